import { describe, expect, it } from "vitest";
import { bind } from "../../src/model/bind/bind.ts";
import type { Cfm, ProcessMap } from "../../src/model/model.ts";
import { targetOf, type Reference } from "../../src/model/symbol.ts";
import { parse } from "../../src/syntax/parse.ts";
import { bound, onlyMap } from "./support.ts";

const HEAD = 'peta K { kode matriks "P.1" }\nunit u "U"\nlevel 0 { P.1 "A" }\n';
const cfmsOf = (text: string): readonly Cfm[] => onlyMap({ "peta.ppb": HEAD + text }).cfms;
const meaning = (reference: Reference): string => targetOf(reference) ?? `? ${reference.written}`;

describe("the files of a map", () => {
  it("are in the order of their paths, whatever order they come in", () => {
    const names = ["a/b.ppb", "b.ppb", "c.ppb", "peta.ppb"];
    for (const order of [names, [...names].reverse(), ["c.ppb", "peta.ppb", "a/b.ppb", "b.ppb"]]) {
      const { repository } = bound(
        Object.fromEntries(order.map((path) => [path, path === "peta.ppb" ? HEAD : ""])),
      );
      expect(repository.files.map(({ path }) => path)).toEqual(names);
      expect(repository.maps[0]?.files.map(({ path }) => path).sort()).toEqual(names);
    }
  });

  it("are missed where they say something that no map has, once for all below a folder", () => {
    const found = (sources: Readonly<Record<string, string>>) =>
      bound(sources).diagnostics.map(({ code, span }) => `${code} ${span.file.path}`);
    expect(found({ "a.ppb": "", "b.ppb": "// kosong\n" })).toEqual([]);
    expect(found({ "a.ppb": 'unit u "U"', "b.ppb": 'unit v "V"', "c/d.ppb": 'unit w "W"' })).toEqual([
      "peta-hilang a.ppb",
    ]);
    expect(found({ "c/d.ppb": 'unit w "W"', "e/f.ppb": 'unit v "V"' })).toEqual([
      "peta-hilang c/d.ppb",
      "peta-hilang e/f.ppb",
    ]);
    expect(found({ "c/d.ppb": 'unit w "W"', "f.ppb": 'unit v "V"' })).toEqual(["peta-hilang f.ppb"]);
    expect(found({ "c/d.ppb": 'unit w "W"', "c/peta.ppb": HEAD, "a/peta.ppb": "peta L { }" })).toEqual([]);
  });

  it("give their maps in the order of folders", () => {
    const { repository } = bound({
      "b/peta.ppb": "peta B { }",
      "a/c/peta.ppb": "peta C { }",
      "a/peta.ppb": "peta A { }",
    });
    expect(repository.maps.map(({ folder }) => folder)).toEqual(["a", "a/c", "b"]);
  });
});

describe("a second decree", () => {
  const text = `${HEAD}jabatan kabid "Kepala Bidang" di u
keputusan {\n  nomor "1"\n}
keputusan {\n  nomor "2"\n  nomor "3"\n  paraf hierarki {\n    jabatan kabid\n  }\n}
`;
  const { diagnostics, repository } = bound({ "peta.ppb": text });

  it("is one finding at its first word", () => {
    expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end), span.start])).toEqual(
      [["keputusan-ganda", "keputusan", text.lastIndexOf("keputusan")]],
    );
    expect(repository.maps[0]?.decree?.number?.value).toBe("1");
  });

  it("names what it names all the same", () => {
    expect(repository.maps[0]?.references.filter(({ role }) => role === "initials").map(meaning)).toEqual([
      "K/unit/kabid",
    ]);
  });
});

describe("a CFM", () => {
  it.each([
    ["P.1", ["K/cfm/1"]],
    ["P.1.CFM.2", ["K/cfm/1.CFM.2"]],
    ["P.1.CFM.O2", ["K/cfm/?P.1.CFM.O2"]],
    ["P.7", ["K/cfm/?P.7"]],
    ["P.O7", ["K/cfm/?P.O7"]],
    ["P.1 { }\ncfm P.1 { }\ncfm P.1", ["K/cfm/1", "K/cfm/1#2", "K/cfm/1#3"]],
  ])("%s is a symbol of its own", (code, symbols) => {
    expect(cfmsOf(`cfm ${code} { }\n`).map(({ symbol }) => symbol)).toEqual(symbols);
  });

  it("whose title is that of a line with a repeated code does not belong to the first line", () => {
    const lines =
      'peta K { kode matriks "P.1" }\nlevel 0 {\nP.1 "Izin"\nP.1 "Pengawasan"\nP.3 "Laporan"\n}\n';
    const processOf = (title: string): string | null | undefined =>
      onlyMap({ "peta.ppb": `${lines}cfm P.1 ${title} { }\n` }).cfms[0]?.process;
    expect(processOf('"Pengawasan"')).toBeNull();
    expect(processOf('"PENGAWASAN"')).toBeNull();
    expect(processOf('"Izin"')).toBe("1");
    expect(processOf('"Lain"')).toBe("1");
    expect(processOf("")).toBe("1");
  });

  it("has each detail of a step once, the first", () => {
    const [cfm] = cfmsOf('cfm P.1 {\nlajur u {\na "A" {\nwaktu "1"\nkelengkapan "K"\nwaktu "2"\n}\n}\n}\n');
    expect(cfm?.steps[0]?.details.map((d) => ["text" in d ? d.text.value : "", d.kind])).toEqual([
      ["1", "waktu"],
      ["K", "kelengkapan"],
    ]);
  });
});

