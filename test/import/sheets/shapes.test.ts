import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { importFiles } from "../../../src/import/import.ts";
import { imported, xlsx } from "./support.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("rows that are counted as an outline", () => {
  const TREE = [
    '1 "Layanan" pengampu a',
    '2 "Pengawasan" pengampu c',
    '1.1 "Izin Usaha" pengampu a',
    '1.2 "Izin Bangunan" pengampu b',
    '2.1 "Inspeksi" pengampu c',
  ];
  it.each<[string, readonly string[]]>([
    ["I, 1", ["I", "1", "2", "II", "1"]],
    ["A, 1 with dots", ["A.", "1.", "2.", "B.", "1."]],
    ["I, a in brackets", ["I", "a)", "b)", "II", "a)"]],
    ["numbers that go on below the next parent", ["I", "1", "2", "II", "3"]],
  ])("%s: codes come from the counting, in one note", (_, [a, b, c, d, e]) => {
    const csv = `NO;PROSES BISNIS;UNIT\n${a};Layanan;A\n${b};Izin Usaha;A\n${c};Izin Bangunan;B\n${d};Pengawasan;C\n${e};Inspeksi;C`;
    const { lines, notes } = imported("a.csv", csv);
    expect({ lines, notes }).toEqual({ lines: TREE, notes: ["changed outline A2"] });
  });

  it("of three levels", () => {
    const csv =
      "NO;URAIAN PROSES;PENANGGUNG JAWAB\nI;LAYANAN;\nA;Perizinan;\n1;Izin usaha;A\n2;Izin bangunan;B\nB;Nonperizinan;\n1;Surat;C\nII;PENGAWASAN;\nA;Lapangan;D";
    expect(imported("a.csv", csv).lines).toEqual([
      '1 "LAYANAN"',
      '2 "PENGAWASAN"',
      '1.1 "Perizinan"',
      '1.2 "Nonperizinan"',
      '2.1 "Lapangan" pengampu d',
      '1.1.1 "Izin usaha" pengampu a',
      '1.1.2 "Izin bangunan" pengampu b',
      '1.2.1 "Surat" pengampu c',
    ]);
  });

  it("that begin again below each group are counted through", () => {
    const csv =
      "NO;PROSES BISNIS;UNIT\nA;PROSES UTAMA;\n1;Layanan;A\n2;Pengawasan;B\nB;PROSES PENDUKUNG;\n1;Keuangan;C";
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toEqual([
      '1 "Layanan" pengampu a kelompok utama',
      '2 "Pengawasan" pengampu b kelompok utama',
      '3 "Keuangan" pengampu c kelompok pendukung',
    ]);
    expect(notes).toEqual(["changed outline A3"]);
  });

  it("are none where one of them is a code, or they are counted through", () => {
    const codes = "NO;PROSES BISNIS;UNIT\n1;Layanan;A\n1.1;Izin;A\n2;Pengawasan;B";
    expect(imported("a.csv", codes).notes).toEqual([]);
    const through = "NO;PROSES BISNIS;UNIT\n1;Layanan;A\n2;Izin;A\n3;Pengawasan;B";
    expect(imported("a.csv", through).notes).toEqual([]);
  });
});

