import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { FileError, fileError } from "./file-error.ts";
import { errorCode } from "./system-error.ts";

/**
 * Every path below a project may have been made by a stranger: a link to somebody's keys, a pipe that nobody writes
 * to, a device without end. Whatever ppb reads or replaces passes through this file first.
 */

export interface FilePlace {
  /** The folder that the file must lie in once all links are followed; null: anywhere. */
  readonly within: string | null;
  /** The path as messages show it. */
  readonly shown: string;
  /** No link at all below `within`: for what ppb itself has written, which holds none. */
  readonly noLinks?: boolean;
  /** Where folders really lie, kept while many files are read one after the other: each folder is looked up once. */
  readonly realFolders?: Map<string, string>;
}

export interface ReadOptions extends FilePlace {
  /** In bytes. */
  readonly limit: number;
  /** A longer file is cut there instead of refused, for readers that find out themselves that it is too long. */
  readonly cut?: boolean;
}

/** An ordinary file: where it really lies, and what the system says of it. */
export interface OrdinaryFile {
  readonly real: string;
  readonly info: Stats;
}

/**
 * The ordinary file at an absolute path: no folder, pipe, socket or device, not behind a link that leads out of
 * `within` or into a hidden folder of it (`.git` holds passwords). Nothing is opened. Throws `FileError`.
 */
export function ordinaryFile(path: string, place: FilePlace): OrdinaryFile {
  const { shown } = place;
  let real: string;
  let info: Stats;
  try {
    info = lstatSync(path);
    const isLink = info.isSymbolicLink();
    try {
      real = isLink ? realpathSync(path) : join(realFolder(dirname(path), place), basename(path));
    } catch (error) {
      if (isLink && errorCode(error) === "ENOENT") throw fileError("broken-link", shown);
      throw error;
    }
    if (place.within !== null && !staysInside(path, real, place.within, place))
      throw fileError("outside", shown);
    if (isLink) info = lstatSync(real);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = errorCode(error);
    if (code === "") throw error;
    throw code === "ENOENT" ? fileError("missing", shown) : fileError("unreadable", shown, { code });
  }
  if (!info.isFile()) throw fileError("not-a-file", shown);
  return { real, info };
}

/**
 * Where the content of an absolute path goes when it is written: the ordinary file there, or a new one (`info` null)
 * in a folder that is there and that no link takes out of `within`. Throws `FileError` and what the system says of the
 * folder.
 */
export function placeToWrite(
  path: string,
  place: FilePlace,
): { readonly real: string; readonly info: Stats | null } {
  try {
    return ordinaryFile(path, place);
  } catch (error) {
    if (!(error instanceof FileError) || error.problem !== "missing") throw error;
  }
  let folder: string;
  try {
    folder = realpathSync(dirname(path));
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
  if (place.within !== null && !staysInside(dirname(path), folder, place.within, place))
    throw fileError("outside", place.shown);
  return { real: join(folder, basename(path)), info: null };
}

/** Whether `ordinaryFile` would give a file here. */
export function isOrdinaryFile(path: string, place: Omit<FilePlace, "shown">): boolean {
  try {
    ordinaryFile(path, { ...place, shown: path });
    return true;
  } catch {
    return false;
  }
}

/** How often something else may be put in a file's place while it is opened. */
const TRIES = 3;

/**
 * The bytes of the ordinary file at an absolute path. Never waits for a writer. What is put there between the look and
 * the opening is looked at anew. Throws `FileError`.
 */
export function readOrdinary(path: string, options: ReadOptions): Buffer {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { real } = ordinaryFile(path, options);
    const bytes = readOpened(real, options, options.within !== null);
    if (bytes !== null) return bytes;
    options.realFolders?.clear();
  }
  throw fileError("changing", options.shown);
}

/**
 * The bytes of a file in a folder that is known to be real and to be ours: only its last name may lead astray, and a link
 * there is refused. Throws `FileError`.
 */
