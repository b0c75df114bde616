import type { FileProblem } from "./file-error.ts";

/** One `.ppb` file as it was read. `path` is relative to the repository root, with `/`, and is what users see. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Why a file that was found was not read; its text is then empty, and it becomes one finding. */
  readonly unread?: FileProblem;
}

/** A half-open range of UTF-16 offsets in one file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** In which order two places are read: by the paths of their files, and by what stands first in a file. */
export function comparePlaces(a: Span, b: Span): number {
  return a.file === b.file ? a.start - b.start : a.file.path < b.file.path ? -1 : 1;
}

/** A place as editors show it: both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
