import { describe, expect, it } from "vitest";
import { plan } from "../../src/views/plan.ts";
import { relationOf, relationsOf, type Relation } from "../../src/views/relation.ts";
import { isLarge, relationMatrix } from "../../src/views/relation-matrix.ts";
import { bound } from "../model/support.ts";
import { ringMap } from "../support/relations.ts";

function mapOf(source: string) {
  const { repository } = bound({ "peta.ppb": source });
  return { map: repository.maps[0]!, repository };
}

/** "giver > taker: code: items" of all cells that say something. */
function said({ givers, takers, cells }: ReturnType<typeof relationMatrix>): readonly string[] {
  return cells.flatMap((row, r) =>
    row.flatMap(({ processes }, c) =>
      processes.map(({ code, items }) => `${givers[r]} > ${takers[c]}: ${code}: ${items.join(", ")}`),
    ),
  );
}

describe("the matrix of a relation", () => {
  it("has each handover in the cell of its giver and its receiver, below the code of its process", () => {
    const { map } = mapOf(ringMap(3, 1));
    const matrix = relationMatrix(relationsOf(map)[0]!, map);
    expect(said(matrix)).toEqual([
      "Unit 1 > Unit 2: DPM 01.01: Berkas 1-P.1.1",
      "Unit 1 > Unit 2: DPM 01.02: Berkas 1-P.1.2",
      "Unit 2 > Unit 3: DPM 01.01: Berkas 2-P.1.1",
      "Unit 2 > Unit 3: DPM 01.02: Berkas 2-P.1.2",
      "Unit 3 > Unit 1: DPM 01.01: Berkas 3-P.1.1",
      "Unit 3 > Unit 1: DPM 01.02: Berkas 3-P.1.2",
    ]);
  });

  it("has no row for who gives nothing, no column for who receives nothing, and partners last", () => {
    const { map } = mapOf(
      'peta K { kode matriks "K.1" }\nmitra m "Mitra"\nunit a "A"\nunit b "B"\nlevel 0 { K.1 "Satu" pengampu a }\ncfm K.1 {\nlajur m { x "Meminta" }\nlajur a { y "Menjawab" }\nlajur b { z "Menyimpan" }\nalur x -> y -> z\n}\n',
    );
    const matrix = relationMatrix(relationsOf(map)[0]!, map);
    expect([matrix.givers, matrix.takers]).toEqual([
      ["A", "Mitra"],
      ["A", "B"],
    ]);
    expect(matrix.cells.map((row) => row.map(({ own }) => own))).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it("of a process below shows the part of it that is handed over there", () => {
    const { map } = mapOf(ringMap(3, 2));
    const [, first] = map.processes;
    const [whole, part] = [relationsOf(map)[0]!, relationOf(first!, map)].map((one) =>
      said(relationMatrix(one, map)),
    );
    expect(part).toEqual(whole!.filter((text) => text.includes("DPM 01.01:")));
  });
});

describe("many", () => {
  const relation = (pairs: readonly (readonly [string, string])[]): Pick<Relation, "handovers"> => ({
    handovers: pairs.map(([from, to]) => ({ from, to, items: [{ text: "x", codes: ["P.1"] }] })),
  });
  const four = [
    ["a", "b"],
    ["a", "c"],
    ["a", "d"],
    ["b", "c"],
    ["b", "d"],
    ["c", "d"],
  ] as const;

  it("are more pairs than four units can have; both ways between two units are one", () => {
    expect(isLarge(relation([...four, ...four.map(([a, b]) => [b, a] as const)]))).toBe(false);
    expect(isLarge(relation([...four, ["d", "e"]]))).toBe(true);
  });
});

describe("the plan of a map", () => {
  it("ends with the relation maps of its processes of level 0 where the map asks for them", () => {
    const names = (source: string): readonly string[] => {
      const { map, repository } = mapOf(source);
      return plan(map, repository).map(({ name }) => name);
    };
    const plain = names(ringMap(3, 1));
    expect(plain.some((name) => name.startsWith("relasi-"))).toBe(false);
    expect(names(ringMap(3, 1, "peta-relasi ya"))).toEqual([...plain, "relasi-dpm-01"]);
    expect(names(ringMap(3, 1, "peta-relasi tidak"))).toEqual(plain);
  });

  it("has none of a process in which nothing is handed over", () => {
    const { map, repository } = mapOf(
      'peta K { kode matriks "K.1" peta-relasi ya }\nunit a "A"\nlevel 0 { K.1 "Satu" pengampu a }\ncfm K.1 {\nlajur a { x "Menulis"\ny "Membaca" }\nalur x -> y\n}\n',
    );
    expect(plan(map, repository).map(({ kind }) => kind)).toEqual(["level", "cfm"]);
  });
});
