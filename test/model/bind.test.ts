import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind } from "../../src/model/bind/bind.ts";
import { targetOf } from "../../src/model/symbol.ts";
import { parse } from "../../src/syntax/parse.ts";
import { bound, onlyMap } from "./support.ts";

const HEAD = 'peta DINAS { judul "A" instansi "B" tahun 2030 kode peta "DINAS 01.01" kode matriks "P.1" }\n';

describe("maps are folders", () => {
  it("gives every file to the nearest folder above it that has a peta block", () => {
    const { repository, diagnostics } = bound({
      "kota/peta.ppb": 'peta KOTA { kode matriks "K.1" }',
      "kota/level.ppb": 'level 0 { K.1 "Satu" }',
      "kota/dinas/peta.ppb": HEAD,
      "kota/dinas/a/b/level.ppb": 'level 0 { P.1 "Dua" P.2 "Tiga" }',
    });
    expect(diagnostics).toEqual([]);
    expect(repository.maps.map((m) => [m.folder, m.id.value, m.processes.map((p) => p.title)])).toEqual([
      ["kota", "KOTA", ["Satu"]],
      ["kota/dinas", "DINAS", ["Dua", "Tiga"]],
    ]);
  });

  it("tells of files below no map, of two maps in one folder and of one id on two maps", () => {
    const { diagnostics } = bound({
      "a/peta.ppb": HEAD,
      "a/peta2.ppb": "peta LAIN { }",
      "b/peta.ppb": HEAD,
      "level.ppb": 'level 0 { P.1 "Satu" }',
    });
    expect(diagnostics.map((d) => `${d.code} ${d.span.file.path}`).sort()).toEqual([
      "id-peta-ganda b/peta.ppb",
      "peta-ganda a/peta2.ppb",
      "peta-hilang level.ppb",
    ]);
  });

  it("binds the same whatever the order of the files", () => {
    const sources = {
      "peta.ppb": HEAD,
      "a.ppb": 'level 0 { P.1 "Satu" }',
      "b.ppb": 'level 1 { P.1.1 "Dua" }',
    };
    const backwards = Object.fromEntries(Object.entries(sources).reverse());
    expect(onlyMap(backwards).processes).toEqual(onlyMap(sources).processes);
  });
});

describe("references", () => {
  it("accept both printed forms and the map's id as prefix", () => {
    const map = onlyMap({
      "peta.ppb":
        HEAD +
        'level 0 { P.1 "A" }\nlevel 1 { DINAS 01.01 "B"\nDINAS.1.2 "C" }\ncfm DINAS 01.02 { }\ncfm P.1.1 { }',
    });
    expect(map.processes.map((p) => p.key)).toEqual(["1", "1.1", "1.2"]);
    expect(map.cfms.map((c) => c.process)).toEqual(["1.2", "1.1"]);
  });

  it("resolve across maps by id and by prefix", () => {
    const { repository } = bound({
      "kota/peta.ppb": 'peta KOTA { kode matriks "K.1" }\nlevel 0 { K.1 "Satu" }',
      "dinas/peta.ppb": HEAD + 'level 0 { P.1 "A" turunan KOTA.1\nP.2 "B" turunan K.1\nP.3 "C" turunan K.9 }',
    });
    const dinas = repository.maps.find((m) => m.id.value === "DINAS");
    expect(dinas?.processes.map((p) => [p.derivedFrom?.mapId, p.derivedFrom?.key])).toEqual([
      ["KOTA", "1"],
      ["KOTA", "1"],
      ["KOTA", null],
    ]);
  });
});

describe("a line with a wrong code", () => {
  const parents = 'level 0 { P.1 "A"\nP.2 "B" }\n';
  const read = (lines: string) => onlyMap({ "peta.ppb": HEAD + lines });
  const tree = (lines: string): readonly string[] => read(lines).processes.map((p) => `${p.key} ${p.title}`);
  const meant = (lines: string): readonly string[] =>
    read(lines).declarations.flatMap((d) =>
      d.meant === null ? [] : [`${d.code.text} ${d.meant.join(".")}`],
    );

  it.each([
    ["repeated, below the parent that has no child", 'P.1.1 "C"\nP.1.1 "D"', "P.1.1 2.1", "1.1 C"],
    [
      "malformed, in the gap of its siblings",
      'P.1.1 "C"\nDINAS 01.020 "D"\nP.1.3 "E"',
      "DINAS 01.020 1.2",
      "1.1 C 1.3 E",
    ],
    [
      "without parent, in the gap of its siblings",
      'P.1.1 "C"\nP.7.2 "D"\nP.1.3 "E"',
      "P.7.2 1.2",
      "1.1 C 1.3 E 7.2 D",
    ],
    [
      "repeated, in a gap elsewhere rather than behind the last of its list",
      'P.1.1 "C"\nP.1.1 "D"\nP.2.3 "E"',
      "P.1.1 2.2",
      "1.1 C 2.3 E",
    ],
    [
      "unreadable, behind the last of its list rather than in a gap elsewhere",
      'P.1.1 "C"\nP.1.O2 "D"\nP.2.3 "E"',
      "P.1.O2 1.2",
      "1.1 C 2.3 E",
    ],
    ["with a number too many", 'P.1.1 "C"\nP.1.2.1 "D"', "P.1.2.1 1.2", "1.1 C 1.2.1 D"],
    ["with a number too many and another prefix", 'P.1.1 "C"\nX.1.2.1 "D"', "X.1.2.1 1.2", "1.1 C 1.2.1 D"],
  ])("keeps what was meant as a suggestion and takes no place for it: %s", (_, lines, suggestion, places) => {
    const text = `${parents}level 1 { ${lines} }`;
    expect(meant(text)).toEqual([suggestion]);
    expect(
      tree(text)
        .filter((p) => p.includes("."))
        .join(" "),
    ).toBe(places);
  });

  it("has no suggestion when the same line was copied", () => {
    expect(meant(parents + 'level 1 { P.1.1 "C"\nP.1.1 "C" }')).toEqual([]);
  });

  it("has no suggestion when what is left without the last number stands there already", () => {
    expect(meant(parents + 'level 1 { P.1.1 "C"\nP.1.1.1 "D" }')).toEqual([]);
  });

  it("has no suggestion when two places would do", () => {
    expect(meant('level 0 { P.1 "A"\nP.2 "B"\nP.3 "X" }\nlevel 1 { P.1.1 "C"\nP.1.1 "D" }')).toEqual([]);
  });
});

