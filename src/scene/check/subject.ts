import { boundsOf, depthOf, outlineOf, segmentsOf, type Polygon, type Segment } from "../geometry.ts";
import type { Group, GroupKind, Point, Rect, Scene } from "../scene.ts";

/** A group that stands for a thing: it takes room, flows begin and end at it. */
export interface Node {
  readonly group: Group;
  readonly outline: Polygon;
  readonly bounds: Rect;
}

/** A lane and its header (the second rectangle of its group, where it has one). */
export interface LaneArea {
  readonly group: Group;
  readonly bounds: Rect;
  readonly header: Rect | null;
}

/** A straight piece of a flow's route. */
export interface Piece extends Segment {
  readonly bounds: Rect;
}

/** A flow as it runs; without points where its first shape is no route. */
export interface Route {
  readonly group: Group;
  readonly points: readonly Point[];
  readonly pieces: readonly Piece[];
  readonly bounds: Rect;
}

/** The scene as the checks look at it. */
export interface Subject {
  readonly scene: Scene;
  readonly nodes: readonly Node[];
  readonly lanes: readonly LaneArea[];
  readonly routes: readonly Route[];
}

const NODES: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "activity",
  "decision",
  "parallel",
  "document",
  "archive",
  "wait",
  "milestone",
  "subprocess",
  "start",
  "end",
  "party",
  "note",
  "process",
  "unit",
  "connector",
]);

/** The scene with its groups sorted out. */
export function subjectOf(scene: Scene): Subject {
  const nodes: Node[] = [];
  const lanes: LaneArea[] = [];
  for (const group of scene.groups) {
    const [first] = group.shapes;
    if (first === undefined) continue;
    const outline = outlineOf(first);
    if (NODES.has(group.kind)) nodes.push({ group, outline, bounds: boundsOf(outline) });
    if (group.kind === "lane") lanes.push({ group, bounds: boundsOf(outline), header: headerOf(group) });
  }
  const flows = scene.groups.filter(isFlow);
  return { scene, nodes, lanes, routes: flows.map(routeOf) };
}

/** Whether a group is a line between two others. */
export function isFlow({ kind }: Group): boolean {
  return kind === "sequence" || kind === "message" || kind === "association";
}

function routeOf(group: Group): Route {
  const points = routePoints(group) ?? [];
  const pieces = segmentsOf(points).map(({ a, b }) => ({ a, b, bounds: boundsOf([a, b]) }));
  return { group, points, pieces, bounds: boundsOf(points) };
}

/** The corners of a flow's route; null when its first shape is no path of at least two M and L commands. */
function routePoints(flow: Group): readonly Point[] | null {
  const [route] = flow.shapes;
  if (route?.type !== "path" || route.commands.length < 2) return null;
  const straight = route.commands.every((c, i) => c[0] === (i === 0 ? "M" : "L"));
  return straight ? outlineOf(route) : null;
}

/** The second rectangle of a lane or a frame. */
export function headerOf(group: Group): Rect | null {
  const rects = group.shapes.filter((s) => s.type === "rect");
  return rects[1] ?? null;
}

/** Lanes that touch each other, together: those of a party begin below its header, so lanes of one run need not be level. */
export function runsOf(lanes: readonly LaneArea[]): readonly (readonly LaneArea[])[] {
  const sorted = [...lanes].sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x);
  return sorted.reduce<readonly (readonly LaneArea[])[]>((runs, lane) => {
    const touches = (run: readonly LaneArea[]): boolean =>
      run.some(({ bounds }) => depthOf(bounds, lane.bounds) > -0.5);
    return [...runs.filter((run) => !touches(run)), [...runs.filter(touches).flat(), lane]];
  }, []);
}

export function unionOf(rects: readonly Rect[]): Rect {
  return boundsOf(rects.flatMap((r) => [r, { x: r.x + r.width, y: r.y + r.height }]));
}
