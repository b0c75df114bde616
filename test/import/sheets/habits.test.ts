import { describe, expect, it } from "vitest";
import { imported, xlsx } from "./support.ts";

const LEVELS = "KODE LEVEL 0;LEVEL 0;KODE LEVEL 1;LEVEL 1;PENGAMPU";
const TREE = ['P.1 "Satu"', 'P.1.1 "Dua" pengampu bidang-a', 'P.1.2 "Tiga" pengampu bidang-a'];

describe("how people head their columns", () => {
  it.each<[string, string]>([
    ["PROSES LEVEL 0 over two columns", "PROSES LEVEL 0;;PROSES LEVEL 1;;UNIT PENGAMPU"],
    [
      "code and name of each level",
      "Kode Proses Level 0;Nama Proses Level 0;Kode Proses Level 1;Nama Proses Level 1;Unit Kerja Pengampu",
    ],
    ["the level first", "Level 0 - Kode;Level 0 - Nama;Level 1 - Kode;Level 1 - Nama;Penanggung Jawab"],
    ["shortened", "L0;;L1;;Pemilik Proses"],
    ["from 1 on", "LEVEL 1;;LEVEL 2;;PENGAMPU"],
    ["Roman numbers", "LEVEL I;;LEVEL II;;PENGAMPU"],
    ["what the level is called, in brackets", "LEVEL 0 (URUSAN);;LEVEL 1 (PROGRAM);;PENGAMPU (UNIT KERJA)"],
    ["two rows", "LEVEL 0;;LEVEL 1;;PENGAMPU\nKode;Proses;Kode;Proses;"],
    ["two rows, the lower one numbers", "LEVEL 0;;LEVEL 1;;PENGAMPU\nNo;Uraian;No;Uraian;"],
    ["columns counted below the heading", "LEVEL 0;;LEVEL 1;;PENGAMPU\n1;2;3;4;5"],
    ["counted in brackets", "LEVEL 0;;LEVEL 1;;PENGAMPU\n(1);(2);(3);(4);(5)"],
  ])("%s", (_, heading) => {
    const { lines, notes, refusal } = imported(
      "a.csv",
      `${heading}\nP.1;Satu;P.1.1;Dua;Bidang A\n-;-;P.1.2;Tiga;Bidang A`,
    );
    expect({ lines, notes, refusal }).toEqual({ lines: TREE, notes: [], refusal: null });
  });

  it.each<[string, string]>([
    ["other words", "Kode Proses Bisnis;Nama Sub Proses;Unit Penanggung Jawab"],
    ["titles of each level in a column of their own", "Kode;Level 0;Level 1;Pengampu"],
    ["no codes but the numbers of the rows", "No;Nama Proses;Unit Kerja"],
  ])("lists: %s", (name, heading) => {
    const rows = name.startsWith("titles")
      ? "1;Satu;;\n1.1;;Dua;Bidang A\n1.2;;Tiga;Bidang A"
      : "1;Satu;\n1.1;Dua;Bidang A\n1.2;Tiga;Bidang A";
    const { lines, notes } = imported("a.csv", `${heading}\n${rows}`);
    expect({ lines, notes }).toEqual({ lines: TREE.map((line) => line.slice(2)), notes: [] });
  });

  it("says which columns are not imported", () => {
    const csv = "KODE;JUDUL;Anggaran (Rp);PENGAMPU;Tautan\nP.1;Satu;100;Bidang A;http://x";
    expect(imported("a.csv", csv).notes).toEqual([
      "omitted column-passed-over C1",
      "omitted column-passed-over E1",
    ]);
  });

  it("codes that are written with a zero are printed with one", () => {
    expect(imported("a.csv", "KODE;JUDUL\nPAN-01;Satu\nPAN-01.01;Dua").lines).toContain('PAN-01.01 "Dua"');
  });
});

describe("as above", () => {
  it.each(["-", "–", "sda", "s.d.a.", "Idem", "(idem)", '"""', "〃", "”", "↓", "sama dengan di atas", "''"])(
    "%s",
    (mark) => {
      const cell = mark === '"""' ? '""""' : mark;
      const csv = `${LEVELS}\nP.1;Satu;P.1.1;Dua;Bidang A\n${cell};${cell};P.1.2;Tiga;${cell}`;
      const notes = ["-", "–"].includes(mark) ? [] : ["changed as-above E3"];
      expect(imported("a.csv", csv)).toMatchObject({ lines: TREE, notes });
    },
  );

  it("in a list a word says so, a dash and nothing say that nobody is named", () => {
    const csv = "KODE;JUDUL;PENGAMPU\nP.1;Satu;Bidang A\nP.2;Dua;idem\nP.3;Tiga;-\nP.4;Empat;";
    expect(imported("a.csv", csv)).toMatchObject({
      lines: ['P.1 "Satu" pengampu bidang-a', 'P.2 "Dua" pengampu bidang-a', 'P.3 "Tiga"', 'P.4 "Empat"'],
      notes: ["changed as-above C3", "omitted owner-missing C4"],
    });
  });
});

