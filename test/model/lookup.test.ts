import { describe, expect, it } from "vitest";
import type { CodeReference } from "../../src/model/symbol.ts";
import {
  cfmsByProcess,
  cfmTitle,
  findProcess,
  hasPrefix,
  isListed,
  numberOf,
  processOf,
} from "../../src/model/lookup.ts";
import { bound, onlyMap } from "./support.ts";

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

describe("the CFMs of a process", () => {
  const { cfms, byPath } = onlyMap({
    "peta.ppb": `peta DINAS { kode matriks "P.1" }
level 0 { P.1 "A" P.2 "B" }
cfm P.1.CFM.3 "Tiga" { lajur a "A" { } }
cfm P.2.CFM.O1 "Tidak terbaca" { }
cfm P.1 "Satu" { lajur a "A" { x "X" } }
cfm P.1.CFM.2 "Dua" { }
cfm P.1.CFM.2 "Dua lagi" { }
cfm P.9 "Tanpa proses" { }
cfm P.2.CFM.4 "Bersop" { sop "S" { } }
cfm P.2 { }
`,
  });

  it("are in the order of their numbers, of one number the first, and of readable ones", () => {
    const titles = [...cfmsByProcess({ cfms })].map(([key, own]) => [
      key,
      own.map(({ title }) => title?.value ?? ""),
    ]);
    expect(titles).toEqual([
      ["1", ["Satu", "Dua", "Tiga"]],
      ["2", ["", "Bersop"]],
    ]);
    expect(cfms.map(numberOf)).toEqual([3, null, 1, 2, 2, 1, 4, 1]);
  });

  it("are only listed while nothing of them is drawn", () => {
    expect(cfms.map(isListed)).toEqual([false, false, false, true, true, false, true, false]);
  });

  it("are called as their process unless there are several", () => {
    const process = byPath.get("1")!;
    const [third, , first] = cfms;
    expect([cfmTitle(first!, process, true), cfmTitle(first!, process, false)]).toEqual(["A", "Satu"]);
    expect([cfmTitle(third!, process, true), cfmTitle(third!, process, false)]).toEqual(["Tiga", "Tiga"]);
    expect(cfmTitle(cfms.at(-1)!, process, false)).toBe("A");
  });
});

it("what a reference stands for is a process of its map, also of a CFM's code", () => {
  const { repository } = bound({
    "a/peta.ppb": `peta A { kode matriks "A.1" }
level 0 { A.1 "Satu" turunan K.1 }
cfm A.1 { lajur u "U" { x subproses K.1.CFM.2 y subproses A.7 } }
`,
    "k/peta.ppb": 'peta K { }\nlevel 0 { K.1 "Izin" }\ncfm K.1.CFM.2 { }\n',
  });
  const [{ references }, city] = repository.maps as [
    (typeof repository.maps)[0],
    (typeof repository.maps)[0],
  ];
  const found = references.flatMap((reference) =>
    "code" in reference
      ? [[reference.written, processOf(reference as CodeReference, repository)] as const]
      : [],
  );
  expect(found.map(([written, one]) => [written, one?.map.symbol, one?.process.title])).toEqual([
    ["K.1", "K", "Izin"],
    ["A.1", "A", "Satu"],
    ["K.1.CFM.2", "K", "Izin"],
    ["A.7", undefined, undefined],
  ]);
  expect(found[0]?.[1]?.map).toBe(city);
});
