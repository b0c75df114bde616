import { sheetOfAnchor } from "../scene/anchors.ts";
import { linksOf, type SceneLink } from "../scene/links.ts";
import type { Scene } from "../scene/scene.ts";
import { openPdf } from "./pdf-document.ts";
import { paintForm, placeForm, type PdfForm } from "./pdf-form.ts";
import { addDrawingFaces } from "./pdf.ts";

/** One sheet of a drawing's own PDF: the page in pt and what lies on it. */
export interface DrawingSheet {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
}

export interface DrawingFile {
  readonly bytes: Uint8Array;
  /** Its sheets, to be placed in other documents. */
  readonly forms: readonly PdfForm[];
}

/** Shown as made on the first day of the map's first year: a file must not know when it was built. */
const EPOCH = Date.UTC(2000, 0, 1);

/** A PDF of one drawing, a sheet a page, each scene centred on its page. Same input, same bytes. */
export async function drawingPdf(
  sheets: readonly DrawingSheet[],
  title: string,
  author: string,
): Promise<DrawingFile> {
  const pdf = await openPdf({
    // None: every face is embedded.
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "id",
    info: { Title: title, Author: author, Creator: "ppb", Producer: "ppb", CreationDate: new Date(EPOCH) },
  });
  const { doc } = pdf;
  await addDrawingFaces(pdf);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const forms = sheets.map(({ scene, width, height }, index) => {
    doc.addPage({ size: [width, height], margin: 0 });
    if (sheets.length > 1) doc.addNamedDestination(destination(index + 1), "Fit");
    const form = paintForm(pdf, scene);
    const place = { x: (width - scene.width) / 2, y: (height - scene.height) / 2 };
    root.add(doc.struct("Figure", { alt: scene.description }, () => placeForm(pdf, form, place)));
    for (const link of linksOf(scene)) linkSheet(doc, root, link, place);
    return form;
  });
  return { bytes: await pdf.end(), forms };
}

function destination(sheet: number): string {
  return `lembar-${sheet}`;
}

/** Signs of cut flows open the sheet that they name; other drawings are no part of this file. */
function linkSheet(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { anchor, alt, x, y, width, height }: SceneLink,
  place: { readonly x: number; readonly y: number },
): void {
  const target = sheetOfAnchor(anchor);
  if (target === null) return;
  const element = doc.struct("Link");
  root.add(element);
  doc.goTo(x + place.x, y + place.y, width, height, destination(target), {
    // A screen reader has nothing else to say about an area.
    Contents: new String(alt) as string,
    structParent: element,
  } as PDFKit.Mixins.AnnotationOption);
  // The element refers to the page that is open when it is closed.
  element.end();
}
