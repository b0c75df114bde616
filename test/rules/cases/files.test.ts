import { testRule, type Patch } from "../table.ts";
import { otherAgency } from "./blocks.ts";

const SEAL: Patch[number] = ["  kop {", '  kop {\n    lambang "lambang.png"'];
const FONTS: Patch[number] = [
  "  tahun 2030-2031\n",
  '  tahun 2030-2031\n  huruf "a.otf" tebal "a.otf" miring "b.otf"\n',
];
const AGENCY = "lain/peta.ppb";
const OTHER = otherAgency('  huruf "a.otf"\n');

testRule("berkas-tak-terpakai", {
  silent: {
    "files that nobody looked at": [SEAL, FONTS],
    "files that can be used": { patch: [SEAL, FONTS], unusable: ["c.otf"] },
    "a file that no map names": { patch: [], unusable: ["lambang.png"] },
    "a file of that name elsewhere": { patch: [SEAL], unusable: ["dinas/lambang.png"] },
    "suppressed where it stands": {
      patch: [
        [
          "  kop {",
          '  kop {\n    // ppb-abaikan berkas-tak-terpakai: lambang baru menyusul\n    lambang "lambang.png"',
        ],
      ],
      unusable: ["lambang.png"],
    },
  },
  fires: {
    "a seal": { patch: [SEAL], unusable: ["lambang.png"], at: ['"lambang.png"'] },
    "a font, once however often it is named": { patch: [FONTS], unusable: ["a.otf"], at: ['"a.otf"'] },
    "one font of two": { patch: [FONTS], unusable: ["b.otf"], at: ['"b.otf"'] },
    "several, each by itself": {
      patch: [SEAL, FONTS],
      unusable: ["lambang.png", "a.otf", "b.otf"],
      at: ['"a.otf"', '"b.otf"', '"lambang.png"'],
    },
    "the file beside another map": {
      patch: [FONTS],
      beside: { [AGENCY]: OTHER },
      unusable: ["lain/a.otf"],
      at: ['"a.otf"'],
    },
  },
});

const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';
const ROOT2 = 'P.2 "Pengembangan Koleksi"';
const SORT = 'pilah "Memilah koleksi"';
/** A map whose matrix has the prefix of the base's, which awalan-peta-sama would report. */
const same = (name: string, matrix = "P.1"): string =>
  OTHER.replaceAll("LAIN", name)
    .replace('  huruf "a.otf"\n', "  aturan { awalan-peta-sama mati }\n")
    .replace(`kode matriks "${name}.1"`, `kode matriks "${matrix}"`);
const derived = (first: string, second = first): Patch => [
  [ROOT1, `${ROOT1} turunan ${first}`],
  [ROOT2, `${ROOT2} turunan ${second}`],
];

testRule("rujukan-mendua", {
  silent: {
    "one map": [],
    "the name of a map as the prefix": { patch: derived("LAIN.1"), beside: { "a/peta.ppb": same("LAIN") } },
    "a prefix of one map only": {
      patch: derived("Q.1"),
      beside: { "a/peta.ppb": same("LAIN", "Q.1"), "b/peta.ppb": same("SOSIAL") },
    },
    "a subprocess of this map": {
      patch: [[SORT, "pilah subproses P.1"]],
      beside: { "a/peta.ppb": same("LAIN") },
    },
    "a code that no map has, which turunan-tak-dikenal reports": {
      patch: derived("P.9"),
      beside: { "a/peta.ppb": same("LAIN") },
    },
  },
  fires: {
    "two maps": {
      patch: derived("P.1", "LAIN.1"),
      beside: { "a/peta.ppb": same("LAIN") },
      at: ["P.1"],
      args: { code: "P.1", count: 2, maps: "PUSTAKA, LAIN" },
    },
    "three maps": {
      patch: derived("P.1", "LAIN.1"),
      beside: { "a/peta.ppb": same("LAIN"), "b/peta.ppb": same("SOSIAL") },
      at: ["P.1"],
      args: { count: 3, maps: "PUSTAKA, LAIN, SOSIAL" },
    },
    "two others": {
      patch: derived("Q.1", "LAIN.1"),
      beside: { "a/peta.ppb": same("LAIN", "Q.1"), "b/peta.ppb": same("SOSIAL", "Q.1") },
      at: ["Q.1"],
      args: { count: 2, maps: "LAIN, SOSIAL" },
    },
    "each by itself": {
      patch: derived("P.1"),
      beside: { "a/peta.ppb": same("LAIN") },
      at: ["P.1", "P.1"],
    },
    "a subprocess of two others": {
      patch: [[SORT, "pilah subproses Q.1"]],
      beside: { "a/peta.ppb": same("LAIN", "Q.1"), "b/peta.ppb": same("SOSIAL", "Q.1") },
      at: ["Q.1"],
      args: { code: "Q.1" },
    },
  },
});
