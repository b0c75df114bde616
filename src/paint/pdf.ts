import { openFace } from "../fonts/face.ts";
import { SHIPPED } from "../fonts/files.ts";
import type { Group, PathCommand, Scene, Shape } from "../scene/scene.ts";
import { setPlain, type OpenPdf } from "./pdf-document.ts";

type PdfDocument = PDFKit.PDFDocument;

/** Makes the faces of drawings known to a document. */
export async function addDrawingFaces(pdf: OpenPdf): Promise<void> {
  for (const name of new Set(Object.values(SHIPPED.gambar))) pdf.addFace(name, await openFace(name));
}

/** Paints a scene as vectors and real text, its upper left corner in the origin. */
export function paintPdf(pdf: OpenPdf, scene: Scene): void {
  for (const group of scene.groups) paintGroup(pdf, group);
}

function paintGroup(pdf: OpenPdf, group: Group): void {
  for (const shape of group.shapes) paintShape(pdf, shape);
}

function paintShape(pdf: OpenPdf, shape: Shape): void {
  const { doc } = pdf;
  if (shape.type === "text") {
    const { text, size, y, anchor, width } = shape;
    const start = anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width;
    doc.fillColor(shape.color);
    setPlain(doc, pdf.shipped(SHIPPED.gambar[shape.font]), text, { x: shape.x - start, y, size });
    return;
  }
  const { paint } = shape;
  if (paint.fill === null && paint.stroke === null) return;
  doc.lineWidth(paint.strokeWidth).lineJoin("miter");
  if (paint.dash === undefined) doc.undash();
  else doc.dash(paint.dash[0] ?? 2, { space: paint.dash[1] ?? 2 });
  switch (shape.type) {
    case "rect":
      if (shape.radius > 0) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      else doc.rect(shape.x, shape.y, shape.width, shape.height);
      break;
    case "ellipse":
      doc.ellipse(shape.cx, shape.cy, shape.rx, shape.ry);
      break;
    case "path":
      for (const command of shape.commands) tracePath(doc, command);
  }
  if (paint.fill !== null && paint.stroke !== null) doc.fillAndStroke(paint.fill, paint.stroke);
  else if (paint.fill !== null) doc.fill(paint.fill);
  else if (paint.stroke !== null) doc.stroke(paint.stroke);
}

function tracePath(doc: PdfDocument, command: PathCommand): void {
  switch (command[0]) {
    case "M":
      doc.moveTo(command[1], command[2]);
      return;
    case "L":
      doc.lineTo(command[1], command[2]);
      return;
    case "C":
      doc.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
      return;
    case "Z":
      doc.closePath();
  }
}
