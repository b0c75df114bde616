import { crc32 } from "../bytes/crc.ts";
import { packRuns, type RunPacker } from "../bytes/deflate-runs.ts";

/** Red, green, blue and opacity of each pixel, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Colours that an index of a byte can name. */
const MOST_COLORS = 256;

/** Whether two rows of a picture, as many bytes long, are the same. */
type SameBytes = (one: Uint8Array, other: Uint8Array) => boolean;

/**
 * Writes a picture of few colours, as drawings are, with a palette (PNG 1.2, 4.1.2). Null when it has more colours, or lets
 * anything shine through. `same` compares rows; most of a drawing's are as the one above.
 */
export function pngOfFewColors({ width, height, rgba }: Pixels, same: SameBytes): Uint8Array | null {
  const colors = new Map<number, number>();
  const pixels = wordsOf(rgba);
  // Each line as its difference from the one above (PNG 1.2, 6.4): where nothing begins or ends, nothing is left.
  const packer = packRuns();
  const row = new Uint8Array(width);
  const bytesAt = (y: number): Uint8Array => rgba.subarray(y * width * 4, (y + 1) * width * 4);
  for (let y = 0; y < height; y += 1) {
    packer.run(UP, 1);
    if (y > 0 && same(bytesAt(y - 1), bytesAt(y))) packer.run(0, width);
    else if (!packLine(pixels, y * width, row, packer, colors)) return null;
  }
  return joined([
    SIGNATURE,
    chunk("IHDR", Uint8Array.from([...bigEndian(width), ...bigEndian(height), 8, 3, 0, 0, 0])),
    chunk("PLTE", Uint8Array.from([...colors.keys()].flatMap((color) => bytesOf(color).slice(0, 3)))),
    chunk("IDAT", packer.finish()),
    chunk("IEND", new Uint8Array()),
  ]);
}

const UP = 2;

/** Four bytes as one number each, in this machine's order. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

/**
 * Turns `row`, the numbers of the colours of the line above, into those of this line, and packs what differs. False when
 * there are too many colours, or one is not opaque.
 */
function packLine(
  pixels: Uint32Array,
  from: number,
  row: Uint8Array,
  packer: RunPacker,
  colors: Map<number, number>,
): boolean {
  const above = from - row.length;
  const hasAbove = from > 0;
  let last = -1;
  let number = 0;
  let unchanged = 0;
  for (let x = 0; x < row.length; x += 1) {
    const color = pixels[from + x]!;
    if (hasAbove && color === pixels[above + x]) {
      unchanged += 1;
      continue;
    }
    if (color !== last) {
      const known = colors.get(color);
      if (known === undefined && (colors.size === MOST_COLORS || bytesOf(color)[3] !== 0xff)) return false;
      number = known ?? colors.size;
      colors.set(color, number);
      last = color;
    }
    if (unchanged > 0) packer.run(0, unchanged);
    unchanged = 0;
    packer.run((number - row[x]!) & 0xff, 1);
    row[x] = number;
  }
  if (unchanged > 0) packer.run(0, unchanged);
  return true;
}

/** The bytes of a number in the order in which this machine keeps them. */
function bytesOf(number: number): readonly number[] {
  return [...new Uint8Array(Uint32Array.of(number).buffer)];
}

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), data]);
  return joined([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.from([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
