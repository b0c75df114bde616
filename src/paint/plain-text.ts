/** The parts of pdfkit's embedded font that setting a text needs; its type declarations leave them out. */
interface EmbeddedFont {
  readonly font: { glyphForCodePoint(point: number): { readonly advanceWidth: number } };
  readonly scale: number;
  layout(text: string, features?: unknown, onlyWidth?: boolean): Run;
}

interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
}

const prepared = new WeakSet<EmbeddedFont>();

/**
 * Lets the current font of a document set Latin text glyph by glyph. Drawings are measured without kerning and
 * ligatures, so running every label through OpenType shaping finds the same glyphs and places at many times
 * the cost. Text with marks or other scripts still goes through shaping.
 */
export function setPlainly(doc: PDFKit.PDFDocument): void {
  const font = (doc as unknown as { _font: EmbeddedFont })._font;
  if (prepared.has(font)) return;
  prepared.add(font);
  const shaped = font.layout.bind(font);
  const runs = new Map<string, Run>();
  font.layout = (text, features, onlyWidth) => {
    if (!isPlain(text)) return shaped(text, features, onlyWidth);
    const known = runs.get(text);
    if (known !== undefined) return known;
    const run = plainRun(font, text);
    runs.set(text, run);
    return run;
  };
}

/** Printable Latin up to Extended-B, where every character stands for itself; the soft hyphen shows nothing. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f]*$/.test(text);
}

function plainRun({ font, scale }: EmbeddedFont, text: string): Run {
  const glyphs = [...text].map((char) => font.glyphForCodePoint(char.codePointAt(0) ?? 0));
  const positions = glyphs.map((glyph) => {
    const width = glyph.advanceWidth * scale;
    return { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
  });
  return { glyphs, positions, advanceWidth: positions.reduce((sum, p) => sum + p.xAdvance, 0) };
}
