import { realpath, readFile } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Text } from "../diagnostics/diagnostic.ts";
import { BuildFailure, ioFailure } from "./failure.ts";

/** Whether `path` is `folder` or below it; both absolute and resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Reads a file that a source names. `path` is relative to the repository root; neither `..` nor a symbolic link
 * leads out of it. Throws `BuildFailure` that names the file and its `use` ("lambang", "huruf").
 */
export async function readAsset(root: string, path: string, use: Text): Promise<Uint8Array> {
  const outside = new BuildFailure({
    id: `Berkas ${use.id} "${path}" berada di luar repositori. Salin ke dalamnya dan sebut dengan jalur relatif.`,
    en: `The ${use.en} file "${path}" is outside the repository. Copy it inside and name it by a relative path.`,
  });
  if (path.includes("\0") || path.includes("\\") || isAbsolute(path) || /^[A-Za-z]:/.test(path))
    throw outside;
  const base = await realpath(root);
  const wanted = join(base, path);
  if (!isInside(base, wanted)) throw outside;
  const action: Text = {
    id: `Berkas ${use.id} "${path}" tidak bisa dibaca`,
    en: `Cannot read the ${use.en} file "${path}"`,
  };
  let real: string;
  try {
    real = await realpath(wanted);
  } catch (error) {
    throw ioFailure(error, action);
  }
  if (!isInside(base, real)) throw outside;
  try {
    return await readFile(real);
  } catch (error) {
    throw ioFailure(error, action);
  }
}