describe("what stands around a table", () => {
  it("a signature below, after a gap, is no process though it stands in the column of titles", () => {
    const csv = `MATRIKS PROSES;;;;\n;;;;\n${LEVELS}\nP.1;Satu;P.1.1;Dua;Bidang A\n-;-;P.1.2;Tiga;Bidang A\n;;;;
;;;Ditetapkan di Bekasi;\n;;;pada tanggal 29 Agustus 2025;\n;;;KEPALA DINAS,;\n;;;;\n;;;NIP. 19700101 199003 1 001;`;
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toEqual(TREE);
    expect(notes).toEqual(["D7", "D8", "D9", "D11"].map((cell) => `omitted row-passed-over ${cell}`));
  });

  it("a note right below", () => {
    const csv = `${LEVELS}\nP.1;Satu;P.1.1;Dua;Bidang A\n-;-;P.1.2;Tiga;Bidang A\n;Catatan: rancangan;;;`;
    expect(imported("a.csv", csv)).toMatchObject({ lines: TREE, notes: ["omitted row-passed-over B4"] });
  });

  it("a process without a code at the end of the table stays one", () => {
    const csv = `${LEVELS}\nP.1;Satu;P.1.1;Dua;Bidang A\n-;-;;Tiga;Bidang A`;
    expect(imported("a.csv", csv)).toMatchObject({ lines: TREE, notes: ["changed code-missing D3"] });
  });

  it("words in the column of codes are no process", () => {
    const csv = `${LEVELS}\nP.1;Satu;P.1.1;Dua;Bidang A\nSekretaris Dinas;;;;\n-;-;P.1.2;Tiga;Bidang A`;
    expect(imported("a.csv", csv)).toMatchObject({ lines: TREE, notes: ["omitted row-passed-over A3"] });
  });

  it("headings of parts give the group; a second table may have other columns", () => {
    const csv = `A. PROSES UTAMA;;;;;\nLEVEL 0;;LEVEL 1;;PENGAMPU;\nP.1;Satu;P.1.1;Dua;Bidang A;\n;;;;;
B. PROSES PENDUKUNG;;;;;\nNo;${LEVELS}\n1;P.2;Tiga;P.2.1;Empat;Bidang B`;
    expect(imported("a.csv", csv)).toMatchObject({
      lines: [
        'P.1 "Satu" kelompok utama',
        'P.2 "Tiga" kelompok pendukung',
        'P.1.1 "Dua" pengampu bidang-a',
        'P.2.1 "Empat" pengampu bidang-b',
      ],
      notes: [],
    });
  });
});

describe("what programs make of codes", () => {
  it.each<[string, readonly string[]]>([
    ["2 January and so on, as Excel shows them", ["1-Jan", "2-Jan", "02-Jan"]],
    ["day and month with the year", ["01/01/2026", "01/02/2026", "02/01/2026"]],
    ["month first", ["1/1/2026", "2/1/2026", "1/2/2026"]],
    ["as Google Sheets exports", ["2026-01-01", "2026-02-01", "2026-01-02"]],
    ["Indonesian months", ["1 Januari 2026", "1-Peb", "2-Januari"]],
  ])("dates in a CSV file: %s", (_, [first, second, third]) => {
    const csv = `KODE;JUDUL\n1;A\n${first};B\n${second};C\n2;D\n${third};E`;
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toEqual(['1 "A"', '2 "D"', '1.1 "B"', '1.2 "C"', '2.1 "E"']);
    expect(notes).toEqual(["A3", "A4", "A6"].map((cell) => `changed code-spoilt ${cell}`));
  });

  it("three numbers that became a date with a year", () => {
    const csv = "KODE;JUDUL\n1;A\n1.1;B\n01/01/2001;C\n01/01/2002;D";
    expect(imported("a.csv", csv).lines.slice(2)).toEqual(['1.1.1 "C"', '1.1.2 "D"']);
  });

  it("formulas that keep a text a text", () => {
    expect(imported("a.csv", 'KODE,JUDUL\n="01.02","Satu"\n"=""01.02.01""",Dua').lines).toEqual([
      '01.02 "Satu"',
      '01.02.01 "Dua"',
    ]);
  });

  it("no-break spaces, zero-width spaces and soft hyphens are no part of a text", () => {
    const csv = "KODE;JUDUL;PENGAMPU\n\u00a0P.1\u00a0;Sa\u00adtu\u200b;Bidang\u00a0A\nP.1.1 ;Dua ;Bidang A ";
    expect(imported("a.csv", csv).lines).toEqual([
      'P.1 "Satu" pengampu bidang-a',
      'P.1.1 "Dua" pengampu bidang-a',
    ]);
  });

  it("a process whose parent is missing is said once for all its children", () => {
    const { notes } = imported("a.csv", "KODE;JUDUL\nP.1;Satu\nP.2.1;Dua\nP.2.2;Tiga");
    expect(notes).toEqual(["changed orphan A3"]);
  });
});

