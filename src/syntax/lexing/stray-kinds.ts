import { tokenMatcher, type IToken } from "chevrotain";
import { Name, Text } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { signAdvice, signs } from "../messages/signs.ts";

/** Characters without meaning, with what stands around them on their line. */
export interface Stray {
  readonly image: string;
  readonly before: IToken | null;
  readonly after: IToken | null;
  /** Whether `before` begins the line. */
  readonly isSecond: boolean;
  readonly isTight: { readonly before: boolean; readonly after: boolean };
}

export interface Kind {
  readonly image: RegExp;
  /** Where on its line it stands: alone on it, before its words, behind them, or between two. */
  readonly at?: "alone" | "first" | "last" | "between";
  /** What else must be so. */
  readonly when?: (stray: Stray) => boolean;
  readonly message: (stray: Stray, places: Message) => Message;
  readonly help: Message;
  /** What to write in its place, where that is certain. */
  readonly newText?: (stray: Stray) => string;
  /** Words on its line that are no statement either, or that are one word with it. */
  readonly takes?: "before" | "line" | "rest" | "both";
}

/** Characters of no width, which Word and PDF put into words. */
export function isInvisible({ image }: Pick<Stray, "image">): boolean {
  return /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+$/.test(image);
}

const nothing = (): string => "";
const gap = ({ isTight }: Stray): string => (isTight.before && isTight.after ? " " : "");
const sign = ({ image }: Stray): string => (image.length > 12 ? `${image.slice(0, 12)}…` : image);
const point = ({ image }: Stray): string =>
  `U+${(image.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
const isKeyword = (t: IToken | null): boolean => t !== null && t.tokenType.name.startsWith("kw_");
const isCodePart = (t: IToken | null): boolean =>
  t !== null && /^(?:Code|Identifier|NumberPath)$/.test(t.tokenType.name);
const isText = (t: IToken | null): boolean => t !== null && tokenMatcher(t, Text);
const isListed = (t: IToken | null): boolean =>
  t !== null && (tokenMatcher(t, Name) || isText(t) || /^(?:Code|NumberPath)$/.test(t.tokenType.name));
const isOpen = (t: IToken | null): boolean => t?.tokenType.name === "Open";
/** `1.`, `a)`: the first word of a line. */
const isNumbering = (t: IToken | null): boolean => t !== null && /^(?:[0-9]{1,2}|[a-z])$/.test(t.image);

/** The first that fits; what a file has of one kind is one finding. */
const KINDS: readonly Kind[] = [
  {
    image: /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+$/,
    message: (stray, places) => signs.invisible({ point: point(stray), places }),
    help: signAdvice.invisible(),
    newText: nothing,
  },
  {
    image: /^[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/,
    message: (stray, places) => signs.oddSpace({ point: point(stray), places }),
    help: signAdvice.oddSpace(),
    newText: ({ image }) => (/[\u2028\u2029]/.test(image) ? "\n" : " "),
  },
  {
    image: /^(?:<{7}|={7}|>{7}|\|{7}|`{3,})$/,
    when: ({ before }) => before === null,
    message: (stray, places) => signs.conflict({ sign: sign(stray), places }),
    help: signAdvice.conflict(),
    takes: "line",
  },
  {
    image: /^(?:#+|--|;+|%+|'|\/|\\+|<!--+|\(\*+)$/,
    at: "first",
    message: (stray, places) => signs.comment({ sign: sign(stray), places }),
    help: signAdvice.comment(),
    newText: ({ isTight }) => (isTight.after ? "// " : "//"),
    takes: "line",
  },
  {
    image: /^(?:#+|--|%+|<!--+|\(\*+)$/,
    at: "between",
    when: ({ isTight }) => !isTight.before,
    message: (stray, places) => signs.comment({ sign: sign(stray), places }),
    help: signAdvice.commentBehind(),
    newText: ({ isTight }) => (isTight.after ? "// " : "//"),
    takes: "rest",
  },
  {
    image: /^(?:[-=*_~#]{3,}|[\u2012-\u2015\u2500-\u257f]+)$/,
    at: "alone",
    message: (_, places) => signs.ruler({ places }),
    help: signAdvice.ruler(),
    newText: ({ image }) => `// ${image}`,
  },
  {
    image: /^[-*+\u00b7\u2012-\u2015\u2022\u2023\u2043\u25a0-\u25ff\u2713\u2714\uf000-\uf0ff]$/,
    at: "first",
    message: (_, places) => signs.bullet({ places }),
    help: signAdvice.bullet(),
    newText: nothing,
  },
  {
    image: /^[.)]$/,
    when: ({ before, after, isSecond, isTight }) =>
      isSecond && isTight.before && isNumbering(before) && isListed(after),
    message: (_, places) => signs.numbering({ places }),
    help: signAdvice.numbering(),
    takes: "before",
  },
  {
    image: /^\.$/,
    at: "between",
    when: ({ before, isTight }) => isTight.before && !isTight.after && isCodePart(before),
    message: ({ before, after }, places) =>
      after?.tokenType.name === "NumberPath"
        ? signs.codeBlanks({ code: `${before?.image}.${after.image}`, places })
        : signs.codePoint({ code: before?.image ?? "", places }),
    help: signAdvice.code(),
  },
  {
    image: /^[/\\|]$/,
    when: ({ before, after, isTight }) =>
      isTight.before && isTight.after && isCodePart(before) && after?.tokenType.name === "NumberPath",
    message: (stray, places) => signs.codeParts({ sign: sign(stray), places }),
    help: signAdvice.code(),
    newText: () => ".",
    takes: "both",
  },
  {
    image: /^[;,.:]+$/,
    at: "last",
    message: (stray, places) => signs.lineEnd({ sign: sign(stray), places }),
    help: signAdvice.lineEnd(),
    newText: nothing,
  },
  {
    image: /^(?::|=|:=|=>|[;,]|[-\u2012-\u2015])$/,
    at: "between",
    when: ({ image, before, after }) =>
      /^[;,]$/.test(image)
        ? isOpen(after)
        : /^[-\u2012-\u2015]$/.test(image)
          ? isCodePart(before) && isText(after)
          : isKeyword(before) || isCodePart(before),
    message: (stray, places) => signs.behindWord({ sign: sign(stray), places }),
    help: signAdvice.behindWord(),
    newText: gap,
  },
  {
    image: /^[,;&+/]$/,
    at: "between",
    when: ({ before, after }) => isListed(before) && isListed(after) && !isKeyword(before),
    message: (stray, places) => signs.between({ sign: sign(stray), places }),
    help: signAdvice.between(),
  },
  {
    image: /^[([\])]$/,
    when: ({ before, after }) => before !== null && (isListed(before) || isListed(after)),
    message: (_, places) => signs.around({ places }),
    help: signAdvice.around(),
    newText: gap,
  },
  {
    image: /^(?:<[-=~\u2012-\u2015]*>?|[\u2190\u2194\u21d0\u21d4])$/,
    message: (_, places) => signs.toTheRight({ places }),
    help: signAdvice.toTheRight(),
  },
];

const PLACES: Readonly<Record<NonNullable<Kind["at"]>, (before: boolean, after: boolean) => boolean>> = {
  alone: (before, after) => !before && !after,
  first: (before, after) => !before && after,
  last: (before, after) => before && !after,
  between: (before, after) => before && after,
};

/** The kind of mistake that a stray sign is; undefined when nothing is known of it. */
export function kindOf(stray: Stray): Kind | undefined {
  const { before, after } = stray;
  return KINDS.find(
    ({ image, at, when }) =>
      image.test(stray.image) &&
      (at === undefined || PLACES[at](before !== null, after !== null)) &&
      (when === undefined || when(stray)),
  );
}
