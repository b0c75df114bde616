import { tokenMatcher, type IToken } from "chevrotain";
import { Name } from "../../../grammar/tokens.ts";
import { lazy } from "../lazy.ts";
import { signAdvice } from "../messages/sign-advice.ts";
import { signs } from "../messages/signs.ts";
import { advice, statements, tokenNames } from "../messages/statements.ts";
import { corrected, type Correction } from "../report/correction.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign, lineBefore } from "./signs.ts";
import { isArrow, isBrace, stepNames } from "./tokens.ts";

const GAP = "[ \\t\\u00a0]{0,3}";
const DASH = "[\\-\\u2010-\\u2015\\u2212=~]";
const HEAD = "(?:>|&gt;|\\u203a)";
/** Arrows that are one character, with those that Word makes of `-->` and `==>` in its own font. */
const GLYPH =
  "[\\u2192\\u21d2\\u2794\\u279c-\\u279e\\u27a1\\u27a4\\u25b6\\u25ba\\u27f6\\u27f9\\u21a6\\uf0e0\\uf0e8]";
const DOTS = "(?:\\.{1,4}|\\u2026)";
/** What an arrow begins with, before its label; the dotted ones are Mermaid's, too. */
const TAIL = `(?:${DOTS}${GAP}>{0,2}|-\\.[-.]{0,8}>|${DASH}{1,6}${HEAD}{0,3}|${GLYPH})`;
const HEADED = `(?:[|:]?${DASH}{0,6}${GAP}${HEAD}{1,3}|${DASH}{0,6}${GLYPH})`;
/** What it ends with, behind its label. */
const END = `(?:(?:${DOTS}|${DASH}{1,2})?${GAP}${HEAD}{1,2}|\\.{1,2}-{1,2}>|${HEADED})`;
const WORDS = '[^\\]\\[(){}|"<>\\n\\r]{1,80}?';
const LABEL = `(?:"(${WORDS})"|(${WORDS}))`;
const BRACKETED = `[\\[(|{]{1,2}${GAP}${LABEL}${GAP}[\\])|}]{1,2}`;
/** What a chain of flows ends with, where nothing else tells where a label does. */
const LAST_WORD = "(?=[ \\t]{1,3}[\\p{L}0-9_-]{1,80}[ \\t]{0,3}(?:[\\r\\n]|$))";

const form = (pattern: string): RegExp => new RegExp(pattern, "yu");

/** How arrows of other notations are written. */
interface Forms {
  /** In order: what has a label before what has none. */
  readonly all: readonly RegExp[];
  /** A bracket that is not closed: up to the head of the arrow, or else up to the last word of the line; and no bracket. */
  readonly unclosed: readonly RegExp[];
  readonly unbracketed: RegExp;
  /** Between two names of a flow only, and not before the next flow. */
  readonly bare: RegExp;
  /** What a label ends with. */
  readonly closed: RegExp;
  /** A label that nothing stands around but dashes with a space. */
  readonly bareLabel: RegExp;
}

/** Made for the first file that needs them: such expressions take time. */
const forms = lazy((): Forms => {
  const unclosed = [
    form(`(?:${DOTS}|-\\.{1,2}|${DASH}{1,6})${GAP}[\\[(|{]${GAP}(?=["\\p{L}0-9])${LABEL}${GAP}${END}`),
    form(`(?:${DOTS}|${DASH}{1,6})${GAP}\\[${GAP}${LABEL}${LAST_WORD}`),
  ];
  const unbracketed = form(
    `${DASH}{1,6}${GAP}([\\p{L}0-9]${WORDS}|[\\p{L}0-9])${GAP}[\\])|}]?${GAP}${HEADED}`,
  );
  return {
    all: [
      form(`${TAIL}${GAP}${BRACKETED}(?:${GAP}${END}|${GAP}(?:${DASH}{1,6}|${DOTS}))?`),
      form(`${BRACKETED}${GAP}${HEADED}`),
      // PlantUML's, with where it leads on the page.
      form("-+(?:right|left|up|down)-+>"),
      ...unclosed,
      form(`-\\.{1,2}${GAP}${LABEL}${GAP}\\.{1,2}-{1,2}>`),
      form(`(?:\\.{1,4}|\\u2026|-\\.[-.]{0,8})${GAP}>{1,2}|\\u21e2`),
      form(`${DASH}{1,6}${GAP}"(${WORDS})"${GAP}${HEADED}`),
      unbracketed,
      form(`${DASH}${GAP}->|${HEADED}`),
    ],
    unclosed,
    unbracketed,
    bare: form(`(?:${DASH}{1,6}(?:${GAP}${DASH}{1,6}){0,2}|\\.{2,3}|\\u2026)(?=[ \\t]*[\\p{L}0-9])`),
    closed: form(`\\]${GAP}${HEADED}`),
    bareLabel: new RegExp(`^${DASH}{1,6}[ \\t\\u00a0]+(([\\p{L}0-9][\\p{L}0-9_-]*)[^\\[(|{"]*)`, "u"),
  };
});

