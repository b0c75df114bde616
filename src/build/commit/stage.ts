import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../../source/folders.ts";
import { BuildFailure, ioFailure } from "../failure.ts";
import { foldersOf, refuseOverwriting } from "./foreign.ts";
import { whenInterrupted } from "./interrupt.ts";
import { MANIFEST_NAME, printManifest, type ListedFile, type OutputFile } from "./manifest.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  cannotWrite: {
    id: 'Hasil tidak bisa ditulis ke "{folder}"',
    en: 'Cannot write the results to "{folder}"',
  },
  notAFolder: {
    id: '"{folder}" bukan folder biasa (berkas atau tautan). Pindahkan, atau pilih folder lain dengan --out.',
    en: '"{folder}" is not an ordinary folder (a file or a link). Move it, or choose another folder with --out.',
  },
});

/** A complete new set of files, written beside the folder that it is to replace. */
export interface Staged {
  readonly folder: string;
  readonly staging: string;
  /** Removes it, when it will not be used. */
  drop(): void;
  /** It is in place: nothing is to be removed any more. */
  keep(): void;
}

/** Waiting for more files at once than this only queues them in the kernel. */
const WRITERS = 8;

/**
 * Writes a set beside `folder`; `listed` is the list of `files`, which whoever made them has at hand. Nothing that a
 * reader sees changes. Throws `BuildFailure`; what was written is removed again.
 */
export async function stageSet(
  folder: string,
  files: readonly OutputFile[],
  listed: readonly ListedFile[],
): Promise<Staged> {
  const staging = join(dirname(folder), `.${basename(folder)}-${randomBytes(6).toString("hex")}.tmp`);
  const remove = (): void => {
    try {
      rmSync(staging, { recursive: true, force: true });
    } catch {
      // The next build removes it.
    }
  };
  const forget = whenInterrupted(remove);
  const drop = (): void => {
    forget();
    remove();
  };
  try {
    refuseStrangeFolder(folder);
    refuseOverwriting(folder, listed);
    makeFolder(dirname(folder));
    const all = [...files, { path: MANIFEST_NAME, content: Buffer.from(printManifest(listed)) }];
    const subs = [...foldersOf(all.map((file) => file.path))].sort();
    for (const sub of ["", ...subs]) {
      mkdirSync(join(staging, sub));
      keepAccess(join(folder, sub), join(staging, sub));
    }
    for (const file of all) writeFileSync(join(staging, file.path), file.content, { flag: "wx" });
    // All are written before the first is waited for: the disk takes them together.
    await inParallel(all, (file) => syncFile(join(staging, file.path)));
    for (const sub of ["", ...subs]) await syncFolder(join(staging, sub));
  } catch (error) {
    drop();
    throw ioFailure(error, messages.cannotWrite({ folder }));
  }
  return { folder, staging, drop, keep: forget };
}

/** A symbolic link could lead anywhere and a file is somebody's: neither is replaced by a folder. Throws `BuildFailure`. */
export function refuseStrangeFolder(folder: string): void {
  const info = lstatSync(folder, { throwIfNoEntry: false });
  if (info === undefined || info.isDirectory()) return;
  throw new BuildFailure(messages.notAFolder({ folder }));
}

/** Gives a new folder the permissions and the group of the one that it stands in for. */
function keepAccess(old: string, fresh: string): void {
  const info = lstatSync(old, { throwIfNoEntry: false });
  if (info?.isDirectory() !== true || process.platform === "win32") return;
  try {
    if (lstatSync(fresh).gid !== info.gid) chownSync(fresh, -1, info.gid);
  } catch {
    // Not a group of this user.
  }
  chmodSync(fresh, info.mode & 0o7777);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Has a folder's names written to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Folders cannot be synced on Windows.
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const results = await Promise.allSettled(Array.from({ length: WRITERS }, worker));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}