describe("codes without a separator behind their letters", () => {
  it("P1 and P1.1 are P.1 and P.1.1, in columns of levels under a merged heading of two rows", () => {
    const rows = [
      ["NO", "PROSES LEVEL 1", null, "PROSES LEVEL 2", null, "UNIT PENGAMPU"],
      [null, "KODE", "NAMA", "KODE", "NAMA", null],
      [1, "P1", "Layanan", "P1.1", "Izin", "Bidang A"],
      [2, null, null, "P1.2", "Rekomendasi", "Bidang B"],
      [3, "P2", "Awas", "P2.1", "Inspeksi", "Bidang C"],
    ];
    const merges = ["A1:A2", "B1:C1", "D1:E1", "F1:F2", "B3:B4", "C3:C4"];
    expect(imported("a.xlsx", xlsx({ sheets: { S: rows }, merges }))).toEqual({
      lines: [
        'P.1 "Layanan"',
        'P.2 "Awas"',
        'P.1.1 "Izin" pengampu bidang-a',
        'P.1.2 "Rekomendasi" pengampu bidang-b',
        'P.2.1 "Inspeksi" pengampu bidang-c',
      ],
      notes: ["changed glued S!B3"],
      refusal: null,
    });
  });

  it("in a list, but not an abbreviation at the head of a title", () => {
    const tree = ['P.1 "Layanan" pengampu a', 'P.1.1 "K3 Konstruksi" pengampu a'];
    expect(imported("a.csv", "KODE;PROSES;UNIT\nP1;Layanan;A\nP1.1;K3 Konstruksi;A").lines).toEqual(tree);
    expect(imported("a.csv", "LEVEL 0;LEVEL 1;UNIT\nP.1 Layanan;P.1.1 K3 Konstruksi;A").lines).toEqual([
      'P.1 "Layanan"',
      'P.1.1 "K3 Konstruksi" pengampu a',
    ]);
  });

  it("letters with one number for the whole table are a prefix", () => {
    const { lines, notes } = imported("a.csv", "KODE;PROSES;UNIT\nUPT1.01;Layanan;A\nUPT1.01.01;Izin;A");
    expect(lines).toEqual(['UPT1.01 "Layanan" pengampu a', 'UPT1.01.01 "Izin" pengampu a']);
    expect(notes).toEqual([]);
  });
});

describe("a workbook of several agencies", () => {
  const sheets = (second: string): Uint8Array =>
    xlsx({
      sheets: {
        Dinkes: [
          ["KODE", "NAMA PROSES", "UNIT"],
          ["DINKES.1", "Layanan kesehatan", "Bidang A"],
          ["DINKES.1.1", "Puskesmas", "Bidang A"],
        ],
        Disdik: [
          ["KODE", "NAMA PROSES", "UNIT"],
          [`${second}.1`, "Layanan pendidikan", "Bidang B"],
          [`${second}.1.1`, "Sekolah", "Bidang B"],
        ],
      },
    });
  it.each(["DISDIK", "DINKES"])(
    "gives the map of the first; the other one's sheet is named: %s",
    (second) => {
      const { lines, notes } = imported("a.xlsx", sheets(second));
      expect(lines).toEqual([
        'DINKES.1 "Layanan kesehatan" pengampu bidang-a',
        'DINKES.1.1 "Puskesmas" pengampu bidang-a',
      ]);
      expect(notes).toEqual(["lost other-map"]);
      expect(imported("a.xlsx", sheets(second), "Disdik").lines).toEqual([
        `${second}.1 "Layanan pendidikan" pengampu bidang-b`,
        `${second}.1.1 "Sekolah" pengampu bidang-b`,
      ]);
    },
  );

  it("one list in two sheets stays one map, and one code that is taken is said at its cell", () => {
    const more = [
      ["KODE", "NAMA PROSES", "UNIT"],
      ["DINKES.1", "Layanan kesehatan", "Bidang A"],
      ["DINKES.1.1", "Rumah sakit", "Bidang A"],
      ["DINKES.1.2", "Apotek", "Bidang A"],
    ];
    const book = xlsx({
      sheets: {
        A: [
          ["KODE", "NAMA PROSES", "UNIT"],
          ["DINKES.1", "Layanan kesehatan", "Bidang A"],
          ["DINKES.1.1", "Puskesmas", "Bidang A"],
        ],
        B: more,
      },
    });
    const { lines, notes } = imported("a.xlsx", book);
    expect(lines).toContain('DINKES.1.2 "Apotek" pengampu bidang-a');
    expect(notes).toEqual(["lost code-twice B!A3"]);
  });
});

