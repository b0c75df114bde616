import { describe, expect, it } from "vitest";
import { numberFormat, shownNumber } from "../../../src/import/sheets/read/number-format.ts";
import { imported, xlsx, type Book } from "./support.ts";

type Rows = Book["sheets"][string];
const book = (rows: Rows, merges: readonly string[] = []): Uint8Array =>
  xlsx({ sheets: { S: rows }, merges });

/** Two bytes a letter; the least first, or the greatest. */
function utf16(text: string, isGreatestFirst: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
      return isGreatestFirst ? bytes.reverse() : bytes;
    }),
  );
}

describe("files as programs write them", () => {
  it.each<[string, string | Uint8Array]>([
    ["UTF-16 without a mark, least byte first", utf16("KODE\tJUDUL\r\nP.1\tÉvaluasi\r\n", false)],
    ["UTF-16 without a mark, greatest byte first", utf16("KODE\tJUDUL\r\nP.1\tÉvaluasi\r\n", true)],
    ["a line that says a separator of before", "sep=,\nKODE;JUDUL\nP.1;Évaluasi"],
    ["the line in capitals, with ends of old", "SEP=;\rKODE;JUDUL\rP.1;Évaluasi"],
  ])("%s", (_, content) => {
    expect(imported("a.csv", content).lines).toEqual(['P.1 "Évaluasi"']);
  });

  it("a single byte of zeros is no text nevertheless", () => {
    expect(imported("a.csv", "KODE;JUDUL\nP.1;Satu\0\n").refusal).toMatch(/^Berkas ini bukan teks/);
  });

  it.each([
    ["~$Matriks.xlsx", "\u0005root", /sedang dibuka.* tanpa ~\$ di depannya/],
    ["data/.~lock.Matriks.xlsx#", ",root,komputer,;", /sedang dibuka.* tanpa \.~lock\. di depannya/],
    ["a.csv", ";;;\r\n;;;\r\n", /^Berkas ini kosong/],
    ["a.csv", "\uFEFF\r\n", /^Berkas ini kosong/],
    ["a.csv", '"","",""\n', /^Berkas ini kosong/],
    ["a.csv", utf16(";;\r\n", false), /^Berkas ini kosong/],
  ])("%s holds no table: %j", (name, content, sentence) => {
    expect(imported(name, content).refusal).toMatch(sentence);
  });
});

describe("number formats", () => {
  it.each([
    ['0"."0', 12, "1.2"],
    ['0"."0', 120, "12.0"],
    ['0"."00', 110, "1.10"],
    ['"P."0\\.0\\.0', 123, "P.1.2.3"],
    ['00"."00', 102, "01.02"],
    ["0-0", 12, "1-2"],
    ['0"."0', 5, "0.5"],
    ['#"."0', 5, ".5"],
    ['0.0"."0', 1.2, null],
    ["0/0", 0.5, null],
    ["# 0/0", 0.5, null],
    ["0.00", 1.1, "1.10"],
  ])("%s shows %d as %j", (code, number, shown) => {
    const format = numberFormat(code);
    expect(format === null ? null : shownNumber(format, number)).toBe(shown);
  });
});

const SATU = ['P.1 "Satu" pengampu a', 'P.1.1 "Dua" pengampu b'];

describe("a second table", () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      "headings of two rows, groups above",
      [
        ["PROSES UTAMA", null, null, null, "PROSES PENDUKUNG", null, null],
        ["KODE", "JUDUL", "PENGAMPU", null, "KODE", "JUDUL", "PENGAMPU"],
        ["P.1", "Satu", "A", null, "P.2", "Tiga", "C"],
        ["P.1.1", "Dua", "B", null, "P.2.1", "Empat", "D"],
      ],
      ["A1:C1", "E1:G1"],
    ],
    [
      "headings of two rows, merged across and down",
      [
        ["PROSES", null, "PENGAMPU", null, "PROSES", null, "PENGAMPU"],
        ["KODE", "JUDUL", null, null, "KODE", "JUDUL", null],
        ["P.1", "Satu", "A", null, "P.2", "Tiga", "C"],
        ["P.1.1", "Dua", "B", null, "P.2.1", "Empat", "D"],
      ],
      ["A1:B1", "C1:C2", "E1:F1", "G1:G2"],
    ],
  ])("beside the first: %s", (_, rows, merges) => {
    const { lines, notes } = imported("a.xlsx", book(rows, merges));
    const read = lines.map((line) => line.replace(/ kelompok .*/, "")).sort();
    const other = ['P.2 "Tiga" pengampu c', 'P.2.1 "Empat" pengampu d'];
    expect({ read, notes }).toEqual({ read: [...SATU, ...other], notes: [] });
  });

  const HEADING = "KODE;JUDUL;PENGAMPU\n";
  const first = `${HEADING}P.1;Satu;A\nP.1.1;Dua;B\n`;
  it.each([
    [
      "with another prefix is one finding at its heading",
      "S.1;Tiga;C\nS.1.1;Empat;C\nS.2;Lima;C\n",
      [],
      "A5",
    ],
    ["with the same prefix goes on", "P.2;Tiga;C\n", ['P.2 "Tiga" pengampu c'], null],
    [
      "without letters goes on",
      "2;Tiga;C\n2.1;Empat;C\n",
      ['P.2 "Tiga" pengampu c', 'P.2.1 "Empat" pengampu c'],
      null,
    ],
  ])("below the first %s", (_, rows, further, place) => {
    const { lines, notes } = imported("a.csv", `${first};;\n${HEADING}${rows}`);
    expect([...lines].sort()).toEqual([...SATU, ...further].sort());
    expect(notes.filter((note) => note.startsWith("lost"))).toEqual(
      place === null ? [] : [`lost other-table ${place}`],
    );
  });
});

