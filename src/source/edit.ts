import type { Fix, TextEdit } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "./source.ts";

/**
 * The file's text after those of the fixes that do not touch one another: a fix is applied whole or not at
 * all, and of two that meet the first prevails. Fixes that reach into other files are left out.
 */
export function applyFixes(file: SourceFile, fixes: readonly Fix[]): string {
  const accepted: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (edits.length === 0 || edits.some((e) => e.span.file !== file || !isSound(e, file))) continue;
    if (edits.some((e) => accepted.some((a) => overlaps(a, e)))) continue;
    accepted.push(...edits);
  }
  accepted.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let text = "";
  let at = 0;
  for (const { span, newText } of accepted) {
    text += file.text.slice(at, span.start) + newText;
    at = span.end;
  }
  return text + file.text.slice(at);
}

function isSound({ span }: TextEdit, file: SourceFile): boolean {
  return 0 <= span.start && span.start <= span.end && span.end <= file.text.length;
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
