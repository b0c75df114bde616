import { openFace, type Face } from "../fonts/face.ts";
import type { FontSet } from "../fonts/files.ts";
import { setLine } from "./pdf-document.ts";
import type { FontRole, Group, PathCommand, Scene, Shape } from "../scene/scene.ts";

type PdfDocument = PDFKit.PDFDocument;

/** The drawing faces by role, opened as drawings are measured: without kerning and ligatures. */
export type DrawingFaces = Readonly<Record<FontRole, Face>>;

/** Opens the drawing faces. Rejects with the parser's error when a file is no font. */
export async function drawingFaces(fonts: FontSet): Promise<DrawingFaces> {
  const [biasa, tebal, miring] = await Promise.all([
    openFace(fonts.biasa, "polos"),
    openFace(fonts.tebal, "polos"),
    openFace(fonts.miring, "polos"),
  ]);
  return { biasa, tebal, miring };
}

function drawingFont(role: FontRole): string {
  return `gambar-${role}`;
}

/** Makes the drawing faces known to a document; call it before `paintPdf`. */
export function registerDrawingFaces(doc: PdfDocument, faces: DrawingFaces): void {
  for (const role of ["biasa", "tebal", "miring"] as const) registerFace(doc, drawingFont(role), faces[role]);
}

/** pdfkit takes an opened font too, which its type declarations leave out. */
export function registerFace(doc: PdfDocument, name: string, face: Face): void {
  doc.registerFont(name, face as unknown as Buffer);
}

/** Where the scene's upper left corner lies on the page, in pt, and how large one scene point is. */
export interface PaintPlace {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

/** Paints a scene on the current page as vectors and real text. Links are the caller's: it knows the pages. */
export function paintPdf(doc: PdfDocument, scene: Scene, place: PaintPlace): void {
  doc.save();
  doc.translate(place.x, place.y);
  if (place.scale !== undefined && place.scale !== 1) doc.scale(place.scale);
  for (const group of scene.groups) paintGroup(doc, group);
  doc.restore();
}

function paintGroup(doc: PdfDocument, group: Group): void {
  for (const shape of group.shapes) paintShape(doc, shape);
}

function paintShape(doc: PdfDocument, shape: Shape): void {
  if (shape.type === "text") {
    const start = shape.anchor === "start" ? 0 : shape.anchor === "middle" ? shape.width / 2 : shape.width;
    doc.font(drawingFont(shape.font)).fontSize(shape.size).fillColor(shape.color);
    setLine(doc, shape.text, shape.x - start, shape.y);
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
