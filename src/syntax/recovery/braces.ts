import type { IToken } from "chevrotain";
import { kw } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { lineStart, positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { behind, imagesOf, isOnLineOf, isOpen, spanOf, without } from "../lexing/tokens.ts";
import { braces, headExamples } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { isBalanced } from "./balance.ts";
import { readByIndentation, type Doubt, type Line } from "./indentation.ts";
import type { StatementReader } from "./statements.ts";

/** Tokens with braces put in or left out. */
export interface Balanced {
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  /** Braces put in before what stands in a block without the line that opens it. */
  readonly beheaded: ReadonlySet<IToken>;
}

/**
 * Puts braces where the indentation of a file says that they are missing, and leaves out those that it says are too
 * many. Null when indentation asks for no other braces, or leaves them without balance, or a doubt explains nothing.
 */
export function balanceBraces(
  file: SourceFile,
  reader: StatementReader,
  tokens: readonly IToken[],
  doubt: Doubt,
): Balanced | null {
  const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
  const lines = linesOf(tokens);
  const repeated = lines.filter((line, i) => opensAgain(line, lines[i - 1]));
  const help = braces.deleteDoubled();
  return (
    leavingOut(tokens, linesOf(doubled), (line) => wrongBrace("doubled", line, help, without(line[0]))) ??
    leavingOut(tokens, repeated, (line) =>
      wrongBrace("repeated", line, help, without(line[0], line.at(-1))),
    ) ??
    byIndentation(file, reader, lines, doubt)
  );
}

function linesOf(tokens: readonly IToken[]): readonly Line[] {
  const starts = [...tokens.entries()].filter(([i, t]) => !isOnLineOf(t, tokens[i - 1]));
  return starts.map(([i, t], n) => [t, ...tokens.slice(i + 1, starts[n + 1]?.[0])]);
}

/** Whether a line that opens a block is written as the one above. */
function opensAgain(line: Line, before: Line | undefined): boolean {
  return isOpen(line.at(-1)) && before !== undefined && imagesOf(line) === imagesOf(before);
}

/** The tokens without some of them, where that brings balance. */
function leavingOut(
  tokens: readonly IToken[],
  lines: readonly Line[],
  correct: (line: Line) => Correction,
): Balanced | null {
  const out = new Set(lines.flat());
  const rest = tokens.filter((t) => !out.has(t));
  if (out.size === 0 || !isBalanced(rest)) return null;
  return { tokens: rest, corrections: lines.map(correct), beheaded: new Set() };
}

function byIndentation(
  file: SourceFile,
  reader: StatementReader,
  lines: readonly Line[],
  doubt: Doubt,
): Balanced | null {
  const { tokens, notClosed, notOpened, tooMany, beheaded } = readByIndentation(reader, lines, doubt);
  const [block, close] = [notClosed[0], tooMany[0]];
  const count = notClosed.length + notOpened.length + tooMany.length;
  if ((doubt === "heads" ? beheaded.size : count) === 0 || !isBalanced(tokens)) return null;
  // A block that is not closed and a brace too many are one mistake: the brace stands in the wrong place.
  if (block !== undefined && close !== undefined && count === 2) {
    const { brace, before } = block;
    const help = before === null ? braces.closeAtEnd() : braces.moveByIndentation(lineOf(file, before));
    const correction = wrongBrace("misplaced", [close], help, without(close), closing(file, brace, before));
    return { tokens, corrections: [correction], beheaded };
  }
  // A line that opens a block may be missing before all but a flow.
  const isBeforeFlow = (t: IToken): boolean => belowOf(lines, t)?.tokenType === kw.alur;
  if (doubt === "places" && !(count === tooMany.length && tooMany.every(isBeforeFlow))) return null;
  const corrections = [
    ...notClosed.map(({ brace, before }) => unclosed(file, brace, before, true)),
    ...notOpened.map(({ head, before }) => unopened(file, head, before)),
    ...tooMany.map((t) => superfluous(t, true)),
  ];
  return { tokens, corrections, beheaded };
}

/** The first token of the line below that of a token. */
function belowOf(lines: readonly Line[], t: IToken): IToken | undefined {
  return lines[lines.findIndex((line) => line.includes(t)) + 1]?.[0];
}

/** What is said of a brace, or of a line that opens a block, and done about it. */
function wrongBrace(
  kind:
    | "unclosed"
    | "unopened"
    | "superfluous"
    | "headless"
    | "doubled"
    | "beheaded"
    | "misplaced"
    | "repeated",
  line: Line,
  help: Message,
  ...edits: readonly Edit[]
): Correction {
  const span = spanOf(line[0], line.at(-1));
  return corrected(span, braces[kind]({ places: signs.onePlace() }), help, edits, {
    code: kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
    grade: edits.length === 0 ? null : "suggested",
    layer: "brace",
    habit: kind,
  });
}

/** `before`: what the missing `}` should stand before; null at the end of the file. */
export function unclosed(
  file: SourceFile,
  open: IToken,
  before: IToken | null,
  isIndented = false,
): Correction {
  const help = isIndented ? braces.closeByIndentation : braces.closeBefore;
  const said = before === null ? braces.closeAtEnd() : help(lineOf(file, before));
  return wrongBrace("unclosed", [open], said, closing(file, open, before));
}

/** `before`: what its `}` should stand before, too; null at the end of the file. */
function unopened(file: SourceFile, head: IToken, before: IToken | null | undefined): Correction {
  const open = behind(head, " {");
  if (before === undefined) return wrongBrace("unopened", [head], braces.openHere(), open);
  const said = before === null ? braces.openAndCloseAtEnd() : braces.openAndClose(lineOf(file, before));
  return wrongBrace("unopened", [head], said, open, closing(file, head, before));
}

export function isUnclosedAtEnd({ habit, help }: Correction): boolean {
  return habit === "unclosed" && help.key === "closeAtEnd";
}

export function superfluous(t: IToken, isIndented = false): Correction {
  const help = isIndented ? braces.deleteByIndentation() : braces.deleteBrace();
  return wrongBrace("superfluous", [t], help, without(t));
}

export function headless(open: IToken): Correction {
  return wrongBrace("headless", [open], braces.deleteBoth());
}

/** A block without the line that opens it, by its first word. `rule`: the one that would read that line. */
export function beheaded(first: IToken, rule: string | null): Correction {
  const head = headExamples[rule ?? ""];
  return wrongBrace(
    "beheaded",
    [first],
    head === undefined ? braces.writeAnyHead() : braces.writeHead({ head }),
  );
}

const lineOf = (file: SourceFile, { startOffset }: IToken) => ({ line: positionAt(file, startOffset).line });

/** A `}` on a line of its own, as far in as the line of its `{`. */
function closing(file: SourceFile, { startOffset }: IToken, before: IToken | null): Edit {
  const line = file.text.slice(lineStart(file, startOffset), startOffset);
  const indent = line.slice(0, line.length - line.trimStart().length);
  const place = before === null ? file.text.length : lineStart(file, before.startOffset);
  const isLine = /[\r\n]/.test(file.text[place - 1] ?? "");
  return { start: place, end: place, newText: `${isLine ? "" : "\n"}${indent}}\n` };
}
