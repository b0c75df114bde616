import { describe, expect, it } from "vitest";
import { makeViews, wholeArea, wholeView, type Part } from "../../../../src/layout/cfm/sheets/views.ts";
import type { PlacedCfm } from "../../../../src/layout/cfm/placed.ts";
import { context } from "../../../support/layout.ts";
import { byHand, type Line } from "./by-hand.ts";

const BOXES = [
  { id: "a", along: 10, across: 10 },
  { id: "b", along: 110, across: 10 },
  { id: "c", along: 110, across: 60 },
  { id: "d", along: 10, across: 60 },
];
const line = (id: string, from: string, to: string, ...points: Line["points"]): Line => ({
  id,
  from,
  to,
  points,
});

/** Two lanes of 50 pt, two columns of 100 pt. */
const drawn = (...lines: readonly Line[]): PlacedCfm =>
  byHand({ lanes: [50, 100], length: 200, boxes: BOXES, lines });

/** One part a column, each on a sheet of its own. */
const columns = (placed: PlacedCfm, sheets: readonly number[] = [0, 1]): readonly Part[] =>
  sheets.map((sheet, i) => ({
    placed,
    sheet,
    area: { along: { from: 100 * i, to: 100 * (i + 1) }, across: { from: 0, to: 100 } },
  }));

/** Each sheet's pieces, and its signs. */
function shown(parts: readonly Part[]): readonly string[] {
  return makeViews(parts, context).flatMap(({ page, pages, bands }) =>
    bands.flatMap(({ pieces, connectors }) => [
      ...pieces.map(({ id, from, to, points }) => {
        const ends = points.map(({ along, across }) => `${Math.round(along)},${Math.round(across)}`);
        return `${page}/${pages} ${id}: ${from} to ${to}, ${ends.join(" ")}`;
      }),
      ...connectors.map(({ text, sign }) => `${page}/${pages} sign ${text} ${sign.side}`),
    ]),
  );
}

