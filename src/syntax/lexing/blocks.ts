import type { IToken } from "chevrotain";
import { stepFactWords } from "../../../grammar/facts.ts";
import { keywordGroups, type Keyword } from "../../../grammar/keywords.ts";
import { Identifier, kw } from "../../../grammar/tokens.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { advice } from "../messages/statements.ts";
import { corrected, type Correction, type Edit, type Range } from "../report/correction.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { clipped } from "../report/problems.ts";
import {
  columnOf,
  endOf,
  imagesOf,
  inFrontOf,
  behind,
  gap,
  isArrow,
  isBrace,
  isClose,
  isKeyword,
  isOnLineOf,
  isOpen,
  isQuoted,
  runEnd,
  spanOf,
  upTo,
  without,
} from "./tokens.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign } from "./signs.ts";

const UNITS: ReadonlySet<string> = new Set<Keyword>(["unit", "mitra", "jabatan"]);
const UNIT_FACTS: ReadonlySet<string> = new Set<Keyword>(keywordGroups.unitFact);
/** The keywords whose values stand behind them on their line. */
const INLINE: ReadonlySet<string> = new Set<Keyword>([
  ...keywordGroups.processFact,
  ...keywordGroups.unitFact,
  ...keywordGroups.stepFact,
  ...keywordGroups.mapSetting.filter((word) => word !== "aturan"),
]);
/** Those that may stand in the braces of a step or a process. */
const FACTS: ReadonlySet<string> = new Set<string>([...stepFactWords, ...keywordGroups.processFact]);
/** A list of more was not typed by a person. */
const MAX_LISTED = 200;
/** The keywords of lists of texts. */
export const LISTS: ReadonlySet<string> = new Set<Keyword>([
  "menimbang",
  "mengingat",
  "memperhatikan",
  "tembusan",
  "diktum",
  "paraf",
]);

/**
 * `lajur a do … end`, `lengkap{"Lengkap?"}`, which is a decision in Mermaid, `alur { … }`, lists without braces, and braces
 * where there is no block.
 */
export function readOtherBlocks(scan: Scan): readonly Correction[] {
  const { text, tokens } = scan;
  const found: Correction[] = [];
  const opened: { readonly t: IToken; readonly column: number }[] = [];
  let [column, open, start] = [1, -1, 0];
  const hasTooMany = tokens.filter(isClose).length > tokens.filter(isOpen).length;
  const brace = (t: IToken, newText: string): Correction =>
    correctionOfSign("brace", spanOf(t), text, [{ ...spanOf(t), newText }], { grade: "suggested" });
  tokens.forEach((t, i) => {
    const type = t.tokenType.name;
    const [isFirst, isLast] = [!isOnLineOf(t, tokens[i - 1]), !isOnLineOf(tokens[i + 1], t)];
    if (isFirst) [column, start] = [t.startColumn ?? 1, i];
    if (!isFirst && isLast && /^(?:do|begin)$/i.test(t.image)) opened.push({ t, column });
    const top = opened.at(-1);
    if (isFirst && isLast && /^end$/i.test(t.image) && top?.column === column) {
      opened.pop();
      found.push(brace(top.t, "{"), brace(t, "}"));
    }
    const shape = isFirst && t.tokenType === Identifier ? shapeBehind(scan, i) : null;
    if (shape !== null) found.push(shape);
    const list = isFirst && LISTS.has(t.image) ? openList(tokens, i) : null;
    if (list !== null) found.push(list);
    const inline = type === "Open" ? withoutBlock(tokens, start, i) : null;
    if (inline !== null) found.push(inline);
    const opening = type === "Close" && isLast && hasTooMany ? openOnLine(tokens, start, i) : null;
    if (opening !== null) found.push(opening);
    // Blocks in such a block are none that can be read.
    if (type === "Close" && open !== -1) found.push(...flowBlock(scan, open, i));
    if (type === "Close") open = -1;
    if (type === "Open") open = tokens[i - 1]?.tokenType === kw.alur ? i : -1;
  });
  return found;
}

/** `mengingat "…"`, with or without its other texts on the lines below and the brace behind them. */
function openList(tokens: readonly IToken[], at: number): Correction | null {
  const from = at + (isQuoted(tokens[at + 1]) ? 1 : 2);
  const [head, first] = [tokens[at], tokens[from]];
  const listed = tokens.slice(from, from + MAX_LISTED);
  const length = listed.findIndex((t) => !isQuoted(t));
  const end = from + (length === -1 ? listed.length : length);
  const [last, next] = [tokens[end - 1], tokens[end]];
  if (head === undefined || first === undefined || last === undefined) return null;
  if (end <= from || isOpen(next) || !isOnLineOf(first, head) || tokens.slice(at + 1, from).some(isBrace))
    return null;
  const isClosed = next !== undefined && isClose(next) && columnOf(next) >= columnOf(head);
  const edits = [inFrontOf(first, "{ "), ...(isClosed ? [] : [behind(last, " }")])];
  return wrongBraces(
    "unlisted",
    spanOf(head),
    braces.inBraces({ word: imagesOf(tokens.slice(at, from)) }),
    edits,
  );
}

/** `periksa "…" waktu "1 hari" }`: the brace in front of the first fact. */
function openOnLine(tokens: readonly IToken[], start: number, end: number): Correction | null {
  const line = tokens.slice(start, end);
  const at = line.findIndex((t, i) => FACTS.has(t.image) && line.slice(1, i).some(isQuoted));
  const fact = line[at] ?? (line[0]?.tokenType === kw.lajur ? tokens[end] : undefined);
  if (fact === undefined || line.some(isBrace)) return null;
  return wrongBraces("unopened", spanOf(fact), braces.openBefore({ word: fact.image }), [
    inFrontOf(fact, "{ "),
  ]);
}

