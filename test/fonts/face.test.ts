import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { openFace, type Fitting } from "../../src/fonts/face.ts";
import { fontSet } from "../../src/fonts/files.ts";

/** Glyphs and advances of a run, in whole font units. */
function said(run: {
  readonly glyphs: readonly { readonly id: number }[];
  readonly positions: readonly { readonly xAdvance: number }[];
}): unknown {
  return [run.glyphs.map((g) => g.id), run.positions.map((p) => Math.round(p.xAdvance))];
}

const features: Readonly<Record<Fitting, Record<string, boolean>>> = {
  polos: { kern: false, liga: false, clig: false },
  kern: { liga: false, clig: false },
};

describe("a face that is opened once", () => {
  const letters = fc.integer({ min: 0x20, max: 0x24f }).map((point) => String.fromCharCode(point));
  const others = fc.constantFrom("\u0301", "é", "fi", "ffl", "AV", "To", "…", "–", "“", "ß", "\u2011", "→");
  const texts = fc.array(fc.oneof(letters, others), { maxLength: 30 }).map((parts) => parts.join(""));

  it.each([
    ["gambar", "polos"],
    ["naskah", "kern"],
  ] as const)("sets %s as shaping it (%s) does", async (family, fitting) => {
    const { biasa } = await fontSet(family);
    const face = await openFace(biasa, fitting);
    const font = create(Buffer.from(biasa)) as Font;
    fc.assert(
      fc.property(texts, (text) => {
        expect(said(face.layout(text))).toEqual(said(font.layout(text, features[fitting])));
      }),
      { numRuns: 300 },
    );
  });

  it("tells what each glyph stands for in this text, whatever was set before", async () => {
    // The same glyph: space and no-break space, hyphen and no-break hyphen, the ligature and its own character.
    const pairs = ["a b", "a\u00a0b", "a-b", "a\u2011b", "fi", "\ufb01", "a\u0301", "\u00e1"];
    const alone = async (text: string): Promise<unknown> => {
      const face = await openFace(new Uint8Array((await fontSet("naskah")).biasa), "kern");
      return face.layout(text).glyphs;
    };
    const shared = await openFace((await fontSet("naskah")).biasa, "kern");
    for (const text of [...pairs, ...pairs].reverse()) {
      expect(shared.layout(text).glyphs, JSON.stringify(text)).toEqual(await alone(text));
    }
    const points = shared.layout("a\u00a0b").glyphs.map((g) => g.codePoints);
    expect(points).toEqual([[0x61], [0xa0], [0x62]]);
  });

  it("gives positions that their reader may scale", async () => {
    const face = await openFace((await fontSet("gambar")).biasa, "polos");
    const before = face.layout("abc").advanceWidth;
    const run = face.layout("abc");
    for (const position of run.positions) (position as { xAdvance: number }).xAdvance *= 2;
    expect(run.advanceWidth).toBe(2 * before);
    expect(face.layout("abc").advanceWidth).toBe(before);
  });

  it("is the same for the same bytes, and none for bytes that are no font", async () => {
    const { biasa } = await fontSet("gambar");
    expect(await openFace(biasa, "polos")).toBe(await openFace(biasa, "polos"));
    expect(await openFace(biasa, "kern")).not.toBe(await openFace(biasa, "polos"));
    await expect(openFace(new Uint8Array([1, 2, 3]), "polos")).rejects.toThrow();
  });
});