describe("where titles and codes stand", () => {
  it("codes at the head of the titles need no column of their own", () => {
    const csv =
      "PROSES BISNIS;UNIT\nP.1 Layanan 24 jam;A\nP.1.1 - Izin usaha;A\nP.1.2. Izin bangunan;B\nP.2: Pengawasan;C\n(P.2.1) Inspeksi;C";
    expect(imported("a.csv", csv)).toEqual({
      lines: [
        'P.1 "Layanan 24 jam" pengampu a',
        'P.2 "Pengawasan" pengampu c',
        'P.1.1 "Izin usaha" pengampu a',
        'P.1.2 "Izin bangunan" pengampu b',
        'P.2.1 "Inspeksi" pengampu c',
      ],
      notes: [],
      refusal: null,
    });
    expect(imported("a.csv", "PROSES BISNIS;UNIT\nLayanan;A\nIzin usaha;A").refusal).toContain("KODE");
  });

  it.each([
    ["an open heading", "KODE;NAMA PROSES;;;UNIT", []],
    ["a merged heading", "KODE;NAMA PROSES;;;UNIT", ["B1:D1"]],
  ])("titles move to the right with their level below %s", (_, heading, merges) => {
    const rows = [
      heading.split(";").map((text) => (text === "" ? null : text)),
      ["P.1", "Layanan", null, null, "A"],
      ["P.1.1", null, "Izin", null, "A"],
      ["P.1.1.1", null, null, "Rinci", "A"],
    ];
    expect(imported("a.xlsx", xlsx({ sheets: { S: rows }, merges }))).toMatchObject({
      lines: ['P.1 "Layanan" pengampu a', 'P.1.1 "Izin" pengampu a', 'P.1.1.1 "Rinci" pengampu a'],
      notes: [],
    });
  });

  it("trailing dots, spaces that do not break and subtotals are no part of codes and rows", () => {
    const csv =
      "KODE;NAMA PROSES;UNIT\nP\u00a01.;Layanan;A\nP\u00a01.\u00a01.;Izin;A\nJumlah P 1;;\nP\u00a02\u00a0;Awas;B";
    expect(imported("a.csv", csv)).toMatchObject({
      lines: ['P 1 "Layanan" pengampu a', 'P 2 "Awas" pengampu b', 'P 1.1 "Izin" pengampu a'],
      notes: ["omitted row-passed-over A4"],
    });
  });
});

