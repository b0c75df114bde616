import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import type { ShippedName } from "../../src/fonts/files.ts";
import { shippedFace } from "../../src/fonts/shipped.ts";
import { programUpTo } from "../../src/fonts/subset.ts";
import { faceTables } from "../../src/fonts/generated/tables.ts";

const NAMES = Object.keys(faceTables) as ShippedName[];

function otf(name: ShippedName): URL {
  return new URL(`../../src/fonts/faces/${name}.otf`, import.meta.url);
}

describe.each(NAMES)("what is known of %s beforehand", (name) => {
  const face = shippedFace(name);
  const font = create(readFileSync(otf(name))) as Font;

  it("is what the face says", () => {
    const { table, characters } = face;
    const { runs: _, ...told } = table;
    expect(told).toEqual({
      postscriptName: font.postscriptName,
      unitsPerEm: font.unitsPerEm,
      ascent: font.ascent,
      descent: font.descent,
      xHeight: font.xHeight,
      capHeight: font.capHeight,
      italicAngle: font.italicAngle,
      italic: italicOf(font),
      bbox: { ...font.bbox },
      missing: font.getGlyph(0).advanceWidth,
    });
    const points = font.characterSet.filter((point) => font.hasGlyphForCodePoint(point));
    expect(characters.slice(1).toSorted((a, b) => a - b)).toEqual(points.toSorted((a, b) => a - b));
  });

  it("has each character's outline at its code, in the part that nearly every PDF embeds", async () => {
    const program = await programUpTo(face, face.common);
    expect(outlines(name, program, face.common)).toEqual(expected(font, face.characters, face.common));
  });

  it("has it at the same code in a part that goes further", async () => {
    const highest = face.codes.get(0x161)!;
    expect(highest).toBeGreaterThan(face.common);
    expect(outlines(name, await programUpTo(face, highest), highest)).toEqual(
      expected(font, face.characters, highest),
    );
  });
});

/** The outlines of all glyphs behind the first, as SVG paths. */
function outlines(name: ShippedName, program: Uint8Array, count: number): readonly string[] {
  const font = create(inPlaceOf(readFileSync(otf(name)), program)) as Font;
  return Array.from({ length: count }, (_, i) => font.getGlyph(i + 1).path.toSVG());
}

function expected(font: Font, characters: readonly number[], count: number): readonly string[] {
  return characters.slice(1, count + 1).map((point) => font.glyphForCodePoint(point).path.toSVG());
}

/** A font file (OpenType 1.9, "Organization of an OpenType font") whose outlines are another program's. */
function inPlaceOf(file: Buffer, program: Uint8Array): Buffer {
  const moved = Buffer.from(file);
  const count = file.readUInt16BE(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + 16 * i;
    if (file.toString("latin1", entry, entry + 4) !== "CFF ") continue;
    moved.writeUInt32BE(file.length, entry + 8);
    moved.writeUInt32BE(program.length, entry + 12);
  }
  return Buffer.concat([moved, program]);
}

/** What the declarations of fontkit leave out. */
function italicOf(font: Font): boolean {
  return (font as unknown as { readonly head: { readonly macStyle: { readonly italic: boolean } } }).head
    .macStyle.italic;
}
