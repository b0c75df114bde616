import { expect, it } from "vitest";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { drawingPdf } from "../../src/paint/pdf/file.ts";
import { themes } from "../../src/paint/theme.ts";
import { isWholePdf } from "../../src/paint/pdf/whole.ts";
import { factsOf, sample } from "./scenes.ts";

const PAGE = { width: 400, height: 200 };

it("knows a whole PDF, and any that has lost or gained a byte", async () => {
  const scene = sample(shippedRuler());
  const { bytes } = await drawingPdf([{ scene, ...PAGE }], themes.official, factsOf(scene.title));
  expect([...bytes.subarray(8, 15)]).toEqual([0x0a, 0x25, 0xff, 0xff, 0xff, 0xff, 0x0a]);
  expect(isWholePdf(bytes)).toBe(true);
  // The comment after the header, as a stream that is read too early loses it.
  expect(isWholePdf(cut(bytes, 9, 15))).toBe(false);
  const step = Math.ceil(bytes.length / 300);
  // What the trailer says is not looked at.
  const trailer = Buffer.from(bytes).lastIndexOf("trailer");
  for (let at = 0; at < trailer + 7; at += step) {
    expect(isWholePdf(cut(bytes, at, at + 1)), `without byte ${at}`).toBe(false);
    const more = Buffer.concat([bytes.subarray(0, at), Buffer.from(" "), bytes.subarray(at)]);
    expect(isWholePdf(more), `with another at ${at}`).toBe(false);
  }
  for (const length of [0, 1, 8, 100, bytes.length - 10]) {
    expect(isWholePdf(bytes.subarray(0, length)), `the first ${length} bytes`).toBe(false);
  }
});

function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}
