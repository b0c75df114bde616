import { createHash, randomBytes } from "node:crypto";
import { lstatSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../../source/folders.ts";
import { readAt } from "../../source/safe-file.ts";
import { openStore, ownStore } from "./folder.ts";

/**
 * Content-addressed store. A key is a SHA-256 over everything that decides the value, so an entry is never
 * out of date, only unused; the whole folder may be deleted at any time, also during a build.
 */
export interface Cache {
  /** Null: nothing is stored, nothing is found. */
  readonly folder: string | null;
  /** The stored bytes, or null when there is none or it is damaged. Never throws. */
  get(key: string): Promise<Uint8Array | null>;
  /** Stores bytes; trouble (full disk, read-only folder) only means that nothing is stored. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Removes what was used longest ago until the store fits its bound. */
  prune(): Promise<void>;
}

export interface CacheOptions {
  readonly folder: string;
  /** Bytes that stay after `prune`. */
  readonly limit: number;
  /** ms since 1970; only orders entries by last use. */
  readonly now: () => number;
}

const MAGIC = Buffer.from("PPB1");
const HEAD = MAGIC.length + 32;
/** An entry's time of last use is renewed at most once in this many ms. */
const TOUCH_AFTER = 3_600_000;
/** A temporary file this old belongs to a build that was killed. */
const ABANDONED_AFTER = 600_000;

/** Bytes that stay: more than the drawings of a city. */
const LIMIT = 512 * 1024 * 1024;
/** Bytes of one entry: far more than any document takes. */
const MAX_ENTRY = 256 * 1024 * 1024;

const GROUP = /^[0-9a-f]{2}$/;
const ENTRY = /^[0-9a-f]{62}$/;
const TEMPORARY = /^[0-9a-f]{16}-[0-9]+\.tmp$/;

/** The cache of a build or of one of its threads; none when `folder` is null. */
export function cacheIn(folder: string | null): Cache {
  return folder === null ? NO_CACHE : openCache({ folder, limit: LIMIT, now: Date.now });
}

const NO_CACHE: Cache = {
  folder: null,
  get: async () => null,
  put: async () => undefined,
  prune: async () => undefined,
};

// Entries are small and lie in the system's memory: a trip to another thread for each step of each file costs more
// than the file, and a drawing would wait for it. So all of this is done at once.
export function openCache(options: CacheOptions): Cache {
  const store = openStore(options.folder);
  // Names that no other build and no other thread uses.
  const own = randomBytes(8).toString("hex");
  let writes = 0;

  return {
    folder: options.folder,
    get: async (key) =>
      quietly(() => {
        const base = store.existing();
        if (base === null) return null;
        const file = entryAt(base, key);
        const bytes = file === null ? null : unwrap(key, readEntry(file));
        if (file === null || bytes === null) return null;
        const { mtimeMs } = lstatSync(file);
        const now = options.now();
        if (now - mtimeMs > TOUCH_AFTER) utimesSync(file, now / 1000, now / 1000);
        return bytes;
      }),
    put: async (key, bytes) => {
      const base = quietly(() => store.created());
      if (base === null) return;
      writes += 1;
      const temporary = join(base, `${own}-${writes}.tmp`);
      const stored = quietly(() => {
        makeFolder(join(base, key.slice(0, 2)));
        const file = entryAt(base, key);
        if (file === null) return false;
        writeFileSync(temporary, wrap(key, bytes), { flag: "wx" });
        renameSync(temporary, file);
        return true;
      });
      if (stored === null) quietly(() => rmSync(temporary, { force: true }));
    },
    prune: async () => {
      quietly(() => {
        const base = store.existing();
        if (base !== null) prune(base, options.limit, options.now());
      });
    },
  };
}

/** The answer, or null when there is none: other builds and people may take anything away meanwhile. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Where an entry lies; null when its folder is a link, which may lead anywhere, or not there. */
function entryAt(base: string, key: string): string | null {
  const group = join(base, key.slice(0, 2));
  return isRealFolder(group) ? join(group, key.slice(2)) : null;
}

function isRealFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readEntry(file: string): Buffer {
  return readAt(file, { shown: file, limit: MAX_ENTRY });
}

/**
 * Takes over the sound entries of another machine's cache folder. Throws what the file system says when that is not one
 * or cannot be read.
 */
export async function joinCache(from: string, into: Cache): Promise<void> {
  const base = ownStore(from);
  for (const { group, names } of groups(base)) {
    for (const name of names) {
      const key = group + name;
      if ((await into.get(key)) !== null) continue;
      const bytes = quietly(() => unwrap(key, readEntry(join(base, group, name))));
      if (bytes !== null) await into.put(key, bytes);
    }
  }
}

/** The names of all entries, in their real folders, sorted. */
function groups(base: string): readonly { readonly group: string; readonly names: readonly string[] }[] {
  return readdirSync(base)
    .filter((group) => GROUP.test(group) && isRealFolder(join(base, group)))
    .sort()
    .map((group) => ({ group, names: (quietly(() => readdirSync(join(base, group))) ?? []).sort() }))
    .map(({ group, names }) => ({ group, names: names.filter((name) => ENTRY.test(name)) }));
}

/** The check covers the key too: an entry copied to another name is as damaged as a changed one. */
function checksum(key: string, body: Uint8Array): Buffer {
  return createHash("sha256").update(key).update(body).digest();
}

function wrap(key: string, body: Uint8Array): Uint8Array {
  return Buffer.concat([MAGIC, checksum(key, body), body]);
}

function unwrap(key: string, file: Buffer): Uint8Array | null {
  if (file.byteLength < HEAD || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const body = file.subarray(HEAD);
  return checksum(key, body).equals(file.subarray(MAGIC.length, HEAD)) ? body : null;
}

/** Only files that have the names of entries, where entries lie: whatever else is here is not the cache's to remove. */
function prune(base: string, limit: number, now: number): void {
  const fileAt = (path: string): Stats | null => {
    const info = quietly(() => lstatSync(path));
    return info?.isFile() === true ? info : null;
  };
  for (const name of readdirSync(base).filter((item) => TEMPORARY.test(item))) {
    const info = fileAt(join(base, name));
    if (info !== null && now - info.mtimeMs > ABANDONED_AFTER) rmSync(join(base, name), { force: true });
  }
  const entries = groups(base).flatMap(({ group, names }) =>
    names.flatMap((name) => {
      const path = join(base, group, name);
      const info = fileAt(path);
      return info === null ? [] : [{ path, size: info.size, used: info.mtimeMs }];
    }),
  );
  let total = entries.reduce((sum, e) => sum + e.size, 0);
  if (total <= limit) return;
  entries.sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1));
  for (const entry of entries) {
    if (total <= limit) return;
    rmSync(entry.path, { force: true });
    total -= entry.size;
  }
}
