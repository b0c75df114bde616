import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { copyFile, link, lstat, open, readFile, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../source/folders.ts";
import type { Text } from "../diagnostics/diagnostic.ts";
import { BuildFailure, errorCode, ioFailure } from "./failure.ts";
import { contentHash } from "./hash.ts";
import { MANIFEST_NAME, filesBelow, listOf, printManifest, readManifest } from "./manifest.ts";
import type { ListedFile, OutputFile } from "./manifest.ts";

/** A complete new set of files, written beside the folder that it is to replace. */
export interface StagedSet {
  readonly folder: string;
  readonly staging: string;
  readonly files: readonly ListedFile[];
}

/** Waiting for more files at once than this only queues them in the kernel. */
const WRITERS = 8;

/**
 * Writes a set beside `folder` and links every file there that ppb did not make into it; `listed` is the list of
 * `files`, which whoever made them has at hand. Nothing that a reader
 * sees changes. Throws `BuildFailure`; what was written is removed again.
 */
export async function stageSet(
  folder: string,
  files: readonly OutputFile[],
  listed: readonly ListedFile[],
): Promise<StagedSet> {
  const staging = join(dirname(folder), `.${basename(folder)}-${randomBytes(6).toString("hex")}.tmp`);
  const manifest = Buffer.from(printManifest(listed));
  try {
    await refuseStrangeFolder(folder);
    makeFolder(dirname(folder));
    makeFolder(staging);
    const all = [...files, { path: MANIFEST_NAME, content: manifest }];
    const folders = new Set(all.map((f) => dirname(f.path)));
    for (const sub of [...folders].sort()) makeFolder(join(staging, sub));
    for (const file of all) writeFileSync(join(staging, file.path), file.content, { flag: "wx" });
    await keepForeign(folder, staging, new Set(all.map((f) => f.path)));
    // All are written before the first is waited for: the disk takes them together.
    await inParallel(all, (file) => syncFile(join(staging, file.path)));
    await syncFolder(staging);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw ioFailure(error, {
      id: `Hasil tidak bisa ditulis ke "${folder}"`,
      en: `Cannot write the results to "${folder}"`,
    });
  }
  return { folder, staging, files: [...listed, listOf({ path: MANIFEST_NAME, content: manifest })] };
}

/** Removes a staged set that will not be used. */
export async function dropSet(set: StagedSet): Promise<void> {
  await rm(set.staging, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Puts staged sets in place. Each takes two renames in a row, so at any moment the folder is the whole old set
 * or the whole new one; a kill exactly between the two leaves the old set aside, and `recover` puts it back.
 * When a rename fails (Windows: a file is open), that set and the ones after it stay old. Throws `BuildFailure`.
 */
export async function commitSets(sets: readonly StagedSet[]): Promise<void> {
  const done: string[] = [];
  let failure: Error | null = null;
  for (const set of sets) {
    if (failure === null) {
      try {
        const old = swap(set);
        if (old !== null) done.push(old);
        continue;
      } catch (error) {
        failure = asError(error, {
          id: `Hasil lama di "${set.folder}" tidak bisa diganti`,
          en: `Cannot replace the old results in "${set.folder}"`,
        });
      }
    }
    await dropSet(set);
  }
  for (const set of sets.slice(0, 1)) await syncFolder(dirname(set.folder));
  for (const old of done) await discardOld(old);
  if (failure !== null) throw failure;
}

function asError(error: unknown, action: Text): Error {
  const failure = ioFailure(error, action);
  return failure instanceof Error ? failure : new Error(String(failure));
}

function swap(set: StagedSet): string | null {
  const old = set.staging.replace(/\.tmp$/, ".old");
  const existed = existsSync(set.folder);
  if (existed) renameSync(set.folder, old);
  try {
    renameSync(set.staging, set.folder);
  } catch (error) {
    if (existed) renameSync(old, set.folder);
    throw error;
  }
  return existed ? old : null;
}

/**
 * Tidies after a build that was killed; call it under the lock. Puts the last good set back when the kill hit
 * between the two renames, then removes half-written and replaced sets.
 */
export async function recover(folder: string): Promise<void> {
  const parent = dirname(folder);
  const name = basename(folder);
  const pattern = new RegExp(`^\\.${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}-[0-9a-f]{12}\\.(tmp|old)$`);
  const leftovers = safeList(parent).filter((entry) => pattern.test(entry));
  for (const entry of leftovers.filter((e) => e.endsWith(".old"))) {
    const old = join(parent, entry);
    if (existsSync(folder)) await discardOld(old);
    else {
      try {
        await rename(old, folder);
      } catch (error) {
        throw ioFailure(error, {
          id: `Hasil lama "${folder}" tidak bisa dipulihkan`,
          en: `Cannot restore the old results "${folder}"`,
        });
      }
    }
  }
  for (const entry of leftovers.filter((e) => e.endsWith(".tmp"))) {
    await rm(join(parent, entry), { recursive: true, force: true }).catch(() => undefined);
  }
}

function safeList(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A symbolic link could lead anywhere and a file is somebody's: neither is replaced by a folder. */
async function refuseStrangeFolder(folder: string): Promise<void> {
  const info = await lstat(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
  if (info !== null && !info.isDirectory()) {
    throw new BuildFailure({
      id: `"${folder}" bukan folder biasa (berkas atau tautan). Pindahkan, atau pilih folder lain dengan --out.`,
      en: `"${folder}" is not an ordinary folder (a file or a link). Move it, or choose another folder with --out.`,
    });
  }
}

async function keepForeign(folder: string, staging: string, ours: ReadonlySet<string>): Promise<void> {
  const present: readonly string[] = await filesBelow(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const manifest = await readManifest(folder);
  const listed = new Set([MANIFEST_NAME, ...(manifest?.files ?? []).map((f) => f.path)]);
  for (const path of present) {
    if (listed.has(path)) continue;
    if (ours.has(path)) {
      const same =
        contentHash(await readFile(join(staging, path))) === contentHash(await readFile(join(folder, path)));
      if (same) continue;
      if (manifest === null && present.includes(MANIFEST_NAME)) throw unknownOrigin(folder);
      throw new BuildFailure({
        id: `"${join(folder, path)}" bukan buatan ppb dan akan tertimpa. Pindahkan berkas itu, lalu ulangi.`,
        en: `"${join(folder, path)}" was not made by ppb and would be overwritten. Move that file away and try again.`,
      });
    }
    makeFolder(dirname(join(staging, path)));
    await transfer(join(folder, path), join(staging, path));
  }
}

/** Every file of the folder would be named one after the other. */
function unknownOrigin(folder: string): BuildFailure {
  const manifest = join(folder, MANIFEST_NAME);
  return new BuildFailure({
    id: `"${manifest}" rusak, sehingga ppb tidak tahu berkas mana di folder itu yang dibuatnya. Pindahkan atau hapus folder itu, lalu ulangi.`,
    en: `"${manifest}" is damaged, so ppb does not know which files in that folder it has made. Move or delete the folder and try again.`,
  });
}

/** The same file under a second name where the file system can; else a copy. */
async function transfer(from: string, to: string): Promise<void> {
  if (lstatSync(from).isSymbolicLink()) {
    await symlink(await readlink(from), to);
    return;
  }
  await link(from, to).catch(() => copyFile(from, to));
}

/** Deletes a replaced set, but moves what appeared in it after staging over to the new one. */
async function discardOld(old: string): Promise<void> {
  const folder = old.replace(/[/\\]\.([^/\\]+)-[0-9a-f]{12}\.old$/, (_, name: string) => `/${name}`);
  try {
    const ours = new Set([MANIFEST_NAME, ...((await readManifest(old))?.files ?? []).map((f) => f.path)]);
    for (const path of await filesBelow(old)) {
      if (ours.has(path) || existsSync(join(folder, path))) continue;
      makeFolder(dirname(join(folder, path)));
      await rename(join(old, path), join(folder, path));
    }
    await rm(old, { recursive: true, force: true });
  } catch {
    // The new set is in place; the next build tries again.
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.datasync().finally(() => file.close());
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
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
