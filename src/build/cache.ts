import { createHash, randomBytes } from "node:crypto";
import {
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../source/folders.ts";

/**
 * Content-addressed store. A key is a SHA-256 over everything that decides the value, so an entry is never
 * out of date, only unused; the whole folder may be deleted at any time, also during a build.
 */
export interface Cache {
  readonly folder: string;
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

/** The cache of a build or of one of its threads. */
export function cacheIn(folder: string): Cache {
  return openCache({ folder, limit: LIMIT, now: Date.now });
}

// Entries are small and lie in the system's memory: a trip to another thread for each step of each file costs more
// than the file, and a drawing would wait for it. So all of this is done at once.
export function openCache(options: CacheOptions): Cache {
  const base = join(options.folder, "v1");
  // Names that no other build and no other thread uses.
  const own = randomBytes(8).toString("hex");
  let writes = 0;
  let prepared = false;
  const fileOf = (key: string): string => join(base, key.slice(0, 2), key.slice(2));
  const store = (key: string, bytes: Uint8Array, temporary: string): void => {
    writeFileSync(temporary, wrap(key, bytes));
    renameSync(temporary, fileOf(key));
  };

  return {
    folder: options.folder,
    get: async (key) => {
      try {
        const file = fileOf(key);
        const bytes = unwrap(key, readFileSync(file));
        if (bytes === null) {
          rmSync(file, { force: true });
          return null;
        }
        const { mtimeMs } = statSync(file);
        const now = options.now();
        if (now - mtimeMs > TOUCH_AFTER) utimesSync(file, now / 1000, now / 1000);
        return bytes;
      } catch {
        return null;
      }
    },
    put: async (key, bytes) => {
      writes += 1;
      const temporary = join(base, `${own}-${writes}.tmp`);
      try {
        if (!prepared) createFolder(options.folder, base);
        prepared = true;
        try {
          store(key, bytes, temporary);
        } catch {
          makeFolder(join(base, key.slice(0, 2)));
          store(key, bytes, temporary);
        }
      } catch {
        quietly(() => rmSync(temporary, { force: true }));
      }
    },
    prune: async () => {
      quietly(() => prune(base, options.limit, options.now()));
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

function createFolder(folder: string, base: string): void {
  makeFolder(base);
  writeFileSync(join(folder, ".gitignore"), "*\n");
  writeFileSync(
    join(folder, "CACHEDIR.TAG"),
    "Signature: 8a477f597d28d172789f06886806bc55\n# Cache of ppb. Safe to delete.\n",
  );
}

/** Takes over the sound entries of another cache folder. Throws what the file system throws when it can't be read. */
export async function joinCache(from: string, into: Cache): Promise<void> {
  const base = join(from, "v1");
  for (const group of (await readdir(base)).sort()) {
    if (!/^[0-9a-f]{2}$/.test(group)) continue;
    for (const name of (await readdir(join(base, group))).sort()) {
      const key = group + name;
      if (!/^[0-9a-f]{64}$/.test(key) || (await into.get(key)) !== null) continue;
      const bytes = unwrap(key, await readFile(join(base, group, name)));
      if (bytes !== null) await into.put(key, bytes);
    }
  }
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

function prune(base: string, limit: number, now: number): void {
  const entries: { path: string; size: number; used: number }[] = [];
  const seen = (path: string): Stats | null => quietly(() => statSync(path));
  for (const item of readdirSync(base, { withFileTypes: true })) {
    const path = join(base, item.name);
    if (item.isDirectory()) {
      const names = quietly(() => readdirSync(path)) ?? [];
      for (const name of names) {
        const info = seen(join(path, name));
        if (info !== null) entries.push({ path: join(path, name), size: info.size, used: info.mtimeMs });
      }
    } else if (item.name.endsWith(".tmp")) {
      const info = seen(path);
      if (info !== null && now - info.mtimeMs > ABANDONED_AFTER) rmSync(path, { force: true });
    }
  }
  let total = entries.reduce((sum, e) => sum + e.size, 0);
  if (total <= limit) return;
  entries.sort((a, b) => a.used - b.used || (a.path < b.path ? -1 : 1));
  for (const entry of entries) {
    if (total <= limit) return;
    rmSync(entry.path, { force: true });
    total -= entry.size;
  }
}
