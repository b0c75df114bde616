import type { Message } from "../../diagnostics/diagnostic.ts";
import { errorCode, systemReason } from "../../source/system-error.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  cutShort: {
    id: "Keluaran terpotong: pembacanya sudah berhenti (EPIPE).",
    en: "The output was cut short: its reader has stopped (EPIPE).",
  },
  cannotWrite: {
    id: "Keluaran tidak dapat ditulis: {reason}.",
    en: "The output cannot be written: {reason}.",
  },
});

/** One of the process's streams of output, opened at its first use: that costs as much as reading some files. */
export interface Output {
  readonly write: (text: string | Uint8Array) => void;
  /** Why something could not be written; null while all went well. */
  readonly trouble: () => Message | null;
  /** Whether all was written, when that is known. */
  readonly flushed: () => Promise<boolean>;
}

/** `onTrouble` is called once, when the first writing fails; what is written after that is dropped. */
export function openOutput(name: "stdout" | "stderr", onTrouble: () => void): Output {
  let stream: NodeJS.WriteStream | null = null;
  let trouble: Message | null = null;
  const open = (): NodeJS.WriteStream => {
    const opened = process[name];
    opened.on("error", (error: Error) => {
      if (trouble !== null) return;
      trouble = troubleText(errorCode(error));
      onTrouble();
    });
    return opened;
  };
  return {
    write(text) {
      if (trouble !== null) return;
      stream ??= open();
      stream.write(text);
    },
    trouble: () => trouble,
    flushed: () =>
      new Promise((done) => {
        if (stream === null || trouble !== null) done(trouble === null);
        else stream.write("", (error) => done(error === null || error === undefined));
      }),
  };
}

function troubleText(code: string): Message {
  if (code === "EPIPE") return messages.cutShort();
  const reason = systemReason(code);
  return messages.cannotWrite({ reason });
}
