import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { SHIPPED } from "../../src/fonts/files.ts";
import { kerningOf, type Kerning } from "../../src/fonts/kern.ts";
import { kerningTables } from "../../src/fonts/generated/kerning.ts";
import { numbersOf } from "../../src/fonts/ranges.ts";

const STYLES = ["regular", "bold", "italic"] as const;

interface Opened {
  readonly font: Font;
  readonly kerning: Kerning;
  /** The characters whose distances have been measured. */
  readonly known: readonly number[];
}

function opened(style: (typeof STYLES)[number]): Opened {
  const name = SHIPPED.text[style];
  const kerning = kerningOf(name);
  const table = kerningTables[name];
  if (kerning === null || table === undefined) throw new Error(`no kerning for ${style}`);
  const file = new URL(`../../src/fonts/faces/${name}.otf`, import.meta.url);
  const known = table.firsts.split(";").flatMap(numbersOf);
  return { font: create(readFileSync(file)) as Font, kerning, known };
}

/** Glyphs and advances by the font's own tables, and by ours. */
function both({ font, kerning }: Opened, text: string): readonly unknown[] {
  const points = [...text].map((char) => char.codePointAt(0) ?? 0);
  const run = font.layout(text, { liga: false, clig: false });
  const shaped = run.glyphs.map(({ id }, i) => [id, { ...run.positions[i] }]);
  const ours = points.map((point, i) => {
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    const xAdvance = advanceWidth + kerning.between(point, points[i + 1]);
    return [id, { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }];
  });
  return [ours, shaped];
}

describe.each(STYLES)("the table of distances (%s)", (style) => {
  const face = opened(style);

  it("has every pair of letters, figures and signs as the font has it", () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i));
    for (const first of ascii) {
      // All pairs with one first character in one text.
      const [ours, shaped] = both(face, ascii.map((second) => first + second).join(""));
      expect(ours, first).toEqual(shaped);
    }
  });

  it("sets words of any of its characters as the font does", () => {
    const known = face.known.map((point) => String.fromCodePoint(point));
    expect(known.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known), { maxLength: 40 }), (chars) => {
        const [ours, shaped] = both(face, chars.join(""));
        expect(ours).toEqual(shaped);
      }),
      { numRuns: 300 },
    );
  });

  it("has no distance for what it has not measured", () => {
    for (const char of ["\u0301", "А", "ﬁ", "→", "\u00ad", "א"])
      expect(face.kerning.between(0x41, char.codePointAt(0)), char).toBe(0);
    expect(face.kerning.between(0x41, undefined)).toBe(0);
  });
});

it("is only for the faces of documents", () => {
  expect(kerningOf("texgyreheros-regular")).toBeNull();
});