const LEFT_ARROW = '<(?:[-=]{1,3}|\\.\\.)(?:\\[[^\\]\\n\\r"]{1,80}\\](?:[-=]{1,3}|\\.\\.))?|[\\u2190\\u21d0]';
const ENDS = '[^<>\\[\\](){}"/\\n\\r\\u2190\\u21d0]{1,120}';
/** All of a flow behind its word whose arrows point to the left. An arrow takes all of its dashes: one way to read it is enough. */
const LEFTWARD = new RegExp(`${ENDS}(?:(?:${LEFT_ARROW})(?![-=.])${ENDS})+(?=[\\r\\n/]|$)`, "y");

/** `alur selesai <- tinjau <- mulai`: the same flow, from its start. */
export function readLeftward({ text, garbage }: Scan): readonly Correction[] {
  let done = 0;
  return garbage.flatMap(({ startOffset: at, image }) => {
    if (at < done || !/^[<\u2190\u21d0]/.test(image)) return [];
    const before = lineBefore(text, at);
    const head = /^\s*alur\s+/.exec(before)?.[0].length;
    if (head === undefined) return [];
    const start = at - before.length + head;
    LEFTWARD.lastIndex = start;
    const [written] = LEFTWARD.exec(text) ?? [];
    // A line that cannot be read so is looked at once.
    done = written === undefined ? lineEnd(text, at) : start + written.length;
    if (written === undefined) return [];
    const parts = written.split(new RegExp(`(${LEFT_ARROW})`));
    const newText = parts.map((part) => (/^[<\u2190\u21d0]/.test(part) ? turned(part) : part.trim()));
    const edits = [{ start, end: start + written.trimEnd().length, newText: newText.reverse().join(" ") }];
    return [
      correctionOfSign("toTheRight", { start: at, end: at + image.length }, text, edits, {
        grade: "suggested",
      }),
    ];
  });
}

function lineEnd(text: string, at: number): number {
  const length = text.slice(at).search(/[\r\n]/);
  return length < 0 ? text.length : at + length;
}

/** `<-[Ya]-` → `-[Ya]->` */
function turned(arrow: string): string {
  const label = /\[[^[\]]*\]/.exec(arrow)?.[0];
  const line = arrow.includes("..") ? ".." : "-";
  return label === undefined ? `${line}>` : `${line}${label}${line}>`;
}