describe("binding", () => {
  it("never throws and keeps the tree's links whole, whatever codes are written", () => {
    const code = fc
      .tuple(
        fc.constantFrom("P", "DINAS", "DINSA", "X"),
        fc.array(fc.constantFrom("1", "2", "3", "0", "01", "017", "O"), { minLength: 1, maxLength: 4 }),
      )
      .map(([prefix, segments]) => `${prefix}.${segments.join(".")}`);
    const level = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(code, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(level, { maxLength: 5 }), (levels) => {
        const text = levels.map(
          ([n, codes]) => `level ${n} { ${codes.map((c, i) => `${c} "T${i}"`).join("\n")} }`,
        );
        const map = onlyMap({ "peta.ppb": HEAD + text.join("\n") });
        for (const process of map.processes) {
          expect(map.byPath.get(process.key)).toBe(process);
          for (const child of process.children) expect(map.byPath.get(child)?.parent).toBe(process.key);
          if (process.parent !== null)
            expect(map.byPath.get(process.parent)?.children).toContain(process.key);
        }
        expect(map.processes.length).toBeLessThanOrEqual(map.declarations.length);
      }),
    );
  });
});

it("takes a name for what it is, also where a corrected tree has two of them at one place", () => {
  const text = `${HEAD}level 0 { P.1 "Satu" }
pihak warga "Warga"
cfm P.1 {
  lajur warga { }
  lajur dinas "Dinas" { tugas terima "Menerima" tugas catat "Mencatat" }
  alur terima -> catat
  alur warga ..> terima
}
`;
  const file = { path: "peta.ppb", text };
  const { tree } = parse(file);
  const moved = tree.declarations.map((declaration) => {
    if (declaration.kind !== "cfm") return declaration;
    const [work, message] = declaration.flows;
    if (work === undefined || message === undefined) throw new Error("two flows were written");
    const from = { ...message.from, span: work.from.span };
    return { ...declaration, flows: [work, { ...message, from }] };
  });
  const [cfm] = bind([{ file, tree: { ...tree, declarations: moved } }]).repository.maps[0]?.cfms ?? [];
  expect(cfm?.flows.map(({ from }) => targetOf(from)?.split("/").slice(-2))).toEqual([
    ["step", "terima"],
    ["lane", "warga"],
  ]);
});

describe("the lanes of a shared step", () => {
  const lanesOf = (together: string): readonly string[] | undefined =>
    onlyMap({
      "peta.ppb": `${HEAD}unit a "A"\nunit b "B"\nlevel 0 { P.1 "Satu" }
cfm P.1 {
  lajur a { kerja "Bekerja" bersama ${together} }
  lajur b { }
}`,
    }).cfms[0]?.steps[0]?.lanes;

  it("are its own and those of the parties that the CFM has, each once", () => {
    expect(lanesOf("b")).toEqual(["a", "b"]);
    expect(lanesOf("b b")).toEqual(["a", "b"]);
    expect(lanesOf("a b")).toEqual(["a", "b"]);
    expect(lanesOf("c")).toEqual(["a"]);
    expect(lanesOf("c b")).toEqual(["a", "b"]);
  });
});

