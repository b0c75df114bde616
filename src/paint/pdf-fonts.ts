import type { Face } from "../fonts/face.ts";
import type { ShippedName } from "../fonts/files.ts";
import type { ShippedFace } from "../fonts/shipped.ts";
import type { Subset } from "../fonts/subset.ts";

type PdfDocument = PDFKit.PDFDocument;

/** A shipped face in one document. */
export interface EmbeddedFace {
  readonly name: ShippedName;
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

/** pdfkit's own object for a font in a document. */
interface PdfFont {
  readonly id: string;
  readonly subset: Subset;
  readonly scale: number;
  widths: number[];
  unicode: (readonly number[])[];
  ref(): unknown;
  embed(): void;
}

export function embedder(doc: PdfDocument): Embedder {
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
      if (shipped === null || faces.has(shipped.name)) return;
      doc.font(name);
      const font = (doc as unknown as { readonly _font: PdfFont })._font;
      describeWhole(font, shipped);
      loads.push(() => font.subset.load());
      faces.set(shipped.name, {
        name: shipped.name,
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

/** pdfkit describes the characters that it has set itself; a subset holds more of them, which others may have set. */
function describeWhole(font: PdfFont, { table, characters, widths, common }: ShippedFace): void {
  const embed = font.embed.bind(font);
  font.embed = () => {
    const held = characters.slice(0, Math.max(common, font.subset.highest()) + 1);
    font.widths = held.map((point) => (widths.get(point) ?? table.missing) * font.scale);
    font.unicode = held.map((point) => [point]);
    embed();
  };
}
