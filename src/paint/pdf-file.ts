import type { FontSet } from "../fonts/files.ts";
import { sheetOfAnchor } from "../scene/anchors.ts";
import { boundsOf, outlineOf } from "../scene/geometry.ts";
import type { Scene } from "../scene/scene.ts";
import { openPdf } from "./pdf-document.ts";
import { drawingFaces, paintPdf, registerDrawingFaces } from "./pdf.ts";

/** One sheet of a drawing's own PDF: the page in pt and where the scene lies on it. */
export interface DrawingSheet {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
}

/** Shown as made on the first day of the map's first year: a file must not know when it was built. */
const EPOCH = Date.UTC(2000, 0, 1);

/** A PDF of one drawing, a sheet a page, each scene centred on its page. Same input, same bytes. */
export async function drawingPdf(
  sheets: readonly DrawingSheet[],
  fonts: FontSet,
  title: string,
  author: string,
): Promise<Uint8Array> {
  const faces = await drawingFaces(fonts);
  const { doc, end } = await openPdf({
    // None: every face is embedded.
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "id",
    info: { Title: title, Author: author, Creator: "ppb", Producer: "ppb", CreationDate: new Date(EPOCH) },
  });
  registerDrawingFaces(doc, faces);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const [index, sheet] of sheets.entries()) {
    doc.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    if (sheets.length > 1) doc.addNamedDestination(destination(index + 1), "Fit");
    const { scene } = sheet;
    const place = { x: (sheet.width - scene.width) / 2, y: (sheet.height - scene.height) / 2 };
    root.add(doc.struct("Figure", { alt: scene.description }, () => paintPdf(doc, scene, place)));
    linkSheets(doc, root, sheet, place);
  }
  return end();
}

function destination(sheet: number): string {
  return `lembar-${sheet}`;
}

/** Signs of cut flows open the sheet that they name; other drawings are no part of this file. */
function linkSheets(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { scene }: DrawingSheet,
  place: { readonly x: number; readonly y: number },
): void {
  for (const group of scene.groups) {
    const target = group.link === undefined ? null : sheetOfAnchor(group.link);
    const [outline] = group.shapes;
    if (target === null || outline === undefined) continue;
    const { x, y, width, height } = boundsOf(outlineOf(outline));
    const element = doc.struct("Link");
    root.add(element);
    doc.goTo(x + place.x, y + place.y, width, height, destination(target), {
      // A screen reader has nothing else to say about an area.
      Contents: new String(group.alt) as string,
      structParent: element,
    } as PDFKit.Mixins.AnnotationOption);
    // The element refers to the page that is open when it is closed.
    element.end();
  }
}
