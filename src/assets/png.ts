import { crc32 } from "../bytes/crc.ts";
import { inflateExactly } from "../bytes/deflate.ts";
import { fault, read, type Reading } from "./fault.ts";
import { rowsOf, unfilter, type Layer } from "./png-rows.ts";
import { sizeFault } from "./size.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  damaged: { id: "adalah PNG yang rusak atau terpotong", en: "is a PNG that is damaged or cut off" },
  copyAgain: {
    id: "Salin lagi dari aslinya atau simpan ulang gambarnya",
    en: "Copy it again or save the picture again",
  },
});

/** A picture in PNG, unpacked to eight bits a colour. */
export interface PngPicture {
  readonly kind: "png";
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: red, green and blue; row after row from the top. */
  readonly colors: 1 | 3;
  readonly pixels: Uint8Array;
  /** One byte a pixel, 255 = covers; null when all do. */
  readonly alpha: Uint8Array | null;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Samples a pixel and the depths that a colour type may have (PNG, 11.2.2). */
const COLOR_TYPES: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly samples: number;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly header: Uint8Array;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly data: readonly Uint8Array[];
}

/** Reads a whole PNG (ISO 15948): chunks with their checksums, header, palette, and the rows of its pixels. */
export function readPng(bytes: Uint8Array): Reading<PngPicture> {
  const chunks = chunksOf(bytes);
  const header = chunks === null ? null : headerOf(chunks.header);
  if (chunks === null || header === null) return damaged();
  const { width, height } = header;
  const size = sizeFault<PngPicture>(width, height);
  if (size !== null) return size;
  const layers = rowsOf(header);
  const length = layers.reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
  const packed = joined(chunks.data);
  // Deflate shortens at most some thousand times: what claims more is not unpacked at all.
  if (length > packed.length * 1032 + 1032) return damaged();
  const raw = inflateExactly(packed, length);
  if (raw === null || !unfilter(raw, layers, Math.max(1, (header.samples * header.depth) / 8)))
    return damaged();
  const picture = painted(header, chunks, raw, layers);
  return picture === null ? damaged() : read(picture);
}

function damaged(): Reading<PngPicture> {
  return fault(messages.damaged(), messages.copyAgain());
}

/** The chunks that matter; null when one is damaged, missing or in the wrong place. */
function chunksOf(bytes: Uint8Array): Chunks | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let header: Uint8Array | null = null;
  let palette: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const content = bytes.subarray(at + 8, end);
    if ((header === null) !== (kind === "IHDR")) return null;
    if (kind === "IHDR") header = content;
    else if (kind === "PLTE" && palette === null && data.length === 0) palette = content;
    else if (kind === "tRNS") transparency = content;
    else if (kind === "IDAT") data.push(content);
    else if (kind === "IEND")
      return header === null || data.length === 0 ? null : { header, palette, transparency, data };
    // A capital says that nobody can show the picture who does not know the chunk.
    else if (/^[A-Z]/.test(kind)) return null;
    at = end + 4;
  }
  return null;
}

function headerOf(bytes: Uint8Array): Header | null {
  if (bytes.length !== 13) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [depth, colorType, compression, filter, interlace] = bytes.subarray(8);
  const type = COLOR_TYPES[colorType!];
  if (type === undefined || !type.depths.includes(depth!) || compression !== 0 || filter !== 0) return null;
  if (interlace! > 1) return null;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: depth!,
    colorType: colorType!,
    samples: type.samples,
    interlaced: interlace === 1,
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const PALETTE = 3;

/** Pixels of eight bits a colour; null when the palette does not fit. */
function painted(
  header: Header,
  chunks: Chunks,
  raw: Uint8Array,
  layers: readonly Layer[],
): PngPicture | null {
  const { width, height, depth, colorType, samples } = header;
  const { palette, transparency } = chunks;
  const indexed = colorType === PALETTE;
  const most = indexed ? 2 ** depth : 256;
  if (indexed && palette === null) return null;
  if (palette !== null && (palette.length === 0 || palette.length % 3 !== 0 || palette.length > most * 3))
    return null;
  const colors = colorType === 0 || colorType === 4 ? 1 : 3;
  const hasAlpha = samples === 2 || samples === 4;
  const pixels = new Uint8Array(width * height * colors);
  const alpha = hasAlpha || transparency !== null ? new Uint8Array(width * height).fill(255) : null;
  const clear = indexed ? null : clearColor(transparency, hasAlpha ? 0 : samples);
  const scale = depth < 8 ? 255 / (2 ** depth - 1) : 1;
  let start = 0;
  for (const layer of layers) {
    for (let row = 0; row < layer.rows; row += 1) {
      const line = start + row * (layer.rowBytes + 1) + 1;
      for (let column = 0; column < layer.columns; column += 1) {
        const pixel = (layer.y + row * layer.stepY) * width + layer.x + column * layer.stepX;
        const first = sampleOf(raw, line, column * samples, depth);
        if (indexed) {
          const color = first * 3;
          if (color >= palette!.length) return null;
          for (let i = 0; i < 3; i += 1) pixels[pixel * 3 + i] = palette![color + i]!;
          if (alpha !== null) alpha[pixel] = transparency?.[first] ?? 255;
          continue;
        }
        let isClear = clear !== null;
        for (let i = 0; i < colors; i += 1) {
          const sample = i === 0 ? first : sampleOf(raw, line, column * samples + i, depth);
          if (clear !== null && sample !== clear[i]) isClear = false;
          pixels[pixel * colors + i] = depth === 16 ? sample >> 8 : sample * scale;
        }
        if (alpha === null) continue;
        if (hasAlpha) {
          const sample = sampleOf(raw, line, column * samples + colors, depth);
          alpha[pixel] = depth === 16 ? sample >> 8 : sample;
        } else if (isClear) alpha[pixel] = 0;
      }
    }
    start += layer.rows * (layer.rowBytes + 1);
  }
  return { kind: "png", width, height, colors, pixels, alpha };
}

/** The one colour that is to be seen through (PNG, 11.3.2.1). */
function clearColor(transparency: Uint8Array | null, samples: number): readonly number[] | null {
  if (transparency === null || samples === 0 || transparency.length !== samples * 2) return null;
  return Array.from({ length: samples }, (_, i) => transparency[i * 2]! * 256 + transparency[i * 2 + 1]!);
}

function sampleOf(raw: Uint8Array, line: number, index: number, depth: number): number {
  if (depth === 8) return raw[line + index]!;
  if (depth === 16) return raw[line + index * 2]! * 256 + raw[line + index * 2 + 1]!;
  const bit = index * depth;
  return (raw[line + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
