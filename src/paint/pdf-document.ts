import type { Face } from "../fonts/face.ts";
import type { ShippedName } from "../fonts/files.ts";
import { embedder, type EmbeddedFace } from "./pdf-fonts.ts";
import { isWholePdf } from "./pdf-whole.ts";

type PdfDocument = PDFKit.PDFDocument;

/** A PDF that is being written. */
export interface OpenPdf {
  readonly doc: PdfDocument;
  /** Makes a face known by a name; it is embedded once it is used. */
  readonly addFace: (name: string, face: Face) => void;
  /** The shipped face of that name, which `addFace` has made known. Throws when it has not. */
  readonly shipped: (name: ShippedName) => EmbeddedFace;
  /** What a function paints: its operators, which are kept off the page, and the faces that they use by resource name. */
  readonly aside: (paint: () => void) => Aside;
  /** Ends the document and gives its bytes, when faces in it have been read. Rejects when they are not a whole PDF. */
  readonly end: () => Promise<Uint8Array>;
}

interface Aside {
  readonly operators: string;
  readonly faces: readonly EmbeddedFace[];
}

/** What pdfkit's declarations leave out. */
interface Inner {
  flushPages(): void;
  readonly page: {
    readonly fonts: Record<string, unknown>;
    write(chunk: Uint8Array): void;
    readonly resources: { data: { readonly Font?: Record<string, unknown> } };
  };
  addContent(operator: string): PdfDocument;
  _fragment(text: string, x: number, y: number, options: object): void;
}

/** Opens a PDF whose bytes are kept in memory. The operators of a page are turned into bytes together. */
export async function openPdf(options: PDFKit.PDFDocumentOptions): Promise<OpenPdf> {
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({ ...options, autoFirstPage: false });
  const inner = doc as unknown as Inner;
  const whole = bytesOf(doc);
  let operators: string[] = [];
  inner.addContent = (operator) => {
    operators.push(operator, "\n");
    return doc;
  };
  const flushPages = inner.flushPages.bind(doc);
  inner.flushPages = () => {
    if (operators.length > 0) inner.page.write(Buffer.from(operators.join(""), "latin1"));
    operators.length = 0;
    flushPages();
  };
  const fonts = embedder(doc);
  return {
    doc,
    addFace: fonts.add,
    shipped: fonts.shipped,
    aside(paint) {
      const outer = operators;
      operators = [];
      const faces = fontsUsed(inner, paint);
      const painted = operators.join("");
      operators = outer;
      return { operators: painted, faces: faces.map(fonts.byResource) };
    },
    async end() {
      await fonts.load();
      doc.end();
      const bytes = await whole;
      if (!isWholePdf(bytes)) throw new Error("pdfkit's bytes have arrived incomplete");
      return bytes;
    },
  };
}

/** The resource names of the fonts that a function uses; the page's own list of fonts stays as it was. */
function fontsUsed({ page }: Inner, paint: () => void): readonly string[] {
  const { data } = page.resources;
  const { Font: own, ...others } = data;
  const used: Record<string, unknown> = {};
  page.resources.data = { ...others, Font: used };
  paint();
  page.resources.data = own === undefined ? others : data;
  return Object.keys(used);
}

/** What a document sends until it ends. */
function bytesOf(doc: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on("error", reject);
  });
}

/**
 * Sets one line of text with its baseline at `y`, pt, in the current font and colour. pdfkit's own `text` measures
 * every line three times for what is not asked of it here: where text after it would stand, a line under it, a link.
 */
export function setLine(doc: PdfDocument, text: string, x: number, y: number, wordSpacing = 0): void {
  const line = wordSpacing === 0 ? text : text.replace(/\s{2,}/g, " ");
  const options = { baseline: "alphabetic", wordSpacing, textWidth: 0, wordCount: 0 };
  (doc as unknown as Inner)._fragment(line, x, y, options);
}

/**
 * Sets one line of text in a shipped face, character by character, as drawings are measured: neither kerning nor
 * ligatures. The baseline starts at `x`, `y`, pt; the colour is the current one.
 */
export function setPlain(
  doc: PdfDocument,
  face: EmbeddedFace,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const inner = doc as unknown as Inner;
  const { codes } = face.shipped;
  let highest = 0;
  let shown = "";
  for (const char of text) {
    const code = codes.get(char.codePointAt(0) ?? 0) ?? 0;
    highest = Math.max(highest, code);
    shown += code.toString(16).padStart(4, "0");
  }
  inner.page.fonts[face.resource] = face.use(highest);
  // Pages are turned over for pdfkit, so that y runs downwards: letters are turned back.
  inner.addContent(
    `BT /${face.resource} ${size} Tf 1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm <${shown}> Tj ET`,
  );
}

/** Thousandths of a point: finer than any printer. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
