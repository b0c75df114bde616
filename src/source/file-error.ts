import type { Message } from "../diagnostics/diagnostic.ts";
import { systemReason } from "./system-error.ts";
import { defineMessages, render } from "../diagnostics/message.ts";

const messages = defineMessages({
  missing: { id: '"{shown}" tidak ada.', en: '"{shown}" does not exist.' },
  brokenLink: {
    id: '"{shown}" adalah tautan ke berkas yang tidak ada. Perbaiki atau hapus tautannya.',
    en: '"{shown}" is a link to a file that does not exist. Repair or delete the link.',
  },
  outside: {
    id: '"{shown}" adalah tautan ke luar proyek atau ke folder tersembunyi, jadi tidak dipakai. Salin berkas aslinya ke dalam proyek.',
    en: '"{shown}" is a link that leads out of the project or into a hidden folder, so it is not used. Copy the file itself into the project.',
  },
  notAFile: {
    id: '"{shown}" bukan berkas biasa (folder, pipa, atau perangkat). Pindahkan, atau pilih berkas lain.',
    en: '"{shown}" is not an ordinary file (a folder, a pipe or a device). Move it, or choose another file.',
  },
  tooLarge: {
    id: '"{shown}" terlalu besar: paling banyak {limit} MB.',
    en: '"{shown}" is too large: {limit} MB at most.',
  },
  changing: {
    id: '"{shown}" terus diganti program lain selagi dibaca. Ulangi sesudah program itu selesai.',
    en: '"{shown}" keeps being replaced by another program while it is read. Try again when that program is done.',
  },
  unreadable: { id: '"{shown}" tidak dapat dibaca: {reason}.', en: 'Cannot read "{shown}": {reason}.' },
});

export type FileProblem =
  | "missing"
  | "broken-link"
  | "outside"
  | "not-a-file"
  | "too-large"
  | "changing"
  | "unreadable";

/** A file that is not read or written, with the sentence that says why; exit code 2. */
export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    /** The file as messages show it. */
    readonly path: string,
    readonly text: Message,
  ) {
    super(render(text, "en"));
    this.name = "FileError";
  }
}

interface Detail {
  /** What the system says of a file that cannot be read. */
  readonly code?: string;
  /** Of a file that is too large, in bytes. */
  readonly limit?: number;
}

/** The error of a file that messages show as `shown`. */
export function fileError(problem: FileProblem, shown: string, detail: Detail = {}): FileError {
  return new FileError(problem, shown, sentence(problem, shown, detail));
}

function sentence(problem: FileProblem, shown: string, { code = "", limit = 0 }: Detail): Message {
  switch (problem) {
    case "missing":
      return messages.missing({ shown });
    case "broken-link":
      return messages.brokenLink({ shown });
    case "outside":
      return messages.outside({ shown });
    case "not-a-file":
      return messages.notAFile({ shown });
    case "too-large":
      return messages.tooLarge({ shown, limit: megabytes(limit) });
    case "changing":
      return messages.changing({ shown });
    case "unreadable": {
      const reason = systemReason(code);
      return messages.unreadable({ shown, reason });
    }
  }
}

function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024 / 1024));
}
