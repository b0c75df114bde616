import type { FontRole, Group, PathCommand, Scene, Shape } from "../scene/scene.ts";
import { setPlainly } from "./plain-text.ts";

type PdfDocument = PDFKit.PDFDocument;

/** Names under which a document must have registered the drawing faces before it paints a scene. */
export function drawingFont(role: FontRole): string {
  return `gambar-${role}`;
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
    setPlainly(doc);
    // Measured without kerning and ligatures, so set without them.
    const features = { kern: false, liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];
    doc.text(shape.text, shape.x - start, shape.y, { lineBreak: false, baseline: "alphabetic", features });
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
