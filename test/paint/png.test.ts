import { expect, it } from "vitest";
import { svgToPng, zoomOf } from "../../src/paint/png.ts";

/** pt */
function svgOf(width: number, height: number): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"><rect width="9" height="9" fill="#f00"/></svg>`,
  );
}

/** Pixels, as the head of a PNG says (PNG 1.2, 4.1.1). */
function pixelsOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it("gives a page 192 dpi, or as many as it is asked for", async () => {
  expect(pixelsOf(await svgToPng(svgOf(72, 36)))).toEqual([192, 96]);
  expect(pixelsOf(await svgToPng(svgOf(72, 36), 144))).toEqual([144, 72]);
});

it("gives a drawing that no memory could hold at 192 dpi fewer", () => {
  expect(zoomOf(svgOf(842, 595), 192)).toBe(2);
  for (const [width, height] of [
    [40_000, 1500],
    [1e6, 1e6],
    [300, 200_000],
  ] as const) {
    const zoom = (zoomOf(svgOf(width, height), 192) * 96) / 72;
    expect(width * zoom * height * zoom).toBeCloseTo(40_000_000, -2);
  }
});

it("rejects what is no drawing, and goes on", async () => {
  await expect(svgToPng(new TextEncoder().encode("<svg"))).rejects.toThrow();
  expect(pixelsOf(await svgToPng(svgOf(9, 9)))).toEqual([24, 24]);
});
