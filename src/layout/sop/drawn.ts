import { sheetAnchor } from "../../scene/anchors.ts";
import type { Group, Point, Rect, Shape } from "../../scene/scene.ts";
import type { SopRow } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { withBranchDots } from "../branches.ts";
import { arrowhead, flowPaint, polyline, textLines } from "../primitives.ts";
import { LEADING } from "../wrap.ts";
import type { ArrangedSheet, Arrangement } from "./arrange.ts";
import { middleX, middleY, pointAt } from "./flows/points.ts";
import { symbolHeight } from "./rows.ts";
import { connectorAlt, connectorShapes, connectorWidth, symbolShapes } from "./symbols.ts";

/** Between a label and its line or its step, pt. */
const LABEL_GAP = 2;

/** Flows, symbols and connectors of a sheet. */
export function drawnGroups(
  all: Arrangement,
  sheet: ArrangedSheet,
  context: LayoutContext,
): readonly Group[] {
  const symbols = symbolsOf(all, sheet, context);
  const groups = symbols.map(({ group }) => group);
  return [...withBranchDots(flowGroups(all, sheet, symbols, context)), ...groups];
}

/** A step or connector in its place; a step that does not stand in neighbouring columns has several. */
interface Symbol {
  /** Of the step. */
  readonly id: string;
  readonly rect: Rect;
  readonly group: Group;
}

function symbolsOf(all: Arrangement, sheet: ArrangedSheet, context: LayoutContext): readonly Symbol[] {
  const { drawing } = all;
  const { range, above } = sheet.topology;
  const steps = drawing.rows
    .slice(range.from, range.to)
    .flatMap((row, i) => stepSymbols(row, range.from + i, above + i, all, sheet));
  return [...steps, ...connectorSymbols(all, sheet, context)];
}

function stepSymbols(
  row: SopRow,
  number: number,
  lattice: number,
  all: Arrangement,
  sheet: ArrangedSheet,
): readonly Symbol[] {
  const { drawing, form } = all;
  const runs = sheet.topology.runs[number]!;
  const height = symbolHeight(row.kind, form);
  return runs.map(([first, last], i) => {
    const left = middleX(all, first) - form.symbol.width / 2;
    const right = middleX(all, last) + form.symbol.width / 2;
    const rect = { x: left, y: middleY(all, sheet, lattice) - height / 2, width: right - left, height };
    const lanes = drawing.lanes.slice(first, last + 1).map(({ id }) => id);
    const group: Group = {
      kind: row.kind,
      id: i === 0 ? row.id : `${row.id}@${lanes[0]!}`,
      lanes,
      alt: `${row.number}. ${row.activity}`,
      shapes: symbolShapes(row, rect),
    };
    return { id: row.id, rect, group };
  });
}

function connectorSymbols(all: Arrangement, sheet: ArrangedSheet, context: LayoutContext): readonly Symbol[] {
  const { drawing, form } = all;
  return sheet.topology.connectors.map((one) => {
    const width = connectorWidth(one, form, context);
    const { height } = form.symbol;
    const x = middleX(all, one.column) - width / 2;
    const rect = { x, y: middleY(all, sheet, one.row) - height / 2, width, height };
    const group: Group = {
      kind: "connector",
      id: one.id,
      alt: connectorAlt(one),
      link: sheetAnchor(drawing.name, one.sheets[0]!),
      shapes: connectorShapes(one, rect, form, context),
    };
    return { id: one.id, rect, group };
  });
}

function flowGroups(
  all: Arrangement,
  sheet: ArrangedSheet,
  symbols: readonly Symbol[],
  context: LayoutContext,
): readonly Group[] {
  const { drawing, labels } = all;
  const { links, routes } = sheet.topology;
  const flows = links.map(({ flows: numbers, from, to, first }, i): Group => {
    const points = trimmed(
      routes[i]!.map((point) => pointAt(all, sheet, point)),
      symbols,
    );
    const [before, end] = points.slice(-2);
    const label = first ? labels[numbers[0]!]! : null;
    return {
      kind: "sequence",
      id: first ? `${from} → ${to}` : `${from} ⇒ ${to}`,
      from,
      to,
      alt: numbers
        .map((n) => drawing.flows[n]!.label)
        .filter((text) => text !== "")
        .join("; "),
      shapes: [
        polyline(points, flowPaint("sequence")),
        arrowhead(before!, end!),
        ...(label === null ? [] : labelShapes(label.lines, points, all, context)),
      ],
    };
  });
  return [...tieGroups(symbols), ...flows];
}

/** Dashed lines between the symbols of one step. */
function tieGroups(symbols: readonly Symbol[]): readonly Group[] {
  return symbols.flatMap(({ id, rect, group }, i): readonly Group[] => {
    const next = symbols[i + 1];
    if (next === undefined || next.id !== id) return [];
    const y = rect.y + rect.height / 2;
    const points = [
      { x: rect.x + rect.width, y },
      { x: next.rect.x, y },
    ];
    return [
      {
        kind: "association",
        id: `${group.id} – ${next.group.id}`,
        from: group.id,
        to: next.group.id,
        alt: "",
        shapes: [polyline(points, flowPaint("twin"))],
      },
    ];
  });
}

/** A route from outline to outline instead of from middle to middle. */
function trimmed(points: readonly Point[], symbols: readonly Symbol[]): readonly Point[] {
  const shifted = (at: Point, next: Point): Point => {
    const inside = symbols.find(({ rect }) => holds(rect, at));
    if (inside === undefined) return at;
    const { x, y, width, height } = inside.rect;
    if (next.y === at.y) return { x: next.x > at.x ? x + width : x, y: at.y };
    return { x: at.x, y: next.y > at.y ? y + height : y };
  };
  const [first, second] = points;
  const [before, last] = points.slice(-2);
  return [shifted(first!, second!), ...points.slice(1, -1), shifted(last!, before!)];
}

function holds({ x, y, width, height }: Rect, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** A label where the flow leaves its step: above a level line, right of an upright one. */
function labelShapes(
  lines: readonly string[],
  [start, next]: readonly Point[],
  { form }: Arrangement,
  context: LayoutContext,
): readonly Shape[] {
  const height = lines.length * form.label * LEADING;
  const at = (x: number, y: number, anchor: "start" | "end"): readonly Shape[] =>
    textLines(lines, { x, y }, anchor, "regular", form.label, context);
  if (start!.y !== next!.y) return at(start!.x + LABEL_GAP + 1, start!.y + LABEL_GAP, "start");
  const y = start!.y - height - 1;
  return next!.x > start!.x ? at(start!.x + LABEL_GAP, y, "start") : at(start!.x - LABEL_GAP, y, "end");
}
