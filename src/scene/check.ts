import { checkAreas } from "./check-areas.ts";
import { checkFlows, routePoints, segmentsOf } from "./check-flows.ts";
import { checkLabels } from "./check-labels.ts";
import { checkReading } from "./check-reading.ts";
import { checkTexts } from "./check-texts.ts";
import { boundsOf, depthOf, isWithin, outlineOf, type Polygon, type Segment } from "./geometry.ts";
import type { Group, GroupKind, Point, Rect, Scene } from "./scene.ts";

/** What misleads a reader: a picture with it is worse than none, since it would be signed. */
type MisleadingKind =
  | "step-overlap"
  | "step-outside-lane"
  | "step-outside-phase"
  | "flow-outside-lanes"
  | "flow-through-step"
  | "flows-on-one-line"
  | "flow-end-off-shape"
  | "sign-without-pair"
  | "text-too-small"
  | "off-page";

/** What is only ugly, or has to be looked at twice: a picture with it is better than none. */
export type BlemishKind =
  | "slanted-segment"
  | "label-over"
  | "text-outside-box"
  | "label-astray"
  | "broken-word"
  | "slanted-exit"
  | "end-off-middle"
  | "two-way-point";

/** What can be wrong with a finished drawing. */
export type DefectKind = MisleadingKind | BlemishKind;

export interface Defect {
  readonly kind: DefectKind;
  /** Ids of the groups concerned; the first is the one to blame. */
  readonly groups: readonly string[];
  readonly detail: string;
}

export interface CheckOptions {
  /** Smallest text allowed, pt; pass 0 for a drawing that is not at its printed size. */
  readonly minText?: number;
}

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

/** Rounding of coordinates must not look like a fault, pt. */
const SLACK = 0.1;

/**
 * Every fault of a drawing that a reader would see, from its shapes alone: nothing is taken on trust from the
 * layout. An empty list is the contract that each layout keeps.
 *
 * Conventions it relies on: the first shape of a step is its outline, the first of a flow its route, the second
 * rectangle of a lane or frame its header; `lanes` of a step names the lanes it stands in (a step that several
 * neighbours share reaches into each of them; where they are not neighbours, twin boxes `step@lane` take the rest);
 * `from` and `to` of a flow are ids of groups, and any twin of the step will do. Flows may lie on one line only
 * when they leave the same group or enter the same group, and then only in the same direction.
 */
export function checkGeometry(scene: Scene, options: CheckOptions = {}): readonly Defect[] {
  const subject = subjectOf(scene);
  return [
    ...checkPage(subject),
    ...checkOverlaps(subject),
    ...checkLanes(subject),
    ...checkBands(subject),
    ...checkPhases(subject),
    ...checkFlows(subject),
    ...checkAreas(subject),
    ...checkTexts(subject, options.minText ?? 7),
    ...checkReading(subject),
    ...checkLabels(subject),
  ];
}

function subjectOf(scene: Scene): Subject {
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

/** The second rectangle of a lane or a frame. */
export function headerOf(group: Group): Rect | null {
  const rects = group.shapes.filter((s) => s.type === "rect");
  return rects[1] ?? null;
}

function checkPage({ scene }: Subject): readonly Defect[] {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  return scene.groups.flatMap((group) => {
    const outside = group.shapes.find((shape) => !isWithin(boundsOf(outlineOf(shape)), page, 0.5));
    if (outside === undefined) return [];
    const { x, y, width, height } = boundsOf(outlineOf(outside));
    const where = [x, y, x + width, y + height].map((v) => v.toFixed(1)).join(" ");
    return [{ kind: "off-page", groups: [group.id], detail: `${outside.type} at ${where}` } as const];
  });
}

function checkOverlaps({ nodes }: Subject): readonly Defect[] {
  const defects: Defect[] = [];
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const depth = depthOf(a.bounds, b.bounds);
      if (depth > SLACK)
        defects.push({
          kind: "step-overlap",
          groups: [a.group.id, b.group.id],
          detail: `by ${depth.toFixed(1)} pt`,
        });
    }
  });
  return defects;
}

function checkLanes({ nodes, lanes }: Subject): readonly Defect[] {
  if (lanes.length === 0) return [];
  return nodes.flatMap((node) => {
    if (node.group.kind === "connector") return [];
    const problem = laneProblem(node, lanes);
    return problem === null
      ? []
      : [{ kind: "step-outside-lane", groups: [node.group.id], detail: problem } as const];
  });
}

