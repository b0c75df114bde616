import { fault, type Reading } from "./fault.ts";
import { readJpeg, type JpegPicture } from "./jpeg.ts";
import { isPng, readPng, type PngPicture } from "./png.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  noPicture: { id: "bukan gambar PNG atau JPEG", en: "is no PNG or JPEG picture" },
  saveAgain: { id: "Simpan ulang gambarnya sebagai PNG", en: "Save the picture again as PNG" },
});

export type Picture = PngPicture | JpegPicture;

/**
 * Looks through a picture from head to end and gives what a PDF needs of it. Whatever the bytes are, it takes neither more
 * memory than `MAX_PIXELS` allows nor more time than unpacking that; it never throws.
 */
export function readPicture(bytes: Uint8Array): Reading<Picture> {
  if (isPng(bytes)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  return fault(messages.noPicture(), messages.saveAgain());
}
