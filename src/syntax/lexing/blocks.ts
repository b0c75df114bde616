import type { IToken } from "chevrotain";
import { Identifier, kw } from "../../../grammar/tokens.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction } from "../report/correction.ts";
import { clipped } from "../report/problems.ts";
import {
  columnOf,
  endOf,
  inFrontOf,
  isArrow,
  isBrace,
  isOnLineOf,
  isOpen,
  isQuoted,
  spanOf,
  without,
} from "./tokens.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign } from "./signs.ts";

/** `lajur a do … end`, `lengkap{"Lengkap?"}`, which is a decision in Mermaid, and `alur { … }`. */
export function readOtherBlocks(scan: Scan): readonly Correction[] {
  const { text, tokens } = scan;
  const found: Correction[] = [];
  const opened: { readonly t: IToken; readonly column: number }[] = [];
  let [column, open] = [1, -1];
  const brace = (t: IToken, newText: string): Correction =>
    correctionOfSign("brace", spanOf(t), text, [{ ...spanOf(t), newText }], { grade: "suggested" });
  tokens.forEach((t, i) => {
    const type = t.tokenType.name;
    const [isFirst, isLast] = [!isOnLineOf(t, tokens[i - 1]), !isOnLineOf(tokens[i + 1], t)];
    if (isFirst) column = t.startColumn ?? 1;
    if (!isFirst && isLast && /^(?:do|begin)$/i.test(t.image)) opened.push({ t, column });
    const top = opened.at(-1);
    if (isFirst && isLast && /^end$/i.test(t.image) && top?.column === column) {
      opened.pop();
      found.push(brace(top.t, "{"), brace(t, "}"));
    }
    const shape = isFirst && t.tokenType === Identifier ? shapeBehind(scan, i) : null;
    if (shape !== null) found.push(shape);
    // Blocks in such a block are none that can be read.
    if (type === "Close" && open !== -1) found.push(...flowBlock(scan, open, i));
    if (type === "Close") open = -1;
    if (type === "Open") open = tokens[i - 1]?.tokenType === kw.alur ? i : -1;
  });
  return found;
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

/**
 * `level 1 P.1 {` as `level 1 P.1` with `{ "…"` below it: a `{` further in than the line above has most likely changed
 * places with the first word of its block.
 */
export function readSwapped({ text, tokens }: Scan): readonly Correction[] {
  let column = 1;
  return tokens.flatMap((t, i) => {
    const before = tokens[i - 1];
    const isFirst = !isOnLineOf(t, before);
    const [outer, own] = [column, columnOf(t)];
    if (isFirst) column = own;
    const isSwapped = isFirst && isOpen(t) && own > outer && before !== undefined && !isBrace(before);
    if (!isSwapped || !isOnLineOf(before, tokens[i - 2]) || isBrace(tokens[i - 2])) return [];
    const between = text.slice(endOf(before), t.startOffset);
    const edit = { start: before.startOffset, end: endOf(t), newText: `{${between}${before.image}` };
    const word = clipped(before.image);
    return corrected(spanOf(t), braces.swapped({ places: signs.onePlace() }), braces.swap({ word }), [edit], {
      code: "sintaks-kurung",
      layer: "brace",
      habit: "swapped",
    });
  });
}
