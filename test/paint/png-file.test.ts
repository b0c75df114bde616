import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../src/assets/picture.ts";
import { packRuns } from "../../src/bytes/deflate-runs.ts";
import { pngOfFewColors } from "../../src/paint/png-file.ts";

/** Packs bytes in runs as they come, a long run in two. */
function packed(bytes: Uint8Array): Uint8Array {
  const packer = packRuns();
  for (let at = 0; at < bytes.length;) {
    let end = at + 1;
    while (end < bytes.length && bytes[end] === bytes[at] && end - at < 900) end += 1;
    packer.run(bytes[at]!, end - at);
    at = end;
  }
  return packer.finish();
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

describe("packing runs", () => {
  it.each([
    0, 1, 2, 3, 4, 10, 11, 18, 19, 34, 35, 66, 67, 130, 131, 257, 258, 259, 260, 261, 516, 517, 70_000,
  ])("gives back %i bytes alike", (length) => {
    for (const byte of [0, 143, 144, 255]) {
      const bytes = new Uint8Array(length).fill(byte);
      expect(Buffer.from(inflateSync(packed(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it("gives back a run that is longer than the squares of its length can be counted", () => {
    const packer = packRuns();
    packer.run(255, 40_000_000);
    const bytes = inflateSync(packer.finish());
    expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([40_000_000, 255, 255]);
  });

  it("gives back any bytes", () => {
    const run = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const bytes = Uint8Array.from(runs.flatMap(([byte, length]) => Array.from({ length }, () => byte)));
        expect(Buffer.from(inflateSync(packed(bytes))).equals(Buffer.from(bytes))).toBe(true);
      }),
    );
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255);
    expect(Buffer.from(inflateSync(packed(noise))).equals(Buffer.from(noise))).toBe(true);
  });
});

describe("a PNG of few colours", () => {
  const shown = (png: Uint8Array) => {
    const reading = readPicture(png);
    if (!reading.ok || reading.value.kind !== "png") throw new Error("no PNG");
    return reading.value;
  };

  it("shows the pixels that it was made from, repeated lines among them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 }), {
          minLength: 1,
          maxLength: 9,
        }),
        (width, seeds) => {
          const lines = seeds.flatMap((seed) => [seed, seed]);
          const colors = lines.flatMap((seed) =>
            Array.from({ length: width }, (_, x) => seed[x % seed.length]!),
          );
          const rgba = Uint8Array.from(colors.flatMap((value) => [value, 255 - value, value >> 1, 255]));
          // A view that begins anywhere in its memory.
          const shifted = new Uint8Array(rgba.length + 1);
          shifted.set(rgba, 1);
          for (const given of [rgba, shifted.subarray(1)]) {
            const png = shown(pngOfFewColors({ width, height: lines.length, rgba: given }, same)!);
            expect([png.width, png.height]).toEqual([width, lines.length]);
            const rgb = colors.flatMap((value) => [value, 255 - value, value >> 1]);
            expect([...png.pixels]).toEqual(rgb);
          }
        },
      ),
    );
  });

  it("is not made where a palette cannot say it", () => {
    const rgba = (count: number, alpha: number) =>
      Uint8Array.from(Array.from({ length: count }, (_, i) => [i & 255, i >> 8, 0, alpha]).flat());
    expect(pngOfFewColors({ width: 256, height: 1, rgba: rgba(256, 255) }, same)).not.toBeNull();
    expect(pngOfFewColors({ width: 257, height: 1, rgba: rgba(257, 255) }, same)).toBeNull();
    expect(pngOfFewColors({ width: 4, height: 1, rgba: rgba(4, 254) }, same)).toBeNull();
  });
});
