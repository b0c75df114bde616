import { describe, expect, it } from "vitest";
import { render } from "../../../src/diagnostics/message.ts";
import { importFiles } from "../../../src/import/import.ts";
import { imported, xlsx } from "./support.ts";

/** The same tree under any code, with owners or without. */
const treeOf = (prefix: string): readonly string[] => [
  `${prefix}1 "Layanan" pengampu bidang-a`,
  `${prefix}2 "Awas" pengampu bidang-c`,
  `${prefix}1.1 "Izin" pengampu bidang-a`,
  `${prefix}1.2 "Rekomendasi" pengampu bidang-b`,
  `${prefix}2.1 "Lapangan" pengampu bidang-c`,
];

const ROWS = [
  ["Layanan", "Bidang A"],
  ["Izin", "Bidang A"],
  ["Rekomendasi", "Bidang B"],
  ["Awas", "Bidang C"],
  ["Lapangan", "Bidang C"],
] as const;

/** A list with these codes, a row each. */
const listOf = (codes: readonly string[]): string =>
  ["KODE;PROSES;PENGAMPU", ...ROWS.map(([title, owner], i) => `${codes[i]};${title};${owner}`)].join("\n");

describe("codes that are written in another way throughout a table", () => {
  it.each<[string, string, readonly string[], string]>([
    ["hyphens behind a stroke", "DPM.", ["DPM/1", "DPM/1-1", "DPM/1-2", "DPM/2", "DPM/2-1"], "A2"],
    ["strokes", "ORG.", ["ORG/1", "ORG/1/1", "ORG/1/2", "ORG/2", "ORG/2/1"], "A2"],
    ["hyphens alone", "", ["1", "1-1", "1-2", "2", "2-1"], "A3"],
    ["Roman numbers in front", "", ["I", "I.1", "I.2", "II", "II.1"], "A2"],
    ["letters in front", "", ["A", "A.1", "A.2", "B", "B.1"], "A2"],
    ["a dot and the last number", "P.", ["P.1", ".1", ".2", "P.2", ".1"], "A3"],
    ["the last number alone", "P.", ["P.1", "1", "2", "P.2", "1"], "A3"],
  ])("%s", (_, prefix, codes, place) => {
    expect(imported("a.csv", listOf(codes))).toEqual({
      lines: treeOf(prefix),
      notes: [`changed code-spelling ${place}`],
      refusal: null,
    });
  });

  it.each<[string, (number: number) => string]>([
    ["zeros in front", (number) => String(number).padStart(2, "0")],
    ["none", String],
  ])("%s, however many numbers have two digits anyway", (_, written) => {
    const codes = Array.from({ length: 40 }, (_, i) => `PB.${written(i + 1)}`);
    const csv = ["KODE;PROSES", ...codes.map((code, i) => `${code};Layanan ${i}`)].join("\n");
    const { lines, notes } = imported("a.csv", csv);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(codes);
    expect(notes).toEqual([]);
  });

  it("a gap in short codes stays a gap", () => {
    const csv = "KODE;PROSES;PENGAMPU\nP.1;Layanan;Bidang A\n.1;Izin;Bidang A\n.3;Rekomendasi;Bidang B";
    expect(imported("a.csv", csv).lines).toContain('P.1.3 "Rekomendasi" pengampu bidang-b');
  });

  it.each<[string, readonly string[], string]>([
    ["the number of a whole code is there again", ["P.1", "1", "3", "P.2", "2"], "1 3 2"],
    ["numbers are there again under other codes", ["P.5", "2", "4", "P.6", "2"], "2 4 2"],
  ])("a gap in bare numbers stays a gap where %s", (_, codes, numbers) => {
    const [first, second, third] = numbers.split(" ");
    const [top, other] = [codes[0], codes[3]];
    expect(imported("a.csv", listOf(codes))).toEqual({
      lines: [
        `${top} "Layanan" pengampu bidang-a`,
        `${other} "Awas" pengampu bidang-c`,
        `${top}.${first} "Izin" pengampu bidang-a`,
        `${top}.${second} "Rekomendasi" pengampu bidang-b`,
        `${other}.${third} "Lapangan" pengampu bidang-c`,
      ],
      notes: ["changed code-spelling A3"],
      refusal: null,
    });
  });

  it("bare numbers with a gap that may be whole codes are not put below another", () => {
    const { lines } = imported("a.csv", listOf(["P.1", "2", "4", "P.5", "7"]));
    expect(lines.filter((line) => /^\S+\.[0-9]+\.[0-9]/.test(line))).toEqual([]);
  });

  it("numbers below a code in columns of levels, and letters below these", () => {
    const csv = `LEVEL 0;;LEVEL 1;;LEVEL 2;;PENGAMPU\nP.1;Layanan;1;Izin;a;Mikro;Bidang A\n;;;;b;Besar;Bidang A
;;3;Rekomendasi;a;Satu;Bidang B`;
    expect(imported("a.csv", csv)).toEqual({
      lines: [
        'P.1 "Layanan"',
        'P.1.1 "Izin"',
        'P.1.3 "Rekomendasi"',
        'P.1.1.1 "Mikro" pengampu bidang-a',
        'P.1.1.2 "Besar" pengampu bidang-a',
        'P.1.3.1 "Satu" pengampu bidang-b',
      ],
      notes: ["changed code-spelling C2"],
      refusal: null,
    });
  });

  it("letters that head groups give the group; the processes of all groups are counted through", () => {
    const csv =
      "NO;PROSES;UNIT\nA;PROSES UTAMA;\nA.1;Layanan;Bidang A\nA.2;Izin;Bidang A\nB;PROSES PENDUKUNG;\nB.1;Uang;Bidang B";
    expect(imported("a.csv", csv)).toMatchObject({
      lines: [
        '1 "Layanan" pengampu bidang-a kelompok utama',
        '2 "Izin" pengampu bidang-a kelompok utama',
        '3 "Uang" pengampu bidang-b kelompok pendukung',
      ],
      notes: ["changed code-spelling A3"],
    });
  });

  it("letters at the first level are those of the numbers below, too", () => {
    expect(imported("a.csv", listOf(["P.1", "1.1", "1.2", "P.2", "2.1"]))).toMatchObject({
      lines: treeOf("P."),
      notes: [],
    });
  });

  it.each<[string, readonly string[], string]>([
    ["a prefix with a hyphen", ["PAN-01", "PAN-01.01", "PAN-01.02", "PAN-02", "PAN-02.01"], "PAN-01"],
    ["a prefix of one letter", ["A.1", "A.1.1", "A.1.2", "A.2", "A.2.1"], "A.1"],
    [
      "a prefix with a stroke inside",
      ["ATR/BPN 1", "ATR/BPN 1.1", "ATR/BPN 1.2", "ATR/BPN 2", "ATR/BPN 2.1"],
      "ATR",
    ],
  ])("sound codes stay as they are: %s", (_, codes, first) => {
    const { lines, notes } = imported("a.csv", listOf(codes));
    expect(lines[0]).toContain(first);
    expect(notes.filter((note) => note.includes("code-spelling"))).toEqual([]);
  });
});

