import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/import/import.ts";
import { splitCode } from "../../../src/syntax/code.ts";
import { imported, xlsx, type Imported } from "./support.ts";

/** The codes and titles, without owners. */
function tree({ lines, refusal }: Imported): readonly string[] {
  expect(refusal).toBeNull();
  return lines.map((line) => line.replace(/ pengampu .*| kelompok .*/, ""));
}

const TREE = [
  'P.1 "Layanan"',
  'P.2 "Awas"',
  'P.1.1 "Izin"',
  'P.1.2 "Rekomendasi"',
  'P.2.1 "Lapangan"',
  'P.1.1.1 "Mikro"',
];

/** The same processes with their levels, from 0. */
const ROWS = [
  ["Layanan", 0],
  ["Izin", 1],
  ["Mikro", 2],
  ["Rekomendasi", 1],
  ["Awas", 0],
  ["Lapangan", 1],
] as const;

const listOf = (heading: string, row: (title: string, level: number, i: number) => string): string =>
  [heading, ...ROWS.map(([title, level], i) => row(title, level, i))].join("\n");

const inColumn = (title: string, level: number): string =>
  Array.from({ length: 3 }, (_, i) => (i === level ? title : "")).join(";");

describe("processes without codes get codes by their levels, in one note", () => {
  it.each<[string, string, string]>([
    ["spaces", listOf("PROSES;PENGAMPU", (title, level) => `${"    ".repeat(level)}${title};A`), "A2"],
    [
      "one space a level",
      listOf("PROSES;PENGAMPU", (title, level) => `${" ".repeat(level)}${title};A`),
      "A2",
    ],
    ["tabs", listOf("PROSES;PENGAMPU", (title, level) => `"${"\t".repeat(level)}${title}";A`), "A2"],
    [
      "hard spaces",
      listOf("PROSES;UNIT", (title, level) => `${"\u00A0\u00A0".repeat(level)}${title};A`),
      "A2",
    ],
    ["all set in", listOf("PROSES;UNIT", (title, level) => `${"  ".repeat(level + 2)}${title};A`), "A2"],
    [
      "other widths at each level",
      listOf("PROSES", (title, level) => `${" ".repeat([0, 2, 5][level]!)}${title}`),
      "A2",
    ],
    ["a single column", listOf("PROSES BISNIS", (title, level) => "   ".repeat(level) + title), "A2"],
    [
      "below a title",
      listOf("PETA PROSES BISNIS\nPROSES", (title, level) => "   ".repeat(level) + title),
      "A3",
    ],
    [
      "beside numbers of rows",
      listOf("NO;PROSES;UNIT", (title, level, i) => `${i + 1};${"  ".repeat(level)}${title};A`),
      "B2",
    ],
    ["a column of levels", listOf("LEVEL;PROSES;UNIT", (title, level) => `${level + 1};${title};A`), "B2"],
    [
      "levels from 0, at the end",
      listOf("PROSES;UNIT;TINGKAT", (title, level) => `${title};A;${level}`),
      "A2",
    ],
    [
      "Roman levels",
      listOf("LEVEL PROSES;NAMA PROSES", (title, level) => `${["I", "II", "III"][level]};${title}`),
      "B2",
    ],
    ["levels in words", listOf("Level;Proses", (title, level) => `Level ${level};${title}`), "B2"],
    [
      "short levels, among numbers",
      listOf("NO;LEVEL;PROSES", (title, level, i) => `${i + 1};L${level};${title}`),
      "C2",
    ],
    [
      "a column for each level",
      listOf("Level 0;Level 1;Level 2;Pengampu", (title, level) => `${inColumn(title, level)};A`),
      "A2",
    ],
    [
      "processes, sub-processes, activities",
      listOf("PROSES;SUB PROSES;KEGIATAN;UNIT", (title, level) => `${inColumn(title, level)};A`),
      "A2",
    ],
    [
      "columns under one heading",
      listOf("PROSES;;;UNIT", (title, level) => `${inColumn(title, level)};A`),
      "A2",
    ],
  ])("%s", (_, csv, place) => {
    const result = imported("a.csv", csv);
    expect(tree(result)).toEqual(TREE);
    expect(result.notes).toEqual([`changed codes-made ${place}`]);
  });

  it("the format of the cells", () => {
    const rows = ROWS.map(([title]) => [title, "Bidang A"]);
    const indents = Object.fromEntries(
      ROWS.flatMap(([, level], i) => (level === 0 ? [] : [[`A${i + 2}`, level]])),
    );
    const result = imported("a.xlsx", xlsx({ sheets: { Daftar: [["PROSES", "UNIT"], ...rows] }, indents }));
    expect(tree(result)).toEqual(TREE);
    expect(result.notes).toEqual(["changed codes-made Daftar!A2"]);
  });

  it("names that stand in every row are one process", () => {
    const csv =
      "Level 0;Level 1;Level 2\nLayanan;Izin;Mikro\nLayanan;Izin;Besar\nLayanan;Rekomendasi;\nAwas;Izin;";
    const result = imported("a.csv", csv);
    expect(tree(result)).toEqual([
      'P.1 "Layanan"',
      'P.2 "Awas"',
      'P.1.1 "Izin"',
      'P.1.2 "Rekomendasi"',
      'P.2.1 "Izin"',
      'P.1.1.1 "Mikro"',
      'P.1.1.2 "Besar"',
    ]);
    expect(result.notes).toEqual(["changed codes-made A2"]);
  });

  it("owners and groups stay those of their rows; words below the table are none of it", () => {
    const csv =
      "LEVEL;PROSES;URAIAN;PENGAMPU\n;A. PROSES UTAMA;;\n1;Layanan;x;Bidang A\n2;Izin;y;Bidang B\n;Catatan: draf;;";
    expect(imported("a.csv", csv)).toEqual({
      lines: ['P.1 "Layanan" pengampu bidang-a kelompok utama', 'P.1.1 "Izin" pengampu bidang-b'],
      notes: ["changed codes-made B3", "omitted column-passed-over C1", "omitted row-passed-over B5"],
      refusal: null,
    });
  });
});

