import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../src/assets/picture.ts";
import { chunk, END, header, pngOf, SIGNATURE, type PngPlan } from "../support/png.ts";
import { render } from "../../src/diagnostics/message.ts";

const KINDS = [
  [0, 1, [1, 2, 4, 8, 16]],
  [2, 3, [8, 16]],
  [3, 1, [1, 2, 4, 8]],
  [4, 2, [8, 16]],
  [6, 4, [8, 16]],
] as const;

const plans = fc.constantFrom(...KINDS).chain(([colorType, samples, depths]) =>
  fc
    .record({
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
      depth: fc.constantFrom(...depths),
      interlaced: fc.boolean(),
      seed: fc.nat(),
    })
    .map(({ seed, ...size }): PngPlan => {
      const any = (at: number): number => Math.imul(at + 1, 2654435761 ^ seed) >>> 8;
      const colors = 2 ** size.depth;
      const palette = Uint8Array.from({ length: Math.min(256, colors) * 3 }, (_, i) => any(i) & 255);
      return {
        ...size,
        colorType,
        samples,
        ...(colorType === 3 ? { palette, transparency: Uint8Array.from([0, 127]) } : {}),
        filter: (row) => any(row) % 5,
        sample: (x, y, i) => any(x + 31 * y + 997 * i) % colors,
      };
    }),
);

describe("a PNG", () => {
  it("of every kind, filter and interlacing is unpacked to the pixels that it shows", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const reading = readPicture(pngOf(plan));
        if (!reading.ok || reading.value.kind !== "png") throw new Error(JSON.stringify(reading));
        const { width, height, colors, pixels, alpha } = reading.value;
        expect([width, height]).toEqual([plan.width, plan.height]);
        const to8 = (value: number): number =>
          plan.depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** plan.depth - 1));
        for (let y = 0; y < height; y += 1)
          for (let x = 0; x < width; x += 1) {
            const pixel = y * width + x;
            const first = plan.sample(x, y, 0);
            const wanted =
              plan.palette === undefined
                ? Array.from({ length: colors }, (_, i) => to8(plan.sample(x, y, i)))
                : [...plan.palette.subarray(first * 3, first * 3 + 3)];
            expect([...pixels.subarray(pixel * colors, (pixel + 1) * colors)]).toEqual(wanted);
            const opacity =
              plan.palette === undefined
                ? plan.samples % 2 === 0
                  ? to8(plan.sample(x, y, colors))
                  : 255
                : (plan.transparency?.[first] ?? 255);
            expect(alpha?.[pixel] ?? 255).toBe(opacity);
          }
      }),
      { numRuns: 300 },
    );
  });

  it("may have one colour that is seen through", () => {
    const plan: PngPlan = {
      ...{ width: 4, height: 1, depth: 8, colorType: 2, samples: 3, interlaced: false },
      transparency: Uint8Array.from([0, 1, 0, 1, 0, 1]),
      filter: () => 0,
      sample: (x, _, i) => (x === 2 && i === 1 ? 9 : x % 2),
    };
    const reading = readPicture(pngOf(plan));
    expect(reading.ok && reading.value.kind === "png" && [...(reading.value.alpha ?? [])]).toEqual([
      255, 0, 255, 0,
    ]);
  });

  const one = { width: 1, height: 1, depth: 8, colorType: 0, samples: 1, interlaced: false } as const;
  const good = pngOf({ ...one, filter: () => 0, sample: () => 7 });
  const data = (bytes: readonly number[]): Buffer => chunk("IDAT", deflateSync(Uint8Array.from(bytes)));
  const palette = chunk("PLTE", Buffer.from([1, 2, 3]));
  const of = (...chunks: readonly Buffer[]): Uint8Array => Buffer.concat([SIGNATURE, ...chunks]);

  it.each<readonly [string, Uint8Array, RegExp]>([
    [
      "of 70 bytes that says 100,000 × 100,000",
      of(header(100_000, 100_000, 8, 2), data([0]), END),
      /million pixels/,
    ],
    ["that says more than its data can hold", of(header(3000, 3000, 8, 2), data([0]), END), /damaged/],
    ["with another filter", of(header(1, 1, 8, 0), data([9, 0]), END), /damaged/],
    ["of no size", of(header(0, 0, 8, 0), data([]), END), /empty/],
    ["without its palette", of(header(1, 1, 8, 3), data([0, 0]), END), /damaged/],
    ["with a colour that the palette lacks", of(header(1, 1, 8, 3), palette, data([0, 5]), END), /damaged/],
    ["of colour type 5", of(header(1, 1, 8, 5), data([0, 0]), END), /damaged/],
    ["of 3 bits", of(header(1, 1, 3, 0), data([0, 0]), END), /damaged/],
    ["with too little data", of(header(2, 2, 8, 0), data([0, 1, 2]), END), /damaged/],
    ["with too much data", of(header(1, 1, 8, 0), data([0, 1, 2, 3]), END), /damaged/],
    [
      "that unpacks without end",
      of(header(1, 1, 8, 0), chunk("IDAT", deflateSync(Buffer.alloc(50_000_000))), END),
      /damaged/,
    ],
    ["without data", of(header(1, 1, 8, 0), END), /damaged/],
    ["without an end", good.subarray(0, -12), /damaged/],
    [
      "with a chunk that must be known",
      of(header(1, 1, 8, 0), chunk("ABCD", Buffer.alloc(0)), data([0, 0]), END),
      /damaged/,
    ],
    ["whose data is not packed", of(header(1, 1, 8, 0), chunk("IDAT", Buffer.from("halo")), END), /damaged/],
    ["that is something else", Buffer.from("GIF89a"), /no PNG or JPEG/],
    ["that is empty", new Uint8Array(0), /no PNG or JPEG/],
  ])("%s is refused at once", (_, bytes, what) => {
    const before = performance.now();
    const reading = readPicture(bytes);
    expect(reading.ok).toBe(false);
    expect(reading.ok || render(reading.fault.what, "en")).toMatch(what);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("with any changed, lost or added byte is refused", () => {
    expect(readPicture(good).ok).toBe(true);
    for (let at = 8; at < good.length; at += 1) {
      const changed = Uint8Array.from(good, (byte, i) => (i === at ? byte ^ 0x10 : byte));
      // Text that nobody shows may be anything.
      const isComment =
        Buffer.from(good).indexOf("tEXt") <= at + 0 && at < Buffer.from(good).indexOf("IDAT") - 8;
      if (!isComment) expect(readPicture(changed).ok, `byte ${at}`).toBe(false);
      expect(
        readPicture(Buffer.concat([good.subarray(0, at), good.subarray(at + 1)])).ok,
        `without ${at}`,
      ).toBe(false);
    }
  });
});