/** The arrows of other notations, in flows and where a flow is meant. */
export function readArrows({ text, tokens, garbage }: Scan): readonly Correction[] {
  const odd = new Set(garbage);
  const oddLines = new Set(garbage.map((t) => t.startLine));
  const all = [...tokens, ...garbage].sort((a, b) => a.startOffset - b.startOffset);
  const found: Correction[] = [];
  let isFlow = false;
  let isSecond = false;
  let end = 0;
  let before: IToken | undefined;
  let wasArrow = false;
  const decisions = new Set(
    tokens.flatMap((t, i) => (tokens[i + 1]?.tokenType.name === "kw_cabang" ? [t.image] : [])),
  );
  const steps = stepNames(tokens);
  const isDecision = (t: IToken | undefined): boolean => t !== undefined && decisions.has(t.image);
  all.forEach((t, i) => {
    if (t.startOffset < end) return;
    const isSign = odd.has(t) || isArrow(t);
    const isNewLine = before?.endLine !== t.startLine;
    if (t.tokenType.name === "kw_alur") isFlow = true;
    else if (isBrace(t)) isFlow = false;
    else if (isNewLine) isFlow &&= isSign || wasArrow;
    // `mulai --> catat`, where `alur` is missing as well.
    const mayBeFlow = isFlow || (isSecond && !isNewLine);
    const isFirst = before?.tokenType.name === "kw_alur";
    const isBehindEnd = isNewLine || (before !== undefined && isEnd(before) && !isFirst && !wasArrow);
    isSecond = isNewLine;
    before = t;
    wasArrow = isArrow(t);
    if (!isSign || !mayBeFlow || !isBehindEnd || !oddLines.has(t.startLine)) return;
    const closed = isFlow && odd.has(t) ? labelBefore(text, all, i) : null;
    if (closed !== null) {
      wasArrow = true;
      end = closed.end;
      found.push(closed);
      return;
    }
    const arrow = arrowAt(text, t.startOffset, isFlow, { steps, isWay: isDecision(all[i - 1]) });
    // Arrows that are valid as they stand are not rewritten.
    if (arrow === null || !holdsAny(odd, all, i, arrow.end)) return;
    wasArrow = true;
    end = arrow.end;
    const [from, way, to] = all.slice(Math.max(0, i - 3), i);
    const isBehind = isDecision(from) && way?.tokenType.name === "Arrow" && !isDecision(to);
    found.push((isBehind && to !== undefined ? labelOfWayBefore(way, to, arrow) : null) ?? arrow);
  });
  return found;
}

/** `alur lengkap -> terbit [Ya] -> arsip`: the ways out of a decision have labels, and this one stands behind its own. */
function labelOfWayBefore(way: IToken, to: IToken, arrow: Correction): Correction | null {
  const [, label] = /^\s*(?:-|\.\.)\[(.*)\]/.exec(arrow.edits[0]?.newText ?? "") ?? [];
  if (label === undefined) return null;
  const help = advice.begin({ text: `alur … -[${label}]-> ${to.image}` });
  const edit = { start: way.startOffset, end: arrow.end, newText: `-[${label}]-> ${to.image} ->` };
  return corrected(arrow, statements.labelAsText(), help, [edit], { layer: "sign" });
}

/** `alur lengkap Ya]-> terbit`: the beginning of a labelled arrow is missing, or its end is written twice. */
function labelBefore(text: string, all: readonly IToken[], at: number): Correction | null {
  const { closed } = forms();
  closed.lastIndex = all[at]?.startOffset ?? 0;
  const close = closed.exec(text);
  if (close === null) return null;
  let from = at;
  for (
    let t = all[from - 1];
    t !== undefined && isEnd(t) && t.tokenType.name !== "kw_alur";
    t = all[from - 1]
  )
    from -= 1;
  const [before, last] = [all[from - 1], all[at - 1]];
  // Behind a labelled arrow the label may stand once more, behind another one alone; else a step comes first.
  const isAgain = before?.tokenType.name === "LabelledArrow";
  const isAlone = isAgain || (before?.tokenType.name === "Arrow" && from === at - 1);
  const first = all[isAlone ? from : from + 1];
  if (first === undefined || last === undefined || last.startOffset < first.startOffset) return null;
  const start = isAlone && !isAgain ? before.startOffset : first.startOffset;
  const end = closed.lastIndex;
  const label = text.slice(first.startOffset, (last.endOffset ?? 0) + 1);
  const isTwice = isAgain && before.image.includes(`[${label}]`);
  if (isAgain && !isTwice) return null;
  const meant = `-[${label}]->`;
  const written = text.slice(start, end);
  const more = { code: "karakter-tak-sah", layer: "sign" } as const;
  const found = tokenNames.word({ text: written });
  if (isTwice) return corrected({ start, end }, statements.twice({ found }), advice.deleteOne(), "", more);
  const message = signs.arrow({ meant, written, places: signs.onePlace() });
  return corrected({ start, end }, message, signAdvice.arrow(), meant, more);
}

