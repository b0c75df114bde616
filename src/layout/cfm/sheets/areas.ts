import { middleAlong, type Range } from "../../axes.ts";
import { extentAcross, type PlacedCfm } from "../placed.ts";
import { cutAxis, type Mark, type Stretch } from "./cuts.ts";

/** What of a CFM one sheet shows, along and across the flow of reading, pt. */
export interface Area {
  readonly along: Range;
  readonly across: Range;
}

/** What a sheet at the smallest size has for the lanes and the signs at their cuts, pt. */
export interface Room {
  readonly along: number;
  readonly across: number;
  /** Kept at each cut for signs. */
  readonly alongCut: number;
  readonly acrossCut: number;
}

export interface Areas {
  readonly areas: readonly Area[];
  /** Flows cut and unevenness, in flows. */
  readonly cost: number;
}

/** How much worse a cut between rows is than one between lanes, and one through a step shared by lanes; in flows. */
const ROW_CUT = 8;
const STEP_CUT = 40;
/** The same of a cut within a phase: a sheet that begins with a phase reads by itself. */
const PHASE_CUT = 6;

/**
 * The areas that sheets of this room show: all lanes, cut between columns, where they fit; else columns cut into bands
 * of whole lanes, of rows where a lane is too broad by itself, and through a step that several lanes share only where
 * nothing else helps. Areas without any step are left out. Null when something fits no sheet.
 */
export function findAreas(c: PlacedCfm, room: Room): Areas | null {
  const cuts = c.cuts.slice(1);
  const crossed = crossings(c, "along", cuts, { from: 0, to: c.breadth });
  const marks: readonly Mark[] = [
    { at: 0, cost: 0 },
    ...cuts.map((at, i) => ({ at, cost: crossed[i]! + (isWithinPhase(c, at) ? PHASE_CUT : 0) })),
    { at: c.length, cost: 0 },
  ];
  const range = (from: number, to: number): Range => ({ from: marks[from]!.at, to: marks[to]!.at });
  const last = marks.length - 1;
  const bands = new Map<number, Areas>();
  const stretch = (from: number, to: number): Stretch | "too-long" | null => {
    const along = range(from, to);
    const cuts = Number(from > 0) + Number(to < last);
    if (along.to - along.from > room.along) return "too-long";
    if (along.to - along.from + cuts * room.alongCut > room.along) return null;
    if (c.breadth <= room.across) return { sheets: 1, cost: 0 };
    const found = findBands(c, along, room);
    if (found === null) return null;
    bands.set(from * marks.length + to, found);
    return { sheets: found.areas.length, cost: found.cost };
  };
  const cut = cutAxis(marks, stretch);
  if (cut === null) return null;
  const across = { from: 0, to: c.breadth };
  const areas = cut.bounds.slice(1).flatMap((to, i): readonly Area[] => {
    const from = cut.bounds[i]!;
    return bands.get(from * marks.length + to)?.areas ?? [{ along: range(from, to), across }];
  });
  return { areas, cost: cut.cost };
}

/** Whether a cut parts a phase. */
function isWithinPhase({ phases }: PlacedCfm, at: number): boolean {
  return phases.some(({ extent }) => extent.from < at - 0.01 && extent.to > at + 0.01);
}

