import type { FontSet } from "../fonts/files.ts";
import type { Scene } from "../scene/scene.ts";
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
  const [{ default: PDFDocument }, faces] = await Promise.all([import("pdfkit"), drawingFaces(fonts)]);
  const doc = new PDFDocument({
    autoFirstPage: false,
    // None: every face is embedded.
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "id",
    info: { Title: title, Author: author, Creator: "ppb", Producer: "ppb", CreationDate: new Date(EPOCH) },
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  registerDrawingFaces(doc, faces);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const sheet of sheets) {
    doc.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    const { scene } = sheet;
    const place = { x: (sheet.width - scene.width) / 2, y: (sheet.height - scene.height) / 2 };
    root.add(doc.struct("Figure", { alt: scene.description }, () => paintPdf(doc, scene, place)));
  }
  doc.end();
  await done;
  return Buffer.concat(chunks);
}
