import { deflateSync } from "node:zlib";
import type { ShippedName } from "../fonts/files.ts";
import type { Scene } from "../scene/scene.ts";
import type { OpenPdf } from "./pdf-document.ts";
import { paintPdf } from "./pdf.ts";

/**
 * A scene painted for PDF, once for all documents that it is placed in (PDF 32000-1, 8.10: form XObjects). Its texts use
 * codes that shipped faces have in every document.
 */
export interface PdfForm {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** Operators, deflated. */
  readonly content: Uint8Array;
  readonly faces: readonly FormFace[];
}

interface FormFace {
  readonly name: ShippedName;
  /** What the operators call it. */
  readonly resource: string;
  /** The highest code that they use. */
  readonly highest: number;
}

/** Room for lines that run along the edge. */
const EDGE = 2;

/** Paints a scene; a page must be open, but nothing is put on it. */
export function paintForm(pdf: OpenPdf, scene: Scene): PdfForm {
  const { operators, faces } = pdf.aside(() => {
    paintPdf(pdf, scene);
  });
  return {
    width: scene.width,
    height: scene.height,
    content: deflateSync(Buffer.from(operators, "latin1")),
    faces: faces.map(({ shipped, resource, highest }) => ({
      name: shipped.name,
      resource,
      highest: highest(),
    })),
  };
}

/** Where the upper left corner lies on the page, in pt, and how large one point of the form is. */
export interface FormPlace {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

interface Reference {
  end(content: Uint8Array): void;
}

/** What pdfkit's declarations leave out. */
interface Inner {
  ref(data: object): Reference;
  addContent(operator: string): void;
  readonly page: { readonly xobjects: Record<string, Reference> };
}

/** Puts a form on the current page. The faces of drawings must have been added. Links are the caller's: it knows the pages. */
export function placeForm(pdf: OpenPdf, form: PdfForm, { x, y, scale = 1 }: FormPlace): void {
  const { doc } = pdf;
  const inner = doc as unknown as Inner;
  const reference = inner.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: [-EDGE, -EDGE, form.width + EDGE, form.height + EDGE],
    Resources: {
      Font: Object.fromEntries(
        form.faces.map(({ name, resource, highest }) => [resource, pdf.shipped(name).use(highest)]),
      ),
    },
    Filter: "FlateDecode",
  });
  reference.end(form.content);
  const name = `Gambar${Object.keys(inner.page.xobjects).length + 1}`;
  inner.page.xobjects[name] = reference;
  doc.save();
  doc.translate(x, y);
  if (scale !== 1) doc.scale(scale);
  inner.addContent(`/${name} Do`);
  doc.restore();
}