describe("several owners in a cell", () => {
  it.each<[string, string]>([
    ["one a line", "Bidang A\nBidang B"],
    ["a name that goes on in the next line", "Bidang\nA;Bidang\nB"],
    ["numbered", "1. Bidang A\n2. Bidang B"],
    ["with bullets, broken", "- Bidang\nA\n- Bidang B"],
    ["between commas", "Bidang A, Bidang B"],
    ["with and", "Bidang A dan Bidang B"],
    ["with a stroke", "Bidang A / Bidang B"],
  ])("%s", (_, text) => {
    const book = xlsx({
      sheets: {
        D: [
          ["KODE", "JUDUL", "PENGAMPU"],
          ["P.1", "Satu", text],
        ],
      },
    });
    expect(imported("a.xlsx", book).lines).toEqual(['P.1 "Satu" pengampu bidang-a bidang-b']);
  });

  it("the commas of one name stay", () => {
    const csv = "KODE;JUDUL;PENGAMPU\nP.1;Satu;Dinas Koperasi, Usaha Kecil dan Menengah";
    expect(imported("a.csv", csv).lines).toEqual(['P.1 "Satu" pengampu dinas-koperasi-usaha-kecil-dan']);
  });
});

describe("what stands in a row says what the row is", () => {
  const lines = (text: string): readonly string[] => imported("a.csv", text).lines;

  it("a title that ends in a number is that of a CFM, and a code in its place is none", () => {
    const table = (cfms: readonly string[]): string =>
      `LEVEL 0,,LEVEL 1,,CFM\n${cfms.map((cfm) => `P.1,Bantuan,P.1.2,Penyaluran,${cfm}`).join("\n")}\n`;
    expect(lines(table(["Penyaluran Tahap 2", "Penyaluran Tahap 3"]))).toEqual([
      'P.1 "Bantuan"',
      'P.1.2 "Penyaluran"',
      'cfm P.1.2.CFM.01 "Penyaluran Tahap 2" { }',
      'cfm P.1.2.CFM.02 "Penyaluran Tahap 3" { }',
    ]);
    expect(lines(table(["P.1.2"]))).toEqual(['P.1 "Bantuan"', 'P.1.2 "Penyaluran"']);
  });

  it("a process that is called as a heading is stays a process", () => {
    expect(
      lines("KODE,JUDUL,PENGAMPU\nP.1,Izin,Dinas\nP.2,Level 5 Pelatihan,Dinas\nP.3,Kode Etik,Dinas\n").map(
        (line) => line.replace(/ pengampu.*/, ""),
      ),
    ).toEqual(['P.1 "Izin"', 'P.2 "Level 5 Pelatihan"', 'P.3 "Kode Etik"']);
  });

  it("SOPs below dashes at the end of a table are no signature", () => {
    expect(
      lines(
        "KODE,JUDUL,CFM,SOP\nP.1,Izin,Izin,Menerima\n-,-,-,Kepala Dinas memeriksa\n-,-,-,Total biaya dihitung\n",
      ).filter((line) => line.startsWith("sop")),
    ).toHaveLength(3);
  });

  it("an empty owner is nobody where the table says again what is above, and the one above where it does not", () => {
    const owners = (rows: readonly string[]): readonly string[] =>
      lines(`LEVEL 0,,LEVEL 1,,PENGAMPU\n${rows.join("\n")}\n`).map((line) => line.replace(/ ".*?"/, ""));
    expect(owners(["P.1,A,P.1.1,B,Dinas", "P.1,A,P.1.2,C,"])).toEqual([
      "P.1",
      "P.1.1 pengampu dinas",
      "P.1.2",
    ]);
    expect(owners(["P.1,A,P.1.1,B,Dinas", "-,-,P.1.2,C,"])).toEqual(["P.1", "P.1.1 pengampu dinas", "P.1.2"]);
    expect(owners(["P.1,A,P.1.1,B,Dinas", ",,P.1.2,C,"])).toEqual([
      "P.1",
      "P.1.1 pengampu dinas",
      "P.1.2 pengampu dinas",
    ]);
    expect(owners(["P.1,A,P.1.1,B,Dinas", "-,-,P.1.2,C,-"])).toContain("P.1.2 pengampu dinas");
  });

  it("semicolons end a name; a secretariat beside divisions is one of them", () => {
    const units = (cell: string): number =>
      imported("a.csv", `KODE;JUDUL;PENGAMPU\nP.1;Izin;"${cell}"\n`)
        .lines[0]!.split("pengampu ")[1]!
        .split(/[ ,]+/).length;
    expect(units("Sekretariat; Bidang Data")).toBe(2);
    expect(units("Sekretariat\nBidang Data")).toBe(2);
    expect(units("Sekretariat\nDaerah")).toBe(1);
    expect(units("Kepala\nBidang Data")).toBe(1);
  });
});
