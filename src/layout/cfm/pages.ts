import type { Point } from "../../scene/scene.ts";
import { fitScene, MIN_TEXT } from "../fit.ts";
import { LayoutError, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { HEADER, type Composition } from "./compose.ts";
import { CUT_ROOM, CUT_STUB, emit, wholeSlice, type Connector, type Slice } from "./emit.ts";
import { LABEL } from "./labels.ts";

/** Pages of a CFM: one when its text stays at 7 pt or above, else cut before columns where few flows run. */
export function paginate(
  c: Composition,
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly PageScene[] {
  const whole = fitScene(emit(c, wholeSlice(c), context), portrait, landscape, c.drawing.orientation);
  if (whole !== null) return [whole];
  for (const sheets of [landscape, portrait]) {
    const bounds = cutBounds(c, sheets);
    if (bounds === null) continue;
    const scenes = slicesOf(c, bounds).map((slice) =>
      fitScene(emit(c, slice, context), portrait, landscape, sheets === landscape ? "lanskap" : "tegak"),
    );
    if (scenes.every((scene) => scene !== null)) return scenes;
  }
  throw new LayoutError("terlalu-besar", c.drawing.heading);
}

/** Cuts with the fewest flows, then the fewest pages, by dynamic programming over column starts. */
function cutBounds(c: Composition, sheet: Sheet): readonly number[] | null {
  const scale = MIN_TEXT / LABEL;
  const room =
    (c.drawing.direction === "tegak" ? sheet.height - 60 : sheet.width - HEADER.width * scale) / scale - 4;
  const marks = [0, ...c.cuts.slice(1).map((cut) => cut - 6), c.length];
  const best: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
  for (let end = 1; end < marks.length; end += 1) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: -1 };
    for (let start = end - 1; start >= 0; start -= 1) {
      const cutRoom = (start > 0 ? CUT_ROOM : 0) + (end < marks.length - 1 ? CUT_ROOM : 0);
      if ((marks[end] ?? 0) - (marks[start] ?? 0) + cutRoom > room) break;
      const cost =
        (best[start]?.cost ?? Number.POSITIVE_INFINITY) +
        3 +
        (end < marks.length - 1 ? crossing(c, marks[end] ?? 0).length : 0);
      if (cost < chosen.cost) chosen = { cost, from: start };
    }
    best.push(chosen);
  }
  if (!Number.isFinite(best.at(-1)?.cost ?? Number.POSITIVE_INFINITY)) return null;
  const bounds = [c.length];
  for (let at = marks.length - 1; at > 0;) {
    at = best[at]?.from ?? 0;
    bounds.unshift(marks[at] ?? 0);
  }
  return bounds;
}

interface Crossing {
  readonly flow: number;
  readonly point: Point;
  readonly forward: boolean;
}

/** Flows that run over a cut, with the place; a trunk of several counts once for each of them. */
function crossing(c: Composition, cut: number): readonly Crossing[] {
  const upright = c.drawing.direction === "tegak";
  const along = (p: Point): number => (upright ? p.y : p.x);
  return c.flows.flatMap((flow, index) =>
    flow.points.flatMap((p, i): Crossing[] => {
      const before = flow.points[i - 1];
      if (before === undefined || along(before) < cut === along(p) < cut) return [];
      return [
        {
          flow: index,
          point: upright ? { x: p.x, y: cut } : { x: cut, y: p.y },
          forward: along(before) < along(p),
        },
      ];
    }),
  );
}

function slicesOf(c: Composition, bounds: readonly number[]): readonly Slice[] {
  const pages = bounds.length - 1;
  const upright = c.drawing.direction === "tegak";
  const connectors: Connector[][] = Array.from({ length: pages }, () => []);
  let letters = 0;
  bounds.slice(1, -1).forEach((cut, page) => {
    const seen = new Map<string, string>();
    for (const one of crossing(c, cut)) {
      const place = `${one.point.x.toFixed(2)} ${one.point.y.toFixed(2)}`;
      if (seen.has(place)) continue;
      const letter = letterOf(letters++);
      seen.set(place, letter);
      const shift = (by: number): Point =>
        upright ? { x: one.point.x, y: one.point.y + by } : { x: one.point.x + by, y: one.point.y };
      const [near, far] = one.forward ? ["→", "←"] : ["←", "→"];
      connectors[page]?.push({
        id: `${letter}#${page + 1}`,
        at: shift(CUT_STUB),
        letter,
        page: `${near}${page + 2}`,
        leaving: true,
      });
      connectors[page + 1]?.push({
        id: `${letter}#${page + 2}`,
        at: shift(-CUT_STUB),
        letter,
        page: `${far}${page + 1}`,
        leaving: false,
      });
    }
  });
  return Array.from({ length: pages }, (_, i) => ({
    from: bounds[i] ?? 0,
    to: bounds[i + 1] ?? 0,
    page: i + 1,
    pages,
    connectors: connectors[i] ?? [],
  }));
}

/** A, B … Z, AA, AB … */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
