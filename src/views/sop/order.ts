import type { CfmDrawing } from "../drawing.ts";

/** A step in the order of an SOP, and the ways that lead on from it. */
export interface StoryStep {
  readonly id: string;
  readonly isStart: boolean;
}

export interface StoryFlow {
  readonly from: string;
  readonly to: string;
  /** Whether it says no: a way that comes before the one that leads on. */
  readonly isRejection: boolean;
}

/**
 * Steps in the order in which they are read: each after all that lead to it, as far as the flow of work lets them be, and
 * every branch whole, side ways before the way that leads on longest. Flows to an earlier step of what is returned are
 * those that go back.
 */
export function storyOrder(steps: readonly StoryStep[], flows: readonly StoryFlow[]): readonly string[] {
  const known = new Set(steps.map(({ id }) => id));
  const ways = new Map<string, StoryFlow[]>(steps.map(({ id }) => [id, []]));
  const entered = new Set<string>();
  for (const flow of flows) {
    if (!known.has(flow.from) || !known.has(flow.to) || flow.from === flow.to) continue;
    ways.get(flow.from)!.push(flow);
    entered.add(flow.to);
  }
  const starts = [
    ...steps.filter(({ isStart }) => isStart),
    ...steps.filter(({ id, isStart }) => !isStart && !entered.has(id)),
    // What only a circle holds begins where it is written first.
    ...steps,
  ].map(({ id }) => id);
  const lengths = lengthsOf(starts, ways);
  const next = (id: string): readonly string[] => {
    const own = ways.get(id)!;
    const rank = (flow: StoryFlow): number => (flow.isRejection ? -1 : lengths.get(flow.to)!);
    // The last of equals first in the walk: what is finished first stands last.
    const main = own.reduce<StoryFlow | null>(
      (best, flow) => (best === null || rank(flow) > rank(best) ? flow : best),
      null,
    );
    const others = own.filter((flow) => flow !== main).reverse();
    return [...(main === null ? [] : [main]), ...others].map(({ to }) => to);
  };
  const found = reached(starts, ways);
  const finished: string[] = [];
  const seen = new Set<string>();
  // A start that another one reaches is no start of its own.
  for (const root of found.reverse()) walk(root, next, seen, finished);
  return finished.reverse();
}

/**
 * The same order with each phase in one piece, as the drawing of the CFM has it, and the phase that begins with a step by the
 * step's id. A step that is in no phase stays behind the one before it.
 */
export function inPhases(
  story: readonly string[],
  phases: CfmDrawing["phases"] = [],
): { readonly order: readonly string[]; readonly opens: ReadonlyMap<string, string> } {
  const numbers = new Map(phases.flatMap(({ steps }, nth) => steps.map((id) => [id, nth + 1] as const)));
  let last = 0;
  const ranked = story.map((id) => ({ id, rank: (last = numbers.get(id) ?? last) }));
  ranked.sort((a, b) => a.rank - b.rank);
  const opens = new Map<string, string>();
  ranked.forEach(({ id, rank }, i) => {
    const phase = phases[rank - 1];
    if (phase !== undefined && ranked[i - 1]?.rank !== rank) opens.set(id, phase.name);
  });
  return { order: ranked.map(({ id }) => id), opens };
}

/** The starts that are needed to reach every step, in their order. */
function reached(starts: readonly string[], ways: ReadonlyMap<string, readonly StoryFlow[]>): string[] {
  const seen = new Set<string>();
  return starts.filter((start) => {
    if (seen.has(start)) return false;
    walk(start, (id) => ways.get(id)!.map(({ to }) => to), seen, []);
    return true;
  });
}

/** Depth first; `finished` gets each step once all behind it are there. */
function walk(
  root: string,
  next: (id: string) => readonly string[],
  seen: Set<string>,
  finished: string[],
): void {
  if (seen.has(root)) return;
  seen.add(root);
  const open = [{ id: root, ahead: [...next(root)] }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const to = top.ahead.shift();
    if (to === undefined) {
      finished.push(top.id);
      open.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      open.push({ id: to, ahead: [...next(to)] });
    }
  }
}

/** How many steps the longest way on from each step has, without going back. */
function lengthsOf(
  starts: readonly string[],
  ways: ReadonlyMap<string, readonly StoryFlow[]>,
): ReadonlyMap<string, number> {
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const start of starts)
    walk(
      start,
      (id) => {
        const own = ways.get(id)!;
        // Rejections last: what they lead back to is on the way already.
        return [...own.filter((f) => !f.isRejection), ...own.filter((f) => f.isRejection)].map(
          ({ to }) => to,
        );
      },
      seen,
      finished,
    );
  const lengths = new Map<string, number>();
  for (const id of finished)
    lengths.set(id, Math.max(0, ...ways.get(id)!.map(({ to }) => 1 + (lengths.get(to) ?? -1))));
  return lengths;
}
