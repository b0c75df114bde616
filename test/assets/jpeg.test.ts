import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../src/assets/picture.ts";
import { render } from "../../src/diagnostics/message.ts";

/** Nine by five pixels, written by Pillow. */
function picture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/pictures", `${name}.jpg`)));
}

const segment = (marker: number, ...content: readonly number[]): readonly number[] => [
  ...[0xff, marker, 0, content.length + 2],
  ...content,
];
const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
const frame = (marker: number, ...content: readonly number[]): Uint8Array =>
  Uint8Array.from([...START, ...segment(marker, ...content), ...END]);

describe("a JPEG", () => {
  it.each([
    ["rgb", 3, 1],
    ["progressive", 3, 1],
    ["grey", 1, 1],
    ["rotated", 3, 6],
  ] as const)("(%s) is taken as it is", (name, colors, orientation) => {
    const bytes = picture(name);
    const expected = { kind: "jpeg", width: 9, height: 5, colors, orientation, bytes };
    expect(readPicture(bytes)).toEqual({ ok: true, value: expected });
  });

  it("of print colours is refused: what prints on other devices is no PDF/A", () => {
    const reading = readPicture(picture("cmyk"));
    expect(reading.ok || render(reading.fault.what, "en")).toMatch(/CMYK/);
    expect(reading.ok || render(reading.fault.advice, "en")).toMatch(/RGB/);
  });

  it.each<readonly [string, Uint8Array, RegExp]>([
    ["without a frame", Uint8Array.from([...START, ...END]), /damaged/],
    ["with a frame only", frame(0xc0, 8, 0, 5, 0, 9, 1, 1, 0x11, 0), /damaged/],
    ["of 12 bits", frame(0xc1, 12, 0, 5, 0, 9, 1, 1, 0x11, 0), /kind of JPEG/],
    ["without loss", frame(0xc3, 8, 0, 5, 0, 9, 1, 1, 0x11, 0), /kind of JPEG/],
    ["with arithmetic codes", frame(0xc9, 8, 0, 5, 0, 9, 1, 1, 0x11, 0), /kind of JPEG/],
    ["of no height", frame(0xc0, 8, 0, 0, 0, 9, 1, 1, 0x11, 0), /empty/],
    ["of 65,535 × 65,535", frame(0xc0, 8, 255, 255, 255, 255, 1, 1, 0x11, 0), /million pixels/],
    ["of two colours", frame(0xc0, 8, 0, 5, 0, 9, 2, 1, 0x11, 0, 2, 0x11, 0), /damaged/],
    ["with too many codes", frame(0xc4, 0, 3, ...Array.from({ length: 15 }, () => 0), 1, 2, 3), /damaged/],
    ["whose start is all", Uint8Array.from(START), /damaged/],
  ])("%s is refused", (_, bytes, what) => {
    const reading = readPicture(bytes);
    expect(reading.ok).toBe(false);
    expect(reading.ok || render(reading.fault.what, "en")).toMatch(what);
  });

  it("that was cut off anywhere is refused, and no byte makes it fail otherwise", () => {
    for (const name of ["rgb", "progressive", "grey", "rotated"]) {
      const bytes = picture(name);
      for (let length = 0; length < bytes.length; length += 1)
        expect(readPicture(bytes.subarray(0, length)).ok, `${name}, ${length} bytes`).toBe(false);
      for (let at = 0; at < bytes.length; at += 1)
        for (const value of [0, 1, 0x7f, 0xd9, 0xff])
          readPicture(Uint8Array.from(bytes, (byte, i) => (i === at ? value : byte)));
    }
  });

  it("cannot claim more pixels than its data can tell", () => {
    const bytes = picture("grey");
    const at = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]));
    const claims = Uint8Array.from(bytes);
    claims.set([0x01, 0x00, 0x01, 0x00], at + 5);
    expect(readPicture(claims).ok).toBe(true);
    claims.set([0x0b, 0xff, 0x0b, 0xff], at + 5);
    expect(readPicture(claims).ok).toBe(false);
  });
});
