import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printCfmCode, printCode } from "../../src/model/code.ts";
import type { MapSettings } from "../../src/model/model.ts";
import { onlyMap } from "./support.ts";

const settings = (lines: string): MapSettings => onlyMap({ "peta.ppb": `peta K {\n${lines}\n}\n` }).settings;

describe("the pages of the lampiran", () => {
  it.each([
    ["", { contentsPage: true, cfmList: false, legend: true, levelMapPages: "shared" }],
    ["daftar-isi tidak", { contentsPage: false, cfmList: false, legend: true, levelMapPages: "shared" }],
    ["daftar-cfm ya", { contentsPage: true, cfmList: true, legend: true, levelMapPages: "shared" }],
    ["legenda tidak", { contentsPage: true, cfmList: false, legend: false, levelMapPages: "shared" }],
    ["halaman terpisah", { contentsPage: true, cfmList: false, legend: true, levelMapPages: "separate" }],
    ["halaman gabung", { contentsPage: true, cfmList: false, legend: true, levelMapPages: "shared" }],
  ])("%j", (lines, expected) => {
    expect(settings(lines)).toMatchObject(expected);
  });

  it("keeps the way round beside the sharing of sheets", () => {
    expect(settings("halaman tegak\nhalaman terpisah")).toMatchObject({
      orientation: "portrait",
      levelMapPages: "separate",
    });
    expect(settings("halaman terpisah\nhalaman lanskap")).toMatchObject({
      orientation: "landscape",
      levelMapPages: "separate",
    });
  });
});

describe("the code of P.1.1 in the matrix, on drawings, and of its first CFM where there are two", () => {
  it.each([
    ["PB-ACT", "", "PB-ACT.1.1", "PB-ACT.1.1", "PB-ACT.1.1.CFM.01"],
    ["PB-ACT", 'kode peta "PB-ACT.01.01"', "PB-ACT.01.01", "PB-ACT.01.01", "PB-ACT.01.01.CFM.01"],
    ["PB-ACT", 'kode matriks "PB-ACT.01.01"', "PB-ACT.01.01", "PB-ACT.01.01", "PB-ACT.01.01.CFM.01"],
    ["pan", 'kode peta "PAN-10.01"', "PAN-01.01", "PAN-01.01", "PAN-01.01.CFM.01"],
    ["ATR/BPN", 'kode cfm "ATR/BPN 01.01.CFM.1"', "ATR/BPN 01.01", "ATR/BPN 01.01", "ATR/BPN 01.01.CFM.1"],
    ["P", 'kode peta "DINAS 01.01"', "P.1.1", "DINAS 01.01", "DINAS 01.01.CFM.01"],
    ["P", 'kode cfm "DINAS 01.01.CFM.01"', "P.1.1", "P.1.1", "DINAS 01.01.CFM.01"],
  ])("written with %s, sample %j: %s, %s, %s", (prefix, sample, matrix, drawing, cfm) => {
    const { schemes } = onlyMap({
      "peta.ppb": `peta K {\n${sample}\n}\nlevel 0 {\n${prefix}.1 "Satu"\n}\nlevel 1 {\n${prefix}.1.1 "Dua"\n}\n`,
    });
    expect([
      printCode([1, 1], schemes.matrix),
      printCode([1, 1], schemes.map),
      printCfmCode([1, 1], 1, schemes),
    ]).toEqual([matrix, drawing, cfm]);
  });
});

describe("keluaran", () => {
  it("names outputs, each once; what is not known is reported and nothing else is lost", () => {
    expect(settings("keluaran png json png").outputs).toEqual(["png", "json"]);
    expect(settings("").outputs).toEqual([]);
    expect(settings("keluaran jsn png\ntema warna")).toMatchObject({
      outputs: ["json", "png"],
      theme: "colour",
    });
    expect(settings("keluaran json tema warna")).toMatchObject({ outputs: ["json"], theme: "colour" });
  });
});

describe("the groups of PermenPANRB 19/2018", () => {
  // The regulation names the groups twice: utama, manajemen, pendukung and inti, pendukung, lainnya.
  const MEANING = {
    utama: "core",
    inti: "core",
    pendukung: "support",
    manajemen: "management",
    manajerial: "management",
    lainnya: "management",
  } as const;

  it.each(Object.entries(MEANING))("takes %s for %s", (word, group) => {
    const map = onlyMap({ "peta.ppb": `peta K { }\nlevel 0 {\n  K.1 "Satu" kelompok ${word}\n}\n` });
    expect(map.processes[0]?.group?.value).toBe(group);
  });

  it.each(["panduan.md", "bahasa.md"])("says in %s what the tool does", (page) => {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
    const line = /`kelompok`[^\n]* level 0: (.*?)\./s.exec(text)?.[1] ?? "";
    const said = [...line.matchAll(/`(\w+)`(?: \(atau ([^)]*)\))?/g)].flatMap(
      ([, group = "", synonyms = ""]) =>
        [group, ...[...synonyms.matchAll(/`(\w+)`/g)].map((m) => m[1] ?? "")].map((word) => [
          word,
          MEANING[group as keyof typeof MEANING],
        ]),
    );
    expect(Object.fromEntries(said)).toEqual(MEANING);
  });
});