describe("what was bound before", () => {
  const maps: Readonly<Record<string, string>> = {
    "a/peta.ppb": 'peta A { kode matriks "A.1" }\nlevel 0 { A.1 "Satu" }\n',
    "b/peta.ppb": 'peta B { kode matriks "B.1" }\nlevel 0 { B.1 "Dua" }\n',
  };
  const parsed = (sources: Readonly<Record<string, string>>) =>
    Object.entries(sources).map(([path, text]) => {
      const file = { path, text };
      return { file, tree: parse(file).tree };
    });
  const first = parsed(maps);
  const [a, b] = bind(first).repository.maps;

  it("is the same object as long as its trees are", () => {
    expect(bind(first).repository.maps.map((map, i) => map === [a, b][i])).toEqual([true, true]);
  });

  it("is bound anew when one of its files has changed, and no other with it", () => {
    const [, changed] = parsed({ ...maps, "b/peta.ppb": maps["b/peta.ppb"]!.replace("Dua", "Tiga") });
    const [sameA, newB] = bind([first[0]!, changed!]).repository.maps;
    expect(sameA).toBe(a);
    expect(newB?.processes.map(({ title }) => title)).toEqual(["Tiga"]);
  });

  it("is bound anew when a file comes or goes, though the block of the map stays", () => {
    const [more] = parsed({ "a/lagi.ppb": 'level 0 { A.2 "Lagi" }\n' });
    const keysOf = (files: typeof first): readonly string[] | undefined =>
      bind(files).repository.maps[0]?.processes.map(({ key }) => key);
    expect(keysOf([...first, more!])).toEqual(["1", "2"]);
    expect(keysOf(first)).toEqual(["1"]);
  });

  describe("with codes of other maps in it", () => {
    const CITY = 'peta KOTA { kode matriks "KTA.1" }\n';
    const city = (lines: string) => parsed({ "kota/peta.ppb": CITY + lines })[0]!;
    const [own] = parsed({
      "dinas/peta.ppb": 'peta DIN { kode matriks "DIN.1" }\nlevel 0 { DIN.1 "Satu" turunan KTA.1 }\n',
    });
    const derived = (lines: string) => {
      const map = bind([own!, city(lines)]).repository.maps.find(({ folder }) => folder === "dinas")!;
      return { map, from: map.processes[0]?.derivedFrom };
    };
    const before = derived('level 0 { KTA.1 "Izin" }');

    it("is the same object as long as they mean the same", () => {
      expect(before.from).toMatchObject({ mapId: "KOTA", key: "1" });
      expect(derived('level 0 { KTA.1 "Perizinan"\nKTA.2 "Lain" }').map).toBe(before.map);
    });

    it("is bound anew when what they name goes, comes back, or is another map's", () => {
      expect(derived('level 0 { KTA.2 "Lain" }').from).toMatchObject({ mapId: "KOTA", key: null });
      expect(derived('level 0 { KTA.1 "Izin" }').from).toMatchObject({ mapId: "KOTA", key: "1" });
      const [other] = parsed({
        "x/peta.ppb": 'peta LAIN { kode matriks "KTA.1" }\nlevel 0 { KTA.1 "Izin" }',
      });
      const [map] = bind([own!, other!]).repository.maps;
      expect(map?.processes[0]?.derivedFrom).toMatchObject({ mapId: "LAIN", key: "1" });
    });
  });

  it("is bound anew when another map takes its id", () => {
    const [other] = parsed({ "0/peta.ppb": maps["a/peta.ppb"]! });
    expect(bind([other!, ...first]).repository.maps.map(({ symbol }) => symbol)).toEqual(["A", "A@a", "B"]);
    expect(bind(first).repository.maps.map(({ symbol }) => symbol)).toEqual(["A", "B"]);
  });
});

describe("the problem of a line", () => {
  it.each([
    ["none", 'level 0 { P.1 "A" }\nlevel 1 { P.1.1 "B" }', [null, null]],
    ["no parent", 'level 0 { P.1 "A" }\nlevel 1 { P.2.1 "B" }', [null, "parent"]],
    ["no parent further up", 'level 0 { P.1 "A" }\nlevel 2 { P.1.1.1 "B" }', [null, "parent"]],
    ["of level 0 has no parent to lack", 'level 0 { P.2 "A" }', [null]],
    ["of another level than its block has no parent to look for", 'level 0 { P.2.1 "A" }', [null]],
    [
      "the prefix of another map, also without a parent",
      'level 0 { P.1 "A" }\nlevel 1 { Q.2.1 "B" }',
      [null, "prefix"],
    ],
    ["the prefix of another map", 'level 0 { Q.1 "A" }', ["prefix"]],
    ["a code as none is written", 'level 0 { DINAS 01.001 "A" }', ["format"]],
    ["taken before", 'level 0 { P.1 "A"\nP.1 "B" }', [null, "repeated"]],
    ["with another prefix at a taken place", 'level 0 { P.1 "A"\nQ.1 "B" }', [null, "prefix"]],
  ])("%s", (_, lines, problems) => {
    const { declarations } = onlyMap({ "peta.ppb": `${HEAD}${lines}\n` });
    expect(declarations.map(({ problem }) => problem)).toEqual(problems);
  });

  it("leaves a line without a process of its own", () => {
    const { declarations } = onlyMap({
      "peta.ppb": `${HEAD}level 0 { P.1 "A"\nP.1 "B"\nP.2 "C"\nDINAS 01.001 "D" }\n`,
    });
    expect(declarations.map(({ key }) => key)).toEqual(["1", null, "2", null]);
  });
});
