import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import { bind } from "../../../src/model/bind/bind.ts";
import { parse } from "../../../src/syntax/parse.ts";
import { plan } from "../../../src/views/plan.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { DrawnFlow, LevelMapDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

function level(count: number, flows: readonly (readonly [number, number])[]): LevelMapDrawing {
  const base = { name: "p", code: "P.6", title: "Uji", heading: "Level 2", orientation: "auto" } as const;
  return {
    kind: "level",
    ...base,
    level: 2,
    frame: "P.6 Uji",
    bands: [],
    boxes: Array.from({ length: count }, (_, i) => ({
      id: String(i + 1),
      code: `P.6.${i + 1}`,
      title: `Proses ${i + 1}`,
      group: null,
      link: null,
    })),
    flows: flows.map(([from, to]): DrawnFlow => ({
      from: String(from),
      to: String(to),
      kind: "sequence",
      label: "",
    })),
  };
}

/** Numbers of the processes as they are read: row by row, from left to right. */
function reading(scene: Scene): readonly number[] {
  const boxes = scene.groups.flatMap((group) => {
    const [shape] = group.shapes;
    return group.kind === "process" && shape?.type === "rect" ? [{ id: Number(group.id), ...shape }] : [];
  });
  return boxes.sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
}

const ascending = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

describe("children of a level map", () => {
  it.each([
    ["two neighbours in the middle have a flow", 5, [[2, 3]]],
    ["the last two have one", 6, [[5, 6]]],
    [
      "one leads to two",
      4,
      [
        [1, 2],
        [1, 3],
      ],
    ],
    [
      "flows leap over others",
      7,
      [
        [1, 4],
        [2, 6],
      ],
    ],
    [
      "two chains are interleaved",
      8,
      [
        [1, 3],
        [3, 5],
        [2, 4],
        [4, 6],
      ],
    ],
    [
      "one flow of many goes back",
      6,
      [
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
        [6, 1],
      ],
    ],
    ["a chain of them is long", 14, ascending(13).map((i) => [i, i + 1] as const)],
  ] as const)("stand in the order of their codes when %s", async (_, count, flows) => {
    const laidOut = await layOut(level(count, flows), context);
    expect(reading(laidOut.whole)).toEqual(ascending(count));
    const pages = laidOut.paginate(PORTRAIT, LANDSCAPE);
    expect(pages.flatMap(({ scene }) => reading(scene))).toEqual(ascending(count));
  });

  it("stand behind what leads to them where the codes say otherwise, and else in order", async () => {
    expect(reading((await layOut(level(4, [[4, 1]]), context)).whole)).toEqual([2, 3, 4, 1]);
    expect(
      reading(
        (
          await layOut(
            level(3, [
              [3, 1],
              [1, 2],
            ]),
            context,
          )
        ).whole,
      ),
    ).toEqual([3, 1, 2]);
  });

  it("of a chain that fits a row stay in it", async () => {
    const chains = [1, 5, 9].flatMap((first) => [0, 1, 2].map((i) => [first + i, first + i + 1] as const));
    const { whole } = await layOut(level(12, chains), context);
    const bends = whole.groups.flatMap(({ kind, shapes: [route] }) =>
      kind === "sequence" && route?.type === "path" ? [route.commands.length - 2] : [],
    );
    expect(bends).toEqual(bends.map(() => 0));
  });
});

it("groups stand in the author's order", () => {
  const text = `peta UJI "Uji" {
  level 0 {
    P.1 "Perencanaan" kelompok manajemen
    P.2 "Pelayanan" kelompok utama
    P.3 "Kepegawaian" kelompok pendukung
    P.4 "Perizinan" kelompok utama
  }
}
`;
  const file = { path: "peta.ppb", text };
  const { repository } = bind([{ file, tree: parse(file).tree }]);
  const [first] = plan(repository.maps[0]!, repository);
  expect(first?.kind === "level" ? first.bands.map(({ group }) => group) : []).toEqual([
    "management",
    "core",
    "support",
  ]);
});
