import type { Text } from "../../diagnostics/diagnostic.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Problems } from "../report/problems.ts";

/** So much of a file shows what it is. */
const LOOKED_AT = 4096;
/** A text has none of these characters, a file of another program has them all over. */
const HAS_CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MIN_CONTROLS = 5;
const MIN_SHARE = 0.02;

/** What files of other programs begin with, as UTF-8 decoding leaves it. */
const FORMATS: readonly (readonly [RegExp, Text])[] = [
  [/^PK\u0003\u0004/, { id: "dokumen Word, Excel, atau ZIP", en: "a Word, Excel or ZIP file" }],
  [
    /^\ufffd\ufffd\u0011\u0871\u001a/,
    { id: "dokumen Word atau Excel lama", en: "an old Word or Excel file" },
  ],
  [/^%PDF-/, { id: "dokumen PDF", en: "a PDF document" }],
  [/^\{\\rtf/, { id: "dokumen RTF", en: "an RTF document" }],
  [/^\ufffdPNG/, { id: "gambar PNG", en: "a PNG image" }],
  [/^\ufffd{4}[^]{2}(?:JFIF|Exif)/, { id: "gambar JPEG", en: "a JPEG image" }],
  [/^GIF8/, { id: "gambar GIF", en: "a GIF image" }],
  [/^\s{0,20}<(?:!doctype html|html)\b/i, { id: "halaman web (HTML)", en: "a web page (HTML)" }],
  [/^\s{0,20}<\?xml\b/i, { id: "berkas XML", en: "an XML file" }],
];

const SAVE_AS: Text = {
  id: 'Simpan sebagai UTF-8. Di Notepad: File, Simpan Sebagai, Pengodean "UTF-8". Di Word: File, Simpan Sebagai, jenis "Teks Biasa (.txt)", lalu pengodean "Unicode (UTF-8)".',
  en: 'Save it as UTF-8. In Notepad: File, Save As, Encoding "UTF-8". In Word: File, Save As, type "Plain Text (.txt)", then the encoding "Unicode (UTF-8)".',
};

/** Whether a file is no text of this language at all, which is then its only finding. */
export function isNoText(file: SourceFile, problems: Problems): boolean {
  const span = { file, start: 0, end: 0 };
  const start = file.text.slice(0, LOOKED_AT);
  // The first look decides for nearly every file.
  const isOdd = HAS_CONTROL.test(start);
  if (!isOdd && !/^\s{0,20}[%<{G\ufffd]/.test(start)) return false;
  const format = FORMATS.find(([beginning]) => beginning.test(start))?.[1];
  if (format === undefined && isUtf16(start)) {
    problems.report(
      "bukan-utf8",
      span,
      {
        id: "Berkas ini bukan UTF-8, tampaknya UTF-16 tanpa tanda di awalnya; tidak dibaca.",
        en: "This file is not UTF-8 but, it seems, UTF-16 without a mark; it was not read.",
      },
      SAVE_AS,
    );
    return true;
  }
  if (format === undefined && !isBinary(start)) return false;
  problems.report(
    "bukan-teks",
    span,
    format === undefined
      ? { id: "Berkas ini bukan teks; tidak dibaca.", en: "This file is not text; it was not read." }
      : {
          id: `Berkas ini bukan teks .ppb, tampaknya ${format.id}; tidak dibaca.`,
          en: `This file is no .ppb text but, it seems, ${format.en}; it was not read.`,
        },
    SAVE_AS,
  );
  return true;
}

/** Every second byte of plain text is then zero. */
function isUtf16(start: string): boolean {
  const zeros = [0, 0];
  for (let at = start.indexOf("\0"); at !== -1; at = start.indexOf("\0", at + 1)) {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const [more, fewer] = [Math.max(even, odd), Math.min(even, odd)];
  return more >= MIN_CONTROLS && more > start.length * 0.3 && fewer < more * 0.1;
}

function isBinary(start: string): boolean {
  const controls = start.match(CONTROL)?.length ?? 0;
  return controls >= MIN_CONTROLS && controls > start.length * MIN_SHARE;
}
