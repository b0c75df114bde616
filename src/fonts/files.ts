import { readFile } from "node:fs/promises";
import type { FontRole } from "../scene/scene.ts";
import type { faceTables } from "./tables.ts";

/** A face that the tool ships (TeX Gyre, GUST Font License), by the name of its files in `faces/`. */
export type ShippedName = keyof typeof faceTables;

/** A shipped face, or the bytes (OTF, TTF) of an agency's own. */
export type FontSource = ShippedName | Uint8Array;

/** Faces by role. */
export type FontSet = Readonly<Record<FontRole, ShippedName>>;

/** `gambar` is the face of drawings, `naskah` the face of decrees: Heros has Arial's metrics, Bonum Bookman's. */
export const SHIPPED = {
  gambar: {
    biasa: "texgyreheros-regular",
    tebal: "texgyreheros-bold",
    miring: "texgyreheros-regular",
  },
  naskah: {
    biasa: "texgyrebonum-regular",
    tebal: "texgyrebonum-bold",
    miring: "texgyrebonum-italic",
  },
} as const satisfies Readonly<Record<string, FontSet>>;

/** Whole font programs, and the part of each that PDFs embed (see `subset.ts`). */
type Form = "otf" | "cff";

const read = new Map<string, Promise<Uint8Array>>();

/**
 * A file of a shipped face, read once. In the bundle and in the sources they lie in `faces/` beside this module.
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
