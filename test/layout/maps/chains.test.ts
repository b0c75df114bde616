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

it.each([
  [5, 6],
  [4, 5],
  [5, 4],
  [3, 6],
  [6, 3],
])("%i chains of %i stand a chain a row, in the author's order", async (count, length) => {
  const drawing = chains(count, length);
  const pages = (await layOutLevel(drawing, context)).paginate(
    { width: 510, height: 800 },
    { width: 822, height: 480 },
  );
  expect(pages).toHaveLength(1);
  const { scene } = pages[0]!;
  expect(checkGeometry(scene, { minText: 6.99 })).toEqual([]);
  const rows = new Map<number, string[]>();
  for (const group of scene.groups)
    if (group.kind === "process") {
      const { y, height } = boundsOf(outlineOf(group.shapes[0]!));
      const middle = Math.round(y + height / 2);
      rows.set(middle, [...(rows.get(middle) ?? []), group.id]);
    }
  expect([...rows.values()].map((row) => row.map(Number))).toEqual(
    Array.from({ length: count }, (_, chain) => Array.from({ length }, (_, nth) => chain * length + nth + 1)),
  );
});
