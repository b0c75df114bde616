import { readFile } from "node:fs/promises";
import type { ShippedName } from "./files.ts";

/** Whole font programs, and the part of each that PDFs embed (see `subset.ts`). */
type Form = "otf" | "cff";

const read = new Map<string, Promise<Uint8Array>>();

/**
 * A file of a shipped face, read once; the one place of this room that knows Node. A browser fetches it instead. In the bundle and in the sources they lie in `faces/` beside this module.
 * Rejects with the file system's error.
 */
export function faceFile(name: ShippedName, form: Form): Promise<Uint8Array> {
  const file = `${name}.${form}`;
  const known = read.get(file);
  if (known !== undefined) return known;
  const bytes = readFile(new URL(`./faces/${file}`, import.meta.url)).then((b) => new Uint8Array(b));
  read.set(file, bytes);
  return bytes;
}
