import { beforeAll, describe, expect, it } from "vitest";
import { fontSet } from "../../src/fonts/files.ts";
import type { Ruler } from "../../src/layout/layout.ts";
import { createRuler, shippedRuler } from "../../src/layout/ruler.ts";
import type { FontRole } from "../../src/scene/scene.ts";

const ROLES: readonly FontRole[] = ["biasa", "tebal", "miring"];
/** Every code point of the planes that scripts live in; the faces end long before. */
const POINTS = Array.from({ length: 0x20000 }, (_, i) => i).filter((p) => p < 0xd800 || p > 0xdfff);

let opened: Ruler;
const table = shippedRuler();

beforeAll(async () => {
  opened = await createRuler(await fontSet("gambar"));
});

describe.each(ROLES)("the table of widths, %s", (role) => {
  it("is that of the shipped face, character by character", () => {
    const differing = POINTS.filter((point) => {
      const char = String.fromCodePoint(point);
      return (
        table.width(char, role, 1) !== opened.width(char, role, 1) ||
        table.covers(char, role) !== opened.covers(char, role)
      );
    });
    expect(differing).toEqual([]);
    expect(POINTS.filter((p) => table.covers(String.fromCodePoint(p), role)).length).toBeGreaterThan(500);
  });

  it("sums, rises and falls as the face does", () => {
    const text = "Menyusun Rencana Kerja – “Pelaksanaan” 2025 \u{1F600} AVATAR fi";
    for (const size of [7, 8.5, 10]) {
      expect(table.width(text, role, size)).toBe(opened.width(text, role, size));
      expect(table.ascent(role, size)).toBe(opened.ascent(role, size));
      expect(table.descent(role, size)).toBe(opened.descent(role, size));
    }
  });
});