function isEnd(t: IToken): boolean {
  return tokenMatcher(t, Name) || /^(?:Code|NumberPath|LineText)$/.test(t.tokenType.name);
}

function holdsAny(odd: ReadonlySet<IToken>, all: readonly IToken[], from: number, end: number): boolean {
  for (let i = from; (all[i]?.startOffset ?? end) < end; i += 1) {
    const t = all[i];
    if (t !== undefined && odd.has(t)) return true;
  }
  return false;
}

function arrowAt(
  text: string,
  start: number,
  isFlow: boolean,
  { steps, isWay }: { readonly steps: ReadonlySet<string>; readonly isWay: boolean },
): Correction | null {
  const { all, unclosed, unbracketed, bare: bareArrow, bareLabel } = forms();
  for (const pattern of isFlow ? [...all, bareArrow] : all) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    // `– periksa ->`: a dash for an arrow, and the name of a step, rather than a label; so is `-> (periksa) ->`.
    const [, bare = "", word = ""] = bareLabel.exec(match[0]) ?? [];
    const label = (match[1] ?? match[2] ?? "").trim();
    const isUnclosed = unclosed.includes(pattern);
    if ((bare !== "" && steps.has(word)) || (steps.has(label) && !isUnclosed)) continue;
    const own = isUnclosed || pattern === unbracketed ? beforeStep(label, steps) : null;
    const written = own === null ? match[0] : match[0].slice(0, match[0].indexOf(label) + own.length);
    const end = start + written.length;
    if (!isFlow && !/^[ \t]*[\p{L}0-9]/u.test(text.slice(end, end + 9))) return null;
    const meant = meantBy(written, own ?? label, isWay);
    const gap = (char: string | undefined): string => (char === undefined || /\s/.test(char) ? "" : " ");
    const newText = `${gap(text[start - 1])}${meant}${gap(text[end])}`;
    const message = signs.arrow({ meant, written, places: signs.onePlace() });
    // Where a label ends, and which of two lines is meant, its author knows.
    const isGuess = own !== null || (isUnclosed && /\s/.test(label)) || isMixed(written, label);
    const to = label.slice((own ?? label).length).trim();
    const help = own === null ? signAdvice.arrow() : advice.begin({ text: `${meant} ${to}` });
    return corrected({ start, end }, message, help, newText, {
      code: "karakter-tak-sah",
      grade: isGuess ? "suggested" : "safe",
      layer: "sign",
      habit: isGuess ? "likelyArrow" : "arrow",
      note: signs.hereIs({ meant }),
    });
  }
  return null;
}

/** `-[Ya pameran -> lapor`: the label without the name of a step at its end, which the arrow leads to; null without one. */
function beforeStep(label: string, steps: ReadonlySet<string>): string | null {
  if (steps.has(label)) return "";
  const [, own = "", last = ""] = /^(.*\S)\s+(\S+)$/.exec(label) ?? [];
  return steps.has(last) ? own : null;
}

const DOTTED = /[.\u2026\u21e2]/;

/** What stands before the label of an arrow, and behind it. */
function lineOf(written: string, label: string): readonly [string, string] {
  const at = written.indexOf(label);
  return [written.slice(0, at), written.slice(at + label.length)];
}

/** Whether an arrow begins with dots and ends with a dash, or the other way round; `..` alone may be either. */
function isMixed(written: string, label: string): boolean {
  if (label === "") return /^[.\u2026]+$/.test(written);
  const [before, behind] = lineOf(written, label);
  return (
    /[-=.\u2026]/.test(before) && /[-=.\u2026]/.test(behind) && DOTTED.test(before) !== DOTTED.test(behind)
  );
}

/** The arrow of this language: dotted where it has dots beside its label; a way out of a decision where it begins with them. */
function meantBy(written: string, label: string, isWay: boolean): string {
  const [before, behind] = lineOf(written, label);
  const isDotted = DOTTED.test(isWay && isMixed(written, label) ? before : before + behind);
  if (label === "") return isDotted ? "..>" : "->";
  return isDotted ? `..[${label}]..>` : `-[${label}]->`;
}
