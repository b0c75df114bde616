import type { IToken } from "chevrotain";
import { isArrow, isBrace } from "./mistakes/place.ts";
import type { Context, StatementReader } from "./statements.ts";

/** A statement ends with its line, at its block, or where a chain of arrows ends. */
export function lineEnd(tokens: readonly IToken[], from: number): number {
  let end = from;
  while (end < tokens.length && !isBrace(tokens[end])) {
    const [last, next] = [tokens[end], tokens[end + 1]];
    end += 1;
    if (next === undefined || next.tokenType.name === "Open" || next.startLine === last?.endLine) continue;
    if (!isArrow(last) && !isArrow(next)) break;
  }
  return end;
}

/** Number of the open block that a statement belongs to: the innermost when nothing says otherwise. */
export function homeOf(
  reader: StatementReader,
  open: readonly Context[],
  line: readonly IToken[],
  missing: number,
): number {
  const [first, second] = line;
  const last = open.length - 1;
  if (first === undefined || reader.ruleFor(open[last] ?? "file", line, 0) !== null) return last;
  const type = first.tokenType.name;
  const isBehindUnclosed = missing > 0 && second?.tokenType.name === "LineText";
  for (let i = last - 1; i >= 0; i -= 1) {
    const context = open[i] ?? "file";
    const rule = reader.ruleFor(context, line, 0);
    if (rule === null) continue;
    if (type.startsWith("kw_") && rule !== "step" && rule !== "field" && rule !== "ruleSetting") return i;
    if (context === "level" && type !== "Identifier") return i;
    if (context === "lane" && isBehindUnclosed && type === "Identifier") return i;
  }
  return last;
}

/** Whether the next line may belong to the statement that ends here. */
export function mayGoOn(
  reader: StatementReader,
  context: Context,
  tokens: readonly IToken[],
  end: number,
): boolean {
  const next = tokens[end];
  if (next === undefined || isBrace(next)) return false;
  const rule = reader.ruleFor(context, tokens, end);
  if (rule === "process") return next.tokenType.name === "NumberPath";
  return rule === null || rule === "step" || rule === "text" || !next.tokenType.name.startsWith("kw_");
}
