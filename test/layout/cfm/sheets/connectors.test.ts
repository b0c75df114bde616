import { describe, expect, it } from "vitest";
import type { Range } from "../../../../src/layout/axes.ts";
import { arrange, connectorGroups, type Sign } from "../../../../src/layout/cfm/sheets/connectors.ts";
import type { LayoutContext } from "../../../../src/layout/layout.ts";
import { context } from "../../../support/layout.ts";

/** Every letter is 4 pt wide: "A→2" takes 18 pt with its margins. */
const plain: LayoutContext = { ...context, ruler: { ...context.ruler, width: (text) => 4 * text.length } };
const AREA = { along: { from: 0, to: 100 }, across: { from: 0, to: 50 } };

type Entry = readonly [letter: string, page: number | null, leaving: boolean];

const sign = (side: Sign["side"], along: number, across: number, ...entries: readonly Entry[]): Sign => ({
  key: `${side} ${along} ${across}`,
  side,
  at: { along, across },
  entries: entries.map(([letter, page, leaving]) => ({ letter, page, leaving })),
});

const to = (letter: string, page: number | null = 2): Entry => [letter, page, true];
const from = (letter: string, page: number | null = 1): Entry => [letter, page, false];

const round = (n: number): number => Math.round(n * 10) / 10;

/** Each sign as its text, its box (from, to of both axes) and where its line ends; and the room that all of them take. */
function shown(signs: readonly Sign[], upright = false, lanes: readonly Range[] = []): readonly string[] {
  const { connectors, margin } = arrange(signs, AREA, lanes, upright, plain);
  return [
    ...connectors.map(({ text, rect: r, end }) => {
      const box = [r.along, r.along + r.length, r.across, r.across + r.breadth].map(round);
      return `${text}: ${box[0]}–${box[1]} × ${box[2]}–${box[3]}, line to ${round(end.along)}, ${round(end.across)}`;
    }),
    `along ${round(margin.along.before)} ${round(margin.along.after)}, across ${round(margin.across.before)} ${round(margin.across.after)}`,
  ];
}

