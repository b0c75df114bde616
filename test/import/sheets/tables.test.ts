import { describe, expect, it } from "vitest";
import { imported, xlsx } from "./support.ts";

describe("flat lists, whatever their headings and order", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "kode, judul, pengampu",
      "KODE,JUDUL,PENGAMPU\nP.1,Satu,Bidang A\nP.1.1,Dua,",
      ['P.1 "Satu" pengampu bidang-a', 'P.1.1 "Dua"'],
      [],
    ],
    [
      "semicolons, other order",
      "No;Pengampu;Nama Proses;Kode Proses\n1;Bidang A;Satu, dan dua;P.1",
      ['P.1 "Satu, dan dua" pengampu bidang-a'],
      [],
    ],
    [
      "tabs, English, group",
      "Code\tTitle\tGroup\nP.1\tOne\tCore\nP.2\tTwo\tSupport",
      ['P.1 "One" kelompok utama', 'P.2 "Two" kelompok pendukung'],
      [],
    ],
    [
      "title rows above and a footnote below",
      "Daftar Proses Dinas\n\nKODE,JUDUL\nP.1,Satu\nCatatan: belum lengkap",
      ['P.1 "Satu"'],
      ["omitted row-passed-over A5"],
    ],
    [
      "a heading again in the middle",
      "KODE,JUDUL\nP.1,Satu\nKODE,JUDUL\nP.2,Dua",
      ['P.1 "Satu"', 'P.2 "Dua"'],
      [],
    ],
    [
      "a code with commas and colons",
      'KODE,JUDUL\nP.1,Satu\n"P.1,1",Dua\nP.1:2,Tiga',
      ['P.1 "Satu"', 'P.1.1 "Dua"', 'P.1.2 "Tiga"'],
      [],
    ],
    [
      "a letter for a digit that the neighbours prove",
      "KODE,JUDUL\nP.9,Satu\nP.1O,Dua",
      ['P.9 "Satu"', 'P.10 "Dua"'],
      ["changed code-spoilt A3"],
    ],
    ["a code that nothing proves", "KODE,JUDUL\nP.1,Satu\nP.x,Dua", ['P.1 "Satu"'], ["lost no-code A3"]],
    [
      "two owners",
      'KODE,JUDUL,PENGAMPU\nP.1,Satu,"Bidang A\nBidang B"',
      ['P.1 "Satu" pengampu bidang-a bidang-b'],
      [],
    ],
    ["a guarded formula", 'KODE,JUDUL\nP.1,"\'=1+1 Satu"', ['P.1 "=1+1 Satu"'], []],
    [
      "codes of a scheme",
      "KODE,JUDUL\nDINAS 01,Satu\nDINAS 01.01,Dua",
      ['DINAS 01 "Satu"', 'DINAS 01.01 "Dua"'],
      [],
    ],
    [
      "prefixes with slashes and hyphens",
      "KODE,JUDUL\nATR/BPN 01,Satu\nATR/BPN 01.02,Dua",
      ['ATR/BPN 01 "Satu"', 'ATR/BPN 01.02 "Dua"'],
      [],
    ],
    [
      "a prefix that the language cannot write",
      "KODE,JUDUL\nATR&BPN 01,Satu\nATR&BPN 01.02,Dua",
      ['ATR-BPN 01 "Satu"', 'ATR-BPN 01.02 "Dua"'],
      ["changed prefix"],
    ],
    [
      "the same code for another title",
      "KODE,JUDUL\nP.1,Satu\nP.1,Dua",
      ['P.1 "Satu"'],
      ["lost code-twice A3"],
    ],
  ])("%s", (_, csv, lines, notes) => {
    expect(imported("a.csv", csv)).toEqual({ lines, notes, refusal: null });
  });

  it("numbers and dates that Excel made of codes are mended where the neighbours prove it", () => {
    const book = xlsx({
      sheets: {
        Daftar: [
          ["KODE", "JUDUL"],
          ["1", "Satu"],
          ["1.8", "A"],
          ["1.9", "B"],
          [1.1, "C"],
          ["1.11", "D"],
          ["2", "Dua"],
        ],
      },
      parts: {},
    });
    const { lines, notes } = imported("a.xlsx", book);
    expect(lines).toContain('1.10 "C"');
    expect(notes).toEqual(["changed code-spoilt Daftar!A5"]);
  });
});

describe("the regulation's matrix", () => {
  it("takes processes and sub-processes from their pairs of columns", () => {
    const csv = `KODE PROSES;BUSINESS PROCESS MAPPING;KODE SUB PROSES;JUDUL SUB PROSES;KODE CFM;JUDUL CFM;KODE SOP;JUDUL SOP
PAN-01;Perumusan;PAN-01.01;Penyiapan;PAN-01.01.CFM.01;Penyiapan;PAN-01.01.CFM.01.SOP.01;Rapat
;;PAN-01.02;Penetapan;;;;`;
    expect(imported("a.csv", csv)).toEqual({
      lines: [
        'PAN-01 "Perumusan"',
        'PAN-01.01 "Penyiapan"',
        'PAN-01.02 "Penetapan"',
        "cfm PAN-01.01 {",
        'sop PAN-01.01.SOP.01 "Rapat"',
      ],
      notes: ["omitted cfm-empty"],
      refusal: null,
    });
  });
});

