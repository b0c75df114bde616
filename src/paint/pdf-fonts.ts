import type { Face } from "../fonts/face.ts";
import type { ShippedName } from "../fonts/files.ts";
import type { ShippedFace } from "../fonts/shipped.ts";
import type { Subset } from "../fonts/subset.ts";
import { cmapOf, faceObjects, type FaceObjects } from "./pdf-face.ts";

type PdfDocument = PDFKit.PDFDocument;

/** A shipped face in one document. */
export interface EmbeddedFace {
  readonly shipped: ShippedFace;
  /** What the operators of this document call it. */
  readonly resource: string;
  /** The highest code that is used of it. */
  readonly highest: () => number;
  /** Has it embedded with all codes up to one, and gives pdfkit's reference to it. */
  readonly use: (highest: number) => unknown;
}

/** The faces of one document, each known by a name and embedded once it is used. */
export interface Embedder {
  readonly add: (name: string, face: Face) => void;
  /** Throws when no such face has been added. */
  readonly shipped: (name: ShippedName) => EmbeddedFace;
  readonly byResource: (resource: string) => EmbeddedFace;
  /** Reads what is to be embedded. */
  readonly load: () => Promise<void>;
}

interface Reference {
  data: object;
  end(content?: Uint8Array): void;
}

/** pdfkit's own object for a font in a document. */
interface PdfFont {
  readonly id: string;
  readonly subset: Subset;
  readonly dictionary: Reference | undefined;
  /** The characters of each code used so far; of a face that is not shipped. */
  readonly unicode: readonly (readonly number[])[];
  toUnicodeCmap(): Reference;
  ref(): Reference;
  embed(): void;
}

/** What pdfkit's declarations leave out. */
interface Inner {
  readonly _font: PdfFont;
  ref(data: object): Reference;
}

export function embedder(doc: PdfDocument): Embedder {
  const inner = doc as unknown as Inner;
  const faces = new Map<ShippedName, EmbeddedFace>();
  const loads: (() => Promise<void>)[] = [];
  const found = (face: EmbeddedFace | undefined, what: string): EmbeddedFace => {
    if (face === undefined) throw new Error(`${what} is no shipped face of this document`);
    return face;
  };
  return {
    add(name, face) {
      // pdfkit takes an opened font too, which its type declarations leave out.
      doc.registerFont(name, face as unknown as Buffer);
      const { shipped } = face;
      if (shipped !== null && faces.has(shipped.name)) return;
      doc.font(name);
      const font = inner._font;
      if (shipped === null) {
        font.toUnicodeCmap = () => written(inner, {}, Buffer.from(cmapOf(font.unicode), "latin1"));
        return;
      }
      loads.push(() => prepare(inner, font, shipped));
      faces.set(shipped.name, {
        shipped,
        resource: font.id,
        highest: font.subset.highest,
        use(highest) {
          font.subset.includeGlyph(highest);
          return font.ref();
        },
      });
    },
    shipped: (name) => found(faces.get(name), name),
    byResource: (resource) =>
      found(
        [...faces.values()].find((face) => face.resource === resource),
        resource,
      ),
    async load() {
      await Promise.all(loads.map((load) => load()));
    },
  };
}

/** pdfkit would describe and pack the same part of the face for every document anew, and only what it has set itself. */
async function prepare(doc: Inner, font: PdfFont, shipped: ShippedFace): Promise<void> {
  if (font.dictionary === undefined) return;
  const objects = await faceObjects(shipped, Math.max(shipped.common, font.subset.highest()));
  font.embed = () => {
    embed(doc, font.ref(), objects);
  };
}

/** A composite font (PDF 32000-1, 9.7): codes are the numbers of the program's outlines. */
function embed(doc: Inner, dictionary: Reference, objects: FaceObjects): void {
  const { name, descriptor, program, widths, toUnicode } = objects;
  const file = written(doc, { Subtype: "CIDFontType0C", Filter: "FlateDecode" }, program);
  const outlines = written(doc, {
    Type: "Font",
    Subtype: "CIDFontType0",
    BaseFont: name,
    CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
    FontDescriptor: written(doc, { ...descriptor, FontFile3: file }),
    W: [0, widths],
  });
  dictionary.data = {
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [outlines],
    ToUnicode: written(doc, { Filter: "FlateDecode" }, toUnicode),
  };
  dictionary.end();
}

function written(doc: Inner, data: object, content?: Uint8Array): Reference {
  const reference = doc.ref(data);
  reference.end(content);
  return reference;
}
