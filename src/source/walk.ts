import { readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { isOrWasMeantAsSource } from "./names.ts";
import { isOrdinaryFile } from "./safe-file.ts";

/** What installs and builds leave behind. */
const PASSED_OVER: ReadonlySet<string> = new Set(["node_modules", "hasil", "hasil-gabungan", "dist"]);

/** Entries that are looked at in one walk: some hundred cities, and a second of time. */
const MAX_ENTRIES = 200_000;

export interface Walk {
  /** Absolute paths, in order of code units within each folder; whether they can be read is not looked at. */
  readonly files: readonly string[];
  /** The first folder that could not be listed. */
  readonly unreadable: string | null;
  /** Whether the walk was broken off because there is too much to look at. */
  readonly isTooMuch: boolean;
}

/**
 * Whatever in a folder and all below it has the name of a source, or nearly so, and is no folder: a pipe or a link that
 * leads nowhere may stand for a part of the map, so that the reader must name it. Links to folders are not followed;
 * hidden folders and what tools have made are passed over.
 */
export function walk(folder: string, limit = MAX_ENTRIES): Walk {
  const files: string[] = [];
  const waiting = [folder];
  let unreadable: string | null = null;
  let looked = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entries = list(at);
    if (entries === null) {
      unreadable ??= at;
      continue;
    }
    looked += entries.length;
    if (looked > limit) return { files, unreadable, isTooMuch: true };
    const below: string[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith(".") || PASSED_OVER.has(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) below.push(path);
      else if (isOrWasMeantAsSource(entry.name)) files.push(path);
    }
    waiting.push(...below.reverse());
  }
  return { files, unreadable, isTooMuch: false };
}

/** The files of one folder that are sources or were meant to be; none when it cannot be listed. */
export function sourcesIn(folder: string, within: string): readonly string[] {
  return (list(folder) ?? [])
    .filter((entry) => isOrWasMeantAsSource(entry.name) && isFile(entry, join(folder, entry.name), within))
    .map((entry) => join(folder, entry.name));
}

function list(folder: string): readonly Dirent[] | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return null;
  }
}

function isFile(entry: Dirent, path: string, within: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && isOrdinaryFile(path, { within }));
}
