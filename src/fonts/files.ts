import { readFile } from "node:fs/promises";
import type { FontRole } from "../scene/scene.ts";

/** Faces that the tool ships (TeX Gyre, GUST Font License): Heros has Arial's metrics, Bonum Bookman's. */
const FACES = {
  gambar: {
    biasa: "texgyreheros-regular.otf",
    tebal: "texgyreheros-bold.otf",
    miring: "texgyreheros-regular.otf",
  },
  naskah: {
    biasa: "texgyrebonum-regular.otf",
    tebal: "texgyrebonum-bold.otf",
    miring: "texgyrebonum-italic.otf",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<FontRole, string>>>>;

/** `gambar` is the face of drawings, `naskah` the face of decrees. */
export type FaceFamily = keyof typeof FACES;

/** Font files by role. */
export type FontSet = Readonly<Record<FontRole, Uint8Array>>;

const names = new WeakMap<Uint8Array, string>();

/** The file that these very bytes were read from, or null when they are not of a shipped face. */
export function shippedFile(bytes: Uint8Array): string | null {
  return names.get(bytes) ?? null;
}

const sets = new Map<FaceFamily, Promise<FontSet>>();

/**
 * The shipped files of a family, read once. In the bundle and in the sources they lie in `faces/` beside this
 * module. Rejects with the file system's error.
 */
export function fontSet(family: FaceFamily): Promise<FontSet> {
  const known = sets.get(family);
  if (known !== undefined) return known;
  const set = readSet(family);
  sets.set(family, set);
  return set;
}

async function readSet(family: FaceFamily): Promise<FontSet> {
  const read = async (file: string): Promise<Uint8Array> => {
    const bytes = new Uint8Array(await readFile(new URL(`./faces/${file}`, import.meta.url)));
    names.set(bytes, file);
    return bytes;
  };
  const files = FACES[family];
  const [biasa, tebal] = await Promise.all([read(files.biasa), read(files.tebal)]);
  return { biasa, tebal, miring: files.miring === files.biasa ? biasa : await read(files.miring) };
}