/** Bands of one stretch of columns, from the first lane in use to the last. */
function findBands(c: PlacedCfm, along: Range, room: Room): Areas | null {
  const spans = boxSpans(c, along);
  const used = usedLanes(c, along, spans);
  const lanes = c.lanes.slice(used.first, used.last + 1);
  const [start, end] = [lanes[0]!.extent.from, lanes.at(-1)!.extent.to];
  if (
    end - start + 2 * room.acrossCut <= room.across ||
    (lanes.length === c.lanes.length && end - start <= room.across)
  )
    return { areas: [{ along, across: { from: start, to: end } }], cost: 0 };
  const marksAt = (cuts: readonly number[], extra: number): readonly Mark[] => {
    const crossed = crossings(c, "across", cuts, along);
    return cuts.map((at, i) => ({
      at,
      cost: extra + crossed[i]! + STEP_CUT * spans.filter((s) => splits(s, at)).length,
    }));
  };
  const borders = marksAt(
    lanes.slice(1).map(({ extent }) => extent.from),
    0,
  );
  const rows = marksAt(
    c.rowCuts.filter((at) => at > start && at < end),
    ROW_CUT,
  );
  const ends = (inner: readonly Mark[]): readonly Mark[] =>
    [{ at: start, cost: 0 }, ...inner, { at: end, cost: 0 }].sort((a, b) => a.at - b.at);
  const whole = (marks: readonly Mark[]): readonly Mark[] =>
    marks.filter(({ at }) => spans.every((span) => !splits(span, at)));
  for (const marks of [whole(borders), whole([...borders, ...rows]), [...borders, ...rows]].map(ends)) {
    const last = marks.length - 1;
    const range = (from: number, to: number): Range => ({ from: marks[from]!.at, to: marks[to]!.at });
    const stretch = (from: number, to: number): Stretch | "too-long" | null => {
      const across = range(from, to);
      const inside = spans.filter((span) => span.from < across.to - 1 && span.to > across.from + 1);
      if (inside.length === 0) return { sheets: 0, cost: 0 };
      const cuts = Number(from > 0 || used.first > 0) + Number(to < last || used.last < c.lanes.length - 1);
      if (across.to - across.from > room.across) return "too-long";
      if (across.to - across.from + cuts * room.acrossCut > room.across) return null;
      return namesFit(c, across) && inside.every((span) => shareFits(span, across))
        ? { sheets: 1, cost: 0 }
        : null;
    };
    const cut = cutAxis(marks, stretch);
    if (cut === null) continue;
    const areas = cut.bounds.slice(1).flatMap((to, i): Area[] => {
      const across = range(cut.bounds[i]!, to);
      const empty = spans.every((span) => span.from >= across.to - 1 || span.to <= across.from + 1);
      return empty ? [] : [{ along, across }];
    });
    return { areas, cost: cut.cost };
  }
  return null;
}

/** A box's extent across the flow of reading. */
interface Span extends Range {
  /** Less cannot hold its text. */
  readonly least: number;
}

function boxSpans(c: PlacedCfm, along: Range): readonly Span[] {
  return c.nodes.flatMap((node): Span[] => {
    const { room, least } = node;
    const middle = middleAlong(room);
    if (middle < along.from || middle >= along.to) return [];
    return [{ ...extentAcross(node), least: least.breadth }];
  });
}

function splits(span: Range, at: number): boolean {
  return span.from < at && span.to > at;
}

/** What shows of a step is kept this far from the cut through it, pt. */
export const CUT_INSET = 4;

function shareFits(span: Span, across: Range): boolean {
  if (span.from >= across.from && span.to <= across.to) return true;
  const shown = Math.min(span.to, across.to - CUT_INSET) - Math.max(span.from, across.from + CUT_INSET);
  return shown >= span.least;
}

/** Whether the header of each lane that is cut still holds the lane's name. */
function namesFit(c: PlacedCfm, across: Range): boolean {
  if (c.drawing.direction === "vertical") return true;
  return c.lanes.every(({ extent, nameHeight }) => {
    const shown = Math.min(extent.to, across.to) - Math.max(extent.from, across.from);
    return shown <= 0 || shown >= extent.to - extent.from - 0.01 || shown >= nameHeight;
  });
}

function usedLanes(
  c: PlacedCfm,
  along: Range,
  spans: readonly Span[],
): { readonly first: number; readonly last: number } {
  const inside = (at: number): boolean => at >= along.from && at < along.to;
  // Flows that begin and end here stay whole, also where they run through other lanes.
  const places = c.flows
    .filter(({ points }) => inside(points[0]!.along) && inside(points.at(-1)!.along))
    .flatMap(({ points }) => points.map(({ across }) => across));
  const [low, high] = [...spans.flatMap((s) => [s.from + 1, s.to - 1]), ...places].reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const laneAt = (at: number): number =>
    c.lanes.findIndex(({ extent }) => at >= extent.from && at <= extent.to);
  return { first: Math.max(0, laneAt(low)), last: Math.max(0, laneAt(high)) };
}

/** For each of the ascending cuts, the places within a range of it where flows run over it; a trunk counts once. */
function crossings(
  c: PlacedCfm,
  axis: "along" | "across",
  cuts: readonly number[],
  within: Range,
): readonly number[] {
  const places = cuts.map(() => new Set<number>());
  for (const { points } of c.flows) {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const [from, to, place] =
        axis === "along" ? [a.along, b.along, b.across] : [a.across, b.across, b.along];
      if (from === to || place < within.from || place > within.to) continue;
      const [low, high] = from < to ? [from, to] : [to, from];
      for (let k = firstAbove(cuts, low); k < cuts.length && cuts[k]! <= high; k += 1)
        places[k]!.add(Math.round(place * 100));
    }
  }
  return places.map((set) => set.size);
}

/** Index of the first cut above a value. */
function firstAbove(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
