import {
  areasMeet,
  boundsOf,
  contains,
  cornersOf,
  depthOf,
  distanceToArea,
  edgesOf,
  inkOf,
  isApart,
  isWithin,
  outlineOf,
  type Polygon,
  type Segment,
  segmentsOf,
} from "../geometry.ts";
import type { Group, GroupKind, Rect, TextShape } from "../scene.ts";
import type { Defect } from "./defects.ts";
import { headerOf, isFlow, runsOf, unionOf, type Node, type Subject } from "./subject.ts";

/** Ink may come this near to an edge, or two inks to each other, before it looks like a fault, pt. */
const SLACK = 0.5;

/** Shapes too small for their text: their caption may stand beside them. */
const CAPTIONED: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "start",
  "end",
  "decision",
  "parallel",
  "wait",
  "milestone",
  "connector",
]);

/** A line of text and the room its ink takes; of a label, the room of the label's lines together. */
interface Line {
  readonly group: Group;
  readonly text: TextShape;
  readonly ink: Rect;
  readonly corners: Polygon;
}

/** Texts outside their boxes, over something else, or too small to read. */
export function checkTexts(subject: Subject, minText: number): readonly Defect[] {
  const lines = subject.scene.groups.flatMap((group) =>
    group.shapes.flatMap((text): Line[] => {
      if (text.type !== "text" || text.text === "") return [];
      const ink = inkOf(text);
      return [{ group, text, ink, corners: cornersOf(ink) }];
    }),
  );
  const defects: Defect[] = lines
    .filter((line) => line.text.size < minText - 0.001)
    .map((line) => defect("text-too-small", line, null, `${line.text.size} pt`));
  const nodes = new Map(subject.nodes.map((node) => [node.group, node]));
  for (const line of lines) {
    const node = nodes.get(line.group);
    if (node === undefined) defects.push(...inHeader(line));
    else defects.push(...inNode(line, node, subject));
    if (!isFlow(line.group) && (node === undefined || isCaption(line, node)))
      defects.push(...overSomething(line, subject, node));
  }
  for (const label of labelsOf(lines)) defects.push(...overSomething(label, subject, undefined));
  return [...defects, ...overEachOther(lines), ...overMarkers(lines)];
}

/** The label of each flow as one obstacle: a line between two of its lines is in it, too. */
function labelsOf(lines: readonly Line[]): readonly Line[] {
  const byGroup = new Map<Group, Line[]>();
  for (const line of lines)
    if (isFlow(line.group)) byGroup.set(line.group, [...(byGroup.get(line.group) ?? []), line]);
  return [...byGroup.values()].map((own): Line => {
    const ink = unionOf(own.map((line) => line.ink));
    return { ...own[0]!, ink, corners: cornersOf(ink) };
  });
}

function defect(kind: Defect["kind"], line: Line, other: string | null, detail: string): Defect {
  const text = `"${line.text.text.slice(0, 30)}" ${detail}`.trim();
  return { kind, groups: other === null ? [line.group.id] : [line.group.id, other], detail: text };
}

/** Headings stay in their header, or in the outline of their group where it has no header. */
function inHeader(line: Line): readonly Defect[] {
  if (isFlow(line.group)) return [];
  const first = line.group.shapes[0];
  if (first === undefined || first.type === "text") return [];
  const room = headerOf(line.group) ?? boundsOf(outlineOf(first));
  return isWithin(line.ink, room, SLACK) ? [] : [defect("text-outside-box", line, null, "leaves its header")];
}

/** Text that stands wholly beside a small shape. */
function isCaption({ group, ink, corners }: Line, node: Node): boolean {
  return CAPTIONED.has(group.kind) && (depthOf(ink, node.bounds) <= 0 || !areasMeet(corners, node.outline));
}

