import type { IToken } from "chevrotain";
import { lineStart } from "../source/lines.ts";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "./ast.ts";

const MARK = /^\/\/[ \t]*ppb-abaikan\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*(.*)$/;

/** `// ppb-abaikan rule: reason` comments, in source order. */
export function readSuppressions(file: SourceFile, comments: readonly IToken[]): readonly Suppression[] {
  const result: Omit<Suppression, "line">[] = [];
  for (const comment of comments) {
    const match = comment.tokenType.name === "LineComment" ? MARK.exec(comment.image) : null;
    if (match === null) continue;
    const span = { file, start: comment.startOffset, end: comment.startOffset + comment.image.length };
    const rule = match[1] ?? "";
    const at = comment.startOffset + comment.image.indexOf(rule, comment.image.indexOf("ppb-abaikan") + 11);
    result.push({
      rule: { value: rule, span: { file, start: at, end: at + rule.length } },
      reason: (match[2] ?? "").trim(),
      span,
    });
  }
  return withLines(file, result);
}

/**
 * The line that each comment speaks of: its own when code stands before it, else the next that holds more than
 * a `//` comment. Found from the last to the first, so that a pile of comments is walked once.
 */
function withLines(file: SourceFile, found: readonly Omit<Suppression, "line">[]): readonly Suppression[] {
  const { text } = file;
  const result: Suppression[] = [];
  const below = { from: text.length + 1, line: -1 };
  for (const suppression of found.toReversed()) {
    const { start, end } = suppression.span;
    const own = lineStart(file, start);
    if (text.slice(own, start).trim() !== "") {
      result.push({ ...suppression, line: own });
      continue;
    }
    let at = text.indexOf("\n", end) + 1;
    while (at > 0 && at < below.from && isCommentOrBlank(text, at)) at = text.indexOf("\n", at) + 1;
    const line = at === 0 ? -1 : at < below.from ? at : below.line;
    Object.assign(below, { from: own, line });
    result.push({ ...suppression, line: line === -1 ? own : line });
  }
  return result.reverse();
}

function isCommentOrBlank(text: string, at: number): boolean {
  const rest = /[^ \t\r\f\v\u00a0\ufeff]/g;
  rest.lastIndex = at;
  const first = rest.exec(text)?.index ?? text.length;
  return first === text.length || text[first] === "\n" || text.startsWith("//", first);
}
