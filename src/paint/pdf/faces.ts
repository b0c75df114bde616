import { deflate } from "../../bytes/deflate.ts";
import type { Face } from "../../fonts/face.ts";
import type { ShippedName } from "../../fonts/files.ts";
import { reading } from "../../fonts/font-error.ts";
import { shippedFace } from "../../fonts/shipped.ts";
import { cmapOf, faceObjects, tagOf, type FaceObjects } from "./face.ts";
import type { Glyph } from "./text.ts";
import type { PdfData, PdfFile, PdfObject } from "./pdfkit.ts";

/** The faces of one document, each embedded once however often it is used. */
export interface PdfFaces {
  /** A shipped face with all codes up to `highest`. */
  readonly shipped: (name: ShippedName, highest: number) => PdfObject;
  /** A face that text is set in. */
  readonly text: (face: Face) => TextFace;
  /** Writes the parts of faces that are used. Rejects with `FontError`. */
  readonly finish: () => Promise<void>;
}

interface TextFace {
  readonly object: PdfObject;
  /** Notes the use of a glyph and gives its code. */
  readonly code: (glyph: Glyph) => number;
}

interface Embedded extends TextFace {
  readonly finish: () => Promise<void>;
}

export function facesOf(pdf: PdfFile): PdfFaces {
  const shipped = new Map<ShippedName, Embedded & { readonly upTo: (code: number) => void }>();
  const own = new Map<Face, Embedded>();
  const shippedOf = (name: ShippedName) => {
    const known = shipped.get(name) ?? embedShipped(pdf, name);
    shipped.set(name, known);
    return known;
  };
  return {
    shipped(name, highest) {
      const face = shippedOf(name);
      face.upTo(highest);
      return face.object;
    },
    text(face) {
      if (face.shipped !== null) return shippedOf(face.shipped.name);
      const known = own.get(face) ?? embedOwn(pdf, face, own.size);
      own.set(face, known);
      return known;
    },
    async finish() {
      for (const { finish } of [...shipped.values(), ...own.values()]) await finish();
    },
  };
}

function embedShipped(pdf: PdfFile, name: ShippedName) {
  const face = shippedFace(name);
  const { object, finish } = pdf.later();
  let highest = face.common;
  const upTo = (code: number): void => {
    highest = Math.max(highest, code);
  };
  return {
    object,
    upTo,
    code(glyph: Glyph): number {
      upTo(glyph.id);
      return glyph.id;
    },
    finish: async () => finish(fontOf(pdf, await faceObjects(face, highest))),
  };
}

/** Bits of a descriptor's flags (PDF 32000-1, table 123). */
const FIXED_PITCH = 1 << 0;
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const SCRIPT = 1 << 3;
const ITALIC = 1 << 6;

/** Classes of faces with serifs, and of those that look written (OpenType, OS/2, sFamilyClass). */
const SERIF_CLASSES = [1, 2, 3, 4, 5, 7];
const SCRIPT_CLASS = 10;

/** Tables that fontkit's declarations leave out. */
interface OpenTables {
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
}

/** An agency's own font, of which the glyphs that a document uses are embedded. */
function embedOwn(pdf: PdfFile, face: Face, index: number): Embedded {
  if (face.own === null) throw new Error("a face is either shipped or an agency's own");
  const { font, bytes } = face.own;
  const tables = font as unknown as OpenTables;
  const { object, finish } = pdf.later();
  const scale = 1000 / face.unitsPerEm;
  const subset = reading(bytes, () => font.createSubset());
  // fontkit takes a glyph's number too, and gives its code: its declarations leave out both.
  const include = subset.includeGlyph.bind(subset) as unknown as (glyph: number) => number;
  const widths = [reading(bytes, () => font.getGlyph(0).advanceWidth) * scale];
  const characters: (readonly number[])[] = [[]];
  return {
    object,
    code(glyph) {
      const code = include(glyph.id);
      widths[code] ??= glyph.advanceWidth * scale;
      characters[code] ??= glyph.codePoints;
      return code;
    },
    finish: async () =>
      finish(
        reading(bytes, () => {
          const { minX, minY, maxX, maxY } = font.bbox;
          const familyClass = font["OS/2"].sFamilyClass >> 8;
          const flags =
            SYMBOLIC |
            (tables.post.isFixedPitch ? FIXED_PITCH : 0) |
            (SERIF_CLASSES.includes(familyClass) ? SERIF : 0) |
            (familyClass === SCRIPT_CLASS ? SCRIPT : 0) |
            (tables.head.macStyle.italic ? ITALIC : 0);
          // A name is taken from the file: nothing in it may end it.
          const name = `${tagOf(index)}+${(font.postscriptName || "Huruf").replace(/[^\w.-]/g, "_")}`;
          return fontOf(pdf, {
            name,
            outlines: "cff" in subset && subset.cff != null ? "cff" : "truetype",
            descriptor: {
              Type: "FontDescriptor",
              FontName: name,
              Flags: flags,
              FontBBox: [minX, minY, maxX, maxY].map((units) => units * scale),
              ItalicAngle: font.italicAngle,
              Ascent: font.ascent * scale,
              Descent: font.descent * scale,
              CapHeight: (font.capHeight || font.ascent) * scale,
              XHeight: (font.xHeight || 0) * scale,
              StemV: 0,
            },
            program: deflate(subset.encode()),
            widths,
            toUnicode: deflate(new TextEncoder().encode(cmapOf(characters))),
          });
        }),
      ),
  };
}

/** A composite font (PDF 32000-1, 9.7): codes are the numbers of the program's outlines. */
function fontOf(pdf: PdfFile, objects: FaceObjects): PdfData {
  const { name, outlines, descriptor, program, widths, toUnicode } = objects;
  const cff = outlines === "cff";
  const file = pdf.object({ ...(cff ? { Subtype: "CIDFontType0C" } : {}), Filter: "FlateDecode" }, program);
  const described = pdf.object({ ...descriptor, [cff ? "FontFile3" : "FontFile2"]: file });
  const descendant = pdf.object({
    Type: "Font",
    Subtype: cff ? "CIDFontType0" : "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
    ...(cff ? {} : { CIDToGIDMap: "Identity" }),
    FontDescriptor: described,
    W: [0, widths],
  });
  return {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: pdf.object({ Filter: "FlateDecode" }, toUnicode),
  };
}
