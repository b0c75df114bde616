import { Unzip, UnzipInflate } from "fflate/browser";
import { ImportRefusal } from "../../refusal.ts";
import { defineMessages } from "../../../diagnostics/message.ts";

const messages = defineMessages({
  damaged: {
    id: "Berkas ini rusak atau berkata sandi. Buka di Excel, simpan ulang sebagai .xlsx tanpa kata sandi, lalu coba lagi.",
    en: "This file is damaged or has a password. Open it in Excel, save it again as .xlsx without a password, and try again.",
  },
  tooLarge: {
    id: "Isi berkas ini jauh lebih besar daripada sebuah daftar proses; tidak dibaca. Salin lembar yang diperlukan ke berkas baru.",
    en: "The content of this file is far larger than a list of processes; it is not read. Copy the sheet you need to a new file.",
  },
});

/** Bounds, in bytes: far above any sheet that people fill by hand, far below what hurts a small computer. */
const MAX_ENTRY = 64 * 1024 * 1024;
const MAX_TOTAL = 128 * 1024 * 1024;
const MAX_ENTRIES = 5000;
/** Deflate grows at most a thousandfold, so a piece of this size cannot run past the bounds before they are looked at. */
const PIECE = 16 * 1024;

/**
 * The entries of a ZIP file for which `isWanted` says so, by name. Throws an ImportRefusal for a file that is none, is
 * encrypted or damaged, and as soon as the unpacked size passes the bounds.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  let count = 0;
  let total = 0;
  const reader = new Unzip((file) => {
    count += 1;
    if (count > MAX_ENTRIES) throw tooLarge();
    if (!isWanted(file.name)) return;
    // Of two parts of one name programs take different ones.
    if (entries.has(file.name)) throw damaged();
    const pieces: Uint8Array[] = [];
    let size = 0;
    entries.set(file.name, new Uint8Array());
    file.ondata = (error, piece, isLast) => {
      // fflate hands back what this function itself has thrown, too.
      if (error !== null) throw error instanceof ImportRefusal ? error : damaged();
      size += piece.length;
      total += piece.length;
      if (size > MAX_ENTRY || total > MAX_TOTAL) throw tooLarge();
      pieces.push(piece);
      if (!isLast) return;
      if (size !== (file.originalSize ?? size)) throw damaged();
      entries.set(file.name, joined(pieces, size));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      reader.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    throw error instanceof ImportRefusal ? error : damaged();
  }
  return entries;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damaged(): ImportRefusal {
  return new ImportRefusal(messages.damaged());
}

function tooLarge(): ImportRefusal {
  return new ImportRefusal(messages.tooLarge());
}
