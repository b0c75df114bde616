import { fontSet } from "../fonts/files.ts";
import type { Fonts } from "../documents/pdf/write.ts";

export type DocumentFonts = Fonts;

/** The faces of a document: the shipped text face unless the map brings its own, and the drawing face. */
export async function documentFonts(
  own: Partial<Record<"biasa" | "tebal" | "miring" | "tebal-miring", Uint8Array>>,
): Promise<DocumentFonts> {
  const [text, drawing] = await Promise.all([fontSet("naskah"), fontSet("gambar")]);
  return { text: own.biasa === undefined ? text : { ...own, biasa: own.biasa }, drawing };
}