describe("codes are made as they are asked for", () => {
  const csv = listOf("LEVEL;PROSES", (title, level) => `${level};${title}`);

  it.each([
    ["DPM.3", ["DPM.3", "DPM.4", "DPM.3.1", "DPM.3.2", "DPM.4.1", "DPM.3.1.1"]],
    ["PAN-01", ["PAN-01", "PAN-02", "PAN-01.01", "PAN-01.02", "PAN-02.01", "PAN-01.01.01"]],
    [
      "DINAS 01.05",
      [
        "DINAS 01.05",
        "DINAS 01.06",
        "DINAS 01.05.01",
        "DINAS 01.05.02",
        "DINAS 01.06.01",
        "DINAS 01.05.01.01",
      ],
    ],
    ["7", ["7", "8", "7.1", "7.2", "8.1", "7.1.1"]],
  ])("--code %s", (code, codes) => {
    const lines = tree(imported("a.csv", csv, null, { code: splitCode(code) }));
    expect(lines.map((line) => line.replace(/ ".*/, ""))).toEqual(codes);
  });

  it("as the map spells them, behind those that it has", () => {
    const map = {
      parties: new Map<string, string>(),
      sample: splitCode("MORA 02.01"),
      isProcess: ({ segments }: { readonly segments: readonly string[] }) =>
        ["01", "03"].includes(segments[0]!),
      hasCfm: () => false,
    };
    const lines = tree(imported("a.csv", csv, null, { map }));
    expect(lines.map((line) => line.replace(/ ".*/, "")).slice(0, 3)).toEqual([
      "MORA 02",
      "MORA 04",
      "MORA 02.01",
    ]);
  });

  it("sheets and files are counted through", () => {
    const sheets = {
      Satu: [
        ["LEVEL", "PROSES"],
        [1, "Layanan"],
        [2, "Izin"],
      ],
      Dua: [
        ["LEVEL", "PROSES"],
        [1, "Awas"],
        [2, "Lapangan"],
      ],
    };
    const files = [
      xlsx({ sheets }),
      xlsx({
        sheets: {
          Tiga: [
            ["LEVEL", "PROSES"],
            [1, "Uang"],
            [2, "Bayar"],
          ],
        },
      }),
    ];
    for (const code of [null, splitCode("P.1")]) {
      const inputs = files.map((bytes, i) => ({ path: `${i}.xlsx`, bytes }));
      const { reports } = importFiles(inputs, { code, map: null, sheet: null });
      expect(reports.flatMap(({ processes }) => processes.map((one) => `${one.code} ${one.title}`))).toEqual([
        "P.1 Layanan",
        "P.1.1 Izin",
        "P.2 Awas",
        "P.2.1 Lapangan",
        "P.3 Uang",
        "P.3.1 Bayar",
      ]);
    }
  });
});

describe("what levels leave open is said at its cell", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "a level that is skipped",
      "LEVEL;PROSES\n1;A b\n3;C d\n3;E f\n2;G h\n1;I j",
      ['P.1 "A b"', 'P.2 "I j"', 'P.1.1 "C d"', 'P.1.2 "E f"', 'P.1.3 "G h"'],
      ["changed level-jump A3", "changed level-jump A4"],
    ],
    [
      "one that is skipped by indentation",
      "PROSES\nAa\n  Bb\nCc\n    Dd",
      ['P.1 "Aa"', 'P.2 "Cc"', 'P.1.1 "Bb"', 'P.2.1 "Dd"'],
      ["changed level-jump A5"],
    ],
    [
      "one that is skipped among columns",
      "Level 0;Level 1;Level 2\nAa;;\n;;Bb\n;Cc;",
      ['P.1 "Aa"', 'P.1.1 "Bb"', 'P.1.2 "Cc"'],
      ["changed level-jump C3"],
    ],
    [
      "a first process that is set in",
      "PROSES\n   Aa\nBb\n   Cc",
      ['P.1 "Aa"', 'P.2 "Bb"', 'P.2.1 "Cc"'],
      ["changed level-first A2"],
    ],
    [
      "tabs among spaces",
      "PROSES\nAa\n    Bb\n    Cc\n\tDd\n\t    Ee",
      ['P.1 "Aa"', 'P.1.1 "Bb"', 'P.1.2 "Cc"', 'P.1.3 "Dd"', 'P.1.3.1 "Ee"'],
      ["changed indent-mixed B5", "changed indent-mixed B6"],
    ],
    [
      "a space too many",
      "PROSES\nAa\n    Bb\n     Cc\n        Dd\n    Ee",
      ['P.1 "Aa"', 'P.1.1 "Bb"', 'P.1.2 "Cc"', 'P.1.3 "Ee"', 'P.1.2.1 "Dd"'],
      ["changed indent-between A4"],
    ],
    [
      "a row without a level",
      "LEVEL;PROSES\n1;Aa\n;Bb\n2;Cc\n?;Dd",
      ['P.1 "Aa"', 'P.1.1 "Cc"'],
      ["lost level-missing A3", "lost level-missing A5"],
    ],
  ])("%s", (_, csv, lines, notes) => {
    const result = imported("a.csv", csv);
    expect(result.lines).toEqual(lines);
    expect(result.notes.filter((note) => !note.includes("codes-made"))).toEqual(notes);
  });
});