/** A sign is 10 pt high, at least as wide, and keeps 4 pt of what is beside it. */
describe("signs at the cuts of a sheet", () => {
  it.each<readonly [string, readonly Sign[], readonly string[]]>([
    ["none take no room", [], ["along 0 0, across 0 0"]],
    [
      "one at the end stands behind its line, with the line in its middle",
      [sign("E", 108, 25, to("A"))],
      ["A→2: 108–126 × 20–30, line to 108, 25", "along 0 30, across 0 0"],
    ],
    [
      "one at the beginning stands before its line",
      [sign("W", -8, 25, from("A"))],
      ["A←1: -26–-8 × 20–30, line to -8, 25", "along 30 0, across 0 0"],
    ],
    [
      "one whose pair is on the same sheet has its letter alone, and is as wide as it is high",
      [sign("E", 108, 25, to("A", null))],
      ["A: 108–118 × 20–30, line to 108, 25", "along 0 22, across 0 0"],
    ],
    [
      "one of two pairs says both",
      [sign("E", 108, 25, to("A"), to("B", 3))],
      ["A→2 B→3: 108–142 × 20–30, line to 108, 25", "along 0 46, across 0 0"],
    ],
    [
      "two lines far apart have their signs one above the other",
      [sign("E", 108, 10, to("A")), sign("E", 108, 30, to("B"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B→2: 108–126 × 25–35, line to 108, 30",
        "along 0 30, across 0 0",
      ],
    ],
    [
      "a line nearly far enough meets its sign a little aside",
      [sign("E", 108, 10, to("A")), sign("E", 108, 18.5, to("B"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B→2: 108–126 × 15.4–25.4, line to 108, 18.5",
        "along 0 30, across 0 0",
      ],
    ],
    [
      "the same above",
      [sign("E", 108, 18.5, to("A")), sign("E", 108, 10, to("B"))],
      [
        "A→2: 108–126 × 13.5–23.5, line to 108, 18.5",
        "B→2: 108–126 × 3.1–13.1, line to 108, 10",
        "along 0 30, across 0 0",
      ],
    ],
    [
      "lines that run closer have their signs one behind the other",
      [sign("E", 108, 10, to("A")), sign("E", 108, 15, to("B")), sign("E", 108, 12, to("C"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B→2: 130–148 × 10–20, line to 130, 15",
        "C→2: 152–170 × 7–17, line to 152, 12",
        "along 0 74, across 0 0",
      ],
    ],
    [
      "one stands before another that stands deeper, beside that one's line",
      [sign("E", 108, 10, to("A")), sign("E", 108, 15, to("B")), sign("E", 108, 22, to("C"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B→2: 130–148 × 10–20, line to 130, 15",
        "C→2: 108–126 × 17–27, line to 108, 22",
        "along 0 52, across 0 0",
      ],
    ],
    [
      "none stands aside on the line of another that stands deeper",
      [sign("E", 108, 10, to("A")), sign("E", 108, 16, to("B")), sign("E", 108, 19, to("C"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B→2: 130–148 × 11–21, line to 130, 16",
        "C→2: 152–170 × 14–24, line to 152, 19",
        "along 0 74, across 0 0",
      ],
    ],
    [
      "signs of the two ends do not know of each other",
      [sign("E", 108, 10, to("A")), sign("W", -8, 12, from("B"))],
      [
        "A→2: 108–126 × 5–15, line to 108, 10",
        "B←1: -26–-8 × 7–17, line to -8, 12",
        "along 30 30, across 0 0",
      ],
    ],
    [
      "a line close to the upper edge takes room above it",
      [sign("E", 108, 2, to("A"))],
      ["A→2: 108–126 × -3–7, line to 108, 2", "along 0 30, across 5 0"],
    ],
    [
      "a line close to the lower edge takes room below it",
      [sign("W", -8, 49, from("A"))],
      ["A←1: -26–-8 × 44–54, line to -8, 49", "along 30 0, across 0 6"],
    ],
    [
      "one below stands with its middle at its line",
      [sign("S", 60, 58, to("A"))],
      ["A→2: 51–69 × 58–68, line to 60, 58", "along 0 0, across 0 22"],
    ],
    [
      "one above the same",
      [sign("N", 60, -8, from("A"))],
      ["A←1: 51–69 × -18–-8, line to 60, -8", "along 0 0, across 22 0"],
    ],
    [
      "one below reaches before the first line of a sheet",
      [sign("S", 5, 58, to("A"))],
      ["A→2: -4–14 × 58–68, line to 5, 58", "along 6 0, across 0 22"],
    ],
    [
      "and behind the last",
      [sign("S", 99, 58, to("A"))],
      ["A→2: 90–108 × 58–68, line to 99, 58", "along 0 10, across 0 22"],
    ],
    [
      "two below, far enough, stand side by side",
      [sign("S", 80, 58, to("B")), sign("S", 40, 58, to("A"))],
      ["A→2: 31–49 × 58–68, line to 40, 58", "B→2: 71–89 × 58–68, line to 80, 58", "along 0 0, across 0 22"],
    ],
    [
      "two below, nearly far enough, have the right one a little aside",
      [sign("S", 40, 58, to("A")), sign("S", 57, 58, to("B"))],
      ["A→2: 31–49 × 58–68, line to 40, 58", "B→2: 50–68 × 58–68, line to 57, 58", "along 0 0, across 0 22"],
    ],
    [
      "two below that are too close stand one below the other, the right one deeper",
      [sign("S", 40, 58, to("A")), sign("S", 50, 58, to("B"))],
      [
        "A→2: 30–48 × 58–68, line to 40, 58",
        "B→2: 41–59 × 72–82.1, line to 50, 72",
        "along 0 0, across 0 36.1",
      ],
    ],
    [
      "above likewise, the right one higher",
      [sign("N", 40, -8, to("A")), sign("N", 50, -8, to("B"))],
      [
        "A→2: 30–48 × -18–-8, line to 40, -8",
        "B→2: 41–59 × -32.1–-22, line to 50, -22",
        "along 0 0, across 36.1 0",
      ],
    ],
    [
      "a third that is free of the first stands beside it, and the second's line passes between them",
      [sign("S", 40, 58, to("A")), sign("S", 50, 58, to("B")), sign("S", 60, 58, to("C"))],
      [
        "A→2: 30–48 × 58–68, line to 40, 58",
        "B→2: 40–58 × 72–82.1, line to 50, 72",
        "C→2: 52–70 × 58–68, line to 60, 58",
        "along 0 0, across 0 36.1",
      ],
    ],
    [
      "a third that is too close for that stands aside of the second's line",
      [sign("S", 40, 58, to("A")), sign("S", 50, 58, to("B")), sign("S", 58, 58, to("C"))],
      [
        "A→2: 30–48 × 58–68, line to 40, 58",
        "B→2: 42–60 × 72–82.1, line to 50, 72",
        "C→2: 52–70 × 58–68, line to 58, 58",
        "along 0 0, across 0 36.1",
      ],
    ],
  ])("%s", (_, signs, expected) => {
    expect(shown(signs)).toEqual(expected);
  });

  it("of an upright sheet stand below where its reading goes on, and beside its lanes", () => {
    expect(
      shown([sign("E", 108, 25, to("A")), sign("W", -8, 25, from("B")), sign("S", 60, 58, to("C"))], true),
    ).toEqual([
      "C→2: 55–65 × 58–76, line to 60, 58",
      "B←1: -18–-8 × 16–34, line to -8, 25",
      "A→2: 108–118 × 16–34, line to 108, 25",
      "along 22 22, across 0 30",
    ]);
  });

  const LANES = [
    { from: 0, to: 30 },
    { from: 30, to: 70 },
  ];

  it.each<readonly [string, boolean, readonly Sign[], readonly string[]]>([
    ["behind one", true, [sign("E", 108, 36, to("A"))], ["A→2: 108–118 × 32–50, line to 108, 36"]],
    ["before one", true, [sign("W", -8, 24, from("A"))], ["A←1: -18–-8 × 10–28, line to -8, 24"]],
    [
      "behind one, deeper than the sign of the next line, across which it stands",
      true,
      [sign("E", 108, 36, to("A")), sign("E", 108, 46, to("B"))],
      ["A→2: 122–132.1 × 32–50, line to 122, 36", "B→2: 108–118 × 38–56, line to 108, 46"],
    ],
    ["below one", false, [sign("E", 108, 33, to("A"))], ["A→2: 108–126 × 30.4–40.4, line to 108, 33"]],
    ["above one", false, [sign("W", -8, 27, from("A"))], ["A←1: -26–-8 × 19.6–29.6, line to -8, 27"]],
  ])("do not stand across borders of lanes: %s", (_, upright, signs, expected) => {
    expect(shown(signs, upright, LANES).slice(0, -1)).toEqual(expected);
  });

  it("have their letters in the middle of their height", () => {
    const { connectors } = arrange([sign("E", 108, 25, to("A"))], AREA, [], false, plain);
    const [group] = connectorGroups(connectors, "gambar", false, (p) => p, plain);
    const [outline, letters] = group!.shapes;
    if (outline?.type !== "rect" || letters?.type !== "text") throw new Error("a sign is a box with a text");
    // Capitals of Arial are 0.716 of their size high.
    expect(letters.y - 0.358 * letters.size).toBeCloseTo(outline.y + outline.height / 2, 1);
  });

  it("are groups with a link to the sheet of their first pair elsewhere, and say in words where it goes on", () => {
    const signs = [
      sign("E", 108, 10, to("A", null), to("B", 3)),
      sign("E", 108, 30, from("C", null)),
      sign("W", -8, 30, from("D", 1)),
    ];
    const { connectors } = arrange(signs, AREA, [], false, plain);
    const move = ({ x, y }: { x: number; y: number }) => ({ x: x + 1000, y: y + 500 });
    const groups = connectorGroups(connectors, "gambar", false, move, plain);
    expect(groups.map(({ kind, id, alt, link }) => [kind, id, alt, link])).toEqual([
      ["connector", "A→ B→3", "A: lanjut di lembar ini; B: lanjut ke lembar 3", "gambar#3"],
      ["connector", "C←", "C: lanjutan di lembar ini", undefined],
      ["connector", "D←1", "D: lanjutan dari lembar 1", "gambar#1"],
    ]);
    const [first, round] = groups.map(({ shapes }) => shapes[0]);
    expect(first).toMatchObject({ type: "rect", x: 1108, y: 504.99, radius: 3 });
    expect(round).toMatchObject({ type: "rect", radius: 5.015 });
    expect(groups[0]?.shapes[1]).toMatchObject({ type: "text", text: "A B→3", anchor: "middle", x: 1121 });
  });
});