describe("tables as offices lay them out", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "a number in the column of each level, and the titles in one of their own",
      "NO;L0;L1;L2;NAMA PROSES;UNIT\n1;1;;;Satu;A\n2;1;1;;Dua;A\n3;1;1;1;Tiga;A\n4;2;;;Empat;B\n",
      ['1 "Satu" pengampu a', '2 "Empat" pengampu b', '1.1 "Dua" pengampu a', '1.1.1 "Tiga" pengampu a'],
      ["changed code-joined B3"],
    ],
    [
      "two levels of titles, and rows that are counted in each group anew",
      "NO;PROSES BISNIS;SUB PROSES;UNIT KERJA\nA;PROSES UTAMA;;\n1;Satu;Dua;A\n;;Tiga;A\n2;Empat;Lima;B\nB;PROSES PENDUKUNG;;\n1;Enam;Tujuh;C\n",
      [
        'P.1 "Satu" kelompok utama',
        'P.2 "Empat" kelompok utama',
        'P.3 "Enam" kelompok pendukung',
        'P.1.1 "Dua" pengampu a',
        'P.1.2 "Tiga" pengampu a',
        'P.2.1 "Lima" pengampu b',
        'P.3.1 "Tujuh" pengampu c',
      ],
      ["changed codes-made B3"],
    ],
    [
      "codes in the column of numbers, and titles that are set in",
      "NO;NAMA PROSES;UNIT\n1;Satu;A\n1.1;  Dua;A\n1.1.1;    Tiga;A\n1.2;Empat;A\n",
      ['1 "Satu" pengampu a', '1.1 "Dua" pengampu a', '1.2 "Empat" pengampu a', '1.1.1 "Tiga" pengampu a'],
      [],
    ],
    [
      "a second column of titles is told",
      "KODE;NAMA PROSES;URAIAN;UNIT\nP.1;Satu;Melayani warga;A\nP.1.1;Dua;Menerima berkas;A\n",
      ['P.1 "Satu" pengampu a', 'P.1.1 "Dua" pengampu a'],
      ["omitted column-passed-over C1"],
    ],
    [
      "English headings with ids",
      "Process ID;Process Name;Process Owner\nP1;Satu;A\nP1.1;Dua;A\n",
      ['P.1 "Satu" pengampu a', 'P.1.1 "Dua" pengampu a'],
      ["changed glued A2"],
    ],
  ])("%s", (_, csv, lines, notes) => {
    const result = imported("a.csv", csv);
    expect({ lines: result.lines, notes: result.notes }).toEqual({ lines, notes });
  });
});

describe("codes of another prefix without a heading of their own", () => {
  const first = "KODE;JUDUL;PENGAMPU\nP.1;Satu;A\nP.1.1;Dua;B\n";
  it.each<[string, string, readonly string[]]>([
    ["that count anew are one table", "S.1;Tiga;C\nS.1.1;Empat;C\nS.2;Lima;C\n", ["lost other-table A4"]],
    ["also behind a gap", ";;\nS.1;Tiga;C\nS.1.1;Empat;C\n", ["lost other-table A5"]],
    ["in one row are read by themselves", "S.1;Tiga;C\n", ["lost no-code A4"]],
    ["that go on counting are letters scanned wrongly", "B.1.2;Tiga;C\nB.1.3;Empat;C\n", []],
  ])("%s", (_, rows, lost) => {
    const { lines, notes } = imported("a.csv", first + rows);
    expect(lines.slice(0, 2)).toEqual(SATU);
    expect(notes.filter((note) => note.startsWith("lost"))).toEqual(lost);
  });

  it("are one table where each letter is the name of a process", () => {
    const csv = "KODE;JUDUL\nA;Inti\nA.1;Satu\nA.2;Dua\nB;Dukungan\nB.1;Tiga\nB.2;Empat\n";
    const { lines, notes } = imported("a.csv", csv);
    expect([...lines].sort()).toEqual([
      '1 "Inti"',
      '1.1 "Satu"',
      '1.2 "Dua"',
      '2 "Dukungan"',
      '2.1 "Tiga"',
      '2.2 "Empat"',
    ]);
    expect(notes.filter((note) => note.startsWith("lost"))).toEqual([]);
  });
});

