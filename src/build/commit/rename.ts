import { closeSync, lstatSync, openSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { errorCode } from "../../source/system-error.ts";
import { BuildFailure, ioFailure } from "../failure.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  openElsewhere: {
    id: '{action}: "{open}" sedang dibuka program lain. Tutup berkas itu, lalu ulangi.',
    en: '{action}: "{open}" is open in another program. Close that file and try again.',
  },
});

/** What renaming asks of the system; tests hand in one that refuses. */
export interface FileSystem {
  rename(from: string, to: string): void;
  /** Throws when another program keeps the file to itself. */
  probe(path: string): void;
  wait(ms: number): void;
  /** Whether a name that is refused may be free a moment later: on Windows, where scanners hold fresh files open. */
  readonly retries: boolean;
}

export const SYSTEM: FileSystem = {
  rename: renameSync,
  probe: (path) => closeSync(openSync(path, "r+")),
  // The renames of one set must not be parted by other work of this process, so it sleeps as a whole.
  wait: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  retries: process.platform === "win32",
};

/** ms between tries: some three seconds in all. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 800, 1000];
/** What Windows says of a file that another program has open. */
const IN_USE: ReadonlySet<string> = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Renames; where other programs may hold a file open for a moment, more than once. Throws the system's error. */
export function renamePatiently(from: string, to: string, system: FileSystem = SYSTEM): void {
  for (const pause of system.retries ? PAUSES : []) {
    try {
      system.rename(from, to);
      return;
    } catch (error) {
      if (!IN_USE.has(errorCode(error))) throw error;
      system.wait(pause);
    }
  }
  system.rename(from, to);
}

/** The failure of a rename, with the name of the file below `folder` that another program has open, if one is found. */
export function renameFailure(
  error: unknown,
  folder: string,
  action: Message,
  system: FileSystem = SYSTEM,
): unknown {
  const open = system.retries && IN_USE.has(errorCode(error)) ? openFile(folder, system) : null;
  if (open === null) return ioFailure(error, action);
  return new BuildFailure(messages.openElsewhere({ action, open }), { cause: error });
}

function openFile(folder: string, system: FileSystem): string | null {
  try {
    for (const { name } of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, name);
      const info = lstatSync(path);
      if (info.isDirectory()) {
        const below = openFile(path, system);
        if (below !== null) return below;
      } else if (info.isFile() && isHeld(path, system)) return path;
    }
  } catch {
    // What cannot be looked at cannot be named.
  }
  return null;
}

function isHeld(path: string, system: FileSystem): boolean {
  try {
    system.probe(path);
    return false;
  } catch (error) {
    return IN_USE.has(errorCode(error));
  }
}
