import { faceFile } from "./files.ts";
import type { ShippedFace } from "./shipped.ts";

/**
 * The part of a shipped face that one PDF embeds: its first characters, up to the last that the PDF uses. As
 * each character has the same code in every PDF, what is drawn once can be placed in several of them.
 */
export interface Subset {
  /** A CFF font program: pdfkit reads this sign. */
  readonly cff: true;
  /** Notes the use of a code, and gives the code in the subset: the same. */
  includeGlyph(code: number): number;
  /** The highest code used so far. */
  readonly highest: () => number;
  /** Makes the program ready for `encode`. */
  load(): Promise<void>;
  /** The font program. Throws when `load` has not been waited for since the last use of a new code. */
  encode(): Uint8Array;
}

export function createSubset(face: ShippedFace): Subset {
  let highest = 0;
  let program: Uint8Array | null = null;
  return {
    cff: true,
    includeGlyph(code) {
      highest = Math.max(highest, code);
      return code;
    },
    highest: () => highest,
    async load() {
      program = await programOf(face, Math.max(highest, face.common));
    },
    encode() {
      if (program === null) throw new Error(`${face.name} has not been loaded`);
      return program;
    },
  };
}

const programs = new Map<string, Promise<Uint8Array>>();

function programOf(face: ShippedFace, highest: number): Promise<Uint8Array> {
  const key = `${face.name} ${highest}`;
  const known = programs.get(key);
  if (known !== undefined) return known;
  const program = highest === face.common ? faceFile(face.name, "cff") : cutOut(face, highest);
  programs.set(key, program);
  return program;
}

async function cutOut(face: ShippedFace, highest: number): Promise<Uint8Array> {
  const { create } = await import("fontkit");
  const font = create(Buffer.from(await faceFile(face.name, "otf")));
  if (!("createSubset" in font)) throw new Error(`${face.name} is a collection`);
  const subset = font.createSubset();
  for (const point of face.characters.slice(1, highest + 1))
    subset.includeGlyph(font.glyphForCodePoint(point));
  return subset.encode();
}
