import type { Stats } from "node:fs";
import { dirname, join } from "node:path";
import type { FileHandle } from "node:fs/promises";
import { placeToWrite, type FilePlace } from "./safe-file.ts";

/**
 * Writes a file as a whole: beside it, flushed, renamed; the old content stays until then. A file that is there keeps
 * its permissions and owner. A link is followed as long as it stays within the project, and stays a link. A file with
 * several names keeps them all: it is written in place while a complete copy lies beside it. Throws `FileError` for what
 * is no ordinary file, and the system's errors, each with the path of the file that was to be written.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  place: FilePlace,
): Promise<void> {
  const { real, info: old } = placeToWrite(path, place);
  // `check` seldom writes, and these take Node longer to load than a small map to check.
  const [{ randomBytes }, { open, rename, rm }] = await Promise.all([
    import("node:crypto"),
    import("node:fs/promises"),
  ]);
  // Short whatever the file is called: with a suffix, a name of 255 letters would be too long.
  const aside = join(dirname(real), `.ppb-${randomBytes(6).toString("hex")}.tmp`);
  let isHalfWritten = false;
  try {
    const keepsOwner = await writeNew(await open(aside, "wx", old === null ? 0o666 : 0o600), content, old);
    if (old === null || (old.nlink === 1 && keepsOwner)) await rename(aside, real);
    else {
      const handle = await open(real, "r+");
      isHalfWritten = true;
      await overwrite(handle, content);
      isHalfWritten = false;
      await rm(aside, { force: true });
    }
  } catch (error) {
    // While the file itself is half-written, the copy beside it is all there is.
    if (!isHalfWritten) await rm(aside, { force: true });
    // The file beside is nothing that a user has heard of, unless it is what is left.
    if (error instanceof Error) throw Object.assign(error, { path: isHalfWritten ? aside : path });
    throw error;
  }
}

/** Fills a new file, with the permissions and the owner of the one that it replaces; false when the owner cannot be kept. */
async function writeNew(
  handle: FileHandle,
  content: string | Uint8Array,
  old: Stats | null,
): Promise<boolean> {
  try {
    await handle.writeFile(content);
    const keepsOwner = old === null || (await keepOwner(handle, old));
    // After the owner, whose change takes special permissions away. Windows knows none of these.
    if (old !== null && process.platform !== "win32") await handle.chmod(old.mode & 0o7777);
    await handle.sync();
    return keepsOwner;
  } finally {
    await handle.close();
  }
}

async function overwrite(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.truncate(Buffer.byteLength(content));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepOwner(handle: FileHandle, { uid, gid }: Stats): Promise<boolean> {
  const mine = await handle.stat();
  if (mine.uid === uid && mine.gid === gid) return true;
  return handle.chown(uid, gid).then(
    () => true,
    () => false,
  );
}
