import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/bytes/crc.ts";
import { rowsOf } from "../../src/assets/png-rows.ts";

/** A picture to be written as PNG; `sample(x, y, i)` is the i-th sample of a pixel, in its depth. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly samples: number;
  readonly interlaced: boolean;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  /** The filter of a row. */
  readonly filter: (row: number) => number;
  readonly sample: (x: number, y: number, i: number) => number;
}

export function chunk(kind: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

export function header(
  width: number,
  height: number,
  depth: number,
  colorType: number,
  interlace = 0,
): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colorType, 0, 0, interlace], 8);
  return chunk("IHDR", content);
}

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const END = chunk("IEND", Buffer.alloc(0));

/** Writes a PNG as the standard says, its data in two chunks. */
export function pngOf(plan: PngPlan): Uint8Array {
  const packed = deflateSync(dataOf(plan));
  const half = packed.length >> 1;
  return Buffer.concat([
    SIGNATURE,
    header(plan.width, plan.height, plan.depth, plan.colorType, plan.interlaced ? 1 : 0),
    ...(plan.palette === undefined ? [] : [chunk("PLTE", plan.palette)]),
    ...(plan.transparency === undefined ? [] : [chunk("tRNS", plan.transparency)]),
    chunk("tEXt", Buffer.from("Comment\0uji")),
    chunk("IDAT", packed.subarray(0, half)),
    chunk("IDAT", packed.subarray(half)),
    END,
  ]);
}

function dataOf(plan: PngPlan): Uint8Array {
  const { depth, samples } = plan;
  const before = Math.max(1, (samples * depth) / 8);
  const rows: number[] = [];
  for (const layer of rowsOf(plan)) {
    let above: readonly number[] = Array.from({ length: layer.rowBytes }, () => 0);
    for (let row = 0; row < layer.rows; row += 1) {
      const line = Array.from({ length: layer.rowBytes }, () => 0);
      for (let column = 0; column < layer.columns; column += 1)
        for (let i = 0; i < samples; i += 1) {
          const value = plan.sample(layer.x + column * layer.stepX, layer.y + row * layer.stepY, i);
          put(line, column * samples + i, depth, value);
        }
      const filter = plan.filter(row);
      rows.push(filter, ...line.map((byte, i) => (byte - predicted(filter, line, above, i, before)) & 255));
      above = line;
    }
  }
  return Uint8Array.from(rows);
}

function put(line: number[], index: number, depth: number, value: number): void {
  if (depth === 16) line.splice(index * 2, 2, value >> 8, value & 255);
  else line[(index * depth) >> 3]! |= value << (8 - depth - ((index * depth) & 7));
}

function predicted(
  filter: number,
  line: readonly number[],
  above: readonly number[],
  i: number,
  before: number,
): number {
  const [left, up, corner] = [line[i - before] ?? 0, above[i]!, above[i - before] ?? 0];
  if (filter === 4) {
    const p = left + up - corner;
    const distances = [left, up, corner].map((value) => Math.abs(p - value));
    return [left, up, corner][distances.indexOf(Math.min(...distances))]!;
  }
  return [0, left, up, (left + up) >> 1][filter]!;
}
