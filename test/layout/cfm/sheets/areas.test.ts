import { beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../../../src/layout/cfm/compose.ts";
import type { PlacedCfm } from "../../../../src/layout/cfm/placed.ts";
import { findAreas, type Room } from "../../../../src/layout/cfm/sheets/areas.ts";
import { findTopologies } from "../../../../src/layout/cfm/topology.ts";
import { spacingsOf } from "../../../../src/layout/swimlane/measures/spacing.ts";
import { context } from "../../../support/layout.ts";
import { cfmDrawing } from "../source.ts";
import { byHand, type Box, type Line } from "./by-hand.ts";

const STEPS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"] as const;

/** Eight steps in a row, the first five of them in a phase. */
const chain = (phases: string): string => `
lajur a { ${STEPS.map((id) => `${id} "Menyusun berkas"`).join("\n")} }
${phases}
alur ${STEPS.join(" -> ")}
`;

async function placed(inside: string): Promise<PlacedCfm> {
  const { usual } = await findTopologies(cfmDrawing(inside), context);
  return compose(usual, spacingsOf("horizontal")[0], context);
}

/** A sheet for so much of a drawing's length. */
const roomFor = (c: PlacedCfm, share: number): Room => ({
  along: share * c.length,
  across: c.breadth,
  alongCut: 0,
  acrossCut: 0,
});

describe("a drawing that is cut into areas", () => {
  let plain: PlacedCfm;
  let phased: PlacedCfm;
  beforeAll(async () => {
    plain = await placed(chain(""));
    phased = await placed(chain('tahap "Persiapan" satu\ntahap "Penetapan" enam'));
  });
  /** How many steps each area shows. */
  const stepsOf = (c: PlacedCfm, share: number): readonly number[] =>
    findAreas(c, roomFor(c, share))!.areas.map(
      ({ along }) =>
        c.nodes.filter(({ outline }) => outline.along >= along.from && outline.along < along.to).length,
    );

  it("has areas of equal length", () => {
    expect(stepsOf(plain, 0.75)).toEqual([4, 4]);
  });

  it("is cut between its phases rather than within one", () => {
    expect(phased.phases.map(({ name }) => name)).toEqual(["Persiapan", "Penetapan"]);
    expect(stepsOf(phased, 0.75)).toEqual([5, 3]);
  });

  it("is cut within a phase where that takes a sheet less", () => {
    expect(stepsOf(phased, 0.55)).toEqual([4, 4]);
  });
});

/** A column of 100 pt for each list of boxes, which stand in the middle of it: `[lane, its upper end, its breadth]`. */
const columns = (
  ...boxes: readonly (readonly (readonly [at: number, breadth?: number])[])[]
): readonly Box[] =>
  boxes.flatMap((column, i) =>
    column.map(([across, breadth = 20], k) => ({ id: `c${i}.${k}`, along: 100 * i + 30, across, breadth })),
  );
const across = (id: string, points: Line["points"]): Line => ({ id, from: "c0.0", to: "c1.0", points });

/** Four lanes of 100 pt, columns of 100 pt. */
const LANES = [100, 200, 300, 400];
const ROOM: Room = { along: 220, across: 220, alongCut: 10, acrossCut: 10 };

interface Given {
  readonly boxes: readonly Box[];
  readonly lines?: readonly Line[];
  readonly rowCuts?: readonly number[];
  readonly phases?: readonly (readonly [number, number])[];
  readonly nameHeight?: number;
  readonly direction?: "horizontal" | "vertical";
  readonly room?: Partial<Room>;
  readonly lanes?: readonly number[];
}

/** Areas as `from–to × from–to`, and their cost. */
function found({ boxes, room, lanes = LANES, ...more }: Given): readonly string[] | null {
  const count = Math.max(...boxes.map(({ along }) => Math.floor(along / 100))) + 1;
  const cuts = Array.from({ length: count - 1 }, (_, i) => 100 * (i + 1));
  const placed = byHand({ lanes, length: 100 * count, boxes, cuts, ...more });
  const areas = findAreas(placed, { ...ROOM, ...room });
  if (areas === null) return null;
  const text = areas.areas.map(({ along: a, across: b }) => `${a.from}–${a.to} × ${b.from}–${b.to}`);
  return [...text, `cost ${Math.round(areas.cost * 100) / 100}`];
}

describe("areas of a drawing that is larger than its sheets", () => {
  it.each<readonly [string, Given, readonly string[] | null]>([
    [
      "are one where it fits",
      { boxes: columns([[10]], [[110]]), room: { across: 400 } },
      ["0–200 × 0–400", "cost 0"],
    ],
    [
      "are one that fits to the point, without room for signs",
      { boxes: columns([[10]], [[110]]), room: { along: 200, across: 400 } },
      ["0–200 × 0–400", "cost 0"],
    ],
    [
      "have room for the signs at their cuts: three columns fit no sheet between two cuts",
      { boxes: columns([[10]], [[10]], [[10]], [[10]]), room: { along: 205, across: 400 } },
      ["0–100 × 0–400", "100–200 × 0–400", "200–300 × 0–400", "300–400 × 0–400", "cost 0"],
    ],
    [
      "are cut where no lines run",
      {
        boxes: columns([[10]], [[10]], [[10]]),
        lines: [
          across("f", [
            [70, 20],
            [130, 20],
          ]),
          across("g", [
            [70, 25],
            [130, 25],
          ]),
        ],
        room: { across: 400 },
      },
      ["0–200 × 0–400", "200–300 × 0–400", "cost 2.22"],
    ],
    [
      "are cut behind a phase rather than within it",
      {
        boxes: columns([[10]], [[10]], [[10]]),
        phases: [
          [0, 200],
          [200, 300],
        ],
        room: { across: 400 },
      },
      ["0–200 × 0–400", "200–300 × 0–400", "cost 2.22"],
    ],
    [
      "lines on one track count once",
      {
        boxes: columns([[10]], [[10]], [[10]]),
        lines: [
          across("f", [
            [70, 20],
            [130, 20],
          ]),
          across("g", [
            [70, 20],
            [130, 20],
          ]),
          across("h", [
            [130, 30],
            [230, 30],
          ]),
          across("i", [
            [230, 35],
            [130, 35],
          ]),
        ],
        room: { across: 400 },
      },
      ["0–100 × 0–400", "100–300 × 0–400", "cost 3.22"],
    ],
    [
      "show of the lanes only those in use",
      { boxes: columns([[110]], [[110], [210]]) },
      ["0–200 × 100–300", "cost 0"],
    ],
    [
      "show the lanes that a line runs through",
      {
        boxes: columns([[110]], [[110]]),
        lines: [
          across("f", [
            [70, 120],
            [90, 120],
            [90, 250],
            [120, 130],
          ]),
        ],
      },
      ["0–200 × 100–300", "cost 0"],
    ],
    [
      "show no lane for a line that ends on another sheet",
      {
        boxes: columns([[110]], [[110]], [[110]]),
        lines: [
          across("f", [
            [50, 120],
            [50, 390],
            [80, 390],
            [80, 120],
          ]),
          across("g", [
            [50, 130],
            [50, 390],
            [150, 390],
            [150, 120],
          ]),
        ],
        room: { along: 120, across: 330 },
      },
      ["0–100 × 100–400", "100–200 × 100–200", "200–300 × 100–200", "cost 1"],
    ],
    [
      "are cut between lanes, without the lane between them where nothing stands",
      { boxes: columns([[10], [310]], [[10], [310]]) },
      ["0–200 × 0–200", "0–200 × 200–400", "cost 0"],
    ],
    [
      "leave out what holds no step",
      { boxes: columns([[10], [310]]), room: { across: 130 } },
      ["0–100 × 0–100", "0–100 × 300–400", "cost 0"],
    ],
    [
      "are cut between the lanes where the fewest lines run",
      {
        boxes: columns([[10], [110], [210]]),
        lines: [
          across("f", [
            [40, 20],
            [40, 120],
          ]),
          across("g", [
            [45, 20],
            [45, 120],
          ]),
        ],
        room: { across: 220 },
        lanes: [100, 200, 300],
      },
      ["0–100 × 0–200", "0–100 × 200–300", "cost 2.22"],
    ],
    [
      "are cut between rows where a lane is broader than a sheet",
      { boxes: columns([[10], [110], [210]]), lanes: [300], rowCuts: [100, 200], room: { across: 220 } },
      ["0–100 × 0–200", "0–100 × 200–300", "cost 10.22"],
    ],
    [
      "are not cut between rows where the lane's name needs more",
      {
        boxes: columns([[10], [110], [210]]),
        lanes: [300],
        rowCuts: [100, 200],
        nameHeight: 120,
        room: { across: 220 },
      },
      null,
    ],
    [
      "are where the lane is upright: its name stands above",
      {
        boxes: columns([[10], [110], [210]]),
        lanes: [300],
        rowCuts: [100, 200],
        nameHeight: 120,
        direction: "vertical",
        room: { across: 220 },
      },
      ["0–100 × 0–200", "0–100 × 200–300", "cost 10.22"],
    ],
    [
      "are cut beside a step of several lanes rather than through it",
      { boxes: columns([[10], [110, 180], [310]]), room: { across: 220 } },
      ["0–100 × 0–100", "0–100 × 100–300", "0–100 × 300–400", "cost 3.75"],
    ],
    [
      "are cut through a step where nothing else helps",
      { boxes: columns([[10, 380]]), room: { across: 220 } },
      ["0–100 × 0–200", "0–100 × 200–400", "cost 40"],
    ],
    [
      "are cut between rows of the lanes in use only",
      {
        boxes: columns([[110], [210], [310]]),
        lanes: [100, 400, 500],
        rowCuts: [50, 200, 300, 450],
        room: { across: 220 },
      },
      ["0–100 × 100–300", "0–100 × 300–400", "cost 10.22"],
    ],
    [
      "are cut between lanes and between rows, in order",
      {
        boxes: columns([[10], [110], [210], [310], [410]]),
        lanes: [300, 500],
        rowCuts: [100, 200, 400],
        room: { across: 220 },
      },
      ["0–100 × 0–200", "0–100 × 200–300", "0–100 × 300–500", "cost 10.4"],
    ],
    [
      "have room for the signs at the cuts between lanes",
      { boxes: columns([[10], [110], [210], [310]]), room: { across: 205 } },
      ["0–100 × 0–100", "0–100 × 100–200", "0–100 × 200–300", "0–100 × 300–400", "cost 0"],
    ],
    [
      "leave out lanes in the middle as one, where lines would be cut between them",
      {
        boxes: columns([[10], [310]]),
        lines: [10, 20, 30, 40, 50].map((at) =>
          across(`f${at}`, [
            [at, 120],
            [at, 280],
          ]),
        ),
        room: { across: 205 },
      },
      ["0–100 × 0–100", "0–100 × 300–400", "cost 3.75"],
    ],
    [
      "show no lane for a line that leaves its sheet",
      {
        boxes: columns([[110]], [[110]], [[110]]),
        lines: [
          across("g", [
            [50, 130],
            [50, 390],
            [150, 390],
            [150, 120],
          ]),
        ],
        room: { along: 120, across: 330 },
      },
      ["0–100 × 100–200", "100–200 × 100–200", "200–300 × 100–200", "cost 1"],
    ],
    [
      "are none where a step is broader than a sheet and no lane ends in it",
      { boxes: columns([[10, 280]]), lanes: [300], room: { across: 220 } },
      null,
    ],
    ["are none where a column is longer than a sheet", { boxes: columns([[10]]), room: { along: 90 } }, null],
  ])("%s", (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it("are cut through a step only where each share holds its text, 4 pt from the cut", () => {
    const boxes = (least: number): readonly Box[] => [{ id: "a", along: 30, across: 60, breadth: 80, least }];
    const room = { across: 115 };
    expect(found({ boxes: boxes(36), lanes: [100, 200], room })).toEqual([
      "0–100 × 0–100",
      "0–100 × 100–200",
      "cost 40",
    ]);
    expect(found({ boxes: boxes(37), lanes: [100, 200], room })).toBeNull();
  });
});
