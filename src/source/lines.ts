import type { Position, SourceFile, Span } from "./source.ts";

const tables = new WeakMap<SourceFile, readonly number[]>();

/** Where lines begin. A line ends at `\n`, `\r\n` or a lone `\r`, as for the lexer and for editors. */
function lineStarts(file: SourceFile): readonly number[] {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.test(file.text)) starts.push(lineEnd.lastIndex);
  tables.set(file, starts);
  return starts;
}

/** Line and column (from 1) of an offset. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const index = lineIndex(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}

/** Offset of the first character of the line that an offset stands on. */
export function lineStart(file: SourceFile, offset: number): number {
  const starts = lineStarts(file);
  return starts[lineIndex(starts, offset)] ?? 0;
}

/** The line that an offset stands on, its end included. */
export function lineSpan(file: SourceFile, offset: number): Span {
  const starts = lineStarts(file);
  const index = lineIndex(starts, offset);
  return { file, start: starts[index] ?? 0, end: starts[index + 1] ?? file.text.length + 1 };
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset of the first character of the line after; null on the last line. */
export function nextLineStart(file: SourceFile, offset: number): number | null {
  const starts = lineStarts(file);
  return starts[lineIndex(starts, offset) + 1] ?? null;
}

/** The text of a line (from 1), without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$|\r$/, "");
}
