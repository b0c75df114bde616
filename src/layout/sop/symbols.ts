import type { FillRole, Point, Rect, Shape } from "../../scene/scene.ts";
import type { DrawnKind, SopRow } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { centredText, MARK, outlined, polyline, rectShape } from "../primitives.ts";
import type { Form } from "./form.ts";
import type { Connector } from "./sheet.ts";

/** The folded corner of a document, and the slope of a connector's point, pt. */
const FOLD = 5;
const POINT = 5;

const FILLS: Readonly<Record<DrawnKind, FillRole>> = {
  start: "start",
  end: "end",
  activity: "activity",
  subprocess: "subprocess",
  decision: "decision",
  parallel: "parallel",
  wait: "wait",
  document: "document",
  archive: "archive",
  party: "activity",
  milestone: "activity",
  note: "paper",
};

/**
 * The symbols of PermenPANRB 35/2012: a capsule where the work begins or ends, a rhombus for a decision, a box for all
 * other activities; a document that is handed on as its sheet. The first shape is the outline; no text stands in one.
 */
export function symbolShapes(row: SopRow, rect: Rect): readonly Shape[] {
  const paint = outlined(FILLS[row.kind]);
  const { x, y, width, height } = rect;
  if (row.isCapsule) return [rectShape(rect, height / 2, paint)];
  switch (row.kind) {
    case "decision": {
      const corners = [
        { x: x + width / 2, y },
        { x: x + width, y: y + height / 2 },
        { x: x + width / 2, y: y + height },
        { x, y: y + height / 2 },
      ];
      return [polyline(corners, paint, true)];
    }
    case "document":
      return [polyline(sheetCorners(rect), paint, true), fold(rect)];
    default:
      return [rectShape(rect, 0, paint)];
  }
}

function sheetCorners({ x, y, width, height }: Rect): readonly Point[] {
  return [
    { x, y },
    { x: x + width - FOLD, y },
    { x: x + width, y: y + FOLD },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function fold({ x, y, width }: Rect): Shape {
  const corner = [
    { x: x + width - FOLD, y },
    { x: x + width - FOLD, y: y + FOLD },
    { x: x + width, y: y + FOLD },
  ];
  return polyline(corner, MARK);
}

/** What stands in a connector: "A→2" leads to sheet 2, "A←1" comes from sheet 1. */
export function connectorText({ letter, leaving, sheets }: Connector): string {
  return `${letter}${leaving ? "→" : "←"}${sheets.join(",")}`;
}

/** The same in words. */
export function connectorAlt({ letter, leaving, sheets }: Connector): string {
  return `${letter}: ${leaving ? "lanjut ke" : "lanjutan dari"} lembar ${sheets.join(" dan ")}`;
}

export function connectorWidth(one: Connector, form: Form, { ruler }: LayoutContext): number {
  return Math.max(18, ruler.width(connectorText(one), "bold", form.label) + 6);
}

/** A pentagon that points the way the flow goes, with its letter. */
export function connectorShapes(
  one: Connector,
  { x, y, width, height }: Rect,
  form: Form,
  context: LayoutContext,
): readonly Shape[] {
  const [flat, shoulder, tip] = one.down ? [y, y + height - POINT, y + height] : [y + height, y + POINT, y];
  const corners = [
    { x, y: flat },
    { x: x + width, y: flat },
    { x: x + width, y: shoulder },
    { x: x + width / 2, y: tip },
    { x, y: shoulder },
  ];
  const middle = { x: x + width / 2, y: (flat + shoulder) / 2 };
  return [
    polyline(corners, outlined("paper"), true),
    ...centredText([connectorText(one)], middle, "bold", form.label, context),
  ];
}
