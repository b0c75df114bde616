import type { IToken } from "chevrotain";
import { Identifier, kw } from "../../../grammar/tokens.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { advice } from "../messages/statements.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { clipped } from "../report/problems.ts";
import {
  columnOf,
  endOf,
  imagesOf,
  inFrontOf,
  isArrow,
  isBrace,
  isClose,
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

/** A `{` that does not stand where its block begins. */
export function readSwapped({ text, tokens }: Scan): readonly Correction[] {
  const misplaced = (
    kind: "swapped" | "within",
    brace: IToken,
    help: Message,
    edits: readonly Edit[],
  ): Correction =>
    corrected(spanOf(brace), braces[kind]({ places: signs.onePlace() }), help, edits, {
      code: "sintaks-kurung",
      layer: "brace",
      habit: kind,
    });
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
      return misplaced("swapped", t, braces.swap({ word: clipped(before.image) }), [edit]);
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
    return misplaced("within", t, help, edits);
  });
}
