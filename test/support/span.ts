import type { Span } from "../../src/source/source.ts";

/** A file of these lines, with the span of each and the number of a span's line. */
export function sourceSpan(lines: readonly string[]): {
  readonly spanOf: (line: number) => Span;
  readonly lineOf: (span: Span) => number;
} {
  const text = lines.join("\n");
  const file = { path: "a.ppb", text };
  const startOf = (line: number): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  return {
    spanOf: (line) => ({ file, start: startOf(line), end: startOf(line) + lines[line]!.length }),
    lineOf: ({ start }) => text.slice(0, start).split("\n").length,
  };
}