/** `tahap "…" { a b }`, `masukan { "…" }`, `unit a "…" { singkatan "…" }`: what is in the braces stands on the line. */
function withoutBlock(tokens: readonly IToken[], start: number, at: number): Correction | null {
  const [head, before, open] = [tokens[start], tokens[at - 1], tokens[at]];
  const near = tokens.slice(at + 1, at + 1 + MAX_LISTED);
  const [close, inside] = [near.find(isBrace), near.slice(0, near.findIndex(isBrace))];
  const [first, last] = [inside[0], inside.at(-1)];
  if (head === undefined || before === undefined || open === undefined || first === undefined) return null;
  if (last === undefined || close === undefined || !isClose(close) || !isOnLineOf(open, head)) return null;
  const isUnit = UNITS.has(head.image) && at - start > 2 && UNIT_FACTS.has(first.image);
  const isList = inside.every(isQuoted) || inside.every((t) => t.tokenType === Identifier);
  const isPhase = head.tokenType === kw.tahap && at === start + 2 && isQuoted(before);
  const isFact = isKeyword(before) && INLINE.has(before.image);
  if (!isUnit && !(isList && (isPhase || isFact))) return null;
  const gaps = inside.flatMap((t, i) =>
    i === 0 || isOnLineOf(t, inside[i - 1]) ? [] : [gap(inside[i - 1] ?? open, t, " ")],
  );
  const edits = [upTo(open, first), ...gaps, { start: endOf(last), end: endOf(close), newText: "" }];
  return wrongBraces("unneeded", spanOf(open), braces.onItsLine(), edits);
}

function shapeBehind({ text, tokens }: Scan, at: number): Correction | null {
  const [t, open, title, close, behind] = tokens.slice(at, at + 5);
  if (t === undefined || open?.startOffset !== endOf(t) || title?.startOffset !== endOf(open)) return null;
  if (open.tokenType.name !== "Open" || !isQuoted(title) || close?.tokenType.name !== "Close") return null;
  if (!isOnLineOf(close, t) || isOnLineOf(behind, t)) return null;
  const edits = [
    { start: endOf(t), end: title.startOffset, newText: " cabang " },
    { start: endOf(title), end: endOf(close), newText: "" },
  ];
  return correctionOfSign("shape", spanOf(open), text, edits, { grade: "suggested" });
}

/** Each flow in a block gets its word, unless it has it. */
function flowBlock({ text, tokens }: Scan, open: number, end: number): readonly Correction[] {
  const [word, brace, close] = [tokens[open - 1], tokens[open], tokens[end]];
  if (word === undefined || brace === undefined || close === undefined) return [];
  const starts = tokens.slice(open + 1, end).filter((t, i) => {
    const before = tokens[open + i];
    const isFirst = before === brace || !isOnLineOf(t, before);
    return isFirst && !isArrow(before) && !isArrow(t) && t.tokenType !== kw.alur;
  });
  const edits = [without(word, brace), ...starts.map((t) => inFrontOf(t, "alur ")), without(close)];
  const more = { grade: "suggested", coversSigns: true } as const;
  return [correctionOfSign("flowBlock", spanOf(word), text, edits, more)];
}

function wrongBraces(
  kind: "swapped" | "within" | "unlisted" | "unneeded" | "unopened",
  span: Range,
  help: Message,
  edits: readonly Edit[],
): Correction {
  const more = { code: "sintaks-kurung", layer: "brace", habit: kind } as const;
  return corrected(span, braces[kind]({ places: signs.onePlace() }), help, edits, more);
}

/** A `{` that does not stand where its block begins. */
export function readSwapped({ text, tokens }: Scan): readonly Correction[] {
  let [column, outer] = [1, 1];
  let start = 0;
  return tokens.flatMap((t, i) => {
    if (!isOnLineOf(t, tokens[i - 1])) [outer, column, start] = [column, columnOf(t), i];
    if (!isOpen(t)) return [];
    const [earlier, before] = [tokens[i - 2], tokens[i - 1]];
    const isBehindWord = before !== undefined && !isBrace(before) && isOnLineOf(before, earlier);
    if (i === start && column > outer && isBehindWord && !isBrace(earlier)) {
      // `level 1 P.1 {` as `level 1 P.1` with `{ "…"` below it: the brace and the first word of its block.
      const between = text.slice(endOf(before), t.startOffset);
      const edit = { start: before.startOffset, end: endOf(t), newText: `{${between}${before.image}` };
      return wrongBraces("swapped", spanOf(t), braces.swap({ word: clipped(before.image) }), [edit]);
    }
    // `lajur { layanan }` or `lajur { layanan` before lines that stand further in.
    const end = runEnd(tokens, i, (one) => !isBrace(one));
    const [first, last, close] = [tokens[i + 1], tokens[end - 1], tokens[end]];
    const isClosed = isOnLineOf(close, last) && isClose(close);
    const below = tokens[isClosed ? end + 1 : end];
    if (first === undefined || last === undefined || last === t || below === undefined) return [];
    if (isOnLineOf(below, last) || columnOf(below) <= column || (!isClosed && i !== start + 1)) return [];
    const head = [...tokens.slice(start, i), ...tokens.slice(i + 1, end)];
    const help = advice.writeThus({ text: clipped(`${imagesOf(head)} {`) });
    const edits = [
      upTo(t, first),
      { start: endOf(last), end: endOf(isClosed && close !== undefined ? close : last), newText: " {" },
    ];
    return wrongBraces("within", spanOf(t), help, edits);
  });
}
