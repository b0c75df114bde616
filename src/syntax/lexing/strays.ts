import { tokenMatcher, type IToken } from "chevrotain";
import { Name, Text } from "../../../grammar/tokens.ts";
import type { SignKey } from "../messages/signs.ts";
import { MAX_FINDINGS } from "../report/problems.ts";
import type { Correction } from "../report/correction.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign } from "./signs.ts";

/** A run of characters without meaning, with what stands around it on its line. */
interface Stray {
  readonly image: string;
  readonly start: number;
  readonly end: number;
  readonly before: IToken | null;
  readonly after: IToken | null;
  /** Whether a list stands below it, or it begins an item of one that a keyword stands above. */
  readonly list: "head" | "item" | null;
  /** Where the line before ends. */
  readonly lineBefore: number;
  /** Whether `before` begins the line. */
  readonly isSecond: boolean;
  readonly isTight: { readonly before: boolean; readonly after: boolean };
}

/** What a run of characters may be. */
interface Kind {
  readonly image: RegExp;
  readonly says: SignKey;
  /** Where on its line it stands: alone on it, before its words, behind them, or between two. */
  readonly at?: "alone" | "first" | "last" | "between";
  /** What else must be so. */
  readonly when?: (stray: Stray) => boolean;
  /** What is read in its place; a space when absent. */
  readonly newText?: (stray: Stray) => string;
  /** Where that begins: at the character when absent. */
  readonly from?: (stray: Stray) => number;
}

const nothing = (): string => "";
const comment = ({ isTight }: Stray): string => (isTight.after ? "// " : "//");
const gap = ({ isTight }: Stray): string => (isTight.before && isTight.after ? " " : "");
const isKeyword = (t: IToken | null): boolean => t !== null && t.tokenType.name.startsWith("kw_");
const isCodePart = (t: IToken | null): boolean =>
  t !== null && /^(?:Code|Identifier|NumberPath)$/.test(t.tokenType.name);
const isNumber = (t: IToken | null): boolean => t?.tokenType.name === "NumberPath";
const isText = (t: IToken | null): boolean => t !== null && tokenMatcher(t, Text);
const isListed = (t: IToken | null): boolean =>
  t !== null && (tokenMatcher(t, Name) || isText(t) || /^(?:Code|NumberPath)$/.test(t.tokenType.name));
const isOpen = (t: IToken | null): boolean => t?.tokenType.name === "Open";
/** `1.`, `a)`: the first word of a line. */
const isNumbering = (t: IToken | null): boolean => t !== null && /^(?:[0-9]{1,2}|[a-z])$/.test(t.image);

/** The first that fits; what a file has of one kind is one finding. */
const KINDS: readonly Kind[] = [
  {
    image: /^(?:<{7}|={7}|>{7}|\|{7})$/,
    says: "conflict",
    when: ({ before }) => before === null,
    newText: comment,
  },
  { image: /^`{3,}$/, says: "pasted", when: ({ before }) => before === null, newText: comment },
  {
    image: /^@$/,
    says: "pasted",
    at: "first",
    when: ({ after }) => /^(?:start|end)uml$/.test(after?.image ?? ""),
    newText: comment,
  },
  { image: /^<[/!?]?$/, says: "markup", at: "first", when: ({ isTight }) => isTight.after, newText: comment },
  { image: /^\|$/, says: "table", at: "first" },
  { image: /^\|[-:|]+$/, says: "table", at: "alone" },
  { image: /^\*{2,3}$/, says: "bold", newText: gap },
  {
    image: /^'$/,
    says: "apostrophe",
    at: "first",
    when: ({ isTight, after }) => isTight.after && (isKeyword(after) || isCodePart(after)),
    newText: nothing,
  },
  { image: /^(?:#+|--|;+|%+|\/?'|\/|\\+|<!--+|\(\*+)$/, says: "comment", at: "first", newText: comment },
  {
    image: /^(?:#+|--|%+|<!--+|\(\*+)$/,
    says: "commentBehind",
    at: "between",
    when: ({ isTight }) => !isTight.before,
    newText: comment,
  },
  {
    image: /^(?:[-=*_~#]{3,}|[\u2012-\u2015\u2500-\u257f]+)$/,
    says: "ruler",
    at: "alone",
    newText: ({ image }) => `// ${image}`,
  },
  {
    image: /^[-*+\u2022]$/,
    says: "list",
    at: "first",
    when: ({ list }) => list === "item",
    from: ({ lineBefore }) => lineBefore,
    newText: () => " ",
  },
  {
    image: /^[-*+\u00b7\u2012-\u2015\u2022\u2023\u2043\u25a0-\u25ff\u2610-\u2612\u2713\u2714\uf000-\uf0ff]$/,
    says: "bullet",
    at: "first",
    newText: nothing,
  },
  {
    image: /^[.)]$/,
    says: "numbering",
    when: ({ before, after, isSecond, isTight }) =>
      isSecond && isTight.before && isNumbering(before) && isListed(after),
    from: ({ before, start }) => before?.startOffset ?? start,
    newText: nothing,
  },
  {
    image: /^\.$/,
    says: "codeSpaces",
    at: "between",
    when: ({ before, after, isTight }) =>
      isTight.before && !isTight.after && isCodePart(before) && isNumber(after),
  },
  {
    image: /^\.$/,
    says: "codePoint",
    at: "between",
    when: ({ before, isTight }) => isTight.before && !isTight.after && isCodePart(before),
  },
  {
    image: /^[/\\|]$/,
    says: "codeParts",
    when: ({ before, after, isTight }) =>
      isTight.before && isTight.after && isCodePart(before) && isNumber(after),
    newText: () => ".",
  },
  // `masukan:` with a list as YAML has it below.
  { image: /^:$/, says: "list", at: "last", when: ({ list }) => list === "head", newText: nothing },
  { image: /^[;,.:]+$/, says: "lineEnd", at: "last", newText: nothing },
  {
    image: /^(?::|=|:=|=>)$/,
    says: "behindWord",
    at: "between",
    when: ({ before }) => isKeyword(before) || isCodePart(before),
    newText: gap,
  },
  { image: /^[;,]$/, says: "behindWord", at: "between", when: ({ after }) => isOpen(after), newText: gap },
  {
    image: /^[-\u2012-\u2015]$/,
    says: "behindWord",
    at: "between",
    when: ({ before, after }) => isCodePart(before) && isText(after),
    newText: gap,
  },
  {
    image: /^[;,]$/,
    says: "nextLine",
    at: "between",
    when: ({ before, after }) => isKeyword(after) && isText(before),
    newText: () => "\n",
  },
  {
    image: /^[,;&+/]$/,
    says: "between",
    at: "between",
    when: ({ before, after }) => isListed(before) && isListed(after) && !isKeyword(before),
    newText: () => " ",
  },
  {
    image: /^[([\])]$/,
    says: "around",
    when: ({ before, after }) => before !== null && (isListed(before) || isListed(after)),
    newText: gap,
  },
  { image: /^(?:<[-=~.\u2012-\u2015]*>?|[\u2190\u2194\u21d0\u21d4])$/, says: "toTheRight" },
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
    if (kind !== undefined || unknown <= MAX_FINDINGS) found.push(correctionOf(scan.text, stray, kind));
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

