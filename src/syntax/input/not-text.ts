import type { Message } from "../../diagnostics/diagnostic.ts";
import type { SourceFile } from "../../source/source.ts";
import { files, formats } from "../messages/files.ts";
import type { Problems } from "../report/problems.ts";

/** So much of a file shows what it is. */
const LOOKED_AT = 4096;
/** A text has none of these characters, a file of another program has them all over. */
const HAS_CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MIN_CONTROLS = 5;
const MIN_SHARE = 0.02;

/** What files of other programs begin with, as UTF-8 decoding leaves it. */
const FORMATS: readonly (readonly [RegExp, Message])[] = [
  [/^PK\u0003\u0004/, formats.zip()],
  [/^\ufffd\ufffd\u0011\u0871\u001a/, formats.oldOffice()],
  [/^%PDF-/, formats.pdf()],
  [/^\{\\rtf/, formats.rtf()],
  [/^\ufffdPNG/, formats.png()],
  [/^\ufffd{4}[^]{2}(?:JFIF|Exif)/, formats.jpeg()],
  [/^GIF8/, formats.gif()],
  [/^\s{0,20}<(?:!doctype html|html)\b/i, formats.html()],
  [/^\s{0,20}<\?xml\b/i, formats.xml()],
];

/** Whether a file is no text of this language at all, which is then its only finding. */
export function isNoText(file: SourceFile, problems: Problems): boolean {
  const span = { file, start: 0, end: 0 };
  const start = file.text.slice(0, LOOKED_AT);
  // The first look decides for nearly every file.
  const isOdd = HAS_CONTROL.test(start);
  if (!isOdd && !/^\s{0,20}[%<{G\ufffd]/.test(start)) return false;
  const format = FORMATS.find(([beginning]) => beginning.test(start))?.[1];
  if (format === undefined && isUtf16(start)) {
    problems.report("bukan-utf8", span, files.utf16(), files.saveAs());
    return true;
  }
  if (format === undefined && !isBinary(start)) return false;
  const message = format === undefined ? files.notText() : files.otherFormat({ format });
  problems.report("bukan-teks", span, message, files.saveAs());
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
