import { describe, expect, it } from "vitest";
import { onlyMap } from "./support.ts";

const HEAD = 'peta DINAS { kode peta "DINAS 01.01" kode matriks "P.1" }\n';

/** What the lines whose codes are wrong were meant to be, in the order in which they are written. */
function meant(blocks: string): readonly string[] {
  return onlyMap({ "peta.ppb": HEAD + blocks }).declarations.flatMap(({ code, meant: path }) =>
    path === null ? [] : [`${code.text} = ${path.join(".")}`],
  );
}

const ONE = 'level 0 { P.1 "A" }\n';
const level = (number: number, ...codes: readonly string[]): string =>
  `level ${number} {\n${codes.map((code, i) => `${code} "T${number}${i}"`).join("\n")}\n}\n`;

describe("a line whose code is wrong was meant to be", () => {
  it.each([
    [
      "in the gap before what follows, also as the first of all lines",
      level(1, "P.1.O1", "P.1.2") + ONE,
      ["P.1.O1 = 1.1"],
    ],
    ["behind the line before it", ONE + level(1, "P.1.1", "P.1.O2"), ["P.1.O2 = 1.2"]],
    [
      "behind one that was itself put in order",
      ONE + level(1, "P.1.1", "P.1.O2", "P.1.O3"),
      ["P.1.O2 = 1.2", "P.1.O3 = 1.3"],
    ],
    [
      "behind the last that has a place, over one that has none",
      ONE + level(1, "P.1.1", "P.X.Y", "P.1.O2"),
      ["P.1.O2 = 1.2"],
    ],
    ["the parent that other lines lack", ONE + level(1, "P.1.O7") + level(2, "P.1.7.1"), ["P.1.O7 = 1.7"]],
    [
      "the one parent of two that reads like it",
      ONE + level(1, "P.1.O7") + level(2, "P.1.7.1", "P.1.52.1"),
      ["P.1.O7 = 1.7"],
    ],
    [
      "no parent, where two read like it",
      ONE + level(1, "P.1.O7", "P.1.1") + level(2, "P.1.1.1", "P.1.7.1", "P.1.8.1"),
      [],
    ],
    ["nothing, far from what its neighbours leave", ONE + level(1, "P.1.1", "P.1.O97"), []],
    [
      "without the zeros around its numbers",
      ONE + level(1, "P.1.1", "DINAS 01.0200"),
      ["DINAS 01.0200 = 1.2"],
    ],
    ["with a zero inside of its number", ONE + level(1, "P.1.104", "P.1.1O5"), ["P.1.1O5 = 1.105"]],
    [
      "below the childless parent between its neighbours'",
      level(0, "P.1", "P.2", "P.3", "P.4") + level(1, "P.1.1", "P.1.1", "P.3.1"),
      ["P.1.1 = 2.1"],
    ],
    [
      "next in its list rather than below a parent that has an owner",
      level(0, "P.1", "P.2", "P.3").replace('"T01"', '"T01" pengampu a') +
        level(1, "P.1.1", "P.1.1", "P.3.1"),
      ["P.1.1 = 1.2"],
    ],
    [
      "next in its list only when it repeats the line above",
      ONE + level(1, "P.1.1", "P.1.2", "P.1.2"),
      ["P.1.2 = 1.3"],
    ],
    ["nothing, when it repeats a line further up", ONE + level(1, "P.1.1", "P.1.2", "P.1.1"), []],
    [
      "of a deeper level",
      ONE + level(1, "P.1.1", "P.1.2") + level(2, "P.1.1.1", "P.1.1.O2", "P.1.2.O1", "P.1.2.2"),
      ["P.1.1.O2 = 1.1.2", "P.1.2.O1 = 1.2.1"],
    ],
    ["of level 0, too", level(0, "P.1", "P.O2", "P.3"), ["P.O2 = 2"]],
    ["nothing, below a parent that is not there", ONE + level(2, "P.1.1.O1", "P.1.1.2"), []],
  ])("%s", (_, blocks, expected) => {
    expect(meant(blocks)).toEqual(expected);
  });
});
