import type { Font } from "fontkit";
import type { FontSet } from "../fonts/files.ts";
import { drawingMetrics, type FaceMetrics } from "../fonts/metrics.ts";
import type { FontRole } from "../scene/scene.ts";
import type { Ruler } from "./layout.ts";

/**
 * Measures with the very files that are embedded: the sum of advance widths, no kerning and no ligatures.
 * Painters must set text the same way.
 */
export async function createRuler(fonts: FontSet): Promise<Ruler> {
  const fontkit = await import("fontkit");
  const open = (bytes: Uint8Array): Font => fontkit.create(Buffer.from(bytes)) as Font;
  const faces: Readonly<Record<FontRole, Font>> = {
    biasa: open(fonts.biasa),
    tebal: open(fonts.tebal),
    miring: open(fonts.miring),
  };
  const advances: Readonly<Record<FontRole, Map<number, number>>> = {
    biasa: new Map(),
    tebal: new Map(),
    miring: new Map(),
  };
  const advance = (point: number, role: FontRole): number => {
    const known = advances[role].get(point);
    if (known !== undefined) return known;
    const face = faces[role];
    const width = face.glyphForCodePoint(point).advanceWidth / face.unitsPerEm;
    advances[role].set(point, width);
    return width;
  };
  return {
    width(text, font, size) {
      let sum = 0;
      for (const char of text) sum += advance(char.codePointAt(0) ?? 0, font);
      return sum * size;
    },
    ascent: (font, size) => (faces[font].ascent / faces[font].unitsPerEm) * size,
    descent: (font, size) => (Math.abs(faces[font].descent) / faces[font].unitsPerEm) * size,
    covers(text, font) {
      for (const char of text) if (!faces[font].hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) return false;
      return true;
    },
  };
}

/** Measures as `createRuler` does with the shipped faces of drawings, from a table of their widths. */
export function shippedRuler(): Ruler {
  const biasa = readFace(drawingMetrics.biasa);
  const faces: Readonly<Record<FontRole, Face>> = {
    biasa,
    tebal: readFace(drawingMetrics.tebal),
    miring: biasa,
  };
  return {
    width(text, font, size) {
      const { widths, missing } = faces[font];
      let sum = 0;
      for (const char of text) sum += widths.get(char.codePointAt(0) ?? 0) ?? missing;
      return sum * size;
    },
    ascent: (font, size) => faces[font].ascent * size,
    descent: (font, size) => faces[font].descent * size,
    covers(text, font) {
      for (const char of text) if (!faces[font].widths.has(char.codePointAt(0) ?? 0)) return false;
      return true;
    },
  };
}

/** Lengths as parts of the size. */
interface Face {
  readonly ascent: number;
  readonly descent: number;
  readonly missing: number;
  readonly widths: ReadonlyMap<number, number>;
}

function readFace({ unitsPerEm, ascent, descent, missing, runs }: FaceMetrics): Face {
  const widths = new Map<number, number>();
  for (const run of runs.split(";")) {
    const [start = "", list = ""] = run.split(":");
    list.split(",").forEach((width, i) => {
      widths.set(Number.parseInt(start, 16) + i, Number.parseInt(width, 16) / unitsPerEm);
    });
  }
  return {
    ascent: ascent / unitsPerEm,
    descent: Math.abs(descent) / unitsPerEm,
    missing: missing / unitsPerEm,
    widths,
  };
}
