import { fault, read, type Reading } from "./fault.ts";
import { sizeFault } from "./size.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  damaged: {
    id: "adalah JPEG yang rusak atau terpotong",
    en: "is a JPEG that is damaged or cut off",
  },
  copyAgain: {
    id: "Salin lagi dari aslinya atau simpan ulang gambarnya",
    en: "Copy it again or save the picture again",
  },
  cmyk: {
    id: "adalah JPEG CMYK (warna cetak), yang tidak boleh ada di PDF/A ini",
    en: "is a CMYK JPEG (print colours), which this PDF/A must not hold",
  },
  saveAsRgb: { id: "Simpan ulang sebagai PNG atau JPEG RGB", en: "Save it again as PNG or RGB JPEG" },
  wrongKind: {
    id: "adalah jenis JPEG yang tidak dikenal pembaca PDF",
    en: "is a kind of JPEG that PDF readers do not know",
  },
  savePlain: {
    id: "Simpan ulang sebagai PNG atau JPEG biasa",
    en: "Save it again as PNG or plain JPEG",
  },
});

/** A picture in JPEG that every reader of PDF can show as it is. */
export interface JpegPicture {
  readonly kind: "jpeg";
  readonly width: number;
  readonly height: number;
  readonly colors: 1 | 3;
  /** 1 to 8, how a camera was held (Exif 2.3, 4.6.4); 1 = upright. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly { readonly id: number; readonly quantization: number }[];
}

/** What has been seen on the way through the file. */
interface Seen {
  frame: Frame | null;
  orientation: number;
  /** Numbers of the tables that have been defined; Huffman ones of kind AC count from 16. */
  readonly quantizations: Set<number>;
  readonly huffman: Set<number>;
  /** Bytes of packed pixels. */
  packed: number;
  scans: number;
}

const DHT = 0xc4;
const JPG = 0xc8;
const DAC = 0xcc;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const APP1 = 0xe1;

/** Baseline, extended and progressive frames with Huffman codes; PDF knows no others (PDF 32000-1, 7.4.8). */
const FRAMES = [0xc0, 0xc1, 0xc2];

/**
 * Reads a JPEG (ITU-T T.81) from marker to marker: frame, tables, scans, end. The pixels themselves are not unpacked: a
 * scan with changed bits shows as a flaw of the picture, in every program alike.
 */
export function readJpeg(bytes: Uint8Array): Reading<JpegPicture> {
  const seen: Seen = {
    frame: null,
    orientation: 1,
    quantizations: new Set(),
    huffman: new Set(),
    packed: 0,
    scans: 0,
  };
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return damaged();
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === EOI) return finished(seen, bytes);
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (marker === undefined || length < 2 || at + length > bytes.length) return damaged();
    const problem = readSegment(marker, bytes.subarray(at + 2, at + length), seen);
    if (problem !== null) return problem;
    at += length;
    if (marker !== SOS) continue;
    const end = endOfScan(bytes, at);
    seen.packed += end - at;
    at = end;
  }
}

/** Takes note of a segment; why the picture cannot be used, or null. */
function readSegment(marker: number, content: Uint8Array, seen: Seen): Reading<JpegPicture> | null {
  switch (marker) {
    case DHT:
      return readHuffman(content, seen) ? null : damaged();
    case DQT:
      return readQuantization(content, seen) ? null : damaged();
    case APP1:
      seen.orientation = orientationOf(content) ?? seen.orientation;
      return null;
    case SOS:
      seen.scans += 1;
      return isScan(content, seen) ? null : damaged();
    case JPG:
    case DAC:
      return unusual();
    default:
      // Start of frame, of whatever kind.
      return marker >= 0xc0 && marker <= 0xcf ? readFrame(marker, content, seen) : null;
  }
}

