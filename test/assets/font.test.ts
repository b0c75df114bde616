import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFontHead } from "../../src/assets/font.ts";
import { render } from "../../src/diagnostics/message.ts";

const otf = new Uint8Array(
  readFileSync(new URL("../../src/fonts/faces/texgyrebonum-regular.otf", import.meta.url)),
);
const ttf = new Uint8Array(
  readFileSync(
    new URL("../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf", import.meta.url),
  ),
);

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

/** What it says about a font, in English. */
function said(bytes: Uint8Array): string {
  const reading = readFontHead(bytes);
  return reading.ok ? reading.value.outlines : render(reading.fault.what, "en");
}

describe("a font", () => {
  it("of either kind is taken", () => {
    expect(readFontHead(otf)).toEqual({ ok: true, value: { outlines: "cff", glyphs: 1090 } });
    expect(said(ttf)).toBe("truetype");
  });

  it.each([
    ["wOFF", /WOFF font/],
    ["wOF2", /WOFF2 font/],
    ["ttcf", /TTC font/],
    ["%!PS", /Type 1 font/],
    ["GIF8", /no OTF or TTF/],
    ["", /no OTF or TTF/],
  ])("that begins with %j is none that can be used", (start, what) => {
    const bytes = Uint8Array.from(otf);
    bytes.set(Buffer.from(start.padEnd(4, "\0")), 0);
    expect(said(start === "" ? new Uint8Array(0) : bytes)).toMatch(what);
  });

  it.each([
    ["otf", otf],
    ["ttf", ttf],
  ])("(%s) with a changed byte is damaged, wherever it lies", (_, bytes) => {
    // The end of the last table may be followed by bytes that nobody reads.
    for (let at = 12 + 16 * bytes[5]!; at < bytes.length - 4; at += 997) {
      const copy = changed(bytes, at, bytes[at]! ^ 0x40);
      expect(readFontHead(copy).ok, `byte ${at}`).toBe(false);
    }
    for (const length of [4, 11, 12, 100, 5000, bytes.length - 5])
      expect(said(bytes.subarray(0, length))).toMatch(/damaged/);
  });

  it("with a directory that leads outside or says nothing is damaged", () => {
    expect(said(changed(otf, 5, 0))).toMatch(/damaged/);
    expect(said(changed(otf, 4, 255))).toMatch(/damaged/);
    expect(said(changed(otf, 12 + 8, 255))).toMatch(/damaged/);
    expect(said(changed(otf, 12 + 12, 255))).toMatch(/damaged/);
  });
});
