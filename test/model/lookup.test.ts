import { describe, expect, it } from "vitest";
import { findProcess, hasPrefix } from "../../src/model/lookup.ts";
import { onlyMap } from "./support.ts";

const map = onlyMap({
  "peta.ppb":
    'peta DINAS { kode peta "DIN-01.01" kode matriks "P.1" }\nlevel 0 {\nP.1 "A"\n}\nlevel 1 {\nP.1.2 "B"\n}\n',
});

describe("a code that a person types", () => {
  it.each([
    ["P.1.2", "1.2"],
    ["p.1.2", "1.2"],
    ["DIN-01.02", "1.2"],
    ["DINAS 01.02", "1.2"],
    ["dinas.1.2", "1.2"],
    ["1.2", "1.2"],
    ["01.02", "1.2"],
    ["P.1", "1"],
    ["P.1.3", null],
    ["Q.1.2", null],
    ["PP.1.2", null],
    ["P.1.O", null],
    ["level-0", null],
    ["", null],
  ])("%j means %j", (written, key) => {
    expect(findProcess(written, map)?.process.key ?? null).toBe(key);
  });

  it("has one's own prefix in any case or none, and no other", () => {
    expect(["P", "p", "DIN", "Dinas", ""].every((prefix) => hasPrefix(map, prefix))).toBe(true);
    expect(["Q", "DINA", "PP"].some((prefix) => hasPrefix(map, prefix))).toBe(false);
  });
});