function readFrame(marker: number, content: Uint8Array, seen: Seen): Reading<JpegPicture> | null {
  if (!FRAMES.includes(marker) || content[0] === 12) return unusual();
  const count = content[5] ?? 0;
  if (seen.frame !== null || content[0] !== 8 || content.length !== 6 + 3 * count) return damaged();
  if (count === 4) return cmyk();
  if (count !== 1 && count !== 3) return damaged();
  const components = Array.from({ length: count }, (_, i) => {
    const [id, sampling, quantization] = content.subarray(6 + 3 * i, 9 + 3 * i);
    return { id: id!, quantization: quantization!, across: sampling! >> 4, down: sampling! & 15 };
  });
  const inRange = components.every(
    ({ across, down, quantization }) =>
      across >= 1 && across <= 4 && down >= 1 && down <= 4 && quantization <= 3,
  );
  if (!inRange || new Set(components.map(({ id }) => id)).size < count) return damaged();
  seen.frame = {
    height: content[1]! * 256 + content[2]!,
    width: content[3]! * 256 + content[4]!,
    components,
  };
  return sizeFault(seen.frame.width, seen.frame.height);
}

/** Each table says how many codes of each length it has: never more than there are (T.81, C.2). */
function readHuffman(content: Uint8Array, seen: Seen): boolean {
  let at = 0;
  while (at < content.length) {
    const table = content[at]!;
    const counts = content.subarray(at + 1, at + 17);
    const codes = counts.reduce((sum, count) => sum + count, 0);
    at += 17 + codes;
    if (counts.length < 16 || at > content.length || codes > 256) return false;
    if ((table & 15) > 3 || table >> 4 > 1) return false;
    let free = 1;
    for (const count of counts) {
      free = free * 2 - count;
      if (free < 0) return false;
    }
    seen.huffman.add(table);
  }
  return true;
}

function readQuantization(content: Uint8Array, seen: Seen): boolean {
  let at = 0;
  while (at < content.length) {
    const table = content[at]!;
    if ((table & 15) > 3 || table >> 4 > 1) return false;
    at += 1 + (table >> 4 === 1 ? 128 : 64);
    if (at > content.length) return false;
    seen.quantizations.add(table & 15);
  }
  return true;
}

/** Whether the head of a scan names components and tables that are there. */
function isScan(content: Uint8Array, { frame, huffman, quantizations }: Seen): boolean {
  const count = content[0] ?? 0;
  if (frame === null || count < 1 || count > frame.components.length || content.length !== 4 + 2 * count)
    return false;
  const first = content[content.length - 3]!;
  const last = content[content.length - 2]!;
  if (first > last || last > 63) return false;
  // Scans that only add bits to earlier ones need no table of their own for them.
  const refines = content[content.length - 1]! >> 4 > 0;
  for (let i = 0; i < count; i += 1) {
    const [id, tables] = content.subarray(1 + 2 * i, 3 + 2 * i);
    const component = frame.components.find((one) => one.id === id);
    if (component === undefined || !quantizations.has(component.quantization)) return false;
    if (first === 0 && !refines && !huffman.has(tables! >> 4)) return false;
    if (last > 0 && !huffman.has(16 + (tables! & 15))) return false;
  }
  return true;
}

/** Where packed pixels end: at the next marker that is none of theirs. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return at;
}

function finished({ frame, orientation, packed, scans }: Seen, bytes: Uint8Array): Reading<JpegPicture> {
  if (frame === null || scans === 0) return damaged();
  const { width, height } = frame;
  // Each block of 8 × 8 pixels takes one bit at least, also where one stands for 4 × 4 of them.
  const blocks = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (packed * 8 < blocks) return damaged();
  return read({
    kind: "jpeg",
    width,
    height,
    colors: frame.components.length === 1 ? 1 : 3,
    orientation,
    bytes,
  });
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** How the camera was held, of an Exif segment; null when it does not say. */
function orientationOf(content: Uint8Array): number | null {
  if (!EXIF.every((byte, i) => content[i] === byte) || content.length < 14) return null;
  const tiff = new DataView(content.buffer, content.byteOffset + 6, content.length - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

function damaged(): Reading<JpegPicture> {
  return fault(messages.damaged(), messages.copyAgain());
}

/** ISO 19005-2, 6.2.4.3: the profile of our files is for red, green and blue. */
function cmyk(): Reading<JpegPicture> {
  return fault(messages.cmyk(), messages.saveAsRgb());
}

function unusual(): Reading<JpegPicture> {
  return fault(messages.wrongKind(), messages.savePlain());
}
