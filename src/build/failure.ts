import type { Message } from "../diagnostics/diagnostic.ts";
import { FileError } from "../source/file-error.ts";
import { errorCode, systemReason } from "../source/system-error.ts";
import { defineMessages, render } from "../diagnostics/message.ts";

const messages = defineMessages({
  because: { id: "{action}: {reason}.", en: "{action}: {reason}." },
});

/** A build that could not be finished for a reason outside the sources; the old outputs are untouched. Exit code 2. */
export class BuildFailure extends Error {
  constructor(
    readonly text: Message,
    options?: { cause?: unknown },
  ) {
    super(render(text, "en"), options);
    this.name = "BuildFailure";
  }
}

/** The failure that a file system error means to the user. Anything that is not a system error is returned as it is. */
export function ioFailure(error: unknown, action: Message): unknown {
  if (error instanceof BuildFailure) return error;
  if (error instanceof FileError) return new BuildFailure(error.text, { cause: error });
  const code = errorCode(error);
  if (code === "") return error;
  const reason = systemReason(code);
  return new BuildFailure(messages.because({ action, reason }), { cause: error });
}