function correctionOf(text: string, stray: Stray, kind: Kind | undefined): Correction {
  const { start, end, image, before, after } = stray;
  const { says = "meaningless", from, newText } = kind ?? {};
  const sign = `${image.length > 12 ? `${image.slice(0, 12)}…` : image}${image === "@" ? (after?.image ?? "") : ""}`;
  const code = `${before?.image ?? ""}${says === "codeSpaces" ? `.${after?.image ?? ""}` : ""}`;
  const edits = [{ start: from?.(stray) ?? start, end, newText: newText?.(stray) ?? " " }];
  const correction = correctionOfSign(says, { start, end }, text, edits, { sign, code });
  // It only lets the reading go on where nothing else is known, or where there is something to choose.
  const { habit: _, ...unknown } = correction;
  if (kind === undefined) return { ...unknown, grade: null };
  return newText === undefined || says === "conflict" ? { ...correction, grade: null } : correction;
}

const isBullet = (t: IToken | undefined): boolean => t !== undefined && /^[-*+\u2022]$/.test(t.image);

function straysOf({ text, garbage, tokens }: Scan): readonly Stray[] {
  let at = 0;
  let itemLine = 0;
  return garbage.map((t, index) => {
    while ((tokens[at]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) at += 1;
    const [left, right] = [tokens[at - 1], tokens[at]];
    const [start, end] = [t.startOffset, (t.endOffset ?? t.startOffset) + 1];
    const before = left !== undefined && left.endLine === t.startLine ? left : null;
    const after = right !== undefined && right.startLine === t.startLine ? right : null;
    const line = t.startLine ?? 0;
    const below = garbage[index + 1];
    const isHead = t.image === ":" && after === null && isBullet(below) && below?.startLine === line + 1;
    const outer = (left?.endOffset ?? -1) + 1;
    const isKey = left !== undefined && isKeyword(left);
    const isBelow = left?.endLine === line - 1 && (isKey || itemLine === line - 1);
    const isItem = isBullet(t) && before === null && isBelow && /^:?\s*$/.test(text.slice(outer, start));
    if (isItem) itemLine = line;
    const ends = (one: IToken | null | undefined): boolean => (one?.endOffset ?? -2) + 1 === start;
    return {
      ...{ image: t.image, start, end, before, after },
      list: isHead && isKeyword(before) ? ("head" as const) : isItem ? ("item" as const) : null,
      lineBefore: isItem ? text.slice(0, start).trimEnd().length : start,
      isSecond: before !== null && tokens[at - 2]?.endLine !== before.startLine,
      isTight: {
        before: ends(before) || ends(garbage[index - 1]),
        after: after?.startOffset === end || garbage[index + 1]?.startOffset === end,
      },
    };
  });
}