describe("what sheets show of a drawing", () => {
  it("is all of it when there is one", () => {
    const placed = drawn(line("f", "a", "b", [50, 20], [110, 20]));
    const view = wholeView(placed);
    expect([view.page, view.pages, view.body, view.bands.length]).toEqual([1, 1, 200, 1]);
    expect(view.bands[0]?.pieces.map(({ id, from, to }) => [id, from, to])).toEqual([["f", "a", "b"]]);
    expect(wholeArea(placed)).toEqual({ along: { from: 0, to: 200 }, across: { from: 0, to: 100 } });
  });

  it.each<readonly [string, readonly Line[], readonly string[]]>([
    ["no lines, no signs", [], []],
    [
      "a line within one sheet stays whole",
      [line("f", "a", "d", [30, 30], [30, 60])],
      ["1/2 f: a to d, 30,30 30,60"],
    ],
    [
      "a line that ends at the edge of its sheet stays whole",
      [line("f", "a", "d", [50, 20], [100, 20], [100, 70], [50, 70])],
      ["1/2 f: a to d, 50,20 100,20 100,70 50,70"],
    ],
    [
      "a line over the cut ends at a sign on either sheet, 8 pt beyond the cut",
      [line("f", "a", "b", [50, 20], [110, 20])],
      [
        "1/2 f~0: a to A→2, 50,20 108,20",
        "1/2 sign A→2 E",
        "2/2 f~1: A←1 to b, 92,20 110,20",
        "2/2 sign A←1 W",
      ],
    ],
    [
      "a line back does, the other way",
      [line("f", "c", "d", [110, 70], [50, 70])],
      [
        "1/2 f~1: A←2 to d, 108,70 50,70",
        "1/2 sign A←2 E",
        "2/2 f~0: c to A→1, 110,70 92,70",
        "2/2 sign A→1 W",
      ],
    ],
    [
      "lines from one place to one place share their letter",
      [
        line("f", "a", "b", [50, 20], [80, 20], [80, 45], [120, 45], [120, 30]),
        line("g", "d", "b", [50, 70], [80, 70], [80, 45], [120, 45], [120, 30]),
      ],
      [
        "1/2 f~0: a to A→2, 50,20 80,20 80,45 108,45",
        "1/2 g~0: d to A→2, 50,70 80,70 80,45 108,45",
        "1/2 sign A→2 E",
        "2/2 f~1: A←1 to b, 92,45 120,45 120,30",
        "2/2 g~1: A←1 to b, 92,45 120,45 120,30",
        "2/2 sign A←1 W",
      ],
    ],
    [
      "letters are given from top to bottom, those of the first sheet first",
      [
        line("f", "d", "c", [50, 70], [110, 70]),
        line("g", "c", "d", [110, 65], [50, 65]),
        line("h", "a", "b", [50, 20], [110, 20]),
      ],
      [
        "1/2 f~0: d to B→2, 50,70 108,70",
        "1/2 h~0: a to A→2, 50,20 108,20",
        "1/2 g~1: C←2 to d, 137,65 50,65",
        "1/2 sign A→2 E",
        "1/2 sign B→2 E",
        "1/2 sign C←2 E",
        "2/2 f~1: B←1 to c, 92,70 110,70",
        "2/2 h~1: A←1 to b, 92,20 110,20",
        "2/2 g~0: c to C→1, 110,65 63,65",
        "2/2 sign A←1 W",
        "2/2 sign B←1 W",
        "2/2 sign C→1 W",
      ],
    ],
  ])("%s", (_, lines, expected) => {
    expect(shown(columns(drawn(...lines)))).toEqual(expected);
  });

  it("a line that leaves below ends below", () => {
    const placed = drawn(line("f", "a", "d", [30, 30], [30, 60]), line("g", "d", "a", [20, 60], [20, 30]));
    const lanes = [0, 1].map((i) => ({
      placed,
      sheet: i,
      area: { along: { from: 0, to: 200 }, across: { from: 50 * i, to: 50 * (i + 1) } },
    }));
    expect(shown(lanes)).toEqual([
      "1/2 f~0: a to A→2, 30,30 30,72",
      "1/2 g~1: B←2 to a, 20,58 20,30",
      "1/2 sign B←2 S",
      "1/2 sign A→2 S",
      "2/2 f~1: A←1 to d, 30,28 30,60",
      "2/2 g~0: d to B→1, 20,60 20,42",
      "2/2 sign B→1 N",
      "2/2 sign A←1 N",
    ]);
  });

  it("bands of one sheet have signs without its number", () => {
    const placed = drawn(line("f", "a", "b", [50, 20], [110, 20]));
    expect(shown(columns(placed, [0, 0]))).toEqual([
      "1/1 f~0: a to A→, 50,20 108,20",
      "1/1 sign A E",
      "1/1 f~1: A← to b, 92,20 110,20",
      "1/1 sign A W",
    ]);
  });

  it("a step that a cut goes through is tied by a dashed line, 4 pt on either side of the cut", () => {
    const placed = byHand({
      lanes: [50, 100],
      length: 100,
      boxes: [
        { id: "a", along: 10, across: 20, breadth: 60 },
        { id: "b", along: 60, across: 10 },
      ],
    });
    const lanes = [0, 1].map((i) => ({
      placed,
      sheet: i,
      area: { along: { from: 0, to: 100 }, across: { from: 50 * i, to: 50 * (i + 1) } },
    }));
    const views = makeViews(lanes, context);
    expect(
      views.flatMap(({ bands }) => bands.flatMap(({ pieces }) => pieces.map(({ id, kind }) => [id, kind]))),
    ).toEqual([
      ["a=0~0", "twin"],
      ["a=0~1", "twin"],
    ]);
    expect(shown(lanes)).toEqual([
      "1/2 a=0~0: a to A→2, 30,46 30,58",
      "1/2 sign A→2 S",
      "2/2 a=0~1: A←1 to a, 30,42 30,54",
      "2/2 sign A←1 N",
    ]);
  });

  it("level sheets are all as long as the longest with its signs, upright ones each as its own bands", () => {
    const lines = [line("f", "a", "b", [50, 20], [110, 20])];
    const uneven = (direction: "horizontal" | "vertical"): readonly number[] => {
      const placed = { ...drawn(...lines), drawing: { ...drawn().drawing, direction } };
      const cut = [0, 60, 200];
      const parts = [0, 1].map((i) => ({
        placed,
        sheet: i,
        area: { along: { from: cut[i]!, to: cut[i + 1]! }, across: { from: 0, to: 100 } },
      }));
      return makeViews(parts, context).map(({ body }) => Math.round(body));
    };
    const [first, second] = uneven("horizontal");
    expect(first).toBe(second);
    expect(uneven("vertical")).toEqual([82, 162]);
  });
});