describe("codes over several columns", () => {
  const TREE = [
    'P.1 "Layanan" pengampu bidang-a',
    'P.2 "Awas" pengampu bidang-c',
    'P.1.1 "Izin" pengampu bidang-a',
    'P.1.2 "Rekomendasi" pengampu bidang-b',
  ];
  const plain = TREE.map((line) => line.slice(2));

  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "a part each below one heading",
      "NO;;;PROSES;PENGAMPU\nP;1;;Layanan;Bidang A\nP;1;1;Izin;Bidang A\nP;1;2;Rekomendasi;Bidang B\nP;2;;Awas;Bidang C",
      TREE,
      ["changed code-joined A2"],
    ],
    [
      "a heading each",
      "KODE LEVEL 0;KODE LEVEL 1;NAMA PROSES;PENGAMPU\n1;;Layanan;Bidang A\n1;1;Izin;Bidang A\n1;2;Rekomendasi;Bidang B\n2;;Awas;Bidang C",
      plain,
      ["changed code-joined A3"],
    ],
    [
      "the parts of the row above left out",
      "KODE;;URAIAN;PENGAMPU\n1;;Layanan;Bidang A\n;1;Izin;Bidang A\n;2;Rekomendasi;Bidang B\n2;;Awas;Bidang C",
      plain,
      ["changed code-joined A3"],
    ],
    [
      "whole codes that move to the right",
      "KODE;;NAMA PROSES;PENGAMPU\nP.1;;Layanan;Bidang A\n;P.1.1;Izin;Bidang A\n;P.1.2;Rekomendasi;Bidang B\nP.2;;Awas;Bidang C",
      TREE,
      [],
    ],
  ])("%s", (_, csv, lines, notes) => {
    expect(imported("a.csv", csv)).toEqual({ lines, notes, refusal: null });
  });

  it("with numbers in the cells of a workbook, below a merged heading", () => {
    const rows = [
      ["KODE", null, "PROSES", "PENGAMPU"],
      [1, null, "Layanan", "Bidang A"],
      [1, 1, "Izin", "Bidang A"],
      [1, 10, "Rekomendasi", "Bidang B"],
    ];
    expect(imported("a.xlsx", xlsx({ sheets: { S: rows }, merges: ["A1:B1"] })).lines).toEqual([
      '1 "Layanan" pengampu bidang-a',
      '1.1 "Izin" pengampu bidang-a',
      '1.10 "Rekomendasi" pengampu bidang-b',
    ]);
  });
});