export function readAt(path: string, options: Omit<ReadOptions, "within" | "noLinks">): Buffer {
  const { shown } = options;
  try {
    // Opening a device may already do something; Windows opens links whatever it is asked.
    if (!lstatSync(path).isFile()) throw fileError("not-a-file", shown);
  } catch (error) {
    const code = errorCode(error);
    if (code === "") throw error;
    throw code === "ENOENT" ? fileError("missing", shown) : fileError("unreadable", shown, { code });
  }
  const bytes = readOpened(path, options, false);
  if (bytes === null) throw fileError("changing", shown);
  return bytes;
}

/** What opening a file says when it is not there any more, or has become a link, a folder or a socket. */
const REPLACED: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "EISDIR", "ENXIO"]);

/**
 * The bytes of what was an ordinary file a moment ago; null when it is none any more. `isReal`: no link led to it then,
 * and none may lead to it now.
 */
function readOpened(
  path: string,
  options: Omit<ReadOptions, "within" | "noLinks">,
  isReal: boolean,
): Buffer | null {
  const { shown, limit } = options;
  let handle: number | null = null;
  try {
    handle = openSync(path, OPEN_SAFELY);
    const info = fstatSync(handle);
    if (!info.isFile() || (isReal && realpathSync(path) !== path)) return null;
    const bytes = readUpTo(handle, limit + 1, info.size);
    if (bytes.length <= limit) return bytes;
    if (options.cut === true) return bytes.subarray(0, limit);
    throw fileError("too-large", shown, { limit });
  } catch (error) {
    const code = errorCode(error);
    if (code === "") throw error;
    if (REPLACED.has(code)) return null;
    throw fileError("unreadable", shown, { code });
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/**
 * The folder that a file named on the command line may not lead out of by a link: the repository around it, else the
 * working folder when the file is in it, else the file's own folder. Both paths absolute.
 */
export function projectAround(path: string, cwd: string): string {
  const own = dirname(path);
  for (let at = own; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) break;
  }
  return isInside(cwd, path) ? cwd : own;
}

/** Whether `path` is `folder` or below it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  // The common case, without taking both paths apart.
  if (path.startsWith(folder + sep) && !path.includes("..")) return true;
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * The folder that an absolute path stands for, with no link on the way to it below `within`; as it is written where a link
 * leads out of that or into a hidden folder of it, and where nothing is.
 */
export function folderItself(folder: string, within: string): string {
  try {
    const real = realpathSync(folder);
    const base = realpathSync(within);
    return staysInside(folder, real, within, {}) ? join(within, relative(base, real)) : folder;
  } catch {
    return folder;
  }
}

/**
 * Whether a link takes a folder inside `root` elsewhere; what does not exist yet is judged by what is above it. Both
 * absolute.
 */
export function isBehindLink(folder: string, root: string): boolean {
  if (!isInside(root, folder)) return false;
  for (let at = folder; at !== root; at = dirname(at)) {
    const info = lstatSync(at, { throwIfNoEntry: false });
    if (info === undefined) continue;
    return realpathSync(at) !== join(realpathSync(root), relative(root, at));
  }
  return false;
}

/** `O_NOFOLLOW`: the real path is known, so a link there is new. `O_NONBLOCK`: a pipe is not waited for. Windows has neither. */
const OPEN_SAFELY =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

function realFolder(folder: string, { realFolders }: Pick<FilePlace, "realFolders">): string {
  const known = realFolders?.get(folder);
  if (known !== undefined) return known;
  const real = realpathSync(folder);
  realFolders?.set(folder, real);
  return real;
}

function staysInside(
  path: string,
  real: string,
  within: string,
  place: Pick<FilePlace, "noLinks" | "realFolders">,
): boolean {
  const base = realFolder(within, place);
  if (!isInside(base, real)) return false;
  const straight = isInside(within, path) ? join(base, relative(within, path)) : path;
  if (real === straight) return true;
  const isHidden = relative(base, real)
    .split(sep)
    .some((part) => part.startsWith("."));
  return place.noLinks !== true && !isHidden;
}

/** Reads to the end or to `limit`; `expected` is what the system says, which may be 0 for files that it makes up. */
function readUpTo(handle: number, limit: number, expected: number): Buffer {
  let bytes = Buffer.allocUnsafe(Math.min(limit, expected + 1));
  let length = 0;
  for (;;) {
    if (length === bytes.length) {
      if (length === limit) return bytes;
      const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(65_536, length * 2)));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    const count = readSync(handle, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
  }
}
