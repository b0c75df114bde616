import type { Fonts } from "../documents/pdf/write.ts";
import { fontSet } from "../fonts/files.ts";
import type { Assets } from "./assets.ts";

export type DocumentFonts = Fonts;

/** The faces of a document: the shipped text face unless the map brings its own, and the drawing face. */
export async function documentFonts(own: Assets["fonts"]): Promise<DocumentFonts> {
  const [text, drawing] = await Promise.all([fontSet("naskah"), fontSet("gambar")]);
  const { biasa, tebal, miring, "tebal-miring": both } = own;
  if (biasa === undefined) return { text, drawing };
  const faces = {
    biasa: biasa.bytes,
    ...(tebal === undefined ? {} : { tebal: tebal.bytes }),
    ...(miring === undefined ? {} : { miring: miring.bytes }),
    ...(both === undefined ? {} : { "tebal-miring": both.bytes }),
  };
  return { text: faces, drawing };
}