describe("an end of a flow", () => {
  const ends = (flow: string): readonly string[] =>
    cfmsOf(`cfm P.1 {
  lajur u { terima "Menerima" catat "Mencatat" }
  lajur warga "Warga" { }
  lajur sibuk "Sibuk" { kerja "Bekerja" }
  lajur bersama "Bersama" { }
  lajur ikut "Ikut" { rapat "Rapat" bersama bersama }
  alur ${flow}
}
`)[0]?.flows.flatMap(({ from, to }) =>
      [meaning(from), meaning(to)].map((end) => end.split("/").slice(-2).join(" ")),
    ) ?? [];

  it.each([
    ["terima ..> catat", ["step terima", "step catat"]],
    ["terima ..> warga", ["step terima", "lane warga"]],
    ["warga ..> terima", ["lane warga", "step terima"]],
    ["terima -> warga", ["step terima", "? warga"]],
    ["warga -> terima", ["? warga", "step terima"]],
    ["terima ..> sibuk", ["step terima", "? sibuk"]],
    ["terima ..> bersama", ["step terima", "? bersama"]],
    ["terima ..> hilang", ["step terima", "? hilang"]],
    ["terima -> catat ..> warga", ["step terima", "step catat", "step catat", "lane warga"]],
  ])("is a step, or for a message a party that does nothing here: %s", (flow, expected) => {
    expect(ends(flow)).toEqual(expected);
  });
});

describe("a name that is declared twice", () => {
  it("is one definition with two places", () => {
    const { definitions } = onlyMap({
      "peta.ppb": `${HEAD}cfm P.1 {\nlajur a "A" { x "X" }\nlajur b "B" { x "Y" }\nlajur a { z "Z" }\n}\n`,
    });
    expect(
      definitions
        .filter(({ kind }) => kind === "lane" || kind === "step")
        .map(({ id, declarations }) => [id, declarations.length]),
    ).toEqual([
      ["K/cfm/1/lane/a", 2],
      ["K/cfm/1/lane/b", 1],
      ["K/cfm/1/step/x", 2],
      ["K/cfm/1/step/z", 1],
    ]);
  });

  it("of a setting of a rule counts first", () => {
    const { ruleSettings } = onlyMap({
      "peta.ppb": "peta K { aturan {\nkode-lompat mati\nanak-tunggal saran\nkode-lompat galat\n} }\n",
    });
    expect(ruleSettings.map(({ rule, severity }) => [rule.value, severity.value])).toEqual([
      ["kode-lompat", "off"],
      ["anak-tunggal", "hint"],
    ]);
  });
});

describe("a prefix that a map prints in two cases", () => {
  it("leads to that one map", () => {
    const { repository } = bound({
      "a/peta.ppb": 'peta A { kode matriks "A.1" }\nlevel 0 { A.1 "Satu" turunan KTA.1 }\n',
      "k/peta.ppb": 'peta K { kode peta "Kta.1" kode matriks "kTA.1" }\nlevel 0 { K.1 "Satu" }\n',
    });
    expect(repository.maps[0]?.processes[0]?.derivedFrom?.resolution).toEqual({
      kind: "resolved",
      to: "K/process/1",
    });
  });
});

describe("a map whose codes lead to other maps", () => {
  const own = parsed(
    "a/peta.ppb",
    `peta A { kode matriks "A.1" }
level 0 { A.1 "Satu" turunan KTA.1 }
cfm A.1 { lajur u "U" { x subproses KTA.2 } }
`,
  );
  const city = (folder: string, id: string, numbers: readonly number[]) =>
    parsed(
      `${folder}/peta.ppb`,
      `peta ${id} { kode matriks "KTA.1" }\nlevel 0 {\n${numbers.map((n) => `KTA.${n} "T${n}"`).join("\n")}\n}\n`,
    );
  const bindA = (...others: readonly ReturnType<typeof parsed>[]): ProcessMap =>
    bind([own, ...others]).repository.maps[0]!;
  const resolutions = ({ processes, cfms }: ProcessMap) => [
    processes[0]?.derivedFrom?.resolution,
    cfms[0]?.steps[0]?.target?.resolution,
  ];

  it.each([
    ["a process comes that a subprocess names", [city("k", "K", [1])], [city("k", "K", [1, 2])]],
    ["a process goes that a subprocess names", [city("k", "K", [1, 2])], [city("k", "K", [1])]],
    [
      "another map of the prefix comes",
      [city("k", "K", [1, 2])],
      [city("k", "K", [1, 2]), city("l", "L", [1, 2])],
    ],
    [
      "another map of the prefix comes without these numbers",
      [city("k", "K", [3])],
      [city("k", "K", [3]), city("l", "L", [3])],
    ],
    [
      "two become two others",
      [city("k", "K", [1]), city("l", "L", [1])],
      [city("k", "K", [1]), city("m", "M", [1])],
    ],
    ["the last map of the prefix goes", [city("k", "K", [3])], []],
  ])("is bound anew when %s", (_, before, after) => {
    const first = bindA(...before);
    const second = bindA(...after);
    expect(second).not.toBe(first);
    expect(resolutions(bindA(...before))).toEqual(resolutions(first));
  });

  it("is the same when two maps between which it cannot choose stay", () => {
    const two = [city("k", "K", [1, 2]), city("l", "L", [1, 2])];
    const first = bindA(...two);
    expect(resolutions(first)).toEqual([
      { kind: "ambiguous", candidates: ["K/process/1", "L/process/1"] },
      { kind: "ambiguous", candidates: ["K/process/2", "L/process/2"] },
    ]);
    expect(bindA(...two, parsed("m/peta.ppb", "peta M { }\n"))).toBe(first);
  });
});

function parsed(path: string, text: string) {
  const file = { path, text };
  return { file, tree: parse(file).tree };
}
