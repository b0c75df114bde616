import { SHIPPED } from "../fonts/files.ts";
import { shippedFace, type ShippedFace } from "../fonts/shipped.ts";
import type { FontRole } from "../scene/scene.ts";
import type { Ruler } from "./layout.ts";

/**
 * Measures with the faces that drawings embed: the sum of advance widths, no kerning and no ligatures. Painters must
 * set text the same way.
 */
export function shippedRuler(): Ruler {
  const { drawing } = SHIPPED;
  const faces: Readonly<Record<FontRole, ShippedFace>> = {
    regular: shippedFace(drawing.regular),
    bold: shippedFace(drawing.bold),
    italic: shippedFace(drawing.italic),
  };
  return {
    width(text, font, size) {
      const { widths, table } = faces[font];
      let sum = 0;
      for (const char of text) sum += widths.get(char.codePointAt(0) ?? 0) ?? table.missing;
      return (sum * size) / table.unitsPerEm;
    },
    ascent: (font, size) => (faces[font].table.ascent * size) / faces[font].table.unitsPerEm,
    descent: (font, size) => (Math.abs(faces[font].table.descent) * size) / faces[font].table.unitsPerEm,
    covers(text, font) {
      for (const char of text) if (!faces[font].widths.has(char.codePointAt(0) ?? 0)) return false;
      return true;
    },
  };
}
