import type { Text } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { terminalLine, terminalText } from "../../text/terminal.ts";
import { ReadError } from "../../source/read.ts";
import { FileError } from "../../source/file-error.ts";
import { errorCode, knownReason } from "../../source/system-error.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { commands } from "../commands.ts";

/** Tells a failure in one sentence and says the exit code that goes with it. */
export function explainFailure(error: unknown, terminal: Terminal): ExitCode {
  const say = (text: Text): void => terminal.err(`ppb: ${terminalLine(text[terminal.language])}\n`);
  const debug = terminal.env["PPB_DEBUG"] === "1" && error instanceof Error;
  const known = knownFailure(error);
  if (known !== null) {
    say(known);
  } else {
    const detail = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
    say({
      id: `Kesalahan di dalam ppb sendiri: ${detail}. Mohon laporkan beserta sumbernya (PPB_DEBUG=1 menunjukkan rinciannya).`,
      en: `A fault inside ppb itself: ${detail}. Please report it with the source (PPB_DEBUG=1 shows details).`,
    });
  }
  if (debug) terminal.err(`${terminalText(error.stack ?? "")}\n`);
  return known === null ? 3 : 2;
}

function knownFailure(error: unknown): Text | null {
  if (error instanceof UsageError) return error.text;
  if (error instanceof FileError) return error.text;
  if (error instanceof ReadError) return readErrorText(error);
  return error instanceof Error ? diskTrouble(error) : null;
}

function readErrorText(error: ReadError): Text {
  switch (error.reason) {
    case "missing":
      return { id: `"${error.path}" tidak ada.`, en: `"${error.path}" does not exist.` };
    case "unreadable":
      return {
        id: `"${error.path}" tidak dapat dibaca; periksa izinnya.`,
        en: `"${error.path}" cannot be read; check its permissions.`,
      };
    case "too-many":
      return {
        id: `"${error.path}" berisi terlalu banyak berkas dan folder; sebutkan folder petanya.`,
        en: `"${error.path}" holds too many files and folders; name the folder of the map.`,
      };
    case "no-sources":
      return {
        id: `Tidak ada berkas .ppb di "${error.path}". Mulai dengan: ppb init`,
        en: `There is no .ppb file in "${error.path}". Start with: ppb init`,
      };
  }
}

/** What the system says of a file or folder; null for what only a fault of the tool can bring about. */
function diskTrouble(error: NodeJS.ErrnoException): Text | null {
  if (error.syscall === undefined) return null;
  const reason = knownReason(errorCode(error));
  const path = error.path === undefined ? "" : `"${error.path}": `;
  return reason === null ? null : { id: `${path}${reason.id}.`, en: `${path}${reason.en}.` };
}

/** What commander has against a call, in the user's language, with the nearest command. */
export function misuse(code: string, message: string): Text {
  const word = terminalLine(/'([^']*)'/.exec(message)?.[1] ?? "").slice(0, 60);
  switch (code) {
    case "commander.help":
    case "commander.missingArgument":
      return { id: "Perintahnya belum ada. Lihat: ppb --help", en: "There is no command. See: ppb --help" };
    case "commander.unknownCommand": {
      const near = nearest(word, [...commands.map((c) => c.name), "help"]);
      return near === null
        ? {
            id: `Perintah "${word}" tidak dikenal. Lihat: ppb --help`,
            en: `Unknown command "${word}". See: ppb --help`,
          }
        : {
            id: `Perintah "${word}" tidak dikenal. Maksud Anda "${near}"?`,
            en: `Unknown command "${word}". Did you mean "${near}"?`,
          };
    }
    case "commander.excessArguments":
      return {
        id: `Argumen untuk "${word}" terlalu banyak. Lihat: ppb ${word} --help`,
        en: `Too many arguments for "${word}". See: ppb ${word} --help`,
      };
    case "commander.unknownOption": {
      const near = /Did you mean (--?[a-z-]+)\?/.exec(message)?.[1];
      return near === undefined
        ? {
            id: `Pilihan "${word}" tidak dikenal. Lihat: ppb --help`,
            en: `Unknown option "${word}". See: ppb --help`,
          }
        : {
            id: `Pilihan "${word}" tidak dikenal. Maksud Anda ${near}?`,
            en: `Unknown option "${word}". Did you mean ${near}?`,
          };
    }
    case "commander.optionMissingArgument":
      return { id: `Pilihan "${word}" memerlukan nilai.`, en: `Option "${word}" needs a value.` };
    default: {
      const detail = terminalLine(message.replace(/^error: /, ""));
      return { id: `Pemanggilan keliru: ${detail}`, en: `Wrong call: ${detail}` };
    }
  }
}