describe("habits of programs", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
  const heading = ["KODE", "JUDUL", "PENGAMPU"];
  const TREE = ['P.1 "Satu" pengampu bidang-a', 'P.1.1 "Dua" pengampu bidang-a'];
  const book = (parts: Readonly<Record<string, string>>): Uint8Array =>
    xlsx({ sheets: { S: [heading] }, parts });

  it.each<[string, Readonly<Record<string, string>>]>([
    [
      "texts in the cells, and no places of cells and rows (Google, exporters)",
      {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${[
          heading,
          ["P.1", "Satu", "Bidang A"],
          ["P.1.1", "Dua", "Bidang A"],
        ]
          .map((row) => `<row>${row.map((t) => `<c t="inlineStr"><is><t>${t}</t></is></c>`).join("")}</row>`)
          .join("")}</sheetData></worksheet>`,
      },
    ],
    [
      "shared texts in runs with looks, readings and spaces (WPS)",
      {
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${[
          "KODE",
          "JUDUL",
          "PENGAMPU",
          "P.1",
          "Satu",
          "Bidang A",
          "P.1.1",
          "Dua",
        ]
          .map(
            (t) =>
              `<si><r><rPr><b/></rPr><t xml:space="preserve">${t.slice(0, 2)}</t></r><r><t>${t.slice(2)}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
          )
          .join("")}</sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${[
          [0, 1, 2],
          [3, 4, 5],
          [6, 7, 5],
        ]
          .map(
            (row, r) =>
              `<row r="${r + 1}">${row.map((v, c) => `<c r="${"ABC"[c]}${r + 1}" t="s"><v>${v}</v></c>`).join("")}</row>`,
          )
          .join("")}</sheetData></worksheet>`,
      },
    ],
    [
      "prefixed names, absolute targets, no styles",
      {
        "xl/_rels/workbook.xml.rels": `<r:Relationships xmlns:r="${PACKAGE}"><r:Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></r:Relationships>`,
        "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${[
          heading,
          ["P.1", "Satu", "Bidang A"],
          ["P.1.1", "Dua", "Bidang A"],
        ]
          .map(
            (row, r) =>
              `<x:row r="${r + 1}">${row.map((t, c) => `<x:c r="${"ABC"[c]}${r + 1}" t="str"><x:v>${t}</x:v></x:c>`).join("")}</x:row>`,
          )
          .join("")}</x:sheetData></x:worksheet>`,
      },
    ],
  ])("%s", (_, parts) => {
    expect(imported("a.xlsx", book(parts))).toEqual({ lines: TREE, notes: [], refusal: null });
  });

  it("a hidden sheet is no part of the table; filtered rows are", () => {
    const hidden = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Lama" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Baru" sheetId="2" r:id="rId2"/></sheets></workbook>`;
    const bytes = xlsx({
      sheets: {
        Lama: [heading, ["P.9", "Lama", "Bidang Z"]],
        Baru: [heading, ["P.1", "Satu", "Bidang A"]],
      },
      parts: { "xl/workbook.xml": hidden },
    });
    expect(imported("a.xlsx", bytes).lines).toEqual(['P.1 "Satu" pengampu bidang-a']);
    const filtered = `<worksheet xmlns="${MAIN}"><sheetData>${[
      heading,
      ["P.1", "Satu", "Bidang A"],
      ["P.1.1", "Dua", "Bidang A"],
    ]
      .map(
        (row, r) =>
          `<row r="${r + 1}" hidden="${r === 2 ? 1 : 0}">${row.map((t) => `<c t="str"><v>${t}</v></c>`).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
    expect(imported("a.xlsx", book({ "xl/worksheets/sheet1.xml": filtered })).lines).toEqual(TREE);
  });
});

describe("the regulation's matrix", () => {
  const settingsOf = (csv: string): string => {
    const { files } = importFiles([{ path: "a.csv", bytes: bytesOf(csv) }], {
      code: null,
      map: null,
      sheet: null,
    });
    expect(check(files).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return files.find(({ path }) => path === "peta.ppb")!.text.replace(/ +/g, " ");
  };

  it("is printed in its form again, with its columns where they are others", () => {
    const usual =
      "KODE PROSES;BUSINESS PROCESS MAPPING;KODE SUB PROSES;JUDUL SUB PROSES;KODE CFM;JUDUL CFM;KODE SOP;JUDUL SOP;PENGAMPU";
    const row = "P-01;Satu;P-01.01;Dua;P-01.01.CFM.01;Dua;P-01.01.CFM.01.SOP.01;Menilai;Bidang A";
    expect(settingsOf(`${usual}\n${row}`)).toContain("matriks peraturan\n kolom proses cfm sop pengampu\n");
    const short = "KODE PROSES;BUSINESS PROCESS MAPPING;KODE SUB PROSES;JUDUL SUB PROSES;PENGAMPU";
    expect(settingsOf(`${short}\nP-01;Satu;P-01.01;Dua;Bidang A`)).toContain(
      "matriks peraturan\n kolom proses pengampu\n",
    );
  });

  it("is not what other tables are", () => {
    expect(settingsOf("KODE PROSES;NAMA PROSES;PENGAMPU\nP.1;Satu;Bidang A")).not.toContain("peraturan");
    expect(settingsOf("KODE;LEVEL 0;LEVEL 1;PENGAMPU\n1;Satu;;A\n1.1;;Dua;A")).not.toContain("peraturan");
  });
});
