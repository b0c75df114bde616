import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { SHIPPED } from "../../src/fonts/files.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import type { FontRole } from "../../src/scene/scene.ts";

const ROLES: readonly FontRole[] = ["regular", "bold", "italic"];
/** Every code point of the planes that scripts live in; the faces end long before. */
const POINTS = Array.from({ length: 0x20000 }, (_, i) => i).filter((p) => p < 0xd800 || p > 0xdfff);

const ruler = shippedRuler();

function opened(role: FontRole): Font {
  const file = new URL(`../../src/fonts/faces/${SHIPPED.drawing[role]}.otf`, import.meta.url);
  return create(readFileSync(file)) as Font;
}

describe.each(ROLES)("the ruler, %s", (role) => {
  const font = opened(role);

  it("has the widths of the embedded face, character by character", () => {
    const differing = POINTS.filter((point) => {
      const char = String.fromCodePoint(point);
      return (
        ruler.width(char, role, 1) !== font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm ||
        ruler.covers(char, role) !== font.hasGlyphForCodePoint(point)
      );
    });
    expect(differing).toEqual([]);
    expect(POINTS.filter((p) => ruler.covers(String.fromCodePoint(p), role)).length).toBeGreaterThan(500);
  });

  it("sums, rises and falls as the face does", () => {
    const text = "Menyusun Rencana Kerja – “Pelaksanaan” 2025 \u{1F600} AVATAR fi";
    const units = [...text].reduce(
      (sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth,
      0,
    );
    for (const size of [7, 8.5, 10]) {
      expect(ruler.width(text, role, size)).toBeCloseTo((units * size) / font.unitsPerEm, 9);
      expect(ruler.ascent(role, size)).toBeCloseTo((font.ascent * size) / font.unitsPerEm, 9);
      expect(ruler.descent(role, size)).toBeCloseTo((-font.descent * size) / font.unitsPerEm, 9);
    }
  });
});
