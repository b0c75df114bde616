import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { fontSet, shippedFile } from "../../src/fonts/files.ts";
import { kerningOf, type Kerning } from "../../src/fonts/kern.ts";

const STYLES = ["biasa", "tebal", "miring"] as const;

async function opened(style: (typeof STYLES)[number]): Promise<{ font: Font; kerning: Kerning }> {
  const bytes = (await fontSet("naskah"))[style];
  const kerning = kerningOf(shippedFile(bytes) ?? "");
  if (kerning === null) throw new Error(`no kerning for ${style}`);
  return { font: create(Buffer.from(bytes)) as Font, kerning };
}

/** Glyphs and advances by the font's own tables, and by ours. */
function both({ font, kerning }: { font: Font; kerning: Kerning }, text: string): readonly unknown[] {
  const points = [...text].map((char) => char.codePointAt(0) ?? 0);
  const run = font.layout(text, { liga: false, clig: false });
  const shaped = run.glyphs.map(({ id }, i) => [id, { ...run.positions[i] }]);
  const ours = points.map((point, i) => {
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    const next = points[i + 1];
    const xAdvance = advanceWidth + (next === undefined ? 0 : kerning.between(point, next));
    return [id, { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }];
  });
  return [ours, shaped];
}

describe.each(STYLES)("the table of distances (%s)", (style) => {
  it("has every pair of letters, figures and signs as the font has it", async () => {
    const face = await opened(style);
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i));
    for (const first of ascii) {
      // All pairs with one first character in one text.
      const [ours, shaped] = both(face, ascii.map((second) => first + second).join(""));
      expect(ours, first).toEqual(shaped);
    }
  });

  it("sets words of any of its characters as the font does", async () => {
    const face = await opened(style);
    const known = Array.from({ length: 0x20bf - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
      (char) => face.kerning.knows(char),
    );
    expect(known.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { maxLength: 40 }), (chars) => {
        const [ours, shaped] = both(face, chars.join(""));
        expect(ours).toEqual(shaped);
      }),
      { numRuns: 300 },
    );
  });

  it("does not claim what it has not measured", async () => {
    const { kerning } = await opened(style);
    for (const text of ["\u0301", "А", "ﬁ", "→", "\u00ad", "א"])
      expect(kerning.knows(`a${text}`), text).toBe(false);
  });
});

it("is only for the very files that are shipped", async () => {
  const { biasa } = await fontSet("naskah");
  expect(shippedFile(biasa)).toBe("texgyrebonum-regular.otf");
  expect(shippedFile(new Uint8Array(biasa))).toBeNull();
  expect(kerningOf("texgyreheros-regular.otf")).toBeNull();
});
