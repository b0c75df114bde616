import { deflate } from "../../bytes/deflate.ts";
import type { ShippedFace } from "../../fonts/shipped.ts";
import { programUpTo } from "../../fonts/subset.ts";

/** What a PDF holds of a face; of a shipped one the same in every PDF that goes up to the same code. */
export interface FaceObjects {
  /** With the sign that only a part of the face is there (PDF 32000-1, 9.6.4). */
  readonly name: string;
  readonly outlines: "cff" | "truetype";
  readonly descriptor: Readonly<Record<string, unknown>>;
  /** The font program, packed. */
  readonly program: Uint8Array;
  /** Advance widths by code, thousandths of the size. */
  readonly widths: readonly number[];
  /** The character of each code (PDF 32000-1, 9.10.3), packed. */
  readonly toUnicode: Uint8Array;
}

const made = new Map<string, Promise<FaceObjects>>();

/** Made once a thread for all PDFs. */
export function faceObjects(face: ShippedFace, highest: number): Promise<FaceObjects> {
  const key = `${face.name} ${highest}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const objects = make(face, highest);
  made.set(key, objects);
  return objects;
}

async function make(face: ShippedFace, highest: number): Promise<FaceObjects> {
  const { table, widths, characters } = face;
  const name = `${tagOf(highest)}+${table.postscriptName}`;
  const scale = 1000 / table.unitsPerEm;
  const { minX, minY, maxX, maxY } = table.bbox;
  const held = characters.slice(0, highest + 1);
  return {
    name,
    outlines: "cff",
    descriptor: {
      Type: "FontDescriptor",
      FontName: name,
      Flags: SYMBOLIC | (table.italic ? ITALIC : 0),
      FontBBox: [minX, minY, maxX, maxY].map((units) => units * scale),
      ItalicAngle: table.italicAngle,
      Ascent: table.ascent * scale,
      Descent: table.descent * scale,
      CapHeight: table.capHeight * scale,
      XHeight: table.xHeight * scale,
      StemV: 0,
    },
    program: deflate(await programUpTo(face, highest)),
    widths: held.map((point) => (widths.get(point) ?? table.missing) * scale),
    toUnicode: deflate(new TextEncoder().encode(cmapOf(held.map((point) => [point])))),
  };
}

const SYMBOLIC = 1 << 2;
const ITALIC = 1 << 6;

/** Six capitals, others for another part of the face. */
export function tagOf(highest: number): string {
  let tag = "";
  for (let left = highest; tag.length < 6; left = Math.floor(left / 26))
    tag = String.fromCharCode(65 + (left % 26)) + tag;
  return tag;
}

/** At most so many entries stand in one section. */
const SECTION = 100;

/**
 * What the codes of a font stand for, as a CMap (PDF 32000-1, 9.10.3): one code after the other, since Ghostscript 10
 * garbles lists of them. Code 0 stands for what the face lacks: it has no character, as PDF/A asks (ISO 19005-2, 6.2.11.7.2).
 */
export function cmapOf(codes: readonly (readonly number[])[]): string {
  const hex = (value: number): string => value.toString(16).padStart(4, "0");
  const utf16 = (point: number): string =>
    [...String.fromCodePoint(point)]
      .flatMap((char) => Array.from({ length: char.length }, (_, i) => hex(char.charCodeAt(i))))
      .join("");
  const entries = codes.flatMap((points, code) =>
    code === 0 || points.length === 0 ? [] : [`<${hex(code)}> <${points.map(utf16).join("")}>`],
  );
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += SECTION) {
    const part = entries.slice(at, at + SECTION);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${sections.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