function inNode(line: Line, node: Node, { lanes }: Subject): readonly Defect[] {
  if (isCaption(line, node)) {
    const own = lanes.filter((lane) => node.group.lanes?.includes(lane.group.id));
    const fits =
      own.length === 0 || runsOf(own).some((r) => isWithin(line.ink, unionOf(r.map((l) => l.bounds)), SLACK));
    return fits ? [] : [defect("text-outside-box", line, null, "caption leaves its lane")];
  }
  const inside =
    line.corners.every((corner) => contains(node.outline, corner)) && !cutsEdge(line, node.outline);
  return inside ? [] : [defect("text-outside-box", line, null, "leaves its shape")];
}

function cutsEdge(line: Line, outline: Polygon): boolean {
  return edgesOf(outline).some((edge) => crosses(edge, line));
}

/** A label, caption or heading over a step, a line, or the border of a lane. */
function overSomething(
  line: Line,
  { nodes, routes, lanes }: Subject,
  own: Node | undefined,
): readonly Defect[] {
  const defects: Defect[] = [];
  for (const node of nodes) {
    if (node === own || depthOf(line.ink, node.bounds) <= 0) continue;
    if (areasMeet(line.corners, node.outline)) defects.push(defect("label-over", line, node.group.id, ""));
  }
  for (const { group, pieces, bounds } of routes) {
    if (depthOf(bounds, line.ink) < 0) continue;
    if (pieces.some((s) => crosses(s, line))) defects.push(defect("label-over", line, group.id, "on a line"));
  }
  for (const { group, bounds, header } of lanes) {
    const borders = edgesOf(cornersOf(bounds));
    const onHeader = header !== null && group !== line.group && depthOf(line.ink, header) > 0;
    if (onHeader || (group !== line.group && borders.some((s) => crosses(s, line))))
      defects.push(defect("label-over", line, group.id, "on a lane's border or header"));
  }
  return defects;
}

function crosses(segment: Segment, { ink, corners }: Line): boolean {
  return !isApart(segment, ink) && distanceToArea(corners, segment) === 0;
}

function overEachOther(lines: readonly Line[]): readonly Defect[] {
  const sorted = [...lines].sort((a, b) => a.ink.y - b.ink.y);
  const defects: Defect[] = [];
  sorted.forEach((line, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const other = sorted[j];
      if (other === undefined || other.ink.y >= line.ink.y + line.ink.height) break;
      if (depthOf(line.ink, other.ink) > SLACK)
        defects.push(defect("label-over", line, other.group.id, "on a text"));
    }
  });
  return defects;
}

/** Their second rectangle is a header, and text that leaves it is reported as such. */
const HEADED: ReadonlySet<GroupKind> = new Set<GroupKind>(["lane", "frame"]);

/** Text across the strokes of its own group's markers. */
function overMarkers(lines: readonly Line[]): readonly Defect[] {
  const markers = new Map<Group, readonly Marker[]>();
  return lines.flatMap((line) => {
    const own = markers.get(line.group) ?? markersOf(line.group);
    markers.set(line.group, own);
    const flow = isFlow(line.group);
    const marked = own.some(
      ({ bounds, strokes }) =>
        depthOf(bounds, line.ink) > 0 && strokes.some((stroke) => crosses(stroke, line)),
    );
    return marked ? [defect("label-over", line, null, flow ? "on its arrow" : "on a marker")] : [];
  });
}

interface Marker {
  readonly bounds: Rect;
  readonly strokes: readonly Segment[];
}

/** All that is drawn in a group but its outline, header and texts. */
function markersOf(group: Group): readonly Marker[] {
  const header = HEADED.has(group.kind) ? headerOf(group) : null;
  return group.shapes.slice(1).flatMap((shape): Marker[] => {
    if (shape.type === "text" || shape === header) return [];
    const outline = outlineOf(shape);
    // An open path has no closing edge to cross.
    const closed = shape.type !== "path" || shape.commands.at(-1)?.[0] === "Z";
    return [{ bounds: boundsOf(outline), strokes: closed ? edgesOf(outline) : segmentsOf(outline) }];
  });
}
