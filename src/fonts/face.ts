import type { Font } from "fontkit";
import type { FontSource, ShippedName } from "./files.ts";
import { reading } from "./font-error.ts";
import { kerningOf } from "./kern.ts";
import { shippedFace, type ShippedFace } from "./shipped.ts";

/** A run of text that has been set, font units. */
export interface Run {
  readonly glyphs: readonly SetGlyph[];
  readonly positions: readonly Position[];
  /** Sum of the positions' advances. */
  readonly advanceWidth: number;
}

interface SetGlyph {
  /** Its number in the font, or its code in the subset of a shipped face. */
  readonly id: number;
  /** Font units. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** One face, opened once for all documents of a thread. */
export interface Face extends Pick<Font, "ascent" | "descent" | "unitsPerEm"> {
  /** Null for an agency's own font. */
  readonly shipped: ShippedFace | null;
  /** The font of an agency's own face and its bytes; null for a shipped one. */
  readonly own: { readonly font: Font; readonly bytes: Uint8Array } | null;
  layout(text: string): Run;
}

const shippedFaces = new Map<ShippedName, Face>();

/** By their bytes, and for as long as somebody holds them: a build that goes on may meet many fonts. */
const ownFaces = new WeakMap<Uint8Array, Face>();

/**
 * Opens a face, or gives the one that was opened before: parsing a font again for every document took longer
 * than writing it. Rejects with `FontError` when the bytes are no font; so does setting text in a damaged one.
 */
export async function openFace(source: FontSource): Promise<Face> {
  if (typeof source === "string") {
    const face = shippedFaces.get(source) ?? tabled(source);
    shippedFaces.set(source, face);
    return face;
  }
  const face = ownFaces.get(source) ?? (await parsed(source));
  ownFaces.set(source, face);
  return face;
}

/**
 * A text with a question mark for each character that a face lacks, as drawings have it: what a face shows instead is
 * often nothing at all, and PDF/A forbids it (ISO 19005-2, 6.2.11.8).
 */
function showable(text: string, has: (point: number) => boolean): string {
  const shows = (char: string): boolean => has(char.codePointAt(0) ?? 0);
  if ([...text].every(shows)) return text;
  return [...text].map((char) => (shows(char) ? char : "?")).join("");
}

type Placed = SetGlyph & { readonly position: Position };

/** Gives `layout` a memory. Letters with marks are put together first. */
function remembering(set: (text: string) => readonly Placed[]): Face["layout"] {
  const known = new Map<string, Run>();
  return (text) => {
    const run = known.get(text) ?? runOf(set(text.normalize("NFC")));
    known.set(text, run);
    return run;
  };
}

function runOf(glyphs: readonly Placed[]): Run {
  const positions = glyphs.map(({ position }) => position);
  return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
}

/**
 * A shipped face, which no build has to open: TeX Gyre's letters stand side by side, character by character, with
 * the distances of a table.
 */
function tabled(name: ShippedName): Face {
  const shipped = shippedFace(name);
  const { table, widths, codes } = shipped;
  const kerning = kerningOf(name);
  const set = (text: string): readonly Placed[] => {
    const shown = showable(text, (point) => codes.has(point));
    const points = [...shown].map((char) => char.codePointAt(0) ?? 0);
    return points.map((point, i) => {
      const advanceWidth = widths.get(point) ?? table.missing;
      const xAdvance = advanceWidth + (kerning?.between(point, points[i + 1]) ?? 0);
      const position = { xAdvance, xOffset: 0, yOffset: 0 };
      return { id: codes.get(point) ?? 0, advanceWidth, codePoints: [point], position };
    });
  };
  const { ascent, descent, unitsPerEm } = table;
  return { ascent, descent, unitsPerEm, shipped, own: null, layout: remembering(set) };
}

/**
 * An agency's own font with a `layout` of its own. What fontkit answers depends on what it was asked before: a glyph
 * remembers the characters that it first stood for (space or no-break space), and a document would be written with them.
 * So glyphs say here what they stand for in this very text, and text that needs more is set by a font opened for it.
 */
async function parsed(bytes: Uint8Array): Promise<Face> {
  const { create } = await import("fontkit");
  const open = (): Font => {
    const font = create(bytes as Buffer);
    if (!("layout" in font)) throw new Error("a font collection holds several faces; give a single one");
    return font;
  };
  const font = reading(bytes, open);
  const set = (text: string): readonly Placed[] =>
    reading(bytes, () => {
      const shown = showable(text, (point) => font.hasGlyphForCodePoint(point));
      return SIMPLE.test(shown) ? simple(font, shown) : placed(open(), shown);
    });
  const { ascent, descent, unitsPerEm } = reading(bytes, () => font);
  return { ascent, descent, unitsPerEm, shipped: null, own: { font, bytes }, layout: remembering(set) };
}

/**
 * Letters, figures and signs that stand for themselves side by side: Latin, Greek, Cyrillic, punctuation, arrows and
 * the like. Marks, joining scripts, the soft hyphen and characters that show nothing are not among them.
 */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff]*$/;

function simple(font: Font, text: string): readonly Placed[] {
  const chars = [...text].map((char) => char.codePointAt(0) ?? 0);
  const glyphs = placed(font, text);
  if (glyphs.length === chars.length)
    return glyphs.map((glyph, i) => ({ ...glyph, codePoints: [chars[i]!] }));
  // Some fonts join letters all the same.
  return chars.map((point) => {
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    const position = { xAdvance: advanceWidth, xOffset: 0, yOffset: 0 };
    return { id, advanceWidth, codePoints: [point], position };
  });
}

/** Ligatures stay out, as in any office's word processor: the text can be searched and copied letter by letter. */
const NO_LIGATURES = { liga: false, clig: false };

function placed(font: Font, text: string): readonly Placed[] {
  const { glyphs, positions } = font.layout(text, NO_LIGATURES);
  return glyphs.map(({ id, advanceWidth, codePoints }, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    return { id, advanceWidth, codePoints, position: { xAdvance, xOffset, yOffset } };
  });
}
