import { statSync, type Stats } from "node:fs";
import { basename, dirname, join, parse, relative, resolve, sep } from "node:path";
import { foldersAbove, repositoryRoot } from "./above.ts";
import { decode, withoutMark } from "./decode.ts";
import { isOrWasMeantAsSource } from "./names.ts";
import { FileError } from "./file-error.ts";
import { folderItself, isInside, projectAround, readOrdinary } from "./safe-file.ts";
import type { SourceFile } from "./source.ts";
import { sourcesIn, walk, type Walk } from "./walk.ts";

/** Something about the disk or the call that a user can change; shown as one sentence, exit code 2. */
export class ReadError extends Error {
  constructor(
    readonly reason: "missing" | "unreadable" | "no-sources" | "too-many",
    readonly path: string,
  ) {
    super(`${reason}: ${path}`);
    this.name = "ReadError";
  }
}

/** What was read, and the folder that the paths of `files` are relative to. */
export interface Sources {
  readonly root: string;
  /** What was asked for and what it may refer to, in order of path. */
  readonly files: readonly SourceFile[];
  /** The part of `files` that was asked for: what is wrong elsewhere is not this run's business. */
  readonly asked: readonly SourceFile[];
  /** Files that were named but are no sources, as they were named: hooks pass along all that changed. */
  readonly passedOver: readonly string[];
}

/** A text that stands for the file at `path`, saved or not: what an editor pipes in. */
export interface PipedText {
  readonly path: string;
  readonly text: string;
}

/** The contents of files by their absolute paths. */
type Contents = Map<string, Omit<SourceFile, "path">>;

/** What the files of one run are read with. */
interface Reading {
  readonly cwd: string;
  readonly realFolders: Map<string, string>;
}

/** What the language says of sources that were read; it decides how far around them is read. */
export interface Language {
  /** Whether a file declares a map. */
  holdsMap(file: SourceFile): boolean;
  /** How many references of the files asked for lead to nothing that was read. */
  countOpenReferences(sources: Sources): number;
}

/** In bytes; always more characters than the parser takes, so that a longer file becomes its finding. */
const MAX_BYTES = 26 * 1024 * 1024;

/**
 * Reads what is asked for: files, and folders with all `.ppb` files below them (the working folder when nothing is
 * named). With a language the rest of the maps is read too, and the maps around: everything below the outermost folder
 * that holds a map, and the whole repository when references still lead nowhere. Throws `ReadError` and `FileError`.
 */
export function readFiles(
  paths: readonly string[],
  cwd: string,
  piped: PipedText | null,
  language: Language | null,
): Sources {
  const texts: Contents = new Map();
  const reading: Reading = { cwd, realFolders: new Map() };
  const request = ask(paths, reading, piped, texts);
  const { targets } = request;
  const own = targets.map((target) => target.folder);
  if (language === null || targets.length === 0) return gather(request, own, cwd, texts);
  const near = targets.map((target) => outermostMap(target, reading, texts, language));
  for (const folder of new Set(near)) readAround(folder, request, reading, texts);
  const sources = gather(request, near, cwd, texts);
  const wide = widest(targets, near, cwd);
  const open = wide === null ? 0 : language.countOpenReferences(sources);
  if (wide === null || open === 0) return sources;
  const more = new Map(texts);
  if (!readAround(wide, request, reading, more)) return sources;
  const wider = gather(request, [wide], cwd, more);
  return language.countOpenReferences(wider) < open ? wider : sources;
}

interface Target {
  /** The folder that was named, or that of the file. */
  readonly folder: string;
  readonly isFolder: boolean;
  /** It and those above it that may belong to the project, the inner ones first. */
  readonly above: readonly string[];
  /** The folder that a link may not lead out of. */
  readonly within: string;
}

interface Request {
  readonly targets: readonly Target[];
  readonly asked: ReadonlySet<string>;
  readonly passedOver: readonly string[];
}

/** Finds and reads what was asked for. Each folder that is named must hold sources: a mistyped one would pass for clean. */
function ask(paths: readonly string[], reading: Reading, piped: PipedText | null, texts: Contents): Request {
  const { cwd } = reading;
  const asked = new Set<string>();
  const passedOver: string[] = [];
  const targets = new Map<string, Target>();
  const target = (path: string, isFolder: boolean): Target => {
    const folder = isFolder ? path : dirname(path);
    const known = targets.get(folder);
    const above = known?.above ?? foldersAbove(folder);
    const within = known?.within ?? repositoryRoot(above) ?? projectAround(join(folder, "x"), cwd);
    const made = { folder, isFolder: isFolder || known?.isFolder === true, above, within };
    targets.set(folder, made);
    return made;
  };
  if (piped !== null) {
    const path = withoutLinks(resolve(cwd, piped.path), false, cwd);
    texts.set(path, { text: withoutMark(piped.text) });
    asked.add(path);
    target(path, false);
  }
  for (const name of piped !== null || paths.length > 0 ? paths : ["."]) {
    const named = resolve(cwd, name);
    const isFolder = statsOf(named, cwd).isDirectory();
    const path = withoutLinks(named, isFolder, cwd);
    if (!isFolder && !isOrWasMeantAsSource(path)) {
      passedOver.push(name);
      continue;
    }
    const { within } = target(path, isFolder);
    const found = isFolder ? complete(walk(path), path, cwd) : [path];
    if (found.length === 0) throw new ReadError("no-sources", shown(path, cwd));
    for (const file of found) {
      asked.add(file);
      if (texts.has(file)) continue;
      texts.set(
        file,
        isFolder ? readFound(file, reading, within) : { text: readText(file, reading, within) },
      );
    }
  }
  return { targets: [...targets.values()], asked, passedOver };
}

