import type { LayoutContext } from "../../layout.ts";
import { shownOf, type Shown } from "../../swimlane/measures/stretch.ts";
import { composeShown, extentOf, type Whole } from "../compose.ts";
import { breadthOfPhases } from "../phases.ts";
import type { PlacedCfm } from "../placed.ts";
import type { SizedCfm } from "../sizing.ts";
import type { Topology } from "../topology.ts";
import type { BandOf, BandSize } from "./folding.ts";
import type { CutMark } from "./marks.ts";
import type { Margin } from "./connectors.ts";
import type { BandView } from "./views.ts";

/**
 * What stretches that were not composed yet are taken for: what compaction leaves of the whole drawing, or all that they
 * took before it.
 */
export type Guess = "likely" | "most";

/** The stretches between the marks of a sized drawing, each measured and composed once. */
export interface Stretches {
  readonly sized: SizedCfm;
  readonly marks: readonly CutMark[];
  bandOf(guess: Guess): BandOf;
  /** A stretch as if it were a drawing of its own. */
  placed(from: number, to: number): PlacedCfm;
  /** What bands take that were composed; their margins hold the signs that they need. */
  learn(bounds: readonly { readonly from: number; readonly to: number }[], bands: readonly BandView[]): void;
  /** How many sizes became known by composing. */
  learned(): number;
}

/** What the stretch between two marks shows. */
export type ShownBetween = (from: number, to: number) => Shown;

/** Finds what each stretch of a topology shows once, however many spacings are tried. */
export function shownOnce(topology: Topology, marks: readonly CutMark[]): ShownBetween {
  const known = new Map<number, Shown>();
  return (from, to) => {
    const key = from * marks.length + to;
    const one = known.get(key) ?? shownOf(topology, { from: marks[from]!.line, to: marks[to]!.line });
    known.set(key, one);
    return one;
  };
}

/** Stretches longer than `longest`, pt, fit no sheet. */
export function createStretches(
  sized: SizedCfm,
  marks: readonly CutMark[],
  shown: ShownBetween,
  longest: number,
  whole: Whole,
  context: LayoutContext,
): Stretches {
  const phases = breadthOfPhases(sized.phases, sized.upright, context);
  const shares = sharesOf(sized, whole);
  const found = new Map<number, BandSize | null>();
  const composed = new Map<number, PlacedCfm>();
  const known = new Map<number, BandSize>();
  let changes = 0;
  const keyOf = (from: number, to: number): number => from * marks.length + to;
  /** Before compaction; null where it is longer than any sheet even if as much is saved as can be expected. */
  const measure = (from: number, to: number): BandSize | null => {
    const between = shown(from, to);
    const { length, breadth } = extentOf(sized, between);
    if (length * shares.length > longest && to > from + 1) return null;
    return { length, breadth, steps: between.boxes.filter(Boolean).length, withSigns: false };
  };
  return {
    sized,
    marks,
    bandOf: (guess) => (from, to) => {
      const key = keyOf(from, to);
      const exact = known.get(key);
      if (exact !== undefined) return exact;
      if (!found.has(key)) found.set(key, measure(from, to));
      const size = found.get(key) ?? null;
      if (size === null) return null;
      const { length, breadth } = guess === "likely" ? shares : { length: 1, breadth: 1 };
      return { ...size, length: size.length * length, breadth: size.breadth * breadth + phases };
    },
    placed(from, to) {
      const key = keyOf(from, to);
      const one = composed.get(key) ?? composeShown(sized, shown(from, to), context);
      composed.set(key, one);
      return one;
    },
    learn(bounds, bands) {
      bounds.forEach(({ from, to }, i) => {
        const { placed, margin } = bands[i]!;
        const key = keyOf(from, to);
        const before = known.get(key);
        const [length, breadth] = [
          placed.length + sum(margin.along),
          placed.breadth + sum(margin.across) + phases,
        ];
        if (before !== undefined && before.length >= length && before.breadth >= breadth) return;
        known.set(key, {
          length: Math.max(length, before?.length ?? 0),
          breadth: Math.max(breadth, before?.breadth ?? 0),
          steps: placed.nodes.length,
          withSigns: true,
        });
        changes += 1;
      });
    },
    learned: () => changes,
  };
}

function sum({ before, after }: Margin): number {
  return before + after;
}

/** What compaction leaves of the whole drawing, of its extents before. */
function sharesOf(sized: SizedCfm, whole: Whole): { readonly length: number; readonly breadth: number } {
  const [before, after] = [extentOf(sized, shownOf(sized.topology, null)), whole(sized)];
  const share = (one: number, of: number): number => (of > 0 ? Math.min(1, one / of) : 1);
  return { length: share(after.length, before.length), breadth: share(after.breadth, before.breadth) };
}
