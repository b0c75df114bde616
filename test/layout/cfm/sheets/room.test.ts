import { describe, expect, it } from "vitest";
import { culpritOf, LEAST_SCALE } from "../../../../src/layout/cfm/sheets/room.ts";
import { byHand } from "./by-hand.ts";

/** A step that cannot be shown in less than 40 pt along and so much across, beside one that fits anywhere. */
const drawing = (breadth: number, direction: "horizontal" | "vertical") =>
  byHand({
    direction,
    lanes: [200],
    length: 200,
    boxes: [
      { id: "kecil", along: 10, across: 10 },
      { id: "besar", along: 80, across: 10, least: breadth },
    ],
  });

/** A sheet that has so much at the smallest size, beside a header of 20 pt and the lines of the frame. */
const holding = (width: number, height: number) => ({
  width: (width + 22) * LEAST_SCALE,
  height: (height + 22) * LEAST_SCALE,
});

describe("the step that fits no sheet", () => {
  it.each([
    ["is none where each fits to the point", 100, "horizontal", [holding(41, 101)], null],
    ["is one that is too high", 100, "horizontal", [holding(200, 99)], "besar"],
    ["is one that is too long", 30, "horizontal", [holding(39, 200)], "kecil"],
    ["is none where another sheet holds it", 100, "horizontal", [holding(200, 99), holding(99, 200)], null],
    ["is one that no sheet holds", 100, "horizontal", [holding(200, 99), holding(39, 200)], "besar"],
    ["is one that is too wide, upright", 100, "vertical", [holding(99, 200)], "besar"],
    ["is none that is wide, upright, where each fits", 100, "vertical", [holding(101, 41)], null],
  ] as const)("%s", (_, breadth, direction, sheets, id) => {
    expect(culpritOf(drawing(breadth, direction), sheets)).toBe(id);
  });
});