describe("a last row that begins as a footer does, with the title before the code", () => {
  const head = "NAMA PROSES;KODE;PENGAMPU\nSatu;P.1;A\n";
  it.each<[string, string, string | null]>([
    [
      "a code with letters is a process",
      "Jumlah pegawai dihitung;P.2;B",
      'P.2 "Jumlah pegawai dihitung" pengampu b',
    ],
    [
      "so is one behind other such words",
      "Catatan rapat disusun;P.2;B",
      'P.2 "Catatan rapat disusun" pengampu b',
    ],
    [
      "a number with an owner is one",
      "Total kredit dihitung;2;Bidang",
      'P.2 "Total kredit dihitung" pengampu bidang',
    ],
    ["a number alone is a count", "Jumlah;2;", null],
    ["all in one cell is a count", "Total proses: 2;;", null],
  ])("%s", (_, row, line) => {
    const { lines, notes } = imported("a.csv", `${head}${row}\n`);
    expect(lines).toEqual(['P.1 "Satu" pengampu a', ...(line === null ? [] : [line])]);
    expect(notes.filter((note) => note.includes("row-passed-over"))).toHaveLength(line === null ? 1 : 0);
  });
});

describe("what printed and exported sheets have beside the processes", () => {
  const rows = (...between: readonly string[]): string =>
    ["NO;KODE;JUDUL;PENGAMPU", "1;P.1;Satu;A", ...between, "2;P.1.1;Dua;B", ""].join("\n");
  it.each<[string, string | Uint8Array, readonly string[]]>([
    ["numbers of pages", rows("- 2 -;;;", ";Halaman 2 dari 5;;", ";;Hal. 3;"), []],
    ["sums between the parts", rows(";Sub Total;1;", ";;Jumlah Level 0;1"), ["B3", "C4"]],
    ["sums below", `${rows()};;JUMLAH PROSES;2\n;;Grand Total;1\n`, ["C4", "C5"]],
    ["what goes on overleaf", rows("Matriks Proses (lanjutan);;;", "NO;KODE;JUDUL;PENGAMPU"), ["A3"]],
    [
      "line ends in cells",
      '"KODE\nPROSES";"NAMA\nPROSES";"UNIT\nPENGAMPU"\n"P.1\n";Satu;"A\n"\nP.1.1 ;" Dua";B\n',
      [],
    ],
    ["spaces that are none", "KODE;JUDUL;PENGAMPU\nP.1\u00a0;\u00a0Satu\u200b;A\nP.\u200b1.1;Dua;B\n", []],
    ["points behind codes", "KODE;JUDUL;PENGAMPU\nP.1.;Satu;A\nP.1.1.;Dua;B\n", []],
    [
      "a signature beside the table",
      book([
        ["KODE", "JUDUL", "PENGAMPU", null, "Bekasi, 3 Mei 2025"],
        ["P.1", "Satu", "A", null, "Kepala Dinas,"],
        ["P.1.1", "Dua", "B", null, null],
        [null, null, null, null, "Drs. Budi, M.Si."],
        [null, null, null, null, "NIP. 19700101 199001 1 001"],
      ]),
      ["S!E1", "S!E4", "S!E5"],
    ],
  ])("%s", (_, content, places) => {
    const { lines, notes } = imported(typeof content === "string" ? "a.csv" : "a.xlsx", content);
    expect(lines).toEqual(SATU);
    expect(notes.map((note) => note.split(" ").at(-1))).toEqual(places);
    expect(notes.filter((note) => note.startsWith("lost"))).toEqual([]);
  });

  it("a process whose title begins as a sum is one", () => {
    expect(imported("a.csv", rows(";P.2;Jumlah Penduduk;A")).lines).toContain(
      'P.2 "Jumlah Penduduk" pengampu a',
    );
  });
});
