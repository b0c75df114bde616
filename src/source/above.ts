import { existsSync, lstatSync, type Stats } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/**
 * The folder and those above it that may belong to the same project, the inner ones first. The way up ends at a
 * repository's root, at the user's home and at the root of the disk, which hold everything else too, and below a folder
 * that is open to more people than the one asked for: what strangers lay there is no part of the project.
 */
export function foldersAbove(folder: string): readonly string[] {
  const own = statsOf(folder);
  const folders = [folder];
  for (let at = folder; !isRepository(at);) {
    const above = dirname(at);
    if (above === at || own === null || !mayBelong(above, own)) break;
    folders.push(above);
    at = above;
  }
  return folders;
}

/** The nearest of these folders that version control calls its own root. */
export function repositoryRoot(folders: readonly string[]): string | null {
  return folders.find(isRepository) ?? null;
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

function mayBelong(above: string, own: Stats): boolean {
  if (dirname(above) === above) return false;
  if (above === homedir() && !isRepository(above)) return false;
  const info = statsOf(above);
  if (info === null || info.dev !== own.dev) return false;
  const user = process.getuid?.();
  // Windows knows neither owners nor modes.
  if (user === undefined) return true;
  const isTrusted = info.uid === own.uid || info.uid === user || info.uid === 0;
  return isTrusted && (isOpenToAll(own) || !isOpenToAll(info));
}

function isOpenToAll({ mode }: Stats): boolean {
  return (mode & 0o002) !== 0;
}

function statsOf(folder: string): Stats | null {
  try {
    return lstatSync(folder);
  } catch {
    return null;
  }
}
