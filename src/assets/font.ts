import { fault, read, type Reading } from "./fault.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  wrongKind: { id: "adalah huruf {kind}, bukan OTF atau TTF", en: "is a {kind} font, not OTF or TTF" },
  useOtf: {
    id: "Pakai berkas .otf atau .ttf dari huruf itu",
    en: "Use the .otf or .ttf file of that font",
  },
  noFont: { id: "bukan huruf OTF atau TTF", en: "is no OTF or TTF font" },
  nameFont: { id: "Sebut berkas .otf atau .ttf", en: "Name an .otf or .ttf file" },
  damaged: {
    id: "adalah huruf yang rusak atau tidak lengkap",
    en: "is a font that is damaged or incomplete",
  },
  copyAgain: {
    id: "Salin lagi dari aslinya atau pakai huruf lain",
    en: "Copy it again or use another font",
  },
});

/** What the head of a font file says about it. */
export interface FontHead {
  /** How its outlines are written. */
  readonly outlines: "truetype" | "cff";
  readonly glyphs: number;
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

const TRUETYPE = 0x00010000;
const TAG_TRUE = 0x74727565;
const TAG_OTTO = 0x4f54544f;

/** Files that are fonts, but of kinds that cannot stand in a PDF, by their first four letters. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  ttcf: "TTC",
  wOFF: "WOFF",
  wOF2: "WOFF2",
  typ1: "Type 1",
  "%!PS": "Type 1",
  LWFN: "Type 1",
};

/**
 * Looks through an OpenType or TrueType font: each table lies inside the file and has the checksum that the directory gives
 * for it (OpenType, "Calculating Checksums"), and what the tables say of their sizes agrees. A font of which a single byte was
 * changed is found here, before any of its programs runs. Never throws.
 */
export function readFontHead(bytes: Uint8Array): Reading<FontHead> {
  const kind = OTHER_KINDS[String.fromCharCode(...bytes.subarray(0, 4))];
  if (kind !== undefined) {
    return fault(messages.wrongKind({ kind }), messages.useOtf());
  }
  const version = numberAt(bytes, 0, 4);
  if (version !== TRUETYPE && version !== TAG_TRUE && version !== TAG_OTTO) {
    return fault(messages.noFont(), messages.nameFont());
  }
  const tables = tablesOf(bytes);
  if (tables === null || ![...tables.values()].every(hasItsChecksum)) return damagedFont();
  return headOf(tables) ?? damagedFont();
}

/** What is said of a font that cannot be read, wherever that is noticed. */
export function damagedFont<T>(): Reading<T> {
  return fault(messages.damaged(), messages.copyAgain());
}

/** The directory of tables; null when one lies outside the file or is named twice. */
function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Table> | null {
  const count = numberAt(bytes, 4, 2);
  if (count === 0 || 12 + count * 16 > bytes.length) return null;
  const tables = new Map<string, Table>();
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = numberAt(bytes, entry + 8, 4);
    const length = numberAt(bytes, entry + 12, 4);
    if (offset + length > bytes.length || tables.has(tag)) return null;
    const content = bytes.subarray(offset, offset + length);
    tables.set(tag, { tag, bytes: content, checksum: numberAt(bytes, entry + 4, 4) });
  }
  return tables;
}

/** Where the head of the whole font has the checksum over everything, which its own leaves out. */
const ADJUSTMENT = 8;

function hasItsChecksum({ tag, bytes, checksum }: Table): boolean {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    if (tag === "head" && at === ADJUSTMENT) continue;
    sum = (sum + numberAt(bytes, at, 4)) >>> 0;
  }
  return sum === checksum;
}

const HEAD_MAGIC = 0x5f0f3cf5;

/** What the tables say of one another; null when it does not agree or one that is needed is missing. */
function headOf(tables: ReadonlyMap<string, Table>): Reading<FontHead> | null {
  const table = (tag: string, least: number): Uint8Array | null => {
    const bytes = tables.get(tag)?.bytes;
    return bytes === undefined || bytes.length < least ? null : bytes;
  };
  const head = table("head", 54);
  const hhea = table("hhea", 36);
  const maxp = table("maxp", 6);
  const hmtx = table("hmtx", 4);
  const needed = [
    head,
    hhea,
    maxp,
    hmtx,
    table("cmap", 4),
    table("name", 6),
    table("post", 32),
    table("OS/2", 68),
  ];
  if (head === null || hhea === null || maxp === null || hmtx === null || needed.includes(null)) return null;
  const unitsPerEm = numberAt(head, 18, 2);
  if (numberAt(head, 12, 4) !== HEAD_MAGIC || unitsPerEm < 16 || unitsPerEm > 16_384) return null;
  const glyphs = numberAt(maxp, 4, 2);
  const metrics = numberAt(hhea, 34, 2);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) return null;
  if (hmtx.length < metrics * 4 + (glyphs - metrics) * 2) return null;
  if (table("CFF ", 4) !== null) return read({ outlines: "cff", glyphs });
  const loca = table("loca", 4);
  const glyf = tables.get("glyf")?.bytes;
  if (loca === null || glyf === undefined) return null;
  return hasOrderedOutlines(loca, glyf.length, glyphs, numberAt(head, 50, 2))
    ? read({ outlines: "truetype", glyphs })
    : null;
}

/** Whether the outlines of all glyphs lie one behind the other inside their table. */
function hasOrderedOutlines(loca: Uint8Array, end: number, glyphs: number, format: number): boolean {
  if (format > 1) return false;
  const size = format === 0 ? 2 : 4;
  const scale = format === 0 ? 2 : 1;
  if (loca.length < (glyphs + 1) * size) return false;
  let before = 0;
  for (let i = 0; i <= glyphs; i += 1) {
    const offset = numberAt(loca, i * size, size) * scale;
    if (offset < before || offset > end) return false;
    before = offset;
  }
  return true;
}

/** A number of two or four bytes; what lies behind the end counts as zeros, as checksums want it. */
function numberAt(bytes: Uint8Array, at: number, size: 2 | 4): number {
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
