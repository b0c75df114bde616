import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "./source.ts";

/** Something about the disk or the call that a user can mend; shown as one sentence, exit code 2. */
export class ReadError extends Error {
  constructor(
    readonly reason: "tidak-ada" | "tidak-terbaca" | "kosong",
    readonly path: string,
  ) {
    super(`${reason}: ${path}`);
    this.name = "ReadError";
  }
}

/** What was read, and the folder that the paths of `files` are relative to. */
export interface Sources {
  readonly root: string;
  readonly files: readonly SourceFile[];
}

const SKIPPED = new Set(["node_modules", "hasil", "dist"]);
/** Read whole into memory only up to here; the parser refuses far smaller files. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads all `.ppb` files of the given files and folders (the working folder when none is given), in order of
 * their paths. Links that leave the folder are not followed. A single file brings its whole map along.
 */
export async function readSources(paths: readonly string[], cwd: string): Promise<Sources> {
  const targets = paths.length === 0 ? [cwd] : paths.map((p) => resolve(cwd, p));
  const folders: string[] = [];
  const files = new Set<string>();
  for (const target of targets) {
    const info = await stat(target).catch(() => null);
    if (info === null) throw new ReadError("tidak-ada", relative(cwd, target) || ".");
    if (info.isDirectory()) {
      folders.push(target);
      for (const file of await walk(target, await realpath(target))) files.add(file);
    } else {
      folders.push(dirname(target));
      files.add(target);
    }
  }
  const root = commonFolder(folders);
  const sorted = [...files].map((path) => ({ path, name: relative(root, path).split(sep).join("/") }));
  sorted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (sorted.length === 0) throw new ReadError("kosong", relative(cwd, root) || ".");
  const read = await Promise.all(sorted.map(async ({ path, name }) => ({ path: name, text: await readText(path, name) })));
  return { root, files: read };
}

async function readText(path: string, name: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return " ".repeat(9 * 1024 * 1024);
    return (await readFile(path)).toString("utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new ReadError("tidak-terbaca", name);
  }
}

async function walk(folder: string, root: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new ReadError("tidak-terbaca", relative(root, folder) || ".");
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() && !(await staysInside(path, root))) continue;
    const info = entry.isSymbolicLink() ? await stat(path).catch(() => null) : await lstat(path).catch(() => null);
    if (info === null) continue;
    if (info.isDirectory() && !entry.isSymbolicLink()) found.push(...(await walk(path, root)));
    else if (info.isFile() && basename(path).endsWith(".ppb")) found.push(path);
  }
  return found;
}

async function staysInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null);
  return target !== null && (target === root || target.startsWith(root + sep));
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? ".";
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
      const parent = dirname(common);
      if (parent === common) return common;
      common = parent;
    }
  }
  return common;
}
