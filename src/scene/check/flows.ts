import {
  boundsOf,
  cornersOf,
  depthOf,
  distanceToArea,
  distanceToEdge,
  edgesOf,
  sharedLength,
} from "../geometry.ts";
import type { Point } from "../scene.ts";
import type { Defect } from "./defects.ts";
import type { LaneArea, Node, Piece, Route, Subject } from "./subject.ts";

/** A line nearer than this to a step or another line looks as if it touched, pt. */
const CLEAR = 1;
/** What of a route counts as its end at a step, pt: a line leaves the slanted side of a flat diamond at a narrow angle. */
const END = 4;

/** Flows through steps, on one line, off their shapes, slanted. */
export function checkFlows(subject: Subject): readonly Defect[] {
  const defects: Defect[] = [];
  const routes = subject.routes.filter((route) => route.points.length > 0);
  for (const { group, points } of subject.routes) {
    if (points.length > 0) continue;
    defects.push({ kind: "slanted-segment", groups: [group.id], detail: "no route of M and L commands" });
  }
  for (const route of routes) {
    defects.push(...slanted(route), ...endsOff(route, subject.nodes), ...throughSteps(route, subject));
    defects.push(...onBorders(route, subject.lanes), ...doublesBack(route));
  }
  routes.forEach((a, i) => {
    for (let k = i + 1; k < routes.length; k += 1) defects.push(...onOneLine(a, routes[k]!));
  });
  return defects;
}

function slanted({ group, pieces }: Route): readonly Defect[] {
  const bad = pieces.find(({ a, b }) => Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) > 0.05);
  return bad === undefined
    ? []
    : [{ kind: "slanted-segment", groups: [group.id], detail: `${at(bad.a)} to ${at(bad.b)}` }];
}

function at(point: Point): string {
  return `${point.x.toFixed(1)},${point.y.toFixed(1)}`;
}

/** The group itself and its twins in other lanes. */
function isEnd(node: Node, id: string | undefined): boolean {
  return id !== undefined && (node.group.id === id || node.group.id.startsWith(`${id}@`));
}

function endsOff({ group, points }: Route, nodes: readonly Node[]): readonly Defect[] {
  const ends = [
    { id: group.from, point: points[0] },
    { id: group.to, point: points.at(-1) },
  ];
  return ends.flatMap(({ id, point }) => {
    const candidates = nodes.filter((node) => isEnd(node, id));
    if (point !== undefined && candidates.some((node) => distanceToEdge(node.outline, point) <= CLEAR))
      return [];
    const detail = `${point === undefined ? "" : at(point)} is not on the outline of ${id ?? "(no end)"}`;
    return [{ kind: "flow-end-off-shape", groups: [group.id], detail } as const];
  });
}

function throughSteps(
  { group, points, pieces, bounds }: Route,
  { nodes, lanes }: Subject,
): readonly Defect[] {
  const defects: Defect[] = [];
  const [first, last] = [points[0], points.at(-1)];
  for (const node of nodes) {
    if (depthOf(bounds, node.bounds) <= -CLEAR) continue;
    const leaves =
      first !== undefined && isEnd(node, group.from) && distanceToEdge(node.outline, first) <= CLEAR;
    const enters = last !== undefined && isEnd(node, group.to) && distanceToEdge(node.outline, last) <= CLEAR;
    if (trimmed(pieces, leaves, enters).some((piece) => meets(piece, node)))
      defects.push({ kind: "flow-through-step", groups: [group.id, node.group.id], detail: "" });
  }
  for (const { group: lane, header } of lanes) {
    if (header === null) continue;
    if (depthOf(bounds, header) <= -CLEAR) continue;
    const corners = cornersOf(header);
    if (pieces.some((s) => distanceToArea(corners, s) < CLEAR))
      defects.push({
        kind: "flow-through-step",
        groups: [group.id, lane.id],
        detail: "over the lane's header",
      });
  }
  return defects;
}

function meets(piece: Piece, node: Node): boolean {
  return depthOf(piece.bounds, node.bounds) > -CLEAR && distanceToArea(node.outline, piece) < CLEAR;
}

/** The pieces without the last bit at the shapes where the route begins and ends. */
function trimmed(route: readonly Piece[], start: boolean, end: boolean): readonly Piece[] {
  const pieces = [...route];
  const [first] = pieces;
  if (start && first !== undefined) pieces.splice(0, 1, ...shortened(first.a, first.b));
  const last = pieces.at(-1);
  if (end && last !== undefined) pieces.splice(pieces.length - 1, 1, ...shortened(last.b, last.a));
  return pieces;
}

function shortened(a: Point, b: Point): readonly Piece[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length <= END) return [];
  const t = END / length;
  const from = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  return [{ a: from, b, bounds: boundsOf([from, b]) }];
}

/** A line on the border between lanes cannot be distinguished from it. */
function onBorders({ group, pieces }: Route, lanes: readonly LaneArea[]): readonly Defect[] {
  return lanes.flatMap((lane) => {
    const borders = edgesOf(cornersOf(lane.bounds));
    const runs = pieces.some((s) =>
      borders.some((border) => Math.abs(sharedLength(s, border, CLEAR)) > CLEAR),
    );
    return runs
      ? [
          {
            kind: "flows-on-one-line",
            groups: [group.id, lane.group.id],
            detail: "on the lane's border",
          } as const,
        ]
      : [];
  });
}

function doublesBack({ group, pieces }: Route): readonly Defect[] {
  const back = pieces.some((s, i) => pieces.slice(i + 1).some((t) => sharedLength(s, t, CLEAR) < -CLEAR));
  return back
    ? [{ kind: "flows-on-one-line", groups: [group.id, group.id], detail: "runs back on itself" }]
    : [];
}

function onOneLine(a: Route, b: Route): readonly Defect[] {
  if (depthOf(a.bounds, b.bounds) <= -CLEAR) return [];
  const related = sameEnd(a.group.from, b.group.from) || sameEnd(a.group.to, b.group.to);
  for (const s of a.pieces) {
    if (depthOf(s.bounds, b.bounds) <= -CLEAR) continue;
    for (const t of b.pieces) {
      if (depthOf(s.bounds, t.bounds) <= -CLEAR) continue;
      const shared = sharedLength(s, t, CLEAR);
      if (shared < -CLEAR || (shared > CLEAR && !related)) {
        const detail = `${Math.abs(shared).toFixed(1)} pt near ${at(s.a)}${shared < 0 ? ", in opposite directions" : ""}`;
        return [{ kind: "flows-on-one-line", groups: [a.group.id, b.group.id], detail }];
      }
    }
  }
  return [];
}

function sameEnd(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}