describe("codes that are not as deep as their column", () => {
  const HEAD = "LEVEL 0;;LEVEL 1;;LEVEL 2;;PENGAMPU\nP.1;Layanan;P.1.1;Izin;P.1.1.1;Mikro;Bidang A";
  const TREE = ['P.1 "Layanan"', 'P.1.1 "Izin"', 'P.1.1.1 "Mikro" pengampu bidang-a'];
  const below = (row: string): { readonly lines: readonly string[]; readonly notes: readonly string[] } => {
    const { lines, notes } = imported("a.csv", `${HEAD}\n${row}`);
    return { lines: lines.filter((line) => !TREE.includes(line)), notes };
  };

  it.each<[string, string, string, string]>([
    ["the last number alone", ";;5;Rekomendasi;;;Bidang B", "P.1.5", "C3"],
    ["the same behind a dot", ";;.5;Rekomendasi;;;Bidang B", "P.1.5", "C3"],
    ["the last two numbers", ";;;;1.4;Rekomendasi;Bidang B", "P.1.1.4", "E3"],
    ["letters that a scanner has made", ";;;;B.1.1.4;Rekomendasi;Bidang B", "P.1.1.4", "E3"],
  ])("are the code that they end: %s", (_, row, code, place) => {
    expect(below(row)).toEqual({
      lines: [`${code} "Rekomendasi" pengampu bidang-b`],
      notes: [`changed code-spoilt ${place}`],
    });
  });

  it.each<[string, string, string]>([
    ["of the level above", ";;P.3;Rekomendasi;;;Bidang B", "C3"],
    ["of the level below", ";;P.1.2.1;Rekomendasi;;;Bidang B", "C3"],
    ["of another parent", ";;;;2.4;Rekomendasi;Bidang B", "E3"],
    ["that may have lost a dot", ";;15;Rekomendasi;;;Bidang B", "C3"],
  ])("are of no process: %s", (_, row, place) => {
    expect(below(row)).toEqual({ lines: [], notes: [`lost code-level ${place}`] });
  });

  it("what stands below such a row goes to no other process", () => {
    const { lines, notes } = below(";;P.3;Rekomendasi;;;Bidang B\n;;;;;Besar;Bidang B");
    expect(lines).toEqual([]);
    expect(notes).toEqual(["lost code-level C3", "lost no-parent F4"]);
  });

  it("a text that is no code gets the next code, and that is said", () => {
    expect(below(";;xx;Rekomendasi;;;Bidang B")).toEqual({
      lines: ['P.1.2 "Rekomendasi" pengampu bidang-b'],
      notes: ["changed code-unreadable C3"],
    });
  });
});

