import { fault, type Reading } from "./fault.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  empty: {
    id: "adalah gambar tanpa isi: lebar atau tingginya 0",
    en: "is an empty picture: its width or height is 0",
  },
  saveAgain: { id: "Simpan ulang gambarnya sebagai PNG", en: "Save the picture again as PNG" },
  tooLarge: {
    id: "berukuran {width} × {height} piksel, lebih dari {most} juta piksel",
    en: "is {width} × {height} pixels large, more than {most} million pixels",
  },
  makeSmaller: {
    id: "Perkecil gambarnya; 600 piksel sudah cukup untuk lambang",
    en: "Make the picture smaller; 600 pixels are enough for an emblem",
  },
});

/** A full page scanned with 300 dots an inch has fewer. */
const MAX_PIXELS = 10_000_000;

/** Why a picture of that size cannot be used; null when it can. */
export function sizeFault<T>(width: number, height: number): Reading<T> | null {
  if (width === 0 || height === 0) {
    return fault(messages.empty(), messages.saveAgain());
  }
  if (width * height <= MAX_PIXELS) return null;
  const most = MAX_PIXELS / 1_000_000;
  return fault(messages.tooLarge({ width, height, most }), messages.makeSmaller());
}
