import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Cache } from "./cache.ts";
import { sha256 } from "./hash.ts";
import { MANIFEST_NAME, type ListedFile } from "./manifest.ts";

/** A set of outputs: where it lies and what it should hold. */
export interface PlacedSet {
  readonly folder: string;
  /** What decides its contents. */
  readonly key: string;
  readonly files: readonly ListedFile[];
}

/**
 * How the files of a set look: inode, size and time of change, which the system renews with every write, whoever makes
 * it (git's index goes by the same). Null when a file is missing. `at`: where the set lies for now. Take it before the
 * files are known to be right, so that a change in between shows.
 */
export function lookOf({ files, folder }: PlacedSet, at = folder): string | null {
  try {
    const looks = [...files.map(({ path }) => path), MANIFEST_NAME].map((path) => {
      const { ino, size, ctimeNs } = lstatSync(join(at, path), { bigint: true });
      return `${ino} ${size} ${ctimeNs}`;
    });
    return looks.join("\n");
  } catch {
    return null;
  }
}

/** Whether a set looks as it did when it was last known to be right. */
export async function isAsSeen(cache: Cache, set: PlacedSet): Promise<boolean> {
  const known = await cache.get(keyOf(set));
  return known !== null && Buffer.from(known).toString("utf8") === lookOf(set);
}

/** Remembers the look of a set that is right. */
export async function rememberLook(cache: Cache, set: PlacedSet, look: string | null): Promise<void> {
  if (look !== null) await cache.put(keyOf(set), Buffer.from(look));
}

function keyOf({ folder, key }: PlacedSet): string {
  return sha256("terlihat", folder, key);
}
