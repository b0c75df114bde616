import { faceFile } from "./face-file.ts";
import type { ShippedFace } from "./shipped.ts";

/**
 * The part of a shipped face up to a code, as a CFF font program. That of the common characters lies ready; what goes
 * further is cut out with fontkit.
 */
export async function programUpTo(face: ShippedFace, highest: number): Promise<Uint8Array> {
  if (highest === face.common) return faceFile(face.name, "cff");
  const { create } = await import("fontkit");
  // fontkit reads any bytes; its types know only those of Node.
  const font = create((await faceFile(face.name, "otf")) as Buffer);
  if (!("createSubset" in font)) throw new Error(`${face.name} is a collection`);
  const subset = font.createSubset();
  for (const point of face.characters.slice(1, highest + 1))
    subset.includeGlyph(font.glyphForCodePoint(point));
  return subset.encode();
}
