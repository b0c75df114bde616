import type { Font } from "fontkit";
import { shippedFile } from "./files.ts";
import { kerningOf, type Kerning } from "./kern.ts";

/** A run of text that has been set: what pdfkit reads of fontkit's own runs. */
export interface Run {
  readonly glyphs: readonly SetGlyph[];
  /** Font units; new objects at every call, since pdfkit scales them where they lie. */
  readonly positions: readonly Position[];
  /** Sum of the positions' advances, in their unit of the moment. */
  readonly advanceWidth: number;
}

interface SetGlyph {
  readonly id: number;
  /** Font units. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** One font program, opened once for all documents of a thread; pdfkit embeds it like a font of fontkit's. */
export interface Face extends Pick<Font, "ascent" | "descent" | "unitsPerEm"> {
  layout(text: string): Run;
}

/** `polos`: advance widths only, as drawings are measured. `kern`: pairs closer or wider, as text reads best. */
export type Fitting = "polos" | "kern";

const opened = new WeakMap<Uint8Array, Map<Fitting, Face>>();

/**
 * Opens a font program, or gives the face that was opened from the same bytes before: parsing it again for every
 * drawing took longer than drawing. Rejects with the parser's error when the bytes are no font.
 */
export async function openFace(bytes: Uint8Array, fitting: Fitting): Promise<Face> {
  const faces = opened.get(bytes) ?? new Map<Fitting, Face>();
  opened.set(bytes, faces);
  const known = faces.get(fitting);
  if (known !== undefined) return known;
  const { create } = await import("fontkit");
  const open = (): Font => {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!("layout" in font)) throw new Error("a font collection holds several faces; give a single one");
    return font;
  };
  const file = shippedFile(bytes);
  const face = faceOf(open, fitting, file === null ? null : kerningOf(file));
  faces.set(fitting, face);
  return face;
}

type Placed = SetGlyph & { readonly position: Readonly<Position> };

/**
 * The font with a `layout` of its own. What fontkit answers depends on what it was asked before: a glyph remembers
 * the characters that it first stood for (space or no-break space), and a document would be written with them. So
 * glyphs say here what they stand for in this very text, and text that needs more is set by a font opened for it.
 */
function faceOf(open: () => Font, fitting: Fitting, kerning: Kerning | null): Face {
  const font = open();
  const known = new Map<string, readonly Placed[]>();
  const set = (text: string): readonly Placed[] => {
    if (!SIMPLE.test(text)) return shaped(open(), text, fitting);
    if (fitting === "polos") return plain(font, text);
    return kerning?.knows(text) === true ? drawnTogether(plain(font, text), kerning) : kerned(font, text);
  };
  const layout = (text: string): Run => {
    let glyphs = known.get(text);
    if (glyphs === undefined) {
      glyphs = set(text);
      known.set(text, glyphs);
    }
    const positions = glyphs.map(({ position }) => ({ ...position }));
    return {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  };
  return Object.defineProperty(Object.create(font) as Face, "layout", { value: layout });
}

/**
 * Letters, figures and signs that stand for themselves side by side: Latin, Greek, Cyrillic, punctuation, arrows and
 * the like. Marks, joining scripts, the soft hyphen and characters that show nothing are not among them.
 */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff]*$/;

function plain(font: Font, text: string): readonly Placed[] {
  return [...text].map((char) => {
    const point = char.codePointAt(0) ?? 0;
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    const position = { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 };
    return { id, advanceWidth, codePoints: [point], position };
  });
}

/** Glyphs side by side with the distances of a table: what `kerned` answers, in a tenth of the time. */
function drawnTogether(glyphs: readonly Placed[], kerning: Kerning): readonly Placed[] {
  return glyphs.map((glyph, i) => {
    const [first = 0, second] = [glyph.codePoints[0], glyphs[i + 1]?.codePoints[0]];
    if (second === undefined) return glyph;
    const xAdvance = glyph.advanceWidth + kerning.between(first, second);
    return { ...glyph, position: { ...glyph.position, xAdvance } };
  });
}

/** Ligatures stay out, as in any office's word processor: the text can be searched and copied letter by letter. */
const NO_LIGATURES = { liga: false, clig: false };

function kerned(font: Font, text: string): readonly Placed[] {
  const glyphs = placed(font, text, NO_LIGATURES);
  const chars = [...text];
  // An agency's own font may join letters all the same.
  if (glyphs.length !== chars.length) return plain(font, text);
  return glyphs.map((glyph, i) => ({ ...glyph, codePoints: [chars[i]!.codePointAt(0) ?? 0] }));
}

function shaped(font: Font, text: string, fitting: Fitting): readonly Placed[] {
  return placed(font, text, fitting === "kern" ? NO_LIGATURES : { ...NO_LIGATURES, kern: false });
}

function placed(font: Font, text: string, features: Readonly<Record<string, boolean>>): readonly Placed[] {
  const { glyphs, positions } = font.layout(text, features);
  return glyphs.map(({ id, advanceWidth, codePoints }, i) => {
    const { xAdvance, yAdvance, xOffset, yOffset } = positions[i]!;
    return { id, advanceWidth, codePoints, position: { xAdvance, yAdvance, xOffset, yOffset } };
  });
}