describe("matrices of levels", () => {
  const HEAD = ["LEVEL 0", null, "LEVEL 1", null, "LEVEL 2", null, "CFM", "PENGAMPU"];
  it("merged headings and merged cells; a dash says as above", () => {
    const book = xlsx({
      sheets: {
        Matriks: [
          HEAD,
          ["P.1", "Satu", "P.1.1", "Dua", "P.1.1.1", "Tiga", "Tiga", "Bidang A"],
          [null, null, null, null, "P.1.1.2", "Empat", "Empat", null],
          ["-", "-", "P.1.2", "Lima", "-", "-", "Lima", "Bidang B"],
        ],
      },
      merges: ["A1:B1", "C1:D1", "E1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "H2:H3"],
    });
    expect(imported("a.xlsx", book)).toEqual({
      lines: [
        'P.1 "Satu"',
        'P.1.1 "Dua"',
        'P.1.2 "Lima" pengampu bidang-b',
        'P.1.1.1 "Tiga" pengampu bidang-a',
        'P.1.1.2 "Empat" pengampu bidang-a',
      ],
      notes: [],
      refusal: null,
    });
  });

  it("a code under another parent, repeated, is told at its cell and read as the next child there", () => {
    const csv = `KODE LEVEL 0,LEVEL 0,KODE LEVEL 1,LEVEL 1,KODE LEVEL 2,LEVEL 2,CFM,PENGAMPU
P.2,Penguatan,P.2.1,Fasilitasi Izin,P.2.1.1,Sosialisasi,Sosialisasi,Bidang
-,-,P.2.2,Pemeriksaan,P.2.1.1,Perundang-undangan,Perundang-undangan,Bidang`;
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toContain('P.2.2.1 "Perundang-undangan" pengampu bidang');
    expect(notes).toEqual([
      "changed wrong-parent E3",
      "changed code-repeated E3",
      "changed code-corrected E3",
    ]);
  });

  it("code and title in one cell", () => {
    const csv = `LEVEL 0,LEVEL 1,PENGAMPU\n"P.1\nSatu",P.1.1 Dua,Bidang\n,P.1.2 Tiga,`;
    expect(imported("a.csv", csv).lines).toEqual([
      'P.1 "Satu"',
      'P.1.1 "Dua" pengampu bidang',
      'P.1.2 "Tiga" pengampu bidang',
    ]);
  });

  it("another title of a CFM is told", () => {
    const csv = `KODE LEVEL 0,LEVEL 0,CFM\nP.1,Sosialisasi Sertifikasi,Sosialisasi sertifikat`;
    expect(imported("a.csv", csv).notes).toEqual(["omitted cfm-title C2"]);
  });
});

describe("SOP tables", () => {
  it("marks in the executors' columns; mutu baku", () => {
    const book = xlsx({
      sheets: {
        "SOP Izin": [
          ["SOP Penerbitan Izin"],
          ["No", "Kegiatan", "Pelaksana", null, "Mutu Baku", null, null, "Keterangan"],
          [null, null, "Pemohon", "Petugas", "Kelengkapan", "Waktu", "Output", null],
          ["1", "Mengajukan", "X", null, "Formulir", "10 menit", "Berkas", null],
          ["2", "Lengkap?", null, "√", null, "5 menit", null, "Dikembalikan bila tidak"],
          ["3", "Menyerahkan", "X", "X", null, null, "Izin", null],
        ],
      },
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:G2", "H2:H3"],
    });
    const { lines, notes } = imported("a.xlsx", book);
    expect(lines).toEqual([
      'P.1 "Penerbitan Izin" pengampu pemohon',
      "cfm P.1 {",
      "lajur pemohon {",
      "mulai",
      'mengajukan "Mengajukan" { kelengkapan "Formulir" waktu "10 menit" keluaran "Berkas" }',
      'menyerahkan "Menyerahkan" bersama petugas { keluaran "Izin" }',
      "selesai",
      "lajur petugas {",
      'lengkap cabang "Lengkap?" { waktu "5 menit" keterangan "Dikembalikan bila tidak" }',
      "alur mulai -> mengajukan -> lengkap -[Ya]-> menyerahkan -> selesai",
    ]);
    expect(notes).toEqual(["changed sop-decision SOP Izin!B5", "changed sop-several SOP Izin!B6"]);
  });

  it("a row merged over the activity and all executors is a phase", () => {
    const row = (...cells: (string | null)[]) => [...cells, null, null, null, null].slice(0, 7);
    const book = xlsx({
      sheets: {
        SOP: [
          row("No", "Kegiatan", "Pelaksana", null, "Mutu Baku", null, null),
          row(null, null, "Pemohon", "Petugas", "Kelengkapan", "Waktu", "Output"),
          row("A. Penerimaan"),
          row("1", "Mengajukan", "X"),
          row("2", "Mencatat", null, "X"),
          row("B. Penyelesaian"),
          row("C. Penyerahan"),
          row("3", "Menyerahkan", null, "X"),
        ],
      },
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:G1", "A3:G3", "A6:G6", "A7:G7"],
    });
    const { lines, notes } = imported("a.xlsx", book);
    expect(lines.slice(-3)).toEqual([
      'tahap "A. Penerimaan" mengajukan',
      'tahap "C. Penyerahan" menyerahkan',
      "alur mulai -> mengajukan -> mencatat -> menyerahkan -> selesai",
    ]);
    expect(notes).toEqual(["omitted sop-phase SOP!B6"]);
  });

  it("names in one column", () => {
    const csv =
      "No,Kegiatan,Pelaksana,Waktu\n1,Mencatat,Staf,1 hari\n2,Menandatangani,Kepala,1 hari\n3,Mengarsip,,";
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toContain("lajur kepala {");
    expect(lines.at(-1)).toBe("alur mulai -> mencatat -> menandatangani -> selesai");
    expect(notes).toEqual(["lost sop-executor B4"]);
  });
});
