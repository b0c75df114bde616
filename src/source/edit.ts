import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "./source.ts";

/** The file's text with those of the edits that are its own; of overlapping ones the first prevails. */
export function applyFixes(file: SourceFile, edits: readonly TextEdit[]): string {
  const own = edits.filter((e) => e.span.file === file).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let text = "";
  let at = 0;
  for (const edit of own) {
    if (edit.span.start < at) continue;
    text += file.text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return text + file.text.slice(at);
}
