import { segmentsOf, sharedLength, type Segment } from "../scene/geometry.ts";
import type { Group } from "../scene/scene.ts";
import { pointsOf } from "./branches.ts";
import { round } from "./primitives.ts";

/** Lines nearer than this to each other are one on paper, pt. */
const SLACK = 0.1;
/** What two lines share at a crossing or a corner is no stretch, pt. */
const SHORTEST = 1;

/** A dashed line: which group draws it, and its pieces with how far along it each begins, pt. */
interface Dashed {
  readonly group: number;
  readonly style: string;
  readonly period: number;
  readonly pieces: readonly { readonly piece: Segment; readonly at: number }[];
}

/** A stretch on which two lines lie on each other, and how much earlier the second comes to it than the first, pt. */
interface Shared {
  readonly length: number;
  readonly lines: readonly [number, number];
  readonly earlier: number;
}

/**
 * Flows whose dashes lie on each other wherever dashed lines of one style share a stretch: each with a pattern of its own,
 * the dashes of one fill the gaps of the other, and what they share looks like a solid line. Where they begin together
 * that is so by itself; lines that end together get a phase.
 */
export function withCommonDashes(flows: readonly Group[]): readonly Group[] {
  const lines = flows.flatMap(dashedLine);
  const shared = lines.flatMap((line, a) =>
    lines.slice(a + 1).flatMap((other, k) => stretchOf(line, other, [a, a + 1 + k])),
  );
  if (shared.every(({ earlier }) => earlier === 0)) return flows;
  const phases = phasesOf(lines, shared);
  const changed = new Map(lines.map(({ group }, i) => [group, phases[i]!]));
  return flows.map((flow, i) => {
    const phase = changed.get(i) ?? 0;
    return phase === 0 ? flow : withPhase(flow, phase);
  });
}

function dashedLine(flow: Group, group: number): readonly Dashed[] {
  const [route] = flow.shapes;
  const stroke = route?.type === "path" ? route.paint.stroke : null;
  if (stroke?.dash === undefined) return [];
  let at = 0;
  const pieces = segmentsOf(pointsOf(flow)).map((piece) => {
    const begun = { piece, at };
    at += Math.hypot(piece.b.x - piece.a.x, piece.b.y - piece.a.y);
    return begun;
  });
  const period = stroke.dash.reduce((sum, length) => sum + length, 0);
  return [{ group, style: `${stroke.role} ${stroke.dash.join(" ")}`, period, pieces }];
}

/** The longest piece that two lines of one style share; none when they share none. */
function stretchOf(line: Dashed, other: Dashed, lines: Shared["lines"]): readonly Shared[] {
  if (line.style !== other.style) return [];
  let longest: Shared | null = null;
  for (const { piece, at } of line.pieces) {
    for (const its of other.pieces) {
      const length = sharedLength(piece, its.piece, SLACK);
      if (length <= Math.max(SHORTEST, longest?.length ?? 0)) continue;
      const { a, b } = piece;
      const ahead =
        (its.piece.a.x - a.x) * Math.sign(b.x - a.x) + (its.piece.a.y - a.y) * Math.sign(b.y - a.y);
      longest = { length, lines, earlier: round(at + ahead - its.at) };
    }
  }
  return longest === null ? [] : [longest];
}

/** How far into its pattern each line begins, of those that hang together one with a dash. The longest stretches count first. */
function phasesOf(lines: readonly Dashed[], shared: readonly Shared[]): readonly number[] {
  const first = lines.map((_, i) => i);
  const phases = lines.map(() => 0);
  for (const { lines: pair, earlier } of shared.toSorted((a, b) => b.length - a.length)) {
    const [kept, moved] = [first[pair[0]]!, first[pair[1]]!];
    if (kept === moved) continue;
    const by = phases[pair[0]]! + earlier - phases[pair[1]]!;
    lines.forEach((_, i) => {
      if (first[i] !== moved) return;
      first[i] = kept;
      phases[i] = phases[i]! + by;
    });
  }
  return lines.map(({ period }, i) => {
    const own = phases[i]!;
    return round(round(own - Math.floor(own / period) * period) % period);
  });
}

function withPhase(flow: Group, phase: number): Group {
  const [route, ...rest] = flow.shapes;
  if (route?.type !== "path" || route.paint.stroke === null) return flow;
  const paint = { ...route.paint, stroke: { ...route.paint.stroke, phase } };
  return { ...flow, shapes: [{ ...route, paint }, ...rest] };
}
