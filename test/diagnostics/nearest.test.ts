import { describe, expect, it } from "vitest";
import { nearest, suggester } from "../../src/diagnostics/nearest.ts";

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

describe("suggester", () => {
  it("suggests what nearest does, but never the exception", () => {
    const near = suggester(["periksa", "lengkap"]);
    expect([near("perikssa"), near("lengkapi"), near("lain")]).toEqual(["periksa", "lengkap", null]);
    expect(near("lengkapi", "lengkap")).toBeNull();
  });

  it("looks through a long list for some words only, whatever their number", () => {
    let looks = 0;
    const many = Array.from({ length: 10_000 }, (_, i) => `nama${i}x`);
    const counted = new Proxy(many, {
      get(target, key) {
        if (key === Symbol.iterator) looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const near = suggester(counted);
    const found = Array.from({ length: 5000 }, (_, i) => near(`nama${i}xy`));
    expect(found[0]).toBe("nama0x");
    expect(found.at(-1)).toBeNull();
    expect(looks).toBeLessThan(20);
  });
});
