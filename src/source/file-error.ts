import type { Text } from "../diagnostics/diagnostic.ts";

export type FileProblem = "missing" | "broken-link" | "outside" | "not-a-file" | "too-large" | "unreadable";

/** A file that is not read or written, with the sentence that says why; exit code 2. */
export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    /** The file as messages show it. */
    readonly path: string,
    readonly text: Text,
  ) {
    super(text.en);
    this.name = "FileError";
  }
}
