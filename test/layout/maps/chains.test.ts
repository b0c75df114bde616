import { expect, it } from "vitest";
import { layOutLevel } from "../../../src/layout/level/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { LevelMapDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

/** Chains of so many boxes each, with flows from the end of one to the start of the next, and some across. */
function chains(count: number, length: number): LevelMapDrawing {
  const id = (chain: number, nth: number): string => String(chain * length + nth + 1);
  const numbers = Array.from({ length: count }, (_, chain) => chain);
  const flow = (from: string, to: string): LevelMapDrawing["flows"][number] => ({
    from,
    to,
    kind: "sequence",
    label: "",
  });
  return {
    kind: "level",
    name: "p.1",
    code: "P.1",
    title: "Pengembangan",
    heading: "Proses Bisnis Level 1",
    orientation: "auto",
    level: 1,
    frame: "P.1 Pengembangan",
    bands: [],
    boxes: Array.from({ length: count * length }, (_, i) => ({
      id: String(i + 1),
      code: `P.1.${i + 1}`,
      title: `Penyusunan program ke-${i + 1}`,
      group: null,
      link: null,
    })),
    flows: [
      ...numbers.flatMap((chain) =>
        Array.from({ length: length - 1 }, (_, nth) => flow(id(chain, nth), id(chain, nth + 1))),
      ),
      ...numbers.slice(1).map((chain) => flow(id(chain - 1, length - 1), id(chain, 0))),
      flow(id(0, 1), id(count - 1, 1)),
    ],
  };
}

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

/** The ids of the boxes that stand in each row of each page, in reading order. */
async function rowsOnPages(drawing: LevelMapDrawing): Promise<readonly (readonly number[][])[]> {
  const pages = (await layOutLevel(drawing, context)).paginate(PORTRAIT, LANDSCAPE);
  return pages.map(({ scene }) => {
    expect(checkGeometry(scene, { minText: 6.99 })).toEqual([]);
    const rows = new Map<number, number[]>();
    for (const group of scene.groups)
      if (group.kind === "process") {
        const { y, height } = boundsOf(outlineOf(group.shapes[0]!));
        const middle = Math.round(y + height / 2);
        rows.set(middle, [...(rows.get(middle) ?? []), Number(group.id)]);
      }
    return [...rows.values()];
  });
}

/** A chain a row. */
function wholeChains(count: number, length: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, chain) =>
    Array.from({ length }, (_, nth) => chain * length + nth + 1),
  );
}

it.each([
  [5, 6],
  [4, 5],
  [5, 4],
  [3, 6],
  [6, 3],
])("%i chains of %i stand a chain a row, in the author's order", async (count, length) => {
  expect(await rowsOnPages(chains(count, length))).toEqual([wholeChains(count, length)]);
});

it.each([
  [10, 6, "auto"],
  [13, 5, "auto"],
  [15, 4, "landscape"],
  [20, 3, "auto"],
] as const)(
  "%i chains of %i take several sheets (%s), and still a chain a row",
  async (count, length, orientation) => {
    const pages = await rowsOnPages({ ...chains(count, length), orientation });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(wholeChains(count, length));
  },
);
