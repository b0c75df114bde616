import { chmodSync, lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { readAt } from "../../source/safe-file.ts";
import { BuildFailure } from "../failure.ts";
import { contentHash } from "../hash.ts";
import { MANIFEST_NAME, readManifest, type ListedFile } from "./manifest.ts";
import { renamePatiently, SYSTEM, type FileSystem } from "./rename.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  notOurs: {
    id: '"{path}" bukan buatan ppb dan akan tertimpa. Pindahkan, lalu ulangi.',
    en: '"{path}" was not made by ppb and would be overwritten. Move it away and try again.',
  },
  damaged: {
    id: '"{manifest}" rusak, sehingga ppb tidak tahu berkas mana di folder itu yang dibuatnya. Pindahkan atau hapus folder itu, lalu ulangi.',
    en: '"{manifest}" is damaged, so ppb does not know which files in that folder it has made. Move or delete the folder and try again.',
  },
  oldLeft: {
    id: 'Hasil baru sudah di tempatnya, tetapi "{old}" tidak bisa dipindahkan ke "{folder}". Pindahkan sendiri.',
    en: 'The new results are in place, but "{old}" could not be moved to "{folder}". Move it yourself.',
  },
});

// A folder of outputs may hold more than outputs: notes, scans, a signed copy. Those are the user's. They are moved as
// they are, a folder whole, so that permissions, owners and empty folders stay what they were.

/** What stands in a folder of outputs, by whose it is; paths relative with `/`. */
interface Contents {
  /** Files that ppb made: of the new set, or of the old one and unchanged since. */
  readonly ours: readonly string[];
  /** Folders that hold ours, the deepest first. */
  readonly ourFolders: readonly string[];
  /** Everything else; of a folder only its top. */
  readonly foreign: readonly string[];
}

/** Sorts what a folder holds, given the paths that a set of outputs has there. Follows no link. */
function contentsOf(folder: string, names: ReadonlySet<string>): Contents {
  const listed = new Map((readManifest(folder)?.files ?? []).map((file) => [file.path, file]));
  const folders = foldersOf([...names, ...listed.keys()]);
  const ours: string[] = [];
  const ourFolders: string[] = [];
  const foreign: string[] = [];
  const walk = (at: string): void => {
    for (const item of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === "" ? item.name : `${at}/${item.name}`;
      if (item.isDirectory() && folders.has(path)) {
        walk(path);
        ourFolders.push(path);
      } else if (!item.isDirectory() && isOurs(folder, path, names, listed.get(path))) ours.push(path);
      else foreign.push(path);
    }
  };
  walk("");
  return { ours, ourFolders, foreign };
}

/**
 * Of the names that the new set has, every file is replaced. Of other files only those go that the old manifest lists and
 * that have a name as ppb gives, or still hold what it says: a manifest may have been written by anybody.
 */
function isOurs(
  folder: string,
  path: string,
  names: ReadonlySet<string>,
  listed: ListedFile | undefined,
): boolean {
  if (path === MANIFEST_NAME || names.has(path)) return true;
  if (listed === undefined) return false;
  if (OUTPUT_NAME.test(path)) return true;
  try {
    const content = readAt(join(folder, path), { shown: path, limit: listed.bytes });
    return contentHash(content) === listed.sha256;
  } catch {
    return false;
  }
}

const OUTPUT_NAME =
  /^(?:svg|pdf|png)\/[a-z0-9.-]+\.(?:svg|pdf|png|json)$|^(?:lampiran|keputusan|matriks)\.[a-z]+$/;

/** Every folder above one of these paths. */
export function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = dirname(path); at !== "." && !folders.has(at); at = dirname(at)) folders.add(at);
  return folders;
}

/** Refuses a set of which a file would take the place of one that ppb did not make. Throws `BuildFailure`. */
export function refuseOverwriting(folder: string, files: readonly ListedFile[]): void {
  const manifest = readManifest(folder);
  const manifestKind = kindOf(join(folder, MANIFEST_NAME));
  const hasManifest = manifestKind !== "nothing";
  // One that cannot be read is ours when what lies beside it is.
  const isDamaged = manifestKind === "file" && files.some((file) => isSame(join(folder, file.path), file));
  if (hasManifest && manifest === null && !isDamaged) {
    const isNamed = files.some((file) => kindOf(join(folder, file.path)) === "file");
    throw isNamed && manifestKind === "file"
      ? unknownOrigin(folder)
      : wouldOverwrite(join(folder, MANIFEST_NAME));
  }
  const listed = new Set((manifest?.files ?? []).map((file) => file.path));
  for (const path of foldersOf(files.map((file) => file.path))) {
    const kind = kindOf(join(folder, path));
    if (kind !== "nothing" && kind !== "folder") throw wouldOverwrite(join(folder, path));
  }
  for (const file of files) {
    const path = join(folder, file.path);
    const kind = kindOf(path);
    if (kind === "nothing" || (kind !== "folder" && listed.has(file.path))) continue;
    if (kind === "file" && isSame(path, file)) continue;
    throw kind === "file" && manifest === null && hasManifest ? unknownOrigin(folder) : wouldOverwrite(path);
  }
}

function isSame(path: string, file: ListedFile): boolean {
  try {
    return contentHash(readAt(path, { shown: path, limit: file.bytes })) === file.sha256;
  } catch {
    return false;
  }
}

function kindOf(path: string): "nothing" | "file" | "folder" | "other" {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (info === undefined) return "nothing";
  return info.isFile() ? "file" : info.isDirectory() ? "folder" : "other";
}

function wouldOverwrite(path: string): BuildFailure {
  return new BuildFailure(messages.notOurs({ path }));
}

/** Every file of the folder would be named one after the other. */
function unknownOrigin(folder: string): BuildFailure {
  const manifest = join(folder, MANIFEST_NAME);
  return new BuildFailure(messages.damaged({ manifest }));
}

/**
 * Empties the folder of a replaced set: what is foreign goes to the new one, what ppb made is removed. What could not be
 * moved stays where it is. Throws `BuildFailure` that names it.
 */
export function emptyReplaced(
  old: string,
  folder: string,
  names: ReadonlySet<string>,
  system: FileSystem = SYSTEM,
): void {
  const { ours, ourFolders, foreign } = contentsOf(old, names);
  const left = foreign.filter((path) => !moved(old, folder, path, system));
  for (const path of ours) quietly(() => unlinkSync(join(old, path)));
  // Only empty ones can be removed this way.
  for (const path of [...ourFolders, ""]) quietly(() => rmdirSync(join(old, path)));
  if (left[0] === undefined) return;
  throw new BuildFailure(messages.oldLeft({ old: join(old, left[0]), folder }));
}

function moved(old: string, folder: string, path: string, system: FileSystem): boolean {
  const target = join(folder, path);
  try {
    if (kindOf(target) !== "nothing") return false;
    likeFolder(join(old, dirname(path)), dirname(target));
    renamePatiently(join(old, path), target, system);
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder of the set that the new one does not have any more, as it was. */
function likeFolder(from: string, to: string): void {
  if (kindOf(to) === "folder") return;
  likeFolder(dirname(from), dirname(to));
  mkdirSync(to);
  chmodSync(to, lstatSync(from).mode & 0o7777);
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It stays; the next build tries again.
  }
}
