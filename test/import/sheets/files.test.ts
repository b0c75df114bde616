import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { imported, xlsx } from "./support.ts";

const LIST = [
  ["KODE", "JUDUL"],
  ["P.1", "Évaluasi"],
];
/** The same package as a program writes it that does not know how long a part will be: with data descriptors. */
function streamed(book: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [path, bytes] of Object.entries(unzipSync(book))) {
    const part = new ZipDeflate(path);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

const latin1 = (text: string): Uint8Array => Uint8Array.from([...text], (c) => c.charCodeAt(0));

describe("CSV of any program", () => {
  it.each<[string, string | Uint8Array]>([
    ["UTF-8", "KODE,JUDUL\nP.1,Évaluasi"],
    ["with a mark, CRLF, quotes", '\uFEFFKODE;JUDUL\r\nP.1;"Évaluasi"\r\n'],
    ["CR alone", "KODE,JUDUL\rP.1,Évaluasi\r"],
    ["windows-1252", latin1("KODE;JUDUL\nP.1;Évaluasi")],
    [
      "UTF-16 with a mark and tabs (Excel's Unicode text)",
      Uint8Array.from([
        0xff,
        0xfe,
        ...[..."KODE\tJUDUL\r\nP.1\tÉvaluasi"].flatMap((c) => [c.charCodeAt(0), 0]),
      ]),
    ],
    ["Excel's line for the separator", "sep=|\nKODE|JUDUL\nP.1|Évaluasi"],
  ])("%s", (_, content) => {
    expect(imported("a.csv", content).lines).toEqual(['P.1 "Évaluasi"']);
  });
});

describe("XLSX of any program", () => {
  const book = (parts: Readonly<Record<string, string>>): Uint8Array =>
    xlsx({ sheets: { Daftar: LIST }, parts });
  const sheet = (rows: string): Readonly<Record<string, string>> => ({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  });
  it.each<[string, Uint8Array]>([
    ["shared strings", book({})],
    [
      "inline strings, no references (LibreOffice's stream, WPS)",
      book(
        sheet(
          `<row><c t="inlineStr"><is><t>KODE</t></is></c><c t="inlineStr"><is><t>JUDUL</t></is></c></row><row><c t="inlineStr"><is><t>P.1</t></is></c><c t="inlineStr"><is><r><t>Éval</t></r><r><t>uasi</t></r></is></c></row>`,
        ),
      ),
    ],
    [
      "results of formulas",
      book(
        sheet(
          `<row r="1"><c r="A1" t="str"><f>x</f><v>KODE</v></c><c r="B1" t="str"><v>JUDUL</v></c></row><row r="2"><c r="A2" t="str"><f>"P."&amp;1</f><v>P.1</v></c><c r="B2" t="str"><v>Évaluasi</v></c></row>`,
        ),
      ),
    ],
    [
      "a prefix for the namespace",
      book({
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>2</x:v></x:c><x:c r="B2" t="s"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    ],
    [
      "phonetic runs, which are no part of the text",
      book({
        "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>KODE</t></si><si><t>JUDUL</t></si><si><t>P.1</t></si><si><r><t>Éval</t></r><r><rPr><b/></rPr><t>uasi</t></r><rPh sb="0" eb="1"><t>エバル</t></rPh><phoneticPr fontId="1"/></si></sst>`,
      }),
    ],
    [
      "absolute names of parts (WPS)",
      book({
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
      }),
    ],
    ["lengths behind the data (programs that write as they go)", streamed(book({}))],
    [
      "a mark before the XML",
      book({
        "xl/workbook.xml": `\uFEFF<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Daftar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      }),
    ],
  ])("%s", (_, content) => {
    expect(imported("a.xlsx", content).lines).toEqual(['P.1 "Évaluasi"']);
  });

  const rows = (...cells: readonly string[]): Readonly<Record<string, string>> =>
    sheet(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>KODE</t></is></c><c r="B1" t="inlineStr"><is><t>JUDUL</t></is></c></row>${cells.join("")}`,
    );
  const inline = (address: string, text: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

  it("in the strict form of the standard, with its own namespaces", () => {
    const strict = Object.fromEntries(
      Object.entries(unzipSync(book({}))).map(([path, bytes]) => [
        path,
        strToU8(
          strFromU8(bytes)
            .replaceAll(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        ),
      ]),
    );
    expect(imported("a.xlsx", zipSync(strict)).lines).toEqual(['P.1 "Évaluasi"']);
  });

  it("takes the date that 2.1 has become for 2.1, in either count of days", () => {
    for (const [is1904, serial] of [
      [true, 44_562],
      [false, 46_024],
    ] as const) {
      const content = book({
        "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="${is1904 ? "1" : "0"}"/><sheets><sheet name="D" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ...rows(
          `<row r="2"><c r="A2"><v>2</v></c>${inline("B2", "Satu")}</row>`,
          `<row r="3"><c r="A3" s="1"><v>${serial}</v></c>${inline("B3", "Dua")}</row>`,
        ),
      });
      expect(imported("a.xlsx", content).lines).toEqual(['2 "Satu"', '2.1 "Dua"']);
    }
  });

  it("says which formula has failed, and that a process has no title", () => {
    const content = book(
      rows(
        `<row r="2">${inline("A2", "P.1")}<c r="B2" t="e"><f>x</f><v>#NAME?</v></c></row>`,
        `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}<c r="C3" t="e"><v>#REF!</v></c></row>`,
      ),
    );
    const { lines, notes } = imported("a.xlsx", content);
    expect(lines).toContain('P.2 "Dua"');
    expect(notes).toEqual(["omitted cell-error Daftar!B2", "lost title-missing Daftar!A2"]);
  });

  it("reads hidden rows: a filter hides what is still in the table", () => {
    const content = book(
      rows(
        `<row r="2" hidden="1">${inline("A2", "P.1")}${inline("B2", "Satu")}</row>`,
        `<row r="3">${inline("A3", "P.2")}${inline("B3", "Dua")}</row>`,
      ),
    );
    expect(imported("a.xlsx", content).lines).toEqual(['P.1 "Satu"', 'P.2 "Dua"']);
  });

  it("reads the asked sheet only, and says what the others are", () => {
    const two = xlsx({
      sheets: {
        Satu: LIST,
        Catatan: [["apa saja"]],
        Dua: [
          ["KODE", "JUDUL"],
          ["P.2", "Dua"],
        ],
      },
    });
    expect(imported("a.xlsx", two).lines).toHaveLength(2);
    expect(imported("a.xlsx", two).notes).toEqual(["omitted sheet-passed-over"]);
    expect(imported("a.xlsx", two, "Dua").lines).toEqual(['P.2 "Dua"']);
    expect(imported("a.xlsx", two, "Tiga").refusal).toContain('"Satu", "Catatan", "Dua"');
  });
});

describe("what is none is refused in one sentence", () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ["an old Excel file", "a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xlsx/],
    ["an OpenDocument sheet", "a.ods", zipSync({ mimetype: strToU8("x") }), /\.xlsx/],
    ["a ZIP that is no workbook", "a.xlsx", zipSync({ "x.txt": strToU8("x") }), /buku kerja|rusak/],
    ["a ZIP cut off", "a.xlsx", xlsx({ sheets: { Daftar: LIST } }).slice(0, 400), /buku kerja|rusak/],
    [
      "an entity",
      "a.xlsx",
      xlsx({
        sheets: { D: LIST },
        parts: {
          "xl/sharedStrings.xml": `<!DOCTYPE x [<!ENTITY a "b">]><sst xmlns="x"><si><t>&a;</t></si></sst>`,
        },
      }),
      /XML/,
    ],
    [
      "a Word document called .xlsx",
      "a.xlsx",
      xlsx({
        sheets: { D: LIST },
        parts: { "xl/workbook.xml": "<w:document xmlns:w='w'><w:body/></w:document>" },
      }),
      /buku kerja/,
    ],
    ["a picture", "a.csv", Uint8Array.from([0x89, 0x50, 0, 0, 1]), /bukan teks/],
    ["words without a table", "a.csv", "halo,dunia", /tabel proses/],
    [
      "a page with a table, called .xls",
      "a.xls",
      "<html><table><tr><td>KODE</td></tr></table></html>",
      /HTML/,
    ],
    [
      "Excel's XML of 2003",
      "a.xls",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /\.xlsx/,
    ],
    ["a PDF", "a.pdf", "%PDF-1.7\n", /PDF/],
    ["a binary workbook (.xlsb)", "a.xlsb", zipSync({ "xl/workbook.bin": strToU8("x") }), /\.xlsx/],
    ["an empty file", "a.csv", "", /kosong/],
    ["an empty workbook", "a.xlsx", new Uint8Array(), /kosong/],
  ])("%s", (_, name, content, reason) => {
    const { refusal, lines } = imported(name, content);
    expect(refusal).toMatch(reason);
    expect(refusal).not.toContain("\n");
    expect(lines).toEqual([]);
  });

  it("a relation that leads outside is not followed", () => {
    const content = xlsx({
      sheets: { Daftar: LIST },
      parts: {
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="x"><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
      },
    });
    expect(imported("a.xlsx", content).refusal).toMatch(/tabel proses/);
  });
});