describe("rows of a process that is there already", () => {
  const of = (rows: string): ReturnType<typeof imported> =>
    imported("a.csv", `KODE;PROSES;PENGAMPU\nP.1;Layanan;Bidang A\n${rows}`);

  it("one that adds nothing is said", () => {
    expect(of("P.1;Layanan;Bidang A").notes).toEqual(["omitted row-repeated A3"]);
    expect(of("P.1;LAYANAN;").notes).toEqual(["omitted row-repeated A3"]);
  });

  it("one with another owner adds it, and that is said", () => {
    const { lines, notes } = of('P.1;Layanan;Bidang B\nP.1;Layanan;"Bidang A\nBidang C"');
    expect(lines).toEqual(['P.1 "Layanan" pengampu bidang-a bidang-b bidang-c']);
    expect(notes).toEqual(["changed owner-added C3", "changed owner-added C4"]);
  });

  it("the upper levels of a matrix are there in every row", () => {
    const csv =
      "LEVEL 0;;LEVEL 1;;PENGAMPU\nP.1;Layanan;P.1.1;Izin;Bidang A\nP.1;Layanan;P.1.2;Lapor;Bidang B";
    expect(imported("a.csv", csv).notes).toEqual([]);
  });

  it("a merged area is one row", () => {
    const rows = [
      ["KODE", "PROSES", "PENGAMPU"],
      ["P.1", "Layanan", "Bidang A"],
      [null, null, "Bidang B"],
    ];
    const book = xlsx({ sheets: { S: rows }, merges: ["A2:A3", "B2:B3"] });
    expect(imported("a.xlsx", book).lines).toEqual(['P.1 "Layanan" pengampu bidang-a bidang-b']);
  });

  it("SOPs of a list without CFMs are those of the one CFM of each process", () => {
    const csv =
      "KODE;PROSES;KODE SOP;SOP\nP.1;Layanan;P.1.SOP.01;Terima\n;;P.1.SOP.02;Tolak\nP.2;Awas;P.2.SOP.01;Lapor";
    expect(imported("a.csv", csv).lines.slice(2)).toEqual([
      "cfm P.1 {",
      'sop P.1.SOP.01 "Terima"',
      'sop P.1.SOP.02 "Tolak"',
      "cfm P.2 {",
      'sop P.2.SOP.01 "Lapor"',
    ]);
  });
});

describe("owners that are ticked", () => {
  const TREE = [
    'P.1 "Layanan" pengampu sekretariat',
    'P.1.1 "Izin" pengampu bidang-a',
    'P.1.2 "Rekomendasi" pengampu bidang-a bidang-b',
  ];

  it("below a heading that says owners", () => {
    const rows = [
      ["KODE", "PROSES", "UNIT PENGAMPU", null, null],
      [null, null, "Sekretariat", "Bidang A", "Bidang B"],
      ["P.1", "Layanan", "v", null, null],
      ["P.1.1", "Izin", null, "√", null],
      ["P.1.2", "Rekomendasi", null, "x", "X"],
    ];
    const merges = ["C1:E1", "A1:A2", "B1:B2"];
    expect(imported("a.xlsx", xlsx({ sheets: { S: rows }, merges }))).toEqual({
      lines: TREE,
      notes: [],
      refusal: null,
    });
  });

  it("below the names of units alone, and said so", () => {
    const csv =
      "KODE;NAMA PROSES;Sekretariat;Bidang A;Bidang B\nP.1;Layanan;v;;\nP.1.1;Izin;;v;-\nP.1.2;Rekomendasi;;✓;✓";
    expect(imported("a.csv", csv)).toEqual({ lines: TREE, notes: ["changed owner-grid C1"], refusal: null });
  });

  it.each([
    ["other things that are ticked", "KODE;PROSES;Ada SOP;Belum ada SOP\nP.1;Layanan;v;\nP.1.1;Izin;;v"],
    [
      "units that take part beside the owner",
      "KODE;PROSES;PENGAMPU;Bidang A;Bidang B\nP.1;Layanan;Bidang A;v;v\nP.1.1;Izin;Bidang B;;v",
    ],
  ])("%s are no owners, and their columns are named", (_, csv) => {
    const { lines, notes } = imported("a.csv", csv);
    expect(lines.join(" ")).not.toMatch(/pengampu (?:ada|belum)|bidang-a bidang-b/);
    expect(notes.filter((note) => note.startsWith("omitted column-passed-over"))).toHaveLength(2);
  });
});

