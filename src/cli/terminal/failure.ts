import type { Message } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { errorLine } from "../../text/error-line.ts";
import { terminalLine, terminalText } from "../../text/terminal.ts";
import { ReadError } from "../../source/read.ts";
import { FileError } from "../../source/file-error.ts";
import { errorCode, knownReason } from "../../source/system-error.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { commands } from "../commands.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  ownFault: {
    id: "Kesalahan di dalam ppb sendiri: {detail}. Mohon laporkan beserta sumbernya (PPB_DEBUG=1 menunjukkan rinciannya).",
    en: "A fault inside ppb itself: {detail}. Please report it with the source (PPB_DEBUG=1 shows details).",
  },
  missing: { id: '"{path}" tidak ada.', en: '"{path}" does not exist.' },
  unreadable: {
    id: '"{path}" tidak dapat dibaca; periksa izinnya.',
    en: '"{path}" cannot be read; check its permissions.',
  },
  tooMany: {
    id: '"{path}" berisi terlalu banyak berkas dan folder; sebutkan folder petanya.',
    en: '"{path}" holds too many files and folders; name the folder of the map.',
  },
  noSources: {
    id: 'Tidak ada berkas .ppb di "{path}". Mulai dengan: ppb init',
    en: 'There is no .ppb file in "{path}". Start with: ppb init',
  },
  atPath: { id: "{path}{reason}.", en: "{path}{reason}." },
  noCommand: {
    id: "Perintahnya belum ada. Lihat: ppb --help",
    en: "There is no command. See: ppb --help",
  },
  unknownCommand: {
    id: 'Perintah "{word}" tidak dikenal. Lihat: ppb --help',
    en: 'Unknown command "{word}". See: ppb --help',
  },
  unknownCommandNear: {
    id: 'Perintah "{word}" tidak dikenal. Maksud Anda "{near}"?',
    en: 'Unknown command "{word}". Did you mean "{near}"?',
  },
  tooManyArguments: {
    id: 'Argumen untuk "{word}" terlalu banyak. Lihat: ppb {word} --help',
    en: 'Too many arguments for "{word}". See: ppb {word} --help',
  },
  unknownOption: {
    id: 'Pilihan "{word}" tidak dikenal. Lihat: ppb --help',
    en: 'Unknown option "{word}". See: ppb --help',
  },
  unknownOptionNear: {
    id: 'Pilihan "{word}" tidak dikenal. Maksud Anda {near}?',
    en: 'Unknown option "{word}". Did you mean {near}?',
  },
  needsValue: { id: 'Pilihan "{word}" memerlukan nilai.', en: 'Option "{word}" needs a value.' },
  wrongCall: { id: "Pemanggilan keliru: {detail}", en: "Wrong call: {detail}" },
});

/** Reports a failure in one sentence and returns the exit code that goes with it. */
export function explainFailure(error: unknown, terminal: Terminal): ExitCode {
  const say = (text: Message): void =>
    terminal.err(`ppb: ${terminalLine(render(text, terminal.language))}\n`);
  const debug = terminal.env["PPB_DEBUG"] === "1" && error instanceof Error;
  const known = knownFailure(error);
  if (known !== null) {
    say(known);
  } else {
    say(messages.ownFault({ detail: errorLine(error) }));
  }
  if (debug) terminal.err(`${terminalText(error.stack ?? "")}\n`);
  return known === null ? 3 : 2;
}

function knownFailure(error: unknown): Message | null {
  if (error instanceof UsageError) return error.text;
  if (error instanceof FileError) return error.text;
  if (error instanceof ReadError) return readErrorText(error);
  return error instanceof Error ? diskTrouble(error) : null;
}

function readErrorText(error: ReadError): Message {
  switch (error.reason) {
    case "missing":
      return messages.missing({ path: error.path });
    case "unreadable":
      return messages.unreadable({ path: error.path });
    case "too-many":
      return messages.tooMany({ path: error.path });
    case "no-sources":
      return messages.noSources({ path: error.path });
  }
}

/** What the system says of a file or folder; null for what only a fault of the tool can bring about. */
function diskTrouble(error: NodeJS.ErrnoException): Message | null {
  if (error.syscall === undefined) return null;
  const reason = knownReason(errorCode(error));
  const path = error.path === undefined ? "" : `"${error.path}": `;
  return reason === null ? null : messages.atPath({ path, reason });
}

/** What commander has against a call, in the user's language, with the nearest command. */
export function misuse(code: string, message: string): Message {
  const word = terminalLine(/'([^']*)'/.exec(message)?.[1] ?? "").slice(0, 60);
  switch (code) {
    case "commander.help":
    case "commander.missingArgument":
      return messages.noCommand();
    case "commander.unknownCommand": {
      const near = nearest(word, [...commands.map((c) => c.name), "help"]);
      return near === null ? messages.unknownCommand({ word }) : messages.unknownCommandNear({ word, near });
    }
    case "commander.excessArguments":
      return messages.tooManyArguments({ word });
    case "commander.unknownOption": {
      const near = /Did you mean (--?[a-z-]+)\?/.exec(message)?.[1];
      return near === undefined
        ? messages.unknownOption({ word })
        : messages.unknownOptionNear({ word, near });
    }
    case "commander.optionMissingArgument":
      return messages.needsValue({ word });
    default: {
      const detail = terminalLine(message.replace(/^error: /, ""));
      return messages.wrongCall({ detail });
    }
  }
}
