import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
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
  /** Everything that the maps in question consist of, in order of path. */
  readonly files: readonly SourceFile[];
  /** The part of `files` that was asked for: findings elsewhere are not this run's business. */
  readonly asked: readonly SourceFile[];
}

/** A text that stands for the file at `path`, saved or not: what an editor pipes in. */
export interface PipedText {
  readonly path: string;
  readonly text: string;
}

const SKIPPED = new Set(["node_modules", "hasil", "dist"]);
/** In bytes; always more characters than the parser takes, so that a longer file becomes its finding. */
const MAX_BYTES = 26 * 1024 * 1024;
const MAP_BLOCK = /^[ \t]*peta[ \t]+[^\s{"]/m;

/**
 * Reads all `.ppb` files of the given files and folders (the working folder when none is given). A file, or a
 * folder below a map's own, brings the rest of its map along, so that it can be judged. Links that leave the
 * folder, hidden folders, `node_modules` and `hasil` are passed over. Throws `ReadError`.
 */
export async function readSources(
  paths: readonly string[],
  cwd: string,
  piped: PipedText | null = null,
): Promise<Sources> {
  const texts = new Map<string, string>();
  const asked = new Set<string>();
  const pipedPath = piped === null ? null : resolve(cwd, piped.path);
  if (piped !== null && pipedPath !== null) texts.set(pipedPath, withoutMark(piped.text));
  const targets =
    pipedPath !== null ? [pipedPath] : paths.length === 0 ? [cwd] : paths.map((p) => resolve(cwd, p));
  const folders = targets.map((target) => readTarget(target, target === pipedPath, cwd, texts, asked));
  const common = commonFolder(folders);
  if (asked.size === 0) throw new ReadError("kosong", relative(cwd, targets[0] ?? cwd) || ".");
  const root = repositoryRoot(common) ?? (isInside(common, cwd) ? cwd : common);
  const files = [...texts]
    .map(([path, text]) => ({ absolute: path, path: relative(root, path).split(sep).join("/"), text }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const sources = files.map(({ path, text }): SourceFile => ({ path, text }));
  return { root, files: sources, asked: sources.filter((_, i) => asked.has(files[i]?.absolute ?? "")) };
}

/** Adds a target's texts and those of the map around it; returns the folder that holds them all. */
function readTarget(
  target: string,
  isPiped: boolean,
  cwd: string,
  texts: Map<string, string>,
  asked: Set<string>,
): string {
  const info = isPiped ? null : statOf(target);
  if (info === null && !isPiped) throw new ReadError("tidak-ada", relative(cwd, target) || ".");
  const own = info?.isDirectory() === true ? walk(target, realpathSync(target), cwd) : [target];
  for (const path of own) {
    asked.add(path);
    if (!texts.has(path)) texts.set(path, readText(path, cwd));
  }
  const start = info?.isDirectory() === true ? target : dirname(target);
  if (own.length === 0 || own.some((path) => MAP_BLOCK.test(texts.get(path) ?? ""))) {
    if (info?.isDirectory() === true) return start;
  }
  const home = mapFolder(start, cwd, texts);
  if (home === null) return start;
  for (const path of walk(home, realpathSync(home), cwd)) {
    if (!texts.has(path)) texts.set(path, readText(path, cwd));
  }
  return home;
}

/** The nearest folder from here up that holds a `peta` block; never beyond the repository or the working folder. */
function mapFolder(start: string, cwd: string, texts: ReadonlyMap<string, string>): string | null {
  const top = repositoryRoot(start) ?? (isInside(start, cwd) ? cwd : start);
  for (let folder = start; ; folder = dirname(folder)) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ppb")) : [];
    const paths = names.map((name) => join(folder, name)).filter((path) => statOf(path)?.isFile() === true);
    if (paths.some((path) => MAP_BLOCK.test(texts.get(path) ?? readText(path, cwd)))) return folder;
    if (folder === top || dirname(folder) === folder) return null;
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * The text without a byte order mark. UTF-16 is read when its mark says so: what Notepad calls "Unicode" and
 * what `>` of PowerShell writes. Other bytes that are not UTF-8 become U+FFFD, which `check` reports.
 */
function readText(path: string, cwd: string): string {
  try {
    const info = statSync(path);
    return withoutMark(
      decode(info.isFile() && info.size <= MAX_BYTES ? readFileSync(path) : readStart(path)),
    );
  } catch {
    throw new ReadError("tidak-terbaca", relative(cwd, path) || ".");
  }
}

function readStart(path: string): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(MAX_BYTES);
    let length = 0;
    for (let n = -1; n !== 0 && length < MAX_BYTES; length += n) {
      n = readSync(descriptor, bytes, length, MAX_BYTES - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe) return bytes.toString("utf16le");
  if (mark === 0xfeff)
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  return bytes.toString("utf8");
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function walk(folder: string, root: string, cwd: string): readonly string[] {
  const found: string[] = [];
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new ReadError("tidak-terbaca", relative(cwd, folder) || ".");
  }
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...walk(path, root, cwd));
    else if (!entry.name.endsWith(".ppb")) continue;
    else if (entry.isFile() || (entry.isSymbolicLink() && isFileInside(path, root))) found.push(path);
  }
  return found;
}

function isFileInside(link: string, root: string): boolean {
  try {
    const target = realpathSync(link);
    return isInside(target, root) && statSync(target).isFile();
  } catch {
    return false;
  }
}

/** The nearest folder from here up that version control calls its own. */
function repositoryRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? ".";
  for (const folder of folders) while (!isInside(folder, common)) common = dirname(common);
  return common;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
