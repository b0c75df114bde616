import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, getuid, pid, version } from "node:process";
import * as zlib from "node:zlib";
import { userCacheFolder } from "../source/user-cache-folder.ts";

/**
 * Compiled code as V8 stores it. V8 looks at its version, not at its bytes, and ends the process when one of them is not
 * as it wrote it: so each file carries a checksum, and lies where only the user may write.
 */
export interface StoredCode {
  readonly code: Buffer;
  /** How often it has been stored; the first runs may have called less than the next. */
  readonly generation: number;
}

const HEAD = 8;
/** Newer than the first versions of Node 20; without it nothing is stored. */
const checksum = zlib.crc32 as typeof zlib.crc32 | undefined;

/** The folder of the code of this build of the tool for this Node; null when there is no safe one. Made when missing. */
export function codeFolder(build: string): string | null {
  const base = checksum === undefined ? null : userCacheFolder();
  if (base === null) return null;
  const shared = join(base, "ppb");
  const own = join(shared, "kode");
  const folder = join(own, `${build}-${version}-${arch}`);
  // The user's group may share the cache folder as a whole, as it may the home.
  const isSafe = isOurs(base, 0o002) && isOurs(shared, 0o002) && isOurs(own, 0o022) && isOurs(folder, 0o022);
  return isSafe ? folder : null;
}

/** Whether this is a folder of the user's that those of `others` may not write to; made when there is none. */
function isOurs(folder: string, others: number): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch {
    try {
      const info = lstatSync(folder);
      if (!info.isDirectory()) return false;
      // Windows has neither; what lies in a user's profile is the user's there.
      return getuid === undefined || (info.uid === getuid() && (info.mode & others) === 0);
    } catch {
      return false;
    }
  }
}

/** What was stored under a name; null when there is nothing, or when its bytes are not as they were written. */
export function readCode(folder: string, name: string): StoredCode | null {
  try {
    const bytes = readFileSync(join(folder, name));
    const code = bytes.subarray(HEAD);
    const generation = bytes.readUInt32LE(4);
    return checksum?.(code, generation) === bytes.readUInt32LE(0) ? { code, generation } : null;
  } catch {
    return null;
  }
}

/** Stores code under a name, whole or not at all. It changes nothing but time, so a failure is none. */
export function writeCode(folder: string, name: string, { code, generation }: StoredCode): void {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(checksum?.(code, generation) ?? 0, 0);
  head.writeUInt32LE(generation, 4);
  const aside = join(folder, `${name}.${pid}.tmp`);
  try {
    writeFileSync(aside, Buffer.concat([head, code]), { mode: 0o600 });
    renameSync(aside, join(folder, name));
  } catch {
    rmSync(aside, { force: true });
  }
}
