import { boundsOf, depthOf, isWithin, outlineOf } from "../geometry.ts";
import type { Group, Rect } from "../scene.ts";
import type { Defect } from "./defects.ts";
import { runsOf, unionOf, type LaneArea, type Node, type Subject } from "./subject.ts";

/** Rounding of coordinates must not look like a fault, pt. */
const SLACK = 0.1;

/** What is off the page or not where it belongs: boxes over each other, outside of their lanes, bands or phases. */
export function checkPositions(subject: Subject): readonly Defect[] {
  return [
    ...checkPage(subject),
    ...checkOverlaps(subject),
    ...checkLanes(subject),
    ...checkBands(subject),
    ...checkPhases(subject),
  ];
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
