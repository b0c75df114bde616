import { describe, expect, it } from "vitest";
import { nearest } from "../../src/diagnostics/nearest.ts";

describe("nearest", () => {
  it.each([
    ["tmea", ["kertas", "tema"], "tema"],
    ["Judul", ["judul"], "judul"],
    ["judl", ["jenis", "judul"], "judul"],
    // The very word, even when it is short.
    ["KP", ["PK", "KP"], "KP"],
    ["KP", ["PK"], null],
    ["rapat", ["waktu", "jenis"], null],
    ["x".repeat(100), ["x".repeat(99)], null],
  ])("%s among %j", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
