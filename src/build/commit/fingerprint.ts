import { lstatSync, statfsSync } from "node:fs";
import { join } from "node:path";
import type { Cache } from "../cache/cache.ts";
import { sha256 } from "../hash.ts";
import { MANIFEST_NAME, type ListedFile } from "./manifest.ts";

/** A set of outputs: where it lies and what it should hold. */
export interface PlacedSet {
  readonly folder: string;
  /** What decides its contents. */
  readonly key: string;
  readonly files: readonly ListedFile[];
}

/**
 * File systems, by the number that `statfs` gives, which keep a file's number and renew its time of change with every
 * write: ext, XFS, Btrfs, tmpfs, ZFS, F2FS, overlays. On FAT and on network shares the system makes both up, and Windows
 * and macOS do not say what they have: there, outputs are read.
 */
const KEEPS_CHANGE_TIMES: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x2fc12fc1, 0xf2f52010, 0x794c7630,
]);

/**
 * The fingerprint of a set: number, size and times of each file, which the system renews with every write, whoever makes
 * it (git's index goes by the same). Null when a file is missing or the file system keeps no such times. `at`: where the
 * set lies for now. Take it before the files are known to be right, so that a change in between shows.
 */
export function fingerprintOf(
  { files, folder }: PlacedSet,
  at = folder,
  typeOf: (folder: string) => number = fileSystemType,
): string | null {
  try {
    if (!KEEPS_CHANGE_TIMES.has(typeOf(at))) return null;
    const prints = [...files.map(({ path }) => path), MANIFEST_NAME].map((path) => {
      const { ino, size, ctimeNs, mtimeNs } = lstatSync(join(at, path), { bigint: true });
      return `${ino} ${size} ${ctimeNs} ${mtimeNs}`;
    });
    return prints.join("\n");
  } catch {
    return null;
  }
}

function fileSystemType(folder: string): number {
  return process.platform === "linux" ? statfsSync(folder).type : 0;
}

/** Whether a set has the fingerprint that it had when it was last known to be right. */
export async function isUnchanged(cache: Cache, set: PlacedSet): Promise<boolean> {
  const known = await cache.get(keyOf(set));
  return known !== null && Buffer.from(known).toString("utf8") === fingerprintOf(set);
}

/** Keeps the fingerprint of a set that is right. */
export async function saveFingerprint(
  cache: Cache,
  set: PlacedSet,
  fingerprint: string | null,
): Promise<void> {
  if (fingerprint !== null) await cache.put(keyOf(set), Buffer.from(fingerprint));
}

function keyOf({ folder, key }: PlacedSet): string {
  return sha256("terlihat", folder, key);
}
