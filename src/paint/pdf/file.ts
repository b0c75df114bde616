import { sheetOfAnchor } from "../../scene/anchors.ts";
import { linksOf, type SceneLink } from "../../scene/links.ts";
import type { Scene } from "../../scene/scene.ts";
import { facesOf } from "./faces.ts";
import { formOperators, paintForm, type PdfForm } from "./form.ts";
import { openPdf, type FileFacts, type PdfElement, type PdfFile } from "./pdfkit.ts";
import type { Theme } from "../theme.ts";

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

/**
 * A PDF/A of one drawing, a sheet a page. Scenes are centred on their pages, but all sheets begin at one height: a reader who
 * turns the page finds the title where it was. Same input, same bytes.
 */
export async function drawingPdf(
  sheets: readonly DrawingSheet[],
  theme: Theme,
  facts: FileFacts,
): Promise<DrawingFile> {
  const pdf = await openPdf(facts);
  const faces = facesOf(pdf);
  const root = pdf.element("Document", null);
  const tallest = Math.max(...sheets.map(({ scene }) => scene.height));
  const forms = sheets.map(({ scene, width, height }, index) => {
    pdf.page(width, height);
    if (sheets.length > 1) pdf.destination(destination(index + 1));
    const form = paintForm(scene, theme);
    const place = { x: (width - scene.width) / 2, y: Math.max(0, (height - tallest) / 2) };
    const figure = pdf.element("Figure", root, { alt: scene.description });
    pdf.box(figure, { ...place, width: scene.width, height: scene.height });
    pdf.content(figure, formOperators(pdf, faces, form, place));
    for (const link of linksOf(scene)) linkSheet(pdf, root, link, place);
    return form;
  });
  await faces.finish();
  return { bytes: await pdf.end(), forms };
}

/** Zero padded, so that the file's name tree has one order whatever the locale compares. */
function destination(sheet: number): string {
  return `lembar-${String(sheet).padStart(6, "0")}`;
}

/** Signs of cut flows open the sheet that they name; other drawings are no part of this file. */
function linkSheet(
  pdf: PdfFile,
  root: PdfElement,
  { anchor, alt, x, y, width, height }: SceneLink,
  place: { readonly x: number; readonly y: number },
): void {
  const target = sheetOfAnchor(anchor);
  if (target === null) return;
  const area = { x: x + place.x, y: y + place.y, width, height };
  pdf.link(pdf.element("Link", root), area, destination(target), alt === "" ? `Lembar ${target}` : alt);
}
