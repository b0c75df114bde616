import type { Fix, TextEdit } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source.ts";

/** The files after a choice of fixes, and what became of each place. */
export interface Applied {
  /** In the order of the files given; a file that no fix touches is the same object. */
  readonly files: readonly SourceFile[];
  /** The fixes that were applied, in the order given. */
  readonly fixes: readonly Fix[];
  /** The file that took another's place. */
  readonly after: (file: SourceFile) => SourceFile;
  /** Where an offset of a file is after the edits; null inside a text that was replaced. */
  readonly offsetAfter: (file: SourceFile, offset: number) => number | null;
}

/**
 * Applies fixes over any number of files. A fix is applied whole or not at all: not when it has no edits, when one of them
 * lies in another file than those given or outside its text, or when one meets an edit of an earlier fix.
 */
export function applyFixes(files: readonly SourceFile[], fixes: readonly Fix[]): Applied {
  const edits = new Map<SourceFile, TextEdit[]>(files.map((file) => [file, []]));
  const applied = fixes.filter((fix) => {
    if (fix.edits.length === 0) return false;
    for (const [i, edit] of fix.edits.entries()) {
      const before = edits.get(edit.span.file);
      if (before === undefined || !isInside(edit)) return false;
      const own = fix.edits.slice(0, i).filter((e) => e.span.file === edit.span.file);
      if ([...before, ...own].some((other) => meet(other, edit))) return false;
    }
    for (const edit of fix.edits) edits.get(edit.span.file)?.push(edit);
    return true;
  });
  const replaced = new Map<SourceFile, SourceFile>();
  for (const [file, list] of edits) {
    // No two of them begin at one place: they would meet.
    list.sort((a, b) => a.span.start - b.span.start);
    if (list.length > 0) replaced.set(file, { ...file, text: applyEdits(file.text, list) });
  }
  const after = (file: SourceFile): SourceFile => replaced.get(file) ?? file;
  return {
    files: files.map(after),
    fixes: applied,
    after,
    offsetAfter: (file, offset) => shifted(offset, edits.get(file) ?? []),
  };
}

/** The text after edits that are in order and do not meet. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join("") + text.slice(at);
}

function shifted(offset: number, edits: readonly TextEdit[]): number | null {
  let shift = 0;
  for (const { span, newText } of edits) {
    if (offset < span.start || (offset === span.start && span.end > span.start)) break;
    if (offset < span.end) return null;
    shift += newText.length - (span.end - span.start);
  }
  return offset + shift;
}

function isInside({ span }: TextEdit): boolean {
  return 0 <= span.start && span.start <= span.end && span.end <= span.file.text.length;
}

function meet(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
