import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bin } from "../support/bundle.ts";

/** A map with one CFM a leaf; `word` stands in a step, so that another word gives other outputs. */
export function mapOf(id: string, word = "Bekerja"): string {
  return `peta ${id} {
  judul    "Peta ${id}"
  instansi "Dinas ${id}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
unit loket "Loket"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang
}
cfm ${id}.1 {
  lajur loket {
    mulai
    terima "Menerima"
  }
  lajur bidang {
    kerja "${word}"
    selesai
  }
  alur mulai -> terima -> kerja -> selesai
}
`;
}

/** Every file below a folder with the hash of its content, one a line: what two equal folders have in common. */
export function contents(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
      return `${path.slice(folder.length + 1)} ${hash}`;
    })
    .join("\n");
}

export interface Ran {
  readonly exit: number | null;
  readonly err: string;
}

export interface Running {
  readonly kill: (signal?: NodeJS.Signals) => void;
  readonly ended: Promise<Ran>;
  /** Resolves when the process has written this to its errors, or has ended. */
  readonly said: (text: string) => Promise<void>;
}

/** `ppb build` as a process of its own. A test that waited for it without yielding would look dead to its runner. */
export function start(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [bin, "build", ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
  return {
    // No trouble when it has just ended by itself.
    kill: (signal = "SIGKILL") => child.kill(signal),
    ended: new Promise((done) => child.on("close", (exit) => done({ exit, err }))),
    said: (text) =>
      new Promise((done) => {
        const look = (): void => {
          if (err.includes(text)) done();
        };
        child.stderr.on("data", look);
        child.on("close", () => done());
        look();
      }),
  };
}
