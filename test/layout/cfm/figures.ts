import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, GroupKind, Point, Rect, Scene, TextShape } from "../../../src/scene/scene.ts";

/** What a reader pays for in one drawing, from its shapes alone. */
export interface Figures {
  readonly flows: number;
  readonly crossings: number;
  readonly bends: number;
  /** pt */
  readonly length: number;
  /** Of the frame without its title, pt². */
  readonly area: number;
  /** Of the steps, pt². */
  readonly stepsArea: number;
  /** Labels that some line runs through. */
  readonly struckLabels: number;
  /** Ends beside the middle of a side on which no other flow ends. A side along several lanes has a middle in each. */
  readonly offMiddle: number;
  /** Ways out of a decision that leave it between two corners though one of its corners is free. */
  readonly slanted: number;
  readonly decisions: number;
}

const STEPS: ReadonlySet<GroupKind> = new Set<GroupKind>([
  "start",
  "end",
  "activity",
  "decision",
  "parallel",
  "document",
  "archive",
  "wait",
  "subprocess",
]);

const NEAR = 0.6;

/** A flow as it runs on the drawing. */
interface Route {
  readonly group: Group;
  readonly points: readonly Point[];
}

export function stepsOf(scene: Scene): readonly Group[] {
  return scene.groups.filter(({ kind }) => STEPS.has(kind));
}

/** The frame of each step. */
export function framesOf(scene: Scene): ReadonlyMap<string, Rect> {
  return new Map(stepsOf(scene).map(({ id, shapes }) => [id, boundsOf(outlineOf(shapes[0]!))]));
}

function routesOf(scene: Scene): readonly Route[] {
  return scene.groups.flatMap((group): readonly Route[] => {
    const [path] = group.shapes;
    if ((group.kind !== "sequence" && group.kind !== "association") || path?.type !== "path") return [];
    const points = path.commands.flatMap((command) =>
      command[0] === "M" || command[0] === "L" ? [{ x: command[1], y: command[2] }] : [],
    );
    return [{ group, points }];
  });
}

export function figuresOf(scene: Scene): Figures {
  const routes = routesOf(scene);
  const title = scene.groups.find(({ kind }) => kind === "title")?.shapes[0];
  const body = scene.height - (title?.type === "rect" ? title.height : 0);
  return {
    flows: routes.length,
    crossings: crossings(routes),
    bends: routes.reduce((sum, { points }) => sum + points.length - 2, 0),
    length: routes.reduce((sum, { points }) => sum + lengthOf(points), 0),
    area: scene.width * body,
    stepsArea: [...framesOf(scene).values()].reduce((sum, { width, height }) => sum + width * height, 0),
    struckLabels: struckLabels(routes),
    ...endsOf(scene, routes),
    decisions: scene.groups.filter(({ kind }) => kind === "decision").length,
  };
}

function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((sum, p, i) => sum + Math.abs(p.x - points[i]!.x) + Math.abs(p.y - points[i]!.y), 0);
}

