import { Inflate } from "fflate/browser";
import { crc32 } from "../../../bytes/crc.ts";
import { ImportRefusal } from "../../refusal.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import { directoryOf, type ZipEntry } from "./directory.ts";

const messages = defineMessages({
  damaged: {
    id: "Berkas ini rusak atau berkata sandi. Buka di Excel, simpan ulang sebagai .xlsx tanpa kata sandi, lalu coba lagi.",
    en: "This file is damaged or has a password. Open it in Excel, save it again as .xlsx without a password, and try again.",
  },
  contradicts: {
    id: "Berkas ini rusak atau berkata sandi: daftar isi arsipnya tidak ada atau tidak cocok dengan bagian-bagiannya. Buka di Excel, lalu simpan ulang sebagai .xlsx tanpa kata sandi.",
    en: "This file is damaged or has a password: the directory of its archive is missing or does not agree with its parts. Open it in Excel and save it again as .xlsx without a password.",
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
 * The parts of a ZIP file for which `isWanted` says so, by name, as its directory lists them. Throws an ImportRefusal for a
 * file that is none, is encrypted or damaged, whose parts contradict its directory or overlap, and as soon as the unpacked
 * size passes the bounds.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const directory = directoryOf(bytes, MAX_ENTRIES + 1);
  if (directory === null) throw contradicts();
  if (directory.length > MAX_ENTRIES) throw tooLarge();
  const entries = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let total = 0;
  for (const entry of directory) {
    if (!isWanted(entry.name)) continue;
    // Of two parts of one name programs take different ones; case and a stroke in front make no other name.
    const folded = entry.name.replace(/^\//, "").toLowerCase();
    if (names.has(folded)) throw damaged();
    names.add(folded);
    const content = unpacked(bytes.subarray(entry.start, entry.end), entry, MAX_TOTAL - total);
    total += content.length;
    entries.set(entry.name, content);
  }
  return entries;
}

function unpacked(packed: Uint8Array, { method, size, crc }: ZipEntry, room: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let read = 0;
  const add = (piece: Uint8Array): void => {
    read += piece.length;
    if (read > Math.min(MAX_ENTRY, room)) throw tooLarge();
    pieces.push(piece);
  };
  if (method === 0) add(packed);
  else {
    const inflate = new Inflate(add);
    try {
      for (let at = 0; at < packed.length; at += PIECE)
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch (error) {
      throw error instanceof ImportRefusal ? error : damaged();
    }
  }
  if (read !== size) throw damaged();
  const whole = joined(pieces, read);
  // A byte that has changed on the way may be another word in a cell.
  if (crc32(whole) !== crc) throw damaged();
  return whole;
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

function contradicts(): ImportRefusal {
  return new ImportRefusal(messages.contradicts());
}

function tooLarge(): ImportRefusal {
  return new ImportRefusal(messages.tooLarge());
}
