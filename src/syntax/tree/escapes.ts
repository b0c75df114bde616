import type { IToken } from "chevrotain";
import type { SourceFile, Span } from "../../source/source.ts";
import { advice, statements } from "../messages/statements.ts";
import type { Problems } from "../report/problems.ts";

/** A backslash with what it stands before: `\"`, `\\`, `\n`, `\u{…}`, the end of its line, or something that it gives no meaning. */
const ESCAPE = /\\(?:["\\n]|[^\S\n\r]{0,80}[\n\r]|u\{[0-9a-fA-F]{1,6}\}|(.))/gu;

/**
 * Reports texts in which a backslash gives no meaning to what follows: it would be printed without it, as of a path of Windows or
 * a tab. Each text is one finding, at its first one.
 */
export function reportEscapes(file: SourceFile, tokens: readonly IToken[], problems: Problems): void {
  // As nearly all files.
  if (!file.text.includes("\\")) return;
  for (const { image, startOffset } of tokens) {
    if (!image.includes("\\") || !image.includes('"')) continue;
    const places = [...image.matchAll(ESCAPE)].flatMap(({ 1: char, index }) =>
      char === undefined ? [] : [{ char, span: spanOf(file, startOffset + index, 1 + char.length) }],
    );
    const [first] = places;
    if (first === undefined) continue;
    problems.report(
      "garis-miring-terbalik",
      first.span,
      statements.lostBackslash({ char: first.char }),
      advice.doubleBackslash({ char: first.char }),
      {
        edits: places.map(({ span: { start } }) => ({ span: spanOf(file, start, 0), newText: "\\" })),
        grade: "suggested",
      },
    );
  }
}

function spanOf(file: SourceFile, start: number, length: number): Span {
  return { file, start, end: start + length };
}
