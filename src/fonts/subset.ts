import { faceFile } from "./files.ts";
import type { ShippedFace } from "./shipped.ts";

/**
 * The characters of a shipped face that one PDF uses, as pdfkit notes them. Each has the same code in every PDF, so that
 * what is drawn once can be placed in several of them.
 */
export interface Subset {
  /** Notes the use of a code, and gives the code in the subset: the same. */
  readonly includeGlyph: (code: number) => number;
  /** The highest code used so far. */
  readonly highest: () => number;
}

export function createSubset(): Subset {
  let highest = 0;
  return {
    includeGlyph(code) {
      highest = Math.max(highest, code);
      return code;
    },
    highest: () => highest,
  };
}

/**
 * The part of a shipped face up to a code, as a CFF font program. That of the common characters lies ready; what goes
 * further is cut out with fontkit.
 */
export async function programUpTo(face: ShippedFace, highest: number): Promise<Uint8Array> {
  if (highest === face.common) return faceFile(face.name, "cff");
  const { create } = await import("fontkit");
  const font = create(Buffer.from(await faceFile(face.name, "otf")));
  if (!("createSubset" in font)) throw new Error(`${face.name} is a collection`);
  const subset = font.createSubset();
  for (const point of face.characters.slice(1, highest + 1))
    subset.includeGlyph(font.glyphForCodePoint(point));
  return subset.encode();
}
