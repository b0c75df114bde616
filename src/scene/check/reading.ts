import { distanceToEdge, isAt, partingPoint } from "../geometry.ts";
import type { Group, Point, Rect } from "../scene.ts";
import type { Defect } from "./defects.ts";
import type { LaneArea, Node, Route, Subject } from "./subject.ts";

/** Points nearer than this to each other are one, pt. */
const SAME = 1;

/** Ends of flows that a reader has to look at twice: they mislead nobody, but a good drawer avoids them. */
export function checkReading(subject: Subject): readonly Defect[] {
  const ends = endsByNode(subject);
  const upright = subject.lanes.some(isUpright);
  return [
    ...subject.nodes.flatMap((node) => {
      const own = ends.get(node.group.id) ?? [];
      if (isDiamond(node)) return offCorner(node, own);
      return isStep(node) ? offMiddle(node, own, upright) : [];
    }),
    ...twoWayPoints(subject),
  ];
}

/** An end of a flow at a node. */
interface End {
  readonly flow: Group;
  readonly point: Point;
  readonly leaves: boolean;
}

/** The ends at each node, by the id of its group; an end at a step with twins belongs to the twin that it lies on. */
function endsByNode({ nodes, routes }: Subject): ReadonlyMap<string, readonly End[]> {
  const byStep = new Map<string, Node[]>();
  for (const node of nodes) {
    const step = node.group.id.split("@", 1)[0]!;
    byStep.set(step, [...(byStep.get(step) ?? []), node]);
  }
  const ends = new Map<string, End[]>();
  const note = (id: string | undefined, end: End): void => {
    const step = (id ?? "").split("@", 1)[0]!;
    const node = byStep.get(step)?.find(({ outline }) => distanceToEdge(outline, end.point) <= SAME);
    if (node === undefined) return;
    const own = ends.get(node.group.id) ?? [];
    own.push(end);
    ends.set(node.group.id, own);
  };
  for (const { group, points } of routes) {
    const [first, last] = [points[0], points.at(-1)];
    if (first !== undefined) note(group.from, { flow: group, point: first, leaves: true });
    if (last !== undefined) note(group.to, { flow: group, point: last, leaves: false });
  }
  return ends;
}

/** A step of a CFM: what else is drawn has its ends where there is room. */
function isStep({ group }: Node): boolean {
  return group.lanes !== undefined;
}

function isDiamond({ group }: Node): boolean {
  return group.kind === "decision" || group.kind === "parallel";
}

/** The middles of the four sides of a rectangle: of a diamond its corners. */
function middlesOf({ x, y, width, height }: Rect): readonly Point[] {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return [
    { x: cx, y },
    { x: x + width, y: cy },
    { x: cx, y: y + height },
    { x, y: cy },
  ];
}

/** What leaves the slanted side of a diamond while a corner has no flow. */
function offCorner(node: Node, ends: readonly End[]): readonly Defect[] {
  const corners = middlesOf(node.bounds);
  const free = corners.filter((corner) => ends.every(({ point }) => !isAt(point, corner)));
  if (free.length === 0) return [];
  return ends
    .filter(({ point, leaves }) => leaves && corners.every((corner) => !isAt(point, corner)))
    .map(({ flow }): Defect => ({
      kind: "slanted-exit",
      groups: [node.group.id, flow.id],
      detail: `${free.length} corners have no flow`,
    }));
}

/** A lane that runs downwards: its header lies over all of its breadth. */
function isUpright({ bounds, header }: LaneArea): boolean {
  return header !== null && header.width > bounds.width - SAME && header.height < bounds.height - SAME;
}

/** An end beside the middle of a side, which has no other. A side along several lanes has a middle in each. */
function offMiddle(node: Node, ends: readonly End[], uprightLanes: boolean): readonly Defect[] {
  const { bounds } = node;
  const shared = (node.group.lanes?.length ?? 0) > 1;
  const middles = middlesOf(bounds);
  const defects: Defect[] = [];
  middles.forEach((middle, side) => {
    const upright = side === 1 || side === 3;
    if (shared && upright !== uprightLanes) return;
    const onSide = ends.filter(({ point }) =>
      upright ? Math.abs(point.x - middle.x) <= SAME : Math.abs(point.y - middle.y) <= SAME,
    );
    const free = onSide.every(({ point }) => !isAt(point, middle));
    if (free)
      defects.push(
        ...onSide.map(({ flow }): Defect => ({
          kind: "end-off-middle",
          groups: [node.group.id, flow.id],
          detail: "nothing ends on the middle",
        })),
      );
  });
  return defects;
}

/** A place where two ways of one step part in opposite directions looks like one arrow with two heads, unless it has a dot. */
function twoWayPoints({ routes, scene }: Subject): readonly Defect[] {
  const bySource = new Map<string, Route[]>();
  for (const route of routes) {
    if (route.group.from === undefined || route.points.length === 0) continue;
    bySource.set(route.group.from, [...(bySource.get(route.group.from) ?? []), route]);
  }
  const dots = scene.groups.flatMap(({ shapes }) =>
    shapes.flatMap((s) =>
      s.type === "ellipse" && s.paint.fill === "branch-dot" ? [{ x: s.cx, y: s.cy }] : [],
    ),
  );
  const defects: Defect[] = [];
  for (const own of bySource.values()) {
    const seen: Point[] = [];
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1)) {
        const at = partingPoint(a.points, b.points);
        if (at === null || seen.some((p) => isAt(p, at)) || dots.some((p) => isAt(p, at))) continue;
        seen.push(at);
        defects.push({ kind: "two-way-point", groups: [a.group.id, b.group.id], detail: `${at.x} ${at.y}` });
      }
    });
  }
  return defects;
}