/**
 * A path by which folders are named as they lie: one map that two ways lead to is read once, whichever of them was named.
 * What leads out of the project stays as it is, and is refused when it is read; a link that is itself a file does, too: it
 * stands for a part of the map that it lies in.
 */
function withoutLinks(path: string, isFolder: boolean, cwd: string): string {
  const folder = isFolder ? path : dirname(path);
  const around = dirname(folder);
  const project = repositoryRoot(foldersAbove(around)) ?? (isInside(cwd, folder) ? cwd : parse(folder).root);
  const own = folderItself(folder, project);
  return isFolder ? own : join(own, basename(path));
}

/** The outermost of the folders from the target up that holds a map; the target's own when none does. */
function outermostMap(
  { folder, isFolder, above }: Target,
  reading: Reading,
  texts: ReadonlyMap<string, Omit<SourceFile, "path">>,
  language: Language,
): string {
  for (const candidate of [...above].reverse()) {
    // All of a folder that was named is read in any case.
    if (isFolder && candidate === folder) break;
    const within = repositoryRoot(above) ?? candidate;
    for (const path of sourcesIn(candidate, within)) {
      const { text } = texts.get(path) ?? readFound(path, reading, within);
      // A word to begin with: whether it stands for a map is for the language to say.
      if (text.includes("peta") && language.holdsMap({ path, text })) return candidate;
    }
  }
  return folder;
}

/** The folder to look in when references lead out of all that was read near by; null when there is none. */
function widest(targets: readonly Target[], near: readonly string[], cwd: string): string | null {
  const above = targets[0]?.above ?? [];
  const root = repositoryRoot(above) ?? cwd;
  if (!above.includes(root) || near.includes(root)) return null;
  return near.every((folder) => isInside(root, folder)) ? root : null;
}

/**
 * Reads all sources below a folder; false when there are too many. Folders that cannot be listed are left out: they may
 * be somebody else's.
 */
function readAround(folder: string, { targets }: Request, reading: Reading, texts: Contents): boolean {
  const within = repositoryRoot(targets[0]?.above ?? []) ?? folder;
  const found = walk(folder);
  for (const path of found.files) if (!texts.has(path)) texts.set(path, readFound(path, reading, within));
  return !found.isTooMuch;
}

function gather(
  { asked, passedOver, targets }: Request,
  folders: readonly string[],
  cwd: string,
  texts: ReadonlyMap<string, Omit<SourceFile, "path">>,
): Sources {
  const common = commonFolder([...folders, ...targets.map((target) => target.folder)], cwd);
  const root = repositoryRoot(foldersAbove(common)) ?? (isInside(cwd, common) ? cwd : common);
  const files = [...texts]
    .filter(([path]) => asked.has(path) || folders.some((folder) => isInside(folder, path)))
    .map(([path, content]) => ({ absolute: path, path: relative(root, path).split(sep).join("/"), content }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const sources = files.map(({ path, content }): SourceFile => ({ path, ...content }));
  return {
    root,
    files: sources,
    asked: sources.filter((_, i) => asked.has(files[i]?.absolute ?? "")),
    passedOver,
  };
}

function complete(found: Walk, folder: string, cwd: string): readonly string[] {
  if (found.isTooMuch) throw new ReadError("too-many", shown(folder, cwd));
  if (found.unreadable !== null) throw new ReadError("unreadable", shown(found.unreadable, cwd));
  return found.files;
}

function statsOf(path: string, cwd: string): Stats {
  let info;
  try {
    info = statSync(path, { throwIfNoEntry: false });
  } catch {
    throw new ReadError("unreadable", shown(path, cwd));
  }
  if (info === undefined) throw new ReadError("missing", shown(path, cwd));
  return info;
}

function readText(path: string, { cwd, realFolders }: Reading, within: string): string {
  const options = { within, realFolders, shown: shown(path, cwd), limit: MAX_BYTES, cut: true };
  return decode(readOrdinary(path, options));
}

/** A file that nobody named: one that cannot be read is a finding beside the others', and does not end the run. */
function readFound(path: string, reading: Reading, within: string): Omit<SourceFile, "path"> {
  try {
    return { text: readText(path, reading, within) };
  } catch (error) {
    if (error instanceof FileError) return { text: "", unread: error.problem };
    throw error;
  }
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path) || ".";
}

function commonFolder(folders: readonly string[], cwd: string): string {
  let common = folders[0] ?? cwd;
  for (const folder of folders) while (!isInside(common, folder)) common = dirname(common);
  return common;
}
