import fc from "fast-check";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { fontSet } from "../../src/fonts/files.ts";
import { setPlainly } from "../../src/paint/plain-text.ts";

interface Font {
  layout(text: string, features: object): { glyphs: { id: number }[]; positions: { xAdvance: number }[] };
}

describe("text set glyph by glyph", () => {
  it("has the glyphs and advances that shaping without kerning and ligatures finds", async () => {
    const { biasa } = await fontSet("gambar");
    const fonts = [false, true].map((plainly) => {
      const doc = new PDFDocument({ autoFirstPage: true });
      doc.registerFont("uji", Buffer.from(biasa)).font("uji");
      if (plainly) setPlainly(doc);
      return (doc as unknown as { _font: Font })._font;
    });
    const features = { kern: false, liga: false, clig: false };
    const said = (font: Font | undefined, text: string): unknown => {
      const run = font?.layout(text, features);
      return [run?.glyphs.map((g) => g.id), run?.positions.map((p) => Math.round(p.xAdvance * 1e6))];
    };
    const letters = fc.integer({ min: 0x20, max: 0x24f }).map((point) => String.fromCharCode(point));
    const marks = fc.constantFrom("\u0301", "é", "fi", "ffl", "AV", "…", "–", "“", "ß");
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, marks), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        expect(said(fonts[1], text)).toEqual(said(fonts[0], text));
      }),
      { numRuns: 300 },
    );
  });
});
