import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { openFace } from "../../src/fonts/face.ts";
import { SHIPPED, type ShippedName } from "../../src/fonts/files.ts";

function program(name: ShippedName): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../src/fonts/faces/${name}.otf`, import.meta.url)));
}

/** Widths and advances of a run, in whole font units. */
function said(run: {
  readonly glyphs: readonly { readonly advanceWidth: number }[];
  readonly positions: readonly { readonly xAdvance: number }[];
}): unknown {
  return [run.glyphs.map((g) => g.advanceWidth), run.positions.map((p) => Math.round(p.xAdvance))];
}

const NO_LIGATURES = { liga: false, clig: false };

/** What a font lacks is set as a question mark. */
function held(font: Font, text: string): string {
  const has = (char: string): boolean => font.hasGlyphForCodePoint(char.codePointAt(0)!);
  return [...text].every(has) ? text : [...text.normalize("NFC")].map((c) => (has(c) ? c : "?")).join("");
}

const letters = fc.integer({ min: 0x20, max: 0x17f }).map((point) => String.fromCharCode(point));
const others = fc.constantFrom("é", "fi", "ffl", "AV", "To", "…", "–", "“", "ß", "\u2011", "€");
const texts = fc.array(fc.oneof(letters, others), { maxLength: 30 }).map((parts) => parts.join(""));

describe("a shipped face", () => {
  it.each(["regular", "bold", "italic"] as const)("sets text (%s) as shaping it does", async (role) => {
    const face = await openFace(SHIPPED.text[role]);
    const font = create(Buffer.from(program(SHIPPED.text[role]))) as Font;
    fc.assert(
      fc.property(
        texts.filter((text) => !text.includes("\u00ad")),
        (text) => {
          expect(said(face.layout(text))).toEqual(said(font.layout(held(font, text), NO_LIGATURES)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("puts letters and their marks together, and has a sign for what it lacks", async () => {
    const face = await openFace(SHIPPED.text.regular);
    expect(face.layout("e\u0301")).toMatchObject({ glyphs: [{ codePoints: [0xe9] }] });
    expect(face.layout("日")).toEqual(face.layout("?"));
    expect(face.layout("A日").glyphs[1]).toEqual(face.layout("?").glyphs[0]);
  });

  it("is the same each time", async () => {
    const { regular, bold } = SHIPPED.drawing;
    expect(await openFace(regular)).toBe(await openFace(regular));
    expect(await openFace(regular)).not.toBe(await openFace(bold));
  });
});

describe("an agency's own face", () => {
  const own = program(SHIPPED.text.regular);

  it("puts letters and their marks together", async () => {
    const face = await openFace(own);
    expect(face.layout("e\u0301tude").glyphs).toHaveLength(5);
    expect(face.layout("e\u0301").glyphs).toMatchObject([{ codePoints: [0xe9] }]);
  });

  it("sets text as shaping it does", async () => {
    const face = await openFace(own);
    const font = create(Buffer.from(own)) as Font;
    fc.assert(
      fc.property(fc.array(fc.oneof(texts, fc.constant("\u0301"))), (parts) => {
        const text = parts.join("");
        expect(said(face.layout(text))).toEqual(
          said(font.layout(held(font, text.normalize("NFC")), NO_LIGATURES)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("has a sign for what it lacks, also beside marks", async () => {
    const face = await openFace(own);
    for (const [text, shown] of [
      ["a日b", "a?b"],
      ["e\u0301 \u{1f600}", "\u00e9 ?"],
    ] as const)
      expect(face.layout(text).glyphs).toEqual(face.layout(shown).glyphs);
  });

  it("tells what each glyph stands for in this text, whatever was set before", async () => {
    // The same glyph: space and no-break space, hyphen and no-break hyphen, the ligature and its own character.
    const pairs = ["a b", "a\u00a0b", "a-b", "a\u2011b", "fi", "\ufb01", "a\u0301", "\u00e1"];
    const alone = async (text: string): Promise<unknown> =>
      (await openFace(new Uint8Array(own))).layout(text).glyphs;
    const shared = await openFace(own);
    for (const text of [...pairs, ...pairs].reverse()) {
      expect(shared.layout(text).glyphs, JSON.stringify(text)).toEqual(await alone(text));
    }
    const points = shared.layout("a\u00a0b").glyphs.map((g) => g.codePoints);
    expect(points).toEqual([[0x61], [0xa0], [0x62]]);
  });

  it("is opened once for the same bytes, and not for bytes that are no font", async () => {
    expect(await openFace(own)).toBe(await openFace(own));
    await expect(openFace(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