/** A box stands wholly in a band of a level map or wholly outside it. */
function checkBands({ scene, nodes }: Subject): readonly Defect[] {
  const bands = scene.groups.filter((group) => group.kind === "band");
  return bands.flatMap((band) => {
    const [first] = band.shapes;
    const area = boundsOf(first === undefined ? [] : outlineOf(first));
    return nodes
      .filter(({ bounds }) => depthOf(area, bounds) > SLACK && !isWithin(bounds, area, SLACK))
      .map(({ group }): Defect => ({
        kind: "step-outside-lane",
        groups: [group.id, band.id],
        detail: "half in a band",
      }));
  });
}

/**
 * A step stands below the band of its phase (beside it, where lanes are upright) and below no other. Where lanes go on
 * further down a sheet, each run of them has bands of its own.
 */
function checkPhases({ scene, nodes, lanes }: Subject): readonly Defect[] {
  const bands = scene.groups.flatMap((group): readonly PhaseBand[] => {
    const [first] = group.shapes;
    return group.kind === "phase" && first?.type === "rect" ? [{ group, bounds: first }] : [];
  });
  if (bands.length === 0) return [];
  return runsOf(lanes).flatMap((run) => {
    const all = unionOf(run.map(({ bounds }) => bounds));
    const own = bands.filter(({ bounds }) => depthOf(bounds, all) > -BAND_REACH);
    const inside = nodes.filter(
      ({ group, bounds }) => group.kind !== "connector" && isWithin(bounds, all, SLACK),
    );
    return phaseProblems(inside, own, all);
  });
}

interface PhaseBand {
  readonly group: Group;
  readonly bounds: Rect;
}

/** A band touches the lanes that it is for, pt. */
const BAND_REACH = 2;

function phaseProblems(nodes: readonly Node[], bands: readonly PhaseBand[], all: Rect): readonly Defect[] {
  const isBeside = bands.every(({ bounds }) => bounds.x + bounds.width <= all.x + SLACK);
  /** How far a step reaches under a band, and whether it stands wholly under it. */
  const under = (band: Rect, step: Rect): { readonly depth: number; readonly isWhole: boolean } => {
    const [from, to, start, end] = isBeside
      ? [band.y, band.y + band.height, step.y, step.y + step.height]
      : [band.x, band.x + band.width, step.x, step.x + step.width];
    return {
      depth: Math.min(to, end) - Math.max(from, start),
      isWhole: start >= from - SLACK && end <= to + SLACK,
    };
  };
  return nodes.flatMap(({ group, bounds }): readonly Defect[] => {
    const own = bands.find((band) => band.group.id === group.phase);
    const other = bands.find((band) => band !== own && under(band.bounds, bounds).depth > SLACK);
    const detail =
      group.phase !== undefined && own === undefined
        ? `phase ${group.phase} is not drawn`
        : other !== undefined
          ? `under the band of ${other.group.id}`
          : own !== undefined && !under(own.bounds, bounds).isWhole
            ? `not under the band of ${own.group.id}`
            : null;
    return detail === null ? [] : [{ kind: "step-outside-phase", groups: [group.id], detail }];
  });
}

function laneProblem({ group, bounds }: Node, lanes: readonly LaneArea[]): string | null {
  const wanted = group.lanes ?? [];
  if (wanted.length === 0) return "names no lane";
  const missing = wanted.find((id) => lanes.every((lane) => lane.group.id !== id));
  if (missing !== undefined) return `lane ${missing} is not drawn`;
  const over = lanes.find((lane) => lane.header !== null && depthOf(lane.header, bounds) > SLACK);
  if (over !== undefined) return `covers the header of ${over.group.id}`;
  const home = runsOf(lanes.filter((lane) => wanted.includes(lane.group.id))).find((run) =>
    isWithin(bounds, unionOf(run.map((lane) => lane.bounds)), SLACK),
  );
  if (home === undefined) return `is not inside ${wanted.join(", ")}`;
  const unreached = home.find((lane) => depthOf(lane.bounds, bounds) < 2);
  return unreached === undefined ? null : `does not reach into ${unreached.group.id}`;
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
