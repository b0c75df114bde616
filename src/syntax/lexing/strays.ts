import { tokenMatcher, type IToken } from "chevrotain";
import { Name, Text } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { signAdvice, signs } from "../messages/signs.ts";
import { MAX_FINDINGS } from "../report/problems.ts";
import type { Correction } from "../report/correction.ts";
import type { Scan } from "./draft.ts";

/** A run of characters without meaning, with what stands around it on its line. */
interface Stray {
  readonly image: string;
  readonly start: number;
  readonly end: number;
  readonly before: IToken | null;
  readonly after: IToken | null;
  /** Whether `before` begins the line. */
  readonly isSecond: boolean;
  readonly isTight: { readonly before: boolean; readonly after: boolean };
}

/** What a run of characters may be. */
interface Kind {
  readonly image: RegExp;
  /** Where on its line it stands: alone on it, before its words, behind them, or between two. */
  readonly at?: "alone" | "first" | "last" | "between";
  /** What else must be so. */
  readonly when?: (stray: Stray) => boolean;
  readonly message: (stray: Stray, places: Message) => Message;
  readonly help: Message;
  /** What is read in its place; a space when absent. */
  readonly newText?: (stray: Stray) => string;
  /** Where that begins: at the character when absent. */
  readonly from?: (stray: Stray) => number;
  /** It only lets the reading go on, and is no fix. */
  readonly isNoFix?: true;
}

const nothing = (): string => "";
const comment = ({ isTight }: Stray): string => (isTight.after ? "// " : "//");
const gap = ({ isTight }: Stray): string => (isTight.before && isTight.after ? " " : "");
const sign = ({ image }: Stray): string => (image.length > 12 ? `${image.slice(0, 12)}…` : image);
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
    image: /^(?:<{7}|={7}|>{7}|\|{7}|`{3,})$/,
    when: ({ before }) => before === null,
    message: (stray, places) => signs.conflict({ sign: sign(stray), places }),
    help: signAdvice.conflict(),
    newText: comment,
    isNoFix: true,
  },
  {
    image: /^@$/,
    at: "first",
    when: ({ after }) => /^(?:start|end)uml$/.test(after?.image ?? ""),
    message: ({ after }, places) => signs.conflict({ sign: `@${after?.image}`, places }),
    help: signAdvice.conflict(),
    newText: comment,
    isNoFix: true,
  },
  {
    image: /^'$/,
    at: "first",
    when: ({ isTight, after }) => isTight.after && (isKeyword(after) || isCodePart(after)),
    message: (_, places) => signs.apostrophe({ places }),
    help: signAdvice.apostrophe(),
    newText: nothing,
  },
  {
    image: /^(?:#+|--|;+|%+|\/?'|\/|\\+|<!--+|\(\*+)$/,
    at: "first",
    message: (stray, places) => signs.comment({ sign: sign(stray), places }),
    help: signAdvice.comment(),
    newText: comment,
  },
  {
    image: /^(?:#+|--|%+|<!--+|\(\*+)$/,
    at: "between",
    when: ({ isTight }) => !isTight.before,
    message: (stray, places) => signs.comment({ sign: sign(stray), places }),
    help: signAdvice.commentBehind(),
    newText: comment,
  },
  {
    image: /^(?:[-=*_~#]{3,}|[\u2012-\u2015\u2500-\u257f]+)$/,
    at: "alone",
    message: (_, places) => signs.ruler({ places }),
    help: signAdvice.ruler(),
    newText: ({ image }) => `// ${image}`,
  },
  {
    image: /^[-*+\u00b7\u2012-\u2015\u2022\u2023\u2043\u25a0-\u25ff\u2610-\u2612\u2713\u2714\uf000-\uf0ff]$/,
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
    from: ({ before, start }) => before?.startOffset ?? start,
    newText: nothing,
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

/** Looks at the characters that no token holds, and at what may be meant by them. */
export function readStrays(scan: Scan): readonly Correction[] {
  const found: Correction[] = [];
  let unknown = 0;
  for (const stray of straysOf(scan)) {
    const kind = kindOf(stray);
    if (kind === undefined) unknown += 1;
    if (kind !== undefined || unknown <= MAX_FINDINGS) found.push(correctionOf(stray, kind));
  }
  return found;
}

function kindOf(stray: Stray): Kind | undefined {
  const { before, after } = stray;
  return KINDS.find(
    ({ image, at, when }) =>
      image.test(stray.image) &&
      (at === undefined || PLACES[at](before !== null, after !== null)) &&
      (when === undefined || when(stray)),
  );
}

function correctionOf(stray: Stray, kind: Kind | undefined): Correction {
  const { start, end, image } = stray;
  const newText = kind?.newText?.(stray) ?? " ";
  return {
    code: image.includes("\ufffd") ? "bukan-utf8" : "karakter-tak-sah",
    ...{ start, end },
    message: kind?.message(stray, signs.onePlace()) ?? signs.meaningless(),
    help: kind?.help ?? signAdvice.meaningless(),
    edits: [{ start: kind?.from?.(stray) ?? start, end, newText }],
    grade: kind?.newText === undefined || kind.isNoFix === true ? null : "safe",
    layer: "stray",
    ...(kind === undefined ? {} : { habit: `stray ${KINDS.indexOf(kind)}` }),
  };
}

function straysOf({ garbage, tokens }: Scan): readonly Stray[] {
  let at = 0;
  return garbage.map((t, index) => {
    while ((tokens[at]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) at += 1;
    const [left, right] = [tokens[at - 1], tokens[at]];
    const [start, end] = [t.startOffset, (t.endOffset ?? t.startOffset) + 1];
    const before = left !== undefined && left.endLine === t.startLine ? left : null;
    const after = right !== undefined && right.startLine === t.startLine ? right : null;
    const ends = (one: IToken | null | undefined): boolean => (one?.endOffset ?? -2) + 1 === start;
    return {
      ...{ image: t.image, start, end, before, after },
      isSecond: before !== null && tokens[at - 2]?.endLine !== before.startLine,
      isTight: {
        before: ends(before) || ends(garbage[index - 1]),
        after: after?.startOffset === end || garbage[index + 1]?.startOffset === end,
      },
    };
  });
}
