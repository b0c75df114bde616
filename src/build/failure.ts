import type { Text } from "../diagnostics/diagnostic.ts";
import { FileError } from "../source/file-error.ts";
import { errorCode, systemReason } from "../source/system-error.ts";

/** A build that could not be finished for a reason outside the sources; the old outputs are untouched. Exit code 2. */
export class BuildFailure extends Error {
  constructor(
    readonly text: Text,
    options?: { cause?: unknown },
  ) {
    super(text.en, options);
    this.name = "BuildFailure";
  }
}

/** The failure that a file system error means to the user. Anything that is not a system error is returned as it is. */
export function ioFailure(error: unknown, action: Text): unknown {
  if (error instanceof BuildFailure) return error;
  if (error instanceof FileError) return new BuildFailure(error.text, { cause: error });
  const code = errorCode(error);
  if (code === "") return error;
  const reason = systemReason(code);
  return new BuildFailure(
    { id: `${action.id}: ${reason.id}.`, en: `${action.en}: ${reason.en}.` },
    { cause: error },
  );
}