interface Stretch {
  readonly route: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Places where routes cross: several that run on one line and are crossed there count once. */
function crossings(routes: readonly Route[]): number {
  const [level, upright]: [Stretch[], Stretch[]] = [[], []];
  routes.forEach(({ points }, route) => {
    points.slice(1).forEach((b, i) => {
      const a = points[i]!;
      if (Math.abs(a.y - b.y) < NEAR)
        level.push({ route, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else upright.push({ route, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    });
  });
  const within = (at: number, { from, to }: Stretch): boolean => at > from + 0.05 && at < to - 0.05;
  const places = new Set<string>();
  for (const h of level)
    for (const v of upright)
      if (h.route !== v.route && within(v.at, h) && within(h.at, v))
        places.add(`${Math.round(v.at)} ${Math.round(h.at)}`);
  return places.size;
}

function textBounds({ x, y, width, size, anchor }: TextShape): Rect {
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { x: left, y: y - size * 0.75, width, height: size * 0.8 };
}

/** A label is one block: a line between two of its own lines runs through it. */
function struckLabels(routes: readonly Route[]): number {
  return routes.filter(({ group }) => {
    const texts = group.shapes.flatMap((shape) => (shape.type === "text" ? [textBounds(shape)] : []));
    if (texts.length === 0) return false;
    const left = Math.min(...texts.map((t) => t.x));
    const top = Math.min(...texts.map((t) => t.y));
    const right = Math.max(...texts.map((t) => t.x + t.width));
    const bottom = Math.max(...texts.map((t) => t.y + t.height));
    return routes.some(({ points }) =>
      points.slice(1).some((b, i) => {
        const a = points[i]!;
        return (
          Math.max(a.x, b.x) > left + NEAR &&
          Math.min(a.x, b.x) < right - NEAR &&
          Math.max(a.y, b.y) > top + NEAR &&
          Math.min(a.y, b.y) < bottom - NEAR
        );
      }),
    );
  }).length;
}

type Side = "N" | "E" | "S" | "W";

interface End {
  readonly step: string;
  readonly side: Side;
  readonly middle: boolean;
  readonly leaves: boolean;
}

/** Which side of its frame an end lies on, by the way its line runs there. */
function endOf(step: string, frame: Rect, end: Point, next: Point, leaves: boolean): End {
  const level = Math.abs(end.y - next.y) < NEAR;
  const side = level ? (next.x > end.x ? "E" : "W") : next.y > end.y ? "S" : "N";
  const off = level ? end.y - (frame.y + frame.height / 2) : end.x - (frame.x + frame.width / 2);
  return { step, side, middle: Math.abs(off) < 1, leaves };
}

function endsOf(
  scene: Scene,
  routes: readonly Route[],
): { readonly offMiddle: number; readonly slanted: number } {
  const frames = framesOf(scene);
  const kinds = new Map(stepsOf(scene).map(({ id, kind }) => [id, kind]));
  const ends = routes.flatMap(({ group, points }): readonly End[] => {
    const [from, to] = [frames.get(group.from ?? ""), frames.get(group.to ?? "")];
    return [
      ...(from === undefined ? [] : [endOf(group.from!, from, points[0]!, points[1]!, true)]),
      ...(to === undefined ? [] : [endOf(group.to!, to, points.at(-1)!, points.at(-2)!, false)]),
    ];
  });
  const middles = new Set(ends.filter(({ middle }) => middle).map(({ step, side }) => `${step} ${side}`));
  // The ends of several flows in one point are one end.
  const outer = ends.filter(({ middle }) => !middle);
  const upright = scene.groups.some(({ kind, shapes }) => {
    const [lane, header] = shapes;
    return (
      kind === "lane" && lane?.type === "rect" && header?.type === "rect" && header.width > lane.width - 1
    );
  });
  const across = upright ? (["N", "S"] as const) : (["E", "W"] as const);
  const shared = new Set(
    stepsOf(scene).flatMap(({ id, lanes = [] }) =>
      lanes.length < 2 ? [] : across.map((side) => `${id} ${side}`),
    ),
  );
  const free = ({ step, side }: End): boolean =>
    !middles.has(`${step} ${side}`) && !shared.has(`${step} ${side}`);
  const freeCorner = (step: string): boolean =>
    (["N", "E", "S", "W"] as const).some((side) => !middles.has(`${step} ${side}`));
  return {
    offMiddle: outer.filter((end) => kinds.get(end.step) !== "decision" && free(end)).length,
    slanted: outer.filter((end) => end.leaves && kinds.get(end.step) === "decision" && freeCorner(end.step))
      .length,
  };
}

/** Share of the pairs of steps of both drawings whose order along x or y is turned round. */
export function flipped(before: Scene, after: Scene): { readonly pairs: number; readonly flips: number } {
  const [a, b] = [framesOf(before), framesOf(after)];
  const middle = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });
  const both = [...a.keys()]
    .filter((id) => b.has(id))
    .map((id) => [middle(a.get(id)!), middle(b.get(id)!)] as const);
  const order = (p: number, q: number): number => (Math.abs(p - q) < 1 ? 0 : Math.sign(p - q));
  let [pairs, flips] = [0, 0];
  both.forEach(([p, r], i) => {
    for (const [q, s] of both.slice(i + 1))
      for (const axis of ["x", "y"] as const) {
        pairs += 1;
        if (order(p[axis], q[axis]) * order(r[axis], s[axis]) < 0) flips += 1;
      }
  });
  return { pairs, flips };
}
