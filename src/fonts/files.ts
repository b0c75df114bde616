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
} as const;

/** `gambar` is the face of drawings, `naskah` the face of decrees. */
export type FaceFamily = keyof typeof FACES;

/** Font files by role. */
export type FontSet = Readonly<Record<FontRole, Uint8Array>>;

/** Reads the shipped files of a family. In the bundle and in the sources they lie in `faces/` beside this module. */
export async function fontSet(family: FaceFamily): Promise<FontSet> {
  const read = async (role: FontRole): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`./faces/${FACES[family][role]}`, import.meta.url)));
  const [biasa, tebal, miring] = await Promise.all([read("biasa"), read("tebal"), read("miring")]);
  return { biasa, tebal, miring };
}
