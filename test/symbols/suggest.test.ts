import { describe, expect, it } from "vitest";
import { bind } from "../../src/model/bind/bind.ts";
import { symbolTable } from "../../src/symbols/table.ts";
import { parse } from "../../src/syntax/parse.ts";

const KOTA = `peta KOTA { kode matriks "KTA.1" }
unit umkm "Usaha Mikro"
level 0 {
  KTA.1 "Perizinan"
  KTA.2 "Pengawasan"
}
`;

/** A map beside that of the city, with a line that names something wrong. */
function dinas({ process = "", cfm = "", after = "" }): string {
  return `peta DINAS { kode matriks "DNS.1" kode peta "DN 01.01" }
unit umkm "Bidang UMKM" singkatan "BU"
unit sekretariat "Sekretariat" singkatan "SEK"
unit kembar "Sekretariat"
pihak warga "Warga"
level 0 {
  DNS.1 "Satu" ${process}
  DNS.2 "Dua"
}
level 1 {
  DNS.2.1 "Rinci"
}
cfm DNS.1 {
  lajur umkm {
    mulai
    periksa "Memeriksa"
    ${cfm}
  }
  lajur tamu "Tamu" { hadir "Hadir" }
  alur mulai -> periksa
}
${after}
`;
}

/** What is suggested for the first name that stands for nothing. */
function suggested(text: string): string | null {
  const files = [
    { path: "dinas/peta.ppb", text },
    { path: "kota/peta.ppb", text: KOTA },
  ];
  const { repository } = bind(files.map((file) => ({ file, tree: parse(file).tree })));
  const wrong = repository.maps
    .flatMap(({ references }) => references)
    .find(({ resolution }) => resolution.kind === "unresolved");
  if (wrong === undefined) throw new Error("every name stands for something");
  const found = symbolTable(repository).suggestion(wrong);
  return found === null ? null : `${found.evidence} ${found.text} ${found.to ?? "?"}`;
}

describe("a name that stands for nothing was meant to be", () => {
  it.each([
    ["a unit whose id is near", { process: "pengampu ukmm" }, "near umkm DINAS/unit/umkm"],
    ["a unit by its full name", { process: "pengampu Bidang-UMKM" }, "named umkm DINAS/unit/umkm"],
    ["a unit by its abbreviation", { process: "pengampu sek" }, "named sekretariat DINAS/unit/sekretariat"],
    ["a unit, also in a CFM", { after: "cfm DNS.2 { lajur umkn { } }" }, "near umkm DINAS/unit/umkm"],
    [
      "a step of the CFM",
      { cfm: '\n}\nalur mulai -> periska\nlajur lagi "Lagi" {' },
      "near periksa DINAS/cfm/1/step/periksa",
    ],
    ["no step of another CFM", { after: "cfm DNS.2.1 {\nalur periska -> hadir\n}" }, null],
    [
      "a lane of the CFM for a shared step",
      { cfm: 'catat "Mencatat" bersama tamuu' },
      "near tamu DINAS/cfm/1/lane/tamu",
    ],
    ["no step for a shared step", { cfm: 'catat "Mencatat" bersama hadri' }, null],
    [
      "the first of two units of one name",
      { process: "pengampu SEKRETARIAT" },
      "named sekretariat DINAS/unit/sekretariat",
    ],
    ["nothing that is far from all", { process: "pengampu perpustakaan" }, null],
  ])("%s", (_, wrong, expected) => {
    expect(suggested(dinas(wrong))).toBe(expected);
  });
});

describe("a code that stands for nothing was meant to be", () => {
  it.each([
    ["a process of its own map for a CFM", { after: "cfm DNS.11 { }" }, "near DNS.1 DINAS/process/1"],
    ["not one that has another digit", { after: "cfm DNS.3 { }" }, null],
    ["never one of another map", { after: "cfm KTA.1 { }" }, null],
    ["nor one of another map's in a flow between processes", { process: "\nalur DNS.1 -> KTAA.2" }, null],
    [
      "a process of the city for what it derives from",
      { process: "turunan KTA.11" },
      "near KTA.1 KOTA/process/1",
    ],
    ["nor there one that has another digit", { process: "turunan KTA.3" }, null],
    ["whose prefix is near", { process: "turunan KAT.2" }, "near KTA KOTA/process/2"],
    ["whose prefix is near, though it has no such number", { process: "turunan KAT.7" }, "near KTA ?"],
    ["never one of its own for what it derives from", { process: "turunan DNSS.2" }, null],
    [
      "a process of any map for a subprocess: its own",
      { cfm: "lanjut subproses DSN.2" },
      "near DNS DINAS/process/2",
    ],
    ["or the city's", { cfm: "lanjut subproses KTTA.2" }, "near KTA KOTA/process/2"],
    ["one of the map whose prefix it has", { cfm: "lanjut subproses KTA.22" }, "near KTA.2 KOTA/process/2"],
    ["a deeper process", { cfm: "lanjut subproses DNS.2.11" }, "near DNS.2.1 DINAS/process/2.1"],
  ])("%s", (_, wrong, expected) => {
    expect(suggested(dinas(wrong))).toBe(expected);
  });
});

it("a name of another map was meant to be one of that map", () => {
  const files = [
    { path: "dinas/peta.ppb", text: dinas({}) },
    {
      path: "kota/peta.ppb",
      text: `${KOTA.replace('"Perizinan"', '"Perizinan" pengampu perpusda')}unit perpusdo "Lain"\n`,
    },
  ];
  const { repository } = bind(files.map((file) => ({ file, tree: parse(file).tree })));
  const wrong = repository.maps[1]?.references.find(({ written }) => written === "perpusda");
  expect(symbolTable(repository).suggestion(wrong!)).toMatchObject({ to: "KOTA/unit/perpusdo" });
});
