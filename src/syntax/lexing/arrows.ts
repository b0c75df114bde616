import { tokenMatcher, type IToken, type TokenType } from "chevrotain";
import { Arrow, DottedArrow, LabelledArrow, LabelledDottedArrow, Name } from "../../../grammar/tokens.ts";

/** An arrow of another notation, read as the one of the language that it means. */
export interface ForeignArrow {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

export interface WithArrows {
  readonly tokens: IToken[];
  readonly garbage: readonly IToken[];
  readonly arrows: readonly ForeignArrow[];
}

const GAP = "[ \\t\\u00a0]{0,3}";
const DASH = "[\\-\\u2010-\\u2015\\u2212=~]";
const HEAD = "(?:>|&gt;|\\u203a)";
/** Arrows that are one character, with those that Word makes of `-->` and `==>` in its own font. */
const GLYPH =
  "[\\u2192\\u21d2\\u2794\\u279c-\\u279e\\u27a1\\u27a4\\u25b6\\u25ba\\u27f6\\u27f9\\u21a6\\uf0e0\\uf0e8]";
const HEADED = `(?:[|:]?${DASH}{0,6}${GAP}${HEAD}{1,3}|${DASH}{0,6}${GLYPH})`;
const TAIL = `(?:${DASH}{1,6}${HEAD}{0,3}|${GLYPH})`;
const WORDS = '[^\\]\\[(){}|"<>\\n\\r]{1,80}?';
const LABEL = `(?:"(${WORDS})"|(${WORDS}))`;
const BRACKETED = `[\\[(|{]${GAP}${LABEL}${GAP}[\\])|}]`;
/** What a chain of flows ends with, where nothing else tells where a label does. */
const LAST_WORD = "(?=[ \\t]{1,3}[\\p{L}0-9_-]{1,80}[ \\t]{0,3}(?:[\\r\\n]|$))";
const DOTS = "(?:\\.{1,4}|\\u2026)";

type Form = readonly [RegExp, TokenType, (match: RegExpExecArray) => string];

const labelOf = (match: RegExpExecArray): string => (match[1] ?? match[2] ?? "").trim();
const labelled = (match: RegExpExecArray): string => `-[${labelOf(match)}]->`;
const dotted = (match: RegExpExecArray): string => `..[${labelOf(match)}]..>`;
const form = (pattern: string, type: TokenType, meant: (match: RegExpExecArray) => string): Form => [
  new RegExp(pattern, "yu"),
  type,
  meant,
];

/** In order: what has a label before what has none. */
const FORMS: readonly Form[] = [
  form(
    `${DOTS}${GAP}>{0,2}${GAP}${BRACKETED}(?:${GAP}(?:${DOTS}|${DASH}{1,2})?${GAP}${HEAD}{1,2}|${GAP}${DOTS})?`,
    LabelledDottedArrow,
    dotted,
  ),
  form(`-${GAP}${BRACKETED}${GAP}${DOTS}${GAP}${HEAD}{1,2}`, LabelledDottedArrow, dotted),
  // A bracket that is not closed: up to the head of the arrow, or else up to the last word of the line.
  form(
    `${DOTS}${GAP}[\\[(|{]${GAP}${LABEL}${GAP}(?:${DOTS}|${DASH}{1,2})${GAP}${HEAD}{1,2}`,
    LabelledDottedArrow,
    dotted,
  ),
  form(`${DOTS}${GAP}\\[${GAP}${LABEL}${LAST_WORD}`, LabelledDottedArrow, dotted),
  // Mermaid's.
  form(`-\\.[-.]{0,8}>${GAP}${BRACKETED}`, LabelledDottedArrow, dotted),
  form(`-\\.{1,2}${GAP}${LABEL}${GAP}\\.{1,2}-{1,2}>`, LabelledDottedArrow, dotted),
  form(`(?:\\.{1,4}|\\u2026|-\\.[-.]{0,8})${GAP}>{1,2}|\\u21e2`, DottedArrow, () => "..>"),
  form(`${TAIL}${GAP}${BRACKETED}(?:${GAP}(?:${HEADED}|${DASH}{1,6}))?`, LabelledArrow, labelled),
  form(`${BRACKETED}${GAP}${HEADED}`, LabelledArrow, labelled),
  form(`${DASH}{1,6}${GAP}\\[${GAP}${LABEL}${LAST_WORD}`, LabelledArrow, labelled),
  form(`${DASH}{1,6}${GAP}"(${WORDS})"${GAP}${HEADED}`, LabelledArrow, labelled),
  form(
    `${DASH}{1,6}${GAP}[\\[(|{]?${GAP}([\\p{L}0-9]${WORDS}|[\\p{L}0-9])${GAP}[\\])|}]?${GAP}${HEADED}`,
    LabelledArrow,
    labelled,
  ),
  form(`${DASH}${GAP}->|${HEADED}`, Arrow, () => "->"),
];
/** Between two names of a flow only. */
const BARE = form(
  `(?:${DASH}{1,6}(?:${GAP}${DASH}{1,6}){0,2}|[,;|/](?![0-9])|(?<![0-9])[,;|/]|\\.{2,3}|\\u2026)(?=[ \\t]*[\\p{L}0-9])`,
  Arrow,
  () => "->",
);

/** Reads the arrows of other notations among characters that mean nothing, in flows and where a flow is meant. */
export function readForeignArrows(text: string, tokens: IToken[], garbage: readonly IToken[]): WithArrows {
  const lines = new Set(garbage.map((t) => t.startLine));
  const arrows: ForeignArrow[] = [];
  const made: IToken[] = [];
  let isFlow = false;
  let g = 0;
  let end = 0;
  let before: IToken | null = null;
  let isSecond = false;
  const place = (t: IToken, isGarbage: boolean): void => {
    if (t.startOffset < end) return;
    const previous = before;
    const isNewLine = previous?.endLine !== t.startLine;
    const isSign = isGarbage || isArrow(t);
    if (t.tokenType.name === "kw_alur") isFlow = true;
    else if (/^(?:Open|Close)$/.test(t.tokenType.name)) isFlow = false;
    else if (isNewLine) isFlow &&= isSign || (previous !== null && isArrow(previous));
    // `mulai --> catat`, where `alur` is missing as well.
    const mayBeFlow = isFlow || (isSecond && !isNewLine);
    isSecond = isNewLine;
    before = t;
    if (!isSign || !mayBeFlow || !lines.has(t.startLine)) return;
    if (!isNewLine && (previous === null || !isEnd(previous))) return;
    const found = arrowAt(text, t, isFlow);
    if (found === null || !hasGarbage(garbage, t.startOffset, found.end, g)) return;
    end = found.end;
    before = found.token;
    made.push(found.token);
    arrows.push({ start: t.startOffset, end, meant: found.token.image });
  };
  for (const t of tokens) {
    for (let next = garbage[g]; next !== undefined && next.startOffset < t.startOffset; next = garbage[g]) {
      place(next, true);
      g += 1;
    }
    place(t, false);
  }
  for (; g < garbage.length; g += 1) {
    const last = garbage[g];
    if (last !== undefined) place(last, true);
  }
  if (made.length === 0) return { tokens, garbage, arrows };
  const rest = outside(arrows);
  return {
    tokens: [...tokens.filter(rest), ...made].sort((a, b) => a.startOffset - b.startOffset),
    garbage: garbage.filter(outside(arrows)),
    arrows,
  };
}

function isArrow(t: IToken): boolean {
  return /Arrow$/.test(t.tokenType.name);
}

function isEnd(t: IToken): boolean {
  return tokenMatcher(t, Name) || /^(?:Code|NumberPath|LineText)$/.test(t.tokenType.name);
}

function arrowAt(
  text: string,
  t: IToken,
  isFlow: boolean,
): { readonly token: IToken; readonly end: number } | null {
  for (const [pattern, type, meant] of isFlow ? [...FORMS, BARE] : FORMS) {
    pattern.lastIndex = t.startOffset;
    const match = pattern.exec(text);
    if (match === null) continue;
    const next = t.startOffset + match[0].length;
    if (!isFlow && !/^[ \t]*[\p{L}0-9]/u.test(text.slice(next, next + 9))) return null;
    const end = t.startOffset + match[0].length;
    const { startLine, startColumn } = t;
    return {
      end,
      token: {
        ...t,
        image: meant(match),
        endOffset: end - 1,
        ...(startLine === undefined ? {} : { endLine: startLine }),
        ...(startColumn === undefined ? {} : { endColumn: startColumn + match[0].length - 1 }),
        tokenType: type,
        tokenTypeIdx: type.tokenTypeIdx ?? 0,
      },
    };
  }
  return null;
}

/** A right arrow of the language is left alone. */
function hasGarbage(garbage: readonly IToken[], start: number, end: number, from: number): boolean {
  for (let at = from; at < garbage.length; at += 1) {
    const place = garbage[at]?.startOffset ?? Number.POSITIVE_INFINITY;
    if (place >= start) return place < end;
  }
  return false;
}

/** Whether, asked in source order, a token lies outside of all arrows. */
function outside(arrows: readonly ForeignArrow[]): (t: IToken) => boolean {
  let at = 0;
  return (t) => {
    while ((arrows[at]?.end ?? Number.POSITIVE_INFINITY) <= t.startOffset) at += 1;
    return t.startOffset < (arrows[at]?.start ?? Number.POSITIVE_INFINITY);
  };
}
