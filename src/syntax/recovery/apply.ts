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
    const isBefore = (t: IToken): boolean => t.startOffset < start;
    const first = result.findIndex((t) => !isBefore(t));
    const from = first === -1 ? result.length : first;
    let to = from;
    while ((result[to]?.startOffset ?? Number.POSITIVE_INFINITY) < end) to += 1;
    const beside = result[from] ?? result[from - 1];
    const line = (to > from ? result[from]?.startLine : result[from - 1]?.endLine) ?? beside?.startLine ?? 1;
    const put = lexer.tokenize(newText).tokens.map((t) => ({
      ...t,
      startOffset: start,
      endOffset: end - 1,
      startColumn: (result[from] ?? beside)?.startColumn ?? 1,
      startLine: line,
      endLine: line,
    }));
    const rest = result.slice(to);
    result = [...result.slice(0, from), ...put, ...(newText.startsWith("\n") ? onNextLine(rest) : rest)];
  }
  return result;
}

/** Behind a line end that is put in; lines are only compared, and a half stands between two of the file's. */
function onNextLine(tokens: readonly IToken[]): readonly IToken[] {
  const line = tokens[0]?.startLine;
  const moved = (at: number | undefined): number => (at ?? 0) + (at === line ? 0.5 : 0);
  return tokens.map((t) => ({ ...t, startLine: moved(t.startLine), endLine: moved(t.endLine) }));
}