describe("columns of which one has taken the place of another", () => {
  const TREE = ['P.1 "Layanan" pengampu bidang-a', 'P.1.1 "Izin" pengampu bidang-a'];
  it.each<[string, string, readonly string[]]>([
    ["KODE LAMA;KODE BARU;PROSES;UNIT\n", "A.1;P.1;Layanan;Bidang A\nA.2;P.1.1;Izin;Bidang A", ["A1"]],
    ["KODE BARU;PROSES;UNIT;KODE LAMA\n", "P.1;Layanan;Bidang A;P.2\nP.1.1;Izin;Bidang A;P.3", ["D1"]],
    [
      "KODE (SEMULA);PROSES;KODE (MENJADI);UNIT\n",
      "P.1;Layanan;tetap;Bidang A\nP.9;Izin;P.1.1;Bidang A",
      ["A1"],
    ],
    ["KODE;;PROSES;UNIT\nLAMA;BARU;;\n", "A.1;P.1;Layanan;Bidang A\nA.2;P.1.1;Izin;Bidang A", ["A1"]],
    ["Kode lama;Kode;Proses;Unit\n", "A.1;P.1;Layanan;Bidang A\nA.2;P.1.1;Izin;Bidang A", ["A1"]],
    [
      "KODE;JUDUL SEMULA;JUDUL MENJADI;PENGAMPU LAMA;PENGAMPU BARU\n",
      "P.1;Lama;Layanan;Bidang X;Bidang A\nP.1.1;Dulu;Izin;Bidang X;Bidang A",
      ["B1", "D1"],
    ],
    ["KODE LAMA;PROSES;UNIT\n", "P.1;Layanan;Bidang A\nP.1.1;Izin;Bidang A", []],
  ])("%s", (heading, rows, places) => {
    expect(imported("a.csv", heading + rows)).toEqual({
      lines: TREE,
      notes: places.map((place) => `omitted column-old ${place}`),
      refusal: null,
    });
  });

  it("a process may be called after something new", () => {
    const { lines, notes } = imported("a.csv", "KODE;PROSES\nP.1;Proses baru\nP.2;Proses lama");
    expect([lines, notes]).toEqual([['P.1 "Proses baru"', 'P.2 "Proses lama"'], []]);
  });
});

describe("a cell that lists codes", () => {
  it.each<[string, string]>([
    ["P.1, 2, 3", "P.1, P.2, P.3"],
    ["P.1, P.2", "P.1, P.2"],
    ["P.1.1; 2", "P.1.1, P.1.2"],
    ["DINAS 01, 02", "DINAS 01, DINAS 02"],
  ])("%s is that of no process", (cell, codes) => {
    for (const csv of [
      `KODE|PROSES\nP.7|Layanan\n${cell}|Uang`,
      `LEVEL 0||LEVEL 1|\nP.7|Layanan|P.7.1|Izin\n||${cell}|Uang`,
    ]) {
      const bytes = new TextEncoder().encode(csv);
      const { reports } = importFiles([{ path: "a.csv", bytes }], { code: null, map: null, sheet: null });
      const said = reports[0]!.notes.map(({ message }) => render(message, "id"));
      expect(said).toEqual([expect.stringContaining(`"${cell}" menyebut beberapa kode (${codes})`)]);
      expect(reports[0]!.processes.map(({ title }) => title)).not.toContain("Uang");
    }
  });

  it("the neighbours prove that it is one code whose dot was misread", () => {
    const { lines, notes } = imported("a.csv", "KODE|PROSES\nP.1|Layanan\nP.1.1|Izin\nP.1, 2|Awas");
    expect([lines.at(-1), notes]).toEqual(['P.1.2 "Awas"', ["changed code-spoilt A4"]]);
  });
});

describe("numbers of CFMs and SOPs that a code cannot hold", () => {
  it("are given others, each said", () => {
    const csv = `KODE;JUDUL;KODE CFM;CFM;KODE SOP;SOP
P.1;Layanan;P.1.CFM.1000;Izin besar;P.1.CFM.1000.SOP.0;Cek
P.1;Layanan;P.1.CFM.07;Izin kecil;P.1.CFM.07.SOP.1234;Ukur`;
    const { lines, notes } = imported("a.csv", csv);
    expect(lines.filter((line) => line.startsWith("cfm"))).toEqual([
      expect.stringContaining('P.1.CFM.01 "Izin besar"'),
      expect.stringContaining('P.1.CFM.07 "Izin kecil"'),
    ]);
    expect(notes.filter((note) => note.includes("part-number"))).toEqual([
      "changed part-number C2",
      "changed part-number E2",
      "changed part-number E3",
    ]);
  });
});
