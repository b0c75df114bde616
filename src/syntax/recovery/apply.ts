import type { IToken, Lexer } from "chevrotain";
import type { Edit } from "../report/correction.ts";

/** The tokens of a statement with changes made: what a change puts in stands where it takes out. */
export function withEdits(
  lexer: Lexer,
  tokens: readonly IToken[],
  edits: readonly Edit[],
): readonly IToken[] {
  let result = tokens;
  for (const { start, end, newText } of edits) {
    const before = result.filter((t) => t.startOffset < start);
    const behind = result.filter((t) => t.startOffset >= end);
    const { startLine = 1, startColumn = 1 } = result[before.length] ?? {};
    const line = (start === end ? before.at(-1)?.endLine : null) ?? startLine;
    const put = lexer.tokenize(newText).tokens.map((t) => {
      const place = { startOffset: start, endOffset: end - 1, startColumn };
      return { ...t, ...place, ...onLine(line) };
    });
    // Lines are only compared, and what a line end is put in before stands between two of the file's.
    const isBroken = newText.startsWith("\n");
    result = [
      ...before,
      ...put,
      ...(isBroken ? behind.map((t) => ({ ...t, ...onLine(line + 0.1) })) : behind),
    ];
  }
  return result;
}

const onLine = (line: number) => ({ startLine: line, endLine: line });
