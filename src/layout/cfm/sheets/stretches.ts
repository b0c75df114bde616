import type { LayoutContext } from "../../layout.ts";
import { shownOf, type Shown } from "../../swimlane/measures/stretch.ts";
import { composeShown, extentOf, type Whole } from "../compose.ts";
import { breadthOfPhases } from "../phases.ts";
import type { PlacedCfm } from "../placed.ts";
import type { SizedCfm } from "../sizing.ts";
import { knotsOf, type Topology } from "../topology.ts";
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
  /** Crossings and winding lines of the whole drawing. */
  readonly knots: number;
  /** Sizes as they were known once so many had become known by composing. */
  bandOf(guess: Guess, learned: number): BandOf;
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
  const guesses: Readonly<Record<Guess, Map<number, BandSize | null>>> = {
    likely: new Map(),
    most: new Map(),
  };
  const composed = new Map<number, PlacedCfm>();
  /** The last first, each with how many were known before it. */
  const known = new Map<number, readonly { readonly size: BandSize; readonly after: number }[]>();
  let changes = 0;
  const keyOf = (from: number, to: number): number => from * marks.length + to;
  /** Guesses from what it takes before compaction; null where it is longer than any sheet even if it is as short as is likely. */
  const guess = (key: number, from: number, to: number): void => {
    const between = shown(from, to);
    const { length, breadth } = extentOf(sized, between);
    const isTooLong = length * shares.length > longest && to > from + 1;
    const steps = between.boxes.filter(Boolean).length;
    const sizeWith = (share: typeof shares): BandSize | null =>
      isTooLong
        ? null
        : {
            length: length * share.length,
            breadth: breadth * share.breadth + phases,
            steps,
            withSigns: false,
          };
    guesses.likely.set(key, sizeWith(shares));
    guesses.most.set(key, sizeWith({ length: 1, breadth: 1 }));
  };
  return {
    sized,
    marks,
    knots: knotsOf(sized.topology),
    bandOf(kind, learned) {
      const sizes = guesses[kind];
      return (from, to) => {
        const key = keyOf(from, to);
        const exact = known.get(key)?.find(({ after }) => after < learned);
        if (exact !== undefined) return exact.size;
        if (!sizes.has(key)) guess(key, from, to);
        return sizes.get(key) ?? null;
      };
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
        const earlier = known.get(key) ?? [];
        const before = earlier[0]?.size;
        const [length, breadth] = [
          placed.length + sum(margin.along),
          placed.breadth + sum(margin.across) + phases,
        ];
        if (before !== undefined && before.length >= length && before.breadth >= breadth) return;
        const size: BandSize = {
          length: Math.max(length, before?.length ?? 0),
          breadth: Math.max(breadth, before?.breadth ?? 0),
          steps: placed.nodes.length,
          withSigns: true,
        };
        known.set(key, [{ size, after: changes }, ...earlier]);
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