describe("lists that do not show what they mean", () => {
  it.each<[string, string]>([
    ["names alone", "PROSES;PENGAMPU\nLayanan;A\nAwas;B\nUang;C"],
    ["one space in one row", "PROSES\nLayanan\n Awas\nUang"],
    ["levels that are none", "LEVEL;PROSES\nStrategis;Layanan\nOperasional;Awas"],
  ])("%s: refused with what to add", (_, csv) => {
    const { lines, refusal } = imported("a.csv", csv);
    expect(lines).toEqual([]);
    expect(refusal).toMatch(/^Tabel di [AB]1 .* tanpa kode dan tanpa level\. Tambahkan kolom KODE .* LEVEL /);
  });

  it("more processes under one parent than codes have numbers", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `2;Proses ${i}`);
    const { refusal } = imported("a.csv", ["LEVEL;PROSES\n1;Layanan", ...rows].join("\n"));
    expect(refusal).toMatch(/lebih dari 999 proses/);
  });

  it("a list of staff is no list of processes", () => {
    const { refusal } = imported("a.csv", "NAMA;LEVEL;UNIT\nAni;1;Bidang A\nBudi;2;Bidang B");
    expect(refusal).toMatch(/^Tidak ada tabel proses/);
  });

  it("numbers that begin again are an outline, not numbers of rows", () => {
    const { lines } = imported("a.csv", "NO;PROSES;UNIT\nI;Layanan;A\n1;Izin;A\nII;Awas;B\n1;Lapangan;B");
    expect(lines.map((line) => line.replace(/ pengampu.*/, ""))).toEqual([
      '1 "Layanan"',
      '2 "Awas"',
      '1.1 "Izin"',
      '2.1 "Lapangan"',
    ]);
  });
});
