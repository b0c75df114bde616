import { openFace, type Face } from "../../fonts/face.ts";
import type { FontSource } from "../../fonts/files.ts";
import { printable } from "../../text/printable.ts";
import { breakEvenly, breakGreedily, type Line } from "./line-breaks.ts";

/** The four styles of the document's face. */
export type Style = "regular" | "bold" | "italic" | "boldItalic";

/** The faces of one family; a missing style falls back on the plain one. */
export type Faces = Readonly<{ regular: FontSource } & Partial<Record<Style, FontSource>>>;

/** Measures text in the very programs that are embedded; pt. */
export interface Typesetter {
  width(text: string, style: Style, size: number): number;
  ascent(style: Style, size: number): number;
  descent(style: Style, size: number): number;
  /**
   * Breaks text into lines that fit `width`; explicit newlines are kept. Never returns an empty list. `even`: no
   * more lines than it takes, as equally filled as they can be, for text that will be justified.
   */
  lines(text: string, style: Style, size: number, width: number, even?: boolean): readonly Line[];
}

/** Opens the faces. Rejects with the parser's error when a file is no font. */
export async function createTypesetter(faces: Faces): Promise<Typesetter> {
  const plain = await openFace(faces.regular);
  const styles = ["regular", "bold", "italic", "boldItalic"] as const;
  const opened = await Promise.all(
    styles.map(async (style) => {
      const source = faces[style];
      return [style, source === undefined ? plain : await openFace(source)] as const;
    }),
  );
  const fonts = new Map<Style, Face>(opened);
  return typesetterOf((style) => fonts.get(style) ?? plain);
}

function typesetterOf(fontOf: (style: Style) => Face): Typesetter {
  const widths = new Map<string, number>();

  /** Word by word with its trailing space, which is how the PDF writer shapes text too. */
  const width = (text: string, style: Style, size: number): number => {
    let total = 0;
    for (const piece of text.split(/(?<=[ \t])/)) {
      const key = `${style}\n${piece}`;
      let units = widths.get(key);
      if (units === undefined) {
        const font = fontOf(style);
        units = font.layout(piece).advanceWidth / font.unitsPerEm;
        widths.set(key, units);
      }
      total += units;
    }
    return total * size;
  };

  return {
    width,
    ascent: (style, size) => (fontOf(style).ascent / fontOf(style).unitsPerEm) * size,
    descent: (style, size) => (-fontOf(style).descent / fontOf(style).unitsPerEm) * size,
    lines: (text, style, size, room, even = false) =>
      printable(text)
        .split("\n")
        .flatMap((paragraph, i, all) => {
          const measure = (t: string): number => width(t, style, size);
          const lines = even
            ? breakEvenly(paragraph, room, measure)
            : breakGreedily(paragraph, room, measure);
          return i === all.length - 1
            ? lines
            : lines.map((l) => (l.last ? { ...l, after: " " as const } : l));
        }),
  };
}
