import type { IToken } from "chevrotain";
import { lineStart, nextLineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Suppression } from "../ast.ts";

const MARK = /^\/\/[ \t]{0,40}ppb-abaikan(?![\w-])/;

/** `// ppb-abaikan rule: reason` comments, in source order. */
export function readSuppressions(file: SourceFile, comments: readonly IToken[]): readonly Suppression[] {
  const result: Omit<Suppression, "line">[] = [];
  for (const comment of comments) {
    const mark = comment.tokenType.name === "LineComment" ? MARK.exec(comment.image) : null;
    if (mark === null) continue;
    const span = { file, start: comment.startOffset, end: comment.startOffset + comment.image.length };
    const rest = comment.image.slice(mark[0].length);
    const words = rest.trimStart();
    const rule = /^[^\s:]*/.exec(words)?.[0] ?? "";
    const at = comment.startOffset + mark[0].length + (rest.length - words.length);
    result.push({
      rule: { value: rule, span: { file, start: at, end: at + rule.length } },
      reason: words.slice(rule.length).trimStart().replace(/^:/, "").trim(),
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
  const below: { readonly from: number; readonly line: number | null } = {
    from: text.length + 1,
    line: null,
  };
  for (const suppression of found.toReversed()) {
    const { start, end } = suppression.span;
    const own = lineStart(file, start);
    if (text.slice(own, start).trim() !== "") {
      result.push({ ...suppression, line: own });
      continue;
    }
    let at = nextLineStart(file, end);
    while (at !== null && at < below.from && isCommentOrEmpty(text, at)) at = nextLineStart(file, at);
    const line = at === null ? null : at < below.from ? at : below.line;
    Object.assign(below, { from: own, line });
    result.push({ ...suppression, line: line ?? own });
  }
  return result.reverse();
}

function isCommentOrEmpty(text: string, at: number): boolean {
  const rest = /[^ \t\f\v\u00a0\ufeff]/g;
  rest.lastIndex = at;
  const first = rest.exec(text)?.index ?? text.length;
  return first === text.length || /[\r\n]/.test(text[first] ?? "") || text.startsWith("//", first);
}
