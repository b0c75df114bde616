/**
 * Whether a file that was made, or kept, is whole, as far as its own tables show; files of other kinds always are.
 * `path`: its name.
 */
export function isSound(path: string, bytes: Uint8Array): boolean {
  if (path.endsWith(".pdf")) return isSoundPdf(bytes);
  return /\.(xlsx|docx)$/.test(path) ? isSoundZip(bytes) : true;
}

/** Throws when a file that ppb has just made is not whole: it is neither stored nor written. */
export function requireSound(path: string, bytes: Uint8Array): void {
  if (!isSound(path, bytes)) throw new Error(`${path} came out damaged`);
}

/** More objects than any document of ours has. */
const MAX_OBJECTS = 10_000_000;

/**
 * Whether a PDF's cross-reference table fits (PDF 32000-1, 7.5.4): its header, the place that `startxref` names, and for
 * every object in use its number at the place that the table gives. A file that lost or gained bytes anywhere before an
 * object does not pass. One table, as ppb writes it; not for PDFs of others.
 */
export function isSoundPdf(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  if (!text(0, 8).startsWith("%PDF-1.")) return false;
  const end = /startxref\n([0-9]{1,10})\n%%EOF\n?$/.exec(text(Math.max(0, bytes.length - 64), bytes.length));
  if (end === null) return false;
  const start = Number(end[1]);
  const head = /^xref\n0 ([0-9]{1,8})\n/.exec(text(start, start + 32));
  if (head === null) return false;
  const count = Number(head[1]);
  const table = start + head[0].length;
  if (count > MAX_OBJECTS || table + count * ENTRY > bytes.length) return false;
  for (let number = 1; number < count; number += 1) {
    const at = table + number * ENTRY;
    const entry = /^([0-9]{10}) 00000 n \n$/.exec(text(at, at + ENTRY));
    const name = `${String(number)} 0 obj`;
    if (entry === null) return false;
    const place = Number(entry[1]);
    if (text(place, place + name.length) !== name) return false;
  }
  return text(table + count * ENTRY, table + count * ENTRY + 7) === "trailer";
}

/** Bytes of one entry of the table. */
const ENTRY = 20;

/** Parts of the file as text, a letter a byte. */
function latin1(bytes: Uint8Array): (from: number, to: number) => string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (from, to) => buffer.toString("latin1", Math.min(from, bytes.length), Math.min(to, bytes.length));
}

/** The record at the end of a ZIP file, which says where its table begins and how long that is (APPNOTE 4.3.16). */
function isSoundZip(bytes: Uint8Array): boolean {
  const end = bytes.length - 22;
  if (end < 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x04034b50 || view.getUint32(end, true) !== 0x06054b50) return false;
  const [length, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  return start + length === end && (end === start || view.getUint32(start, true) === 0x02014b50);
}
