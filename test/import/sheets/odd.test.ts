import { describe, expect, it } from "vitest";
import { imported, xlsx, type Book } from "./support.ts";

const HEADING = ["KODE", "JUDUL", "PENGAMPU"] as const;
const LIST = [
  ["P.1", "Pelayanan", "Sekretariat"],
  ["P.1.1", "Izin", "Bidang A"],
] as const;
const READ = ['P.1 "Pelayanan" pengampu sekretariat', 'P.1.1 "Izin" pengampu bidang-a'];

type Rows = Book["sheets"][string];
const book = (rows: Rows, rest: Omit<Book, "sheets"> = {}): Uint8Array =>
  xlsx({ sheets: { S: rows }, ...rest });

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A workbook of one sheet with these rows as they are stored; formats from 1 on are the cells' number formats. */
function stored(rows: string, formats: readonly string[] = []): Uint8Array {
  const own = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`);
  const used = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return book([[]], {
    parts: {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${own.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${used.join("")}</cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  });
}
const HEADING_ROW = `<row r="1">${inline("A1", "KODE")}${inline("B1", "JUDUL")}${inline("C1", "PENGAMPU")}</row>`;

describe("tables beside each other", () => {
  const second = [
    ["P.2", "Dukungan", "Bidang B"],
    ["P.2.1", "Arsip", "Bidang C"],
  ] as const;
  const both = [...READ, 'P.2 "Dukungan" pengampu bidang-b', 'P.2.1 "Arsip" pengampu bidang-c'];

  it.each<[string, Rows]>([
    ["with a gap", ([0, 1] as const).map((i) => [...LIST[i], null, ...second[i]])],
    ["without one", ([0, 1] as const).map((i) => [...LIST[i], ...second[i]])],
    [
      "one longer than the other",
      [
        [...LIST[0], null, null, null, null],
        [...LIST[1], null, ...second[0]],
        [null, null, null, null, ...second[1]],
      ],
    ],
  ])("each keep their owners: %s", (name, rows) => {
    const gap = name === "without one" ? [] : [null];
    const { lines, notes, refusal } = imported("a.xlsx", book([[...HEADING, ...gap, ...HEADING], ...rows]));
    expect({ lines: [...lines].sort(), notes, refusal }).toEqual({ lines: both, notes: [], refusal: null });
  });

  it("with numbers of rows in front", () => {
    const csv = "NO;KODE;JUDUL;NO;KODE;JUDUL\n1;P.1;Satu;3;P.1.2;Tiga\n2;P.1.1;Dua;;;\n";
    const { lines, notes } = imported("a.csv", csv);
    expect({ lines, notes }).toEqual({ lines: ['P.1 "Satu"', 'P.1.1 "Dua"', 'P.1.2 "Tiga"'], notes: [] });
  });

  it("each below the name of its group", () => {
    const csv = "A. PROSES UTAMA;;;B. PROSES PENDUKUNG;\nKODE;JUDUL;;KODE;JUDUL\nP.1;Satu;;P.2;Dua\n";
    expect(imported("a.csv", csv).lines).toEqual([
      'P.1 "Satu" kelompok utama',
      'P.2 "Dua" kelompok pendukung',
    ]);
  });

  it("the one with another prefix is said at its heading", () => {
    const csv = "KODE;JUDUL;;KODE;JUDUL\nP.1;Satu;;S.1;Dukungan\nP.1.1;Dua;;S.1.1;Arsip\n";
    const { lines, notes } = imported("a.csv", csv);
    expect({ lines, notes }).toEqual({
      lines: ['P.1 "Satu"', 'P.1.1 "Dua"'],
      notes: ["lost other-table D1"],
    });
  });

  it("pairs without a gap are levels of one table", () => {
    const csv = "KODE;JUDUL;KODE;JUDUL\nP.1;Satu;P.1.1;Dua\nP.1;Satu;P.1.2;Tiga\n";
    const { lines, notes } = imported("a.csv", csv);
    expect({ lines, notes }).toEqual({ lines: ['P.1 "Satu"', 'P.1.1 "Dua"', 'P.1.2 "Tiga"'], notes: [] });
  });

  it("a table of units beside the processes is none of theirs", () => {
    const csv =
      "KODE;JUDUL;PENGAMPU;;KODE UNIT;NAMA UNIT\nP.1;Satu;Sekretariat;;U1;Bidang X\nP.1.1;Dua;;;U2;Bidang Y\n";
    const { lines, notes } = imported("a.csv", csv);
    expect({ lines, notes }).toEqual({
      lines: ['P.1 "Satu" pengampu sekretariat', 'P.1.1 "Dua"'],
      notes: ["omitted column-passed-over E1", "omitted column-passed-over F1"],
    });
  });
});

describe("SEMULA and MENJADI over columns of their own", () => {
  it("the new columns are read, the old ones said", () => {
    const rows = [
      ["NO", "SEMULA", null, "MENJADI", null],
      [null, "KODE", "JUDUL", "KODE", "JUDUL"],
      [1, "P.1", "Pelayanan", "P.1", "Tetap"],
      [2, "P.1.1", "Izin", "P.1.2", "Izin usaha"],
    ];
    const { lines, notes } = imported("a.xlsx", book(rows, { merges: ["A1:A2", "B1:C1", "D1:E1"] }));
    expect({ lines, notes }).toEqual({
      lines: ['P.1 "Pelayanan"', 'P.1.2 "Izin usaha"'],
      notes: ["omitted column-old S!B2", "omitted column-old S!C2"],
    });
  });

  it("when MENJADI stands first", () => {
    const csv =
      "MENJADI;;;SEMULA;;\nKODE;JUDUL;PENGAMPU;KODE;JUDUL;PENGAMPU\nP.1;Baru;Bidang A;P.1;Lama;Bidang B\n";
    expect(imported("a.csv", csv).lines).toEqual(['P.1 "Baru" pengampu bidang-a']);
  });
});

describe("what counts the columns below a heading", () => {
  it.each<[string, Rows[number]]>([
    ["brackets that a spreadsheet takes for negative numbers", [-1, -2, -3]],
    ["letters", ["a", "b", "c"]],
    ["letters in brackets", ["(A)", "(B)", "(C)"]],
    ["Roman numbers", ["I", "II", "III"]],
    ["square brackets", ["[1]", "[2]", "[3]"]],
    ["how a column is reckoned", ["1", "2", "3 = 1 + 2"]],
  ])("%s", (_, counted) => {
    const { lines, notes } = imported("a.xlsx", book([HEADING, counted, ...LIST]));
    expect({ lines, notes }).toEqual({ lines: READ, notes: [] });
  });

  it("a row of a process is not such a one", () => {
    expect(imported("a.csv", "KODE;JUDUL;PENGAMPU\nP.1;C;D\nP.2;II;III\n").lines).toEqual([
      'P.1 "C" pengampu d',
      'P.2 "II" pengampu iii',
    ]);
  });
});

describe("sums below a table", () => {
  it.each([
    ["a sum that ends in a number", "Total proses: 3"],
    ["a sum in the column of codes", "JUMLAH"],
  ])("%s", (_, sum) => {
    const { lines, notes } = imported(
      "a.xlsx",
      book([HEADING, ...LIST, ["JUMLAH", 2], [sum], ["NIP. 197001"]]),
    );
    expect(lines).toEqual(READ);
    expect(notes.filter((note) => !note.startsWith("omitted row-passed-over"))).toEqual([]);
  });
});

describe("numbers are read as their format shows them", () => {
  it.each<[string, string, number, string]>([
    ["digits behind the point", "0.00", 1.1, "1.10"],
    ["digits in front", "00", 1, "01"],
    ["letters in quotes", "&quot;P.&quot;0", 1, "P.1"],
    ["letters behind a stroke", "\\P\\.0", 12, "P.12"],
    ["with a part for negative numbers", "&quot;P.&quot;0;[Red]-0", 3, "P.3"],
    ["General between words", "&quot;P.&quot;General", 2, "P.2"],
  ])("%s", (_, format, number, code) => {
    const row = `<row r="2"><c r="A2" s="1"><v>${number}</v></c>${inline("B2", "Satu")}</row>`;
    expect(imported("a.xlsx", stored(HEADING_ROW + row, [format])).lines).toEqual([`${code} "Satu"`]);
  });

  it.each<[string, string, number]>([
    ["only zeros behind the point", "0.00", 1],
    ["rounded", "0", 1.2],
    ["powers", "0.00E+00", 1],
    ["percents", "0%", 1],
  ])("but not %s", (_, format, number) => {
    const row = `<row r="2"><c r="A2" s="1"><v>${number}</v></c>${inline("B2", "Satu")}</row>`;
    expect(imported("a.xlsx", stored(HEADING_ROW + row, [format])).lines).toEqual([`${number} "Satu"`]);
  });

  it("a time with its unit", () => {
    const heads = ["NO", "KEGIATAN", "PELAKSANA", "WAKTU"].map((text, i) => inline(`${"ABCD"[i]!}1`, text));
    const row = `<row r="2"><c r="A2"><v>1</v></c>${inline("B2", "Terima")}${inline("C2", "Staf")}<c r="D2" s="1"><v>15</v></c></row>`;
    const file = stored(`<row r="1">${heads.join("")}</row>${row}`, ["0&quot; menit&quot;"]);
    expect(imported("a.xlsx", file).lines).toContain('terima "Terima" { waktu "15 menit" }');
  });
});

describe("formulas", () => {
  const P1 = `<row r="2">${inline("A2", "P.1")}${inline("B2", "Satu")}</row>`;

  it("whose result is not stored are said, apart from those whose result is empty", () => {
    const row = `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}<c r="C3"><f>D3</f></c></row>
      <row r="4">${inline("A4", "P.3")}${inline("B4", "Tiga")}<c r="C4" t="str"><f>IF(D4="","",D4)</f><v></v></c></row>`;
    expect(imported("a.xlsx", stored(HEADING_ROW + P1 + row)).notes).toEqual([
      "omitted cell-uncalculated S!C3",
    ]);
  });

  it.each([
    ["a reference alone", "<f>Lain!C3</f>"],
    ["to a sheet with spaces in its name", "<f>'Data unit'!$C$3</f>"],
    ["a look-up", "<f>VLOOKUP(A3,Unit!A:B,2,FALSE)</f>"],
  ])("that give the 0 of an empty cell name nobody: %s", (_, formula) => {
    const row = `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}<c r="C3">${formula}<v>0</v></c></row>`;
    const { lines, notes } = imported("a.xlsx", stored(HEADING_ROW + P1 + row));
    expect({ lines, notes }).toEqual({
      lines: ['P.1 "Satu"', 'P.2 "Dua"'],
      notes: ["omitted cell-zero S!C3"],
    });
  });

  it("that share one text give it too", () => {
    const row = `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}<c r="C3" t="str"><f t="shared" ref="C3:C4" si="0">Lain!C3</f><v>Bidang A</v></c></row>
      <row r="4">${inline("A4", "P.3")}${inline("B4", "Tiga")}<c r="C4"><f t="shared" si="0"/><v>0</v></c></row>`;
    const { lines, notes } = imported("a.xlsx", stored(HEADING_ROW + P1 + row));
    expect(lines).toEqual(['P.1 "Satu"', 'P.2 "Dua" pengampu bidang-a', 'P.3 "Tiga"']);
    expect(notes).toEqual(["omitted cell-zero S!C4"]);
  });

  it("whose failure was copied as a text", () => {
    const csv = "KODE;JUDUL;PENGAMPU\nP.1;Satu;#N/A\nP.2;#REF!;Bidang A\n";
    const { lines, notes } = imported("a.csv", csv);
    expect(lines).toEqual(['P.1 "Satu"', 'P.2 "" pengampu bidang-a']);
    expect(notes).toEqual(["omitted cell-error C2", "lost title-missing A3"]);
    const row = `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}${inline("C3", "#NAME?")}</row>`;
    expect(imported("a.xlsx", stored(HEADING_ROW + P1 + row)).notes).toEqual(["omitted cell-error S!C3"]);
  });
});

describe("boxes to tick", () => {
  it("owners whose box is ticked", () => {
    const csv = "KODE,JUDUL,Sekretariat,Bidang A\nP.1,Satu,TRUE,FALSE\nP.1.1,Dua,FALSE,TRUE\n";
    expect(imported("a.csv", csv).lines).toEqual([
      'P.1 "Satu" pengampu sekretariat',
      'P.1.1 "Dua" pengampu bidang-a',
    ]);
  });

  it("an executor whose box is empty does nothing", () => {
    const heads = ["NO", "KEGIATAN", "PELAKSANA", ""].map((text, i) => inline(`${"ABCD"[i]!}1`, text));
    const names = `<row r="2">${inline("C2", "Staf")}${inline("D2", "Kabid")}</row>`;
    const box = (reference: string, ticked: number): string =>
      `<c r="${reference}" t="b"><v>${ticked}</v></c>`;
    const row = `<row r="3"><c r="A3"><v>1</v></c>${inline("B3", "Terima")}${box("C3", 0)}${box("D3", 1)}</row>`;
    const { lines, notes } = imported("a.xlsx", stored(`<row r="1">${heads.join("")}</row>${names}${row}`));
    expect(lines).toContain("lajur kabid {");
    expect(lines).not.toContain("lajur staf {");
    expect(notes).toEqual([]);
  });
});

describe("CSV that went wrong on its way", () => {
  it("a quotation mark that is not closed is refused at its cell", () => {
    const { lines, refusal } = imported(
      "a.csv",
      'KODE,JUDUL,PENGAMPU\nP.1,"Satu,Bidang A\nP.1.1,Dua,Bidang B\n',
    );
    expect(lines).toEqual([]);
    expect(refusal).toContain("B2");
  });

  it("lines that were saved as one cell each", () => {
    const csv = '"KODE,JUDUL,PENGAMPU"\r\n"P.1,""Satu, dua"",Bidang A"\r\n';
    expect(imported("a.csv", csv).lines).toEqual(['P.1 "Satu, dua" pengampu bidang-a']);
  });

  it("cells that are all quoted are cells", () => {
    const csv = '"KODE","JUDUL"\n"P.1","Satu, dua"\n"P.2","Tiga ""empat"""\n';
    expect(imported("a.csv", csv).lines).toEqual(['P.1 "Satu, dua"', 'P.2 "Tiga \\"empat\\""']);
  });
});

it("a heading with nothing below it is refused at its place", () => {
  expect(imported("a.csv", "DAFTAR PROSES\nKODE;JUDUL;PENGAMPU\n").refusal).toContain("Tabel di A2");
});
