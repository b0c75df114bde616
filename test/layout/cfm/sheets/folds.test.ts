import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, type BandSize, type SheetRoom } from "../../../../src/layout/cfm/sheets/folding.ts";

/** What lies between two neighbouring marks. */
interface Piece {
  readonly length: number;
  readonly breadth: number;
  readonly steps: number;
}

interface Story {
  readonly pieces: readonly Piece[];
  /** Of each mark, with both ends. */
  readonly costs: readonly number[];
  readonly room: SheetRoom;
  readonly withSigns: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function bandOf({ pieces, room, withSigns }: Story, from: number, to: number): BandSize | null {
  const inside = pieces.slice(from, to);
  const length = sum(inside.map((piece) => piece.length));
  if (length > room.along) return null;
  const breadth = Math.max(...inside.map((piece) => piece.breadth));
  return { length, breadth, steps: sum(inside.map(({ steps }) => steps)), withSigns };
}

/** The room that a sheet of these bands takes across the flow of reading; null when one is too long. */
function breadthOf(story: Story, bounds: readonly number[]): number | null {
  const { room, pieces, withSigns } = story;
  let breadth = room.between * (bounds.length - 2);
  for (const [i, to] of bounds.slice(1).entries()) {
    const from = bounds[i]!;
    const band = bandOf(story, from, to);
    if (band === null) return null;
    const cutEnds = withSigns ? 0 : [from > 0, to < pieces.length].filter((isCut) => isCut).length;
    if (band.length + cutEnds * room.cut > room.along) return null;
    breadth += band.breadth + (cutEnds > 0 ? room.band : 0);
  }
  return breadth;
}

/** In lines cut: each mark that is cut, 2 for each further band, 20 for each of few steps; of several sheets, how unequal they are. */
function costOf(story: Story, sheets: readonly (readonly number[])[]): number {
  const steps = (from: number, to: number): number =>
    sum(story.pieces.slice(from, to).map((piece) => piece.steps));
  const mean = steps(0, story.pieces.length) / sheets.length;
  const cuts = sheets.flatMap((bounds) => bounds.slice(1)).slice(0, -1);
  const bands = sheets.flatMap((bounds) => bounds.slice(1).map((to, i) => steps(bounds[i]!, to)));
  const full = sheets.map((bounds) => steps(bounds[0]!, bounds.at(-1)!));
  return (
    sum(cuts.map((mark) => story.costs[mark]!)) +
    sum(sheets.map((bounds) => 2 * (bounds.length - 2))) +
    20 * bands.filter((count) => count < 4).length +
    (sheets.length === 1 ? 0 : sum(full.map((count) => 20 * (count / mean - 1) ** 2 + (count < 4 ? 200 : 0))))
  );
}

/** Every way to put a story on sheets of one to three bands. */
function* ways(story: Story, from = 0): Generator<readonly (readonly number[])[]> {
  const last = story.pieces.length;
  if (from === last) yield [];
  for (const bounds of sheetsFrom([from], last)) {
    const breadth = breadthOf(story, bounds);
    if (breadth === null || breadth > story.room.across) continue;
    for (const rest of ways(story, bounds.at(-1))) yield [bounds, ...rest];
  }
}

function* sheetsFrom(bounds: readonly number[], last: number): Generator<readonly number[]> {
  if (bounds.length > 1) yield bounds;
  if (bounds.length === 4) return;
  for (let to = bounds.at(-1)! + 1; to <= last; to += 1) yield* sheetsFrom([...bounds, to], last);
}

const piece = fc.record({
  length: fc.integer({ min: 1, max: 6 }),
  breadth: fc.integer({ min: 2, max: 6 }),
  steps: fc.integer({ min: 1, max: 5 }),
});
const stories: fc.Arbitrary<Story> = fc.array(piece, { minLength: 3, maxLength: 7 }).chain((pieces) =>
  fc.record({
    pieces: fc.constant(pieces),
    costs: fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: pieces.length + 1,
      maxLength: pieces.length + 1,
    }),
    room: fc.record({
      along: fc.integer({ min: 8, max: 20 }),
      across: fc.integer({ min: 8, max: 30 }),
      cut: fc.integer({ min: 0, max: 2 }),
      band: fc.integer({ min: 0, max: 2 }),
      between: fc.integer({ min: 0, max: 3 }),
    }),
    withSigns: fc.boolean(),
  }),
);

describe("a story on sheets with bands", () => {
  it("takes the fewest sheets, and of all ways to do so the one of least cost", () => {
    let folded = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const found = fold(story.costs, (from, to) => bandOf(story, from, to), story.room);
        const all = [...ways(story)];
        const fewest = Math.min(...all.map((sheets) => sheets.length));
        if (found === null) {
          expect(all).toEqual([]);
          return;
        }
        const isFolded = found.sheets.length > 1 && found.sheets.some((bounds) => bounds.length > 2);
        if (isFolded) folded += 1;
        const least = Math.min(
          ...all.filter((sheets) => sheets.length === fewest).map((sheets) => costOf(story, sheets)),
        );
        expect(all).toContainEqual(found.sheets);
        expect(found.sheets).toHaveLength(fewest);
        expect(found.cost).toBeCloseTo(least, 6);
        expect(costOf(story, found.sheets)).toBeCloseTo(least, 6);
      }),
      { numRuns: 100, seed: 11 },
    );
    expect(folded).toBeGreaterThan(5);
  });

  const even = (count: number, steps = 4): readonly Piece[] =>
    Array.from({ length: count }, () => ({ length: 10, breadth: 10, steps }));
  const sheet = (along: number, across: number): SheetRoom => ({
    along,
    across,
    cut: 0,
    band: 0,
    between: 2,
  });

  it.each<readonly [string, Partial<Story>, readonly (readonly number[])[] | null, number]>([
    ["is one band where it fits", { pieces: even(3), room: sheet(30, 10) }, [[0, 3]], 0],
    [
      "is folded on one sheet rather than put on two",
      { pieces: even(4), room: sheet(20, 22) },
      [[0, 2, 4]],
      3,
    ],
    [
      "is on two where the second band is too broad by a point",
      { pieces: even(4), room: sheet(20, 21) },
      [
        [0, 2],
        [2, 4],
      ],
      1,
    ],
    [
      "has three bands on a sheet at most",
      { pieces: even(8), room: sheet(20, 46) },
      [
        [0, 2, 4],
        [4, 6, 8],
      ],
      7,
    ],
    ["fits no sheet with a piece that is too long", { pieces: even(2), room: sheet(9, 50) }, null, 0],
    [
      "fits no sheet where signs leave no room",
      { pieces: even(3), room: { ...sheet(11, 50), cut: 1 } },
      null,
      0,
    ],
    [
      "fits where signs leave just so much",
      { pieces: even(3), room: { ...sheet(12, 50), cut: 1 } },
      [[0, 1, 2, 3]],
      6,
    ],
  ])("%s", (_, given, sheets, cost) => {
    const pieces = given.pieces!;
    const story: Story = {
      pieces,
      costs: pieces.map(() => 1).concat(1),
      room: given.room!,
      withSigns: false,
    };
    const found = fold(story.costs, (from, to) => bandOf(story, from, to), story.room);
    expect(found?.sheets ?? null).toEqual(sheets);
    expect(found?.cost ?? 0).toBeCloseTo(cost, 6);
  });
});
