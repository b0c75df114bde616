import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packageOf } from "../../src/export/ooxml/package.ts";
import type { CellStyle, Sheet, Workbook } from "../../src/export/xlsx/workbook.ts";
import { writeWorkbook } from "../../src/export/xlsx/write.ts";
import { elementsOf, treeOf } from "./bpmn/xml-tree.ts";

const PLAIN: CellStyle = { size: 9, align: "left" };

function sheetOf(styles: readonly CellStyle[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: "Lembar",
    widths: styles.map((_, i) => 10 + i),
    rows: [{ height: 20, cells: styles.map((style, i) => ({ text: `isi ${i}`, style })) }],
    merged: [],
    head: null,
    filter: null,
    paper: 14,
    ...more,
  };
}

const workbookOf = (...sheets: readonly Sheet[]): Workbook => ({
  title: "Judul <1>",
  creator: "Dinas & Badan",
  madeOn: { year: 2027, month: 1, day: 2 },
  sheets,
});

/** As another program reads it. */
async function read(workbook: Workbook): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(writeWorkbook(workbook).buffer as ArrayBuffer);
  return book;
}

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

describe("a cell looks as its style says", () => {
  const thin = { style: "thin" };
  const cases: readonly (readonly [string, CellStyle, object])[] = [
    ["plain", PLAIN, { bold: undefined, size: 9, horizontal: "left", vertical: "top", numFmt: undefined }],
    ["bold", { ...PLAIN, bold: true }, { bold: true, size: 9 }],
    ["large", { ...PLAIN, size: 11 }, { bold: undefined, size: 11 }],
    ["large and bold", { ...PLAIN, size: 11, bold: true }, { bold: true, size: 11 }],
    [
      "in the middle",
      { ...PLAIN, align: "center", middle: true },
      { horizontal: "center", vertical: "middle" },
    ],
    ["with borders", { ...PLAIN, bordered: true }, { top: thin, bottom: thin, left: thin, right: thin }],
    ["grey", { ...PLAIN, shaded: true }, { pattern: "solid", color: "FFE6E6E6", top: undefined }],
    ["text for ever", { ...PLAIN, asText: true }, { numFmt: "@", pattern: "none" }],
  ];
  // All in one row, so that each finds its own among the styles of the others.
  it.each(cases.map(([name, , looks], i) => [name, i, looks] as const))("%s", async (_, i, looks) => {
    const book = await read(workbookOf(sheetOf(cases.map(([, style]) => style))));
    const cell = book.getWorksheet("Lembar")!.getCell(1, i + 1);
    const { font, alignment, numFmt } = cell;
    const { border, fill } = cell.style;
    const seen = {
      bold: font.bold,
      size: font.size,
      horizontal: alignment.horizontal,
      vertical: alignment.vertical,
      numFmt,
      ...{ top: border?.top, bottom: border?.bottom, left: border?.left, right: border?.right },
      pattern: fill?.type === "pattern" ? fill.pattern : undefined,
      color: fill?.type === "pattern" ? fill.fgColor?.argb : undefined,
    };
    expect(seen).toMatchObject(looks);
    expect([cell.text, alignment.wrapText, font.name]).toEqual([`isi ${i}`, true, "Bookman Old Style"]);
  });

  it("and styles, fonts and texts that are alike are stored once", () => {
    const bold: CellStyle = { ...PLAIN, bold: true };
    const parts = partsOf(writeWorkbook(workbookOf(sheetOf([PLAIN, bold, PLAIN, bold]))));
    const styles = treeOf(parts["xl/styles.xml"]!);
    const counted = (name: string): readonly [string | undefined, number] => {
      const [list] = elementsOf(styles, name);
      return [list!.attributes["count"], list!.children.length];
    };
    // The first format is that of cells without one.
    expect(counted("cellXfs")).toEqual(["3", 3]);
    expect(counted("fonts")).toEqual(["2", 2]);
    expect(counted("fills")).toEqual(["3", 3]);
    expect(counted("borders")).toEqual(["2", 2]);
    const again = sheetOf([PLAIN], {
      rows: [0, 1, 2].map((n) => ({ height: 9, cells: [{ text: `${n % 2}`, style: PLAIN }] })),
    });
    const texts = treeOf(partsOf(writeWorkbook(workbookOf(again)))["xl/sharedStrings.xml"]!);
    expect(texts.attributes).toMatchObject({ count: "3", uniqueCount: "2" });
    expect(texts.children).toHaveLength(2);
  });
});

describe("a sheet", () => {
  it("has columns beyond Z and beyond ZZ, each as wide as asked", async () => {
    const sheet = (await read(workbookOf(sheetOf(Array.from({ length: 704 }, () => PLAIN))))).getWorksheet(
      1,
    )!;
    for (const [address, column] of [
      ["A1", 0],
      ["Z1", 25],
      ["AA1", 26],
      ["AZ1", 51],
      ["BA1", 52],
      ["ZZ1", 701],
      ["AAA1", 702],
      ["AAB1", 703],
    ] as const) {
      expect(sheet.getCell(address).text).toBe(`isi ${column}`);
      expect(sheet.getColumn(column + 1).width).toBe(10 + column);
    }
    expect([sheet.columnCount, sheet.rowCount, sheet.getRow(1).height]).toEqual([704, 1, 20]);
    const parts = partsOf(writeWorkbook(workbookOf(sheetOf([PLAIN, PLAIN]))));
    const columns = elementsOf(treeOf(parts["xl/worksheets/sheet1.xml"]!), "col");
    expect(columns.map(({ attributes: { min, max, width } }) => [min, max, width])).toEqual([
      ["1", "1", "10"],
      ["2", "2", "11"],
    ]);
  });

  it("lies across its paper, one page wide, with the number of the page below", async () => {
    const [sheet] = (await read(workbookOf(sheetOf([PLAIN], { paper: 9 })))).worksheets;
    expect(sheet!.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      horizontalCentered: true,
      margins: { left: 0.79, right: 0.79, top: 0.79, bottom: 0.79 },
    });
    expect(sheet!.headerFooter.oddFooter).toBe("&C- &P -");
  });

  it("has no panes, names, filters or merged cells unless asked", async () => {
    const bytes = writeWorkbook(workbookOf(sheetOf([PLAIN, PLAIN])));
    const parts = partsOf(bytes);
    expect(parts["xl/workbook.xml"]).not.toContain("definedName");
    expect(parts["xl/worksheets/sheet1.xml"]).not.toMatch(/<(?:pane|autoFilter|mergeCell)/);
    const asked = sheetOf([PLAIN, PLAIN, PLAIN], {
      head: { first: 1, rows: 3 },
      filter: { top: 2, left: 0, bottom: 8, right: 2 },
      merged: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 4, left: 1, bottom: 6, right: 1 },
      ],
    });
    const sheet = (await read(workbookOf(sheetOf([PLAIN], { name: "Lain" }), asked))).getWorksheet("Lembar")!;
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3, topLeftCell: "A4" });
    expect(sheet.pageSetup.printTitlesRow).toBe("2:3");
    expect(sheet.autoFilter).toBe("A3:C9");
    expect([...sheet.model.merges].sort()).toEqual(["A1:C1", "B5:B7"]);
    const names = elementsOf(
      treeOf(
        partsOf(writeWorkbook(workbookOf(sheetOf([PLAIN], { name: "Lain" }), asked)))["xl/workbook.xml"]!,
      ),
      "definedName",
    );
    expect(
      names.map(({ attributes, text }) => [attributes["localSheetId"], attributes["hidden"], text]),
    ).toEqual([
      ["1", "1", "Lembar!$A$3:$C$9"],
      ["1", undefined, "Lembar!$2:$3"],
    ]);
  });

  it("leaves cells out that are null, and keeps the border of empty ones", async () => {
    const rows = [
      {
        height: 9,
        cells: [null, { text: "", style: { ...PLAIN, bordered: true } }, { text: "x", style: PLAIN }],
      },
    ];
    const sheet = (await read(workbookOf(sheetOf([PLAIN, PLAIN, PLAIN], { rows })))).getWorksheet(1)!;
    expect([1, 2, 3].map((column) => sheet.getCell(1, column).value)).toEqual([null, null, "x"]);
    expect([1, 2].map((column) => sheet.getCell(1, column).style.border?.top?.style)).toEqual([
      undefined,
      "thin",
    ]);
  });
});

describe("the package of an office document", () => {
  const FACTS = { title: "Judul <1>", creator: "Dinas & Badan", madeOn: { year: 987, month: 1, day: 2 } };
  const types = (parts: Readonly<Record<string, string>>, name: string): readonly string[] =>
    elementsOf(treeOf(parts["[Content_Types].xml"]!), name).map(({ attributes }) =>
      Object.values(attributes).join(" "),
    );

  it("says what it is, of which day, and by whom", async () => {
    const book = await read(workbookOf(sheetOf([PLAIN])));
    expect([book.title, book.creator, book.lastModifiedBy]).toEqual(["Judul <1>", "Dinas & Badan", "ppb"]);
    expect([book.created.toISOString(), book.modified.toISOString()]).toEqual(
      Array.from({ length: 2 }, () => "2027-01-02T00:00:00.000Z"),
    );
    const core = partsOf(packageOf([], FACTS))["docProps/core.xml"]!;
    expect(core).toContain("0987-01-02T00:00:00Z");
    expect(core).not.toMatch(/dc:(?:subject|language)/);
    expect(
      partsOf(packageOf([], { ...FACTS, subject: "Peta", language: "id-ID" }))["docProps/core.xml"],
    ).toContain(
      "<dc:subject>Peta</dc:subject><dc:creator>Dinas &amp; Badan</dc:creator><dc:language>id-ID</dc:language>",
    );
  });

  it("names its first part, the kind of each, and what each refers to, in the folder of the part", () => {
    const picture = new Uint8Array([1, 2, 3]);
    const bytes = packageOf(
      [
        {
          path: "word/document.xml",
          content: "<a/>",
          type: "utama",
          relations: [{ id: "r1", type: "gambar", target: "media/a.png" }],
        },
        { path: "word/media/a.png", content: picture, type: null },
        { path: "akar.bin", content: "b", type: "biner", relations: [{ id: "r1", type: "t", target: "x" }] },
      ],
      FACTS,
    );
    const parts = partsOf(bytes);
    expect(unzipSync(bytes)["word/media/a.png"]).toEqual(picture);
    expect(Object.keys(parts)).toEqual([
      ...["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"],
      ...["word/media/a.png", "akar.bin", "_rels/akar.bin.rels", "docProps/core.xml"],
    ]);
    expect(types(parts, "Default")).toEqual([
      "rels application/vnd.openxmlformats-package.relationships+xml",
      "xml application/xml",
      "png image/png",
    ]);
    expect(types(parts, "Override")).toEqual([
      "/word/document.xml utama",
      "/akar.bin biner",
      "/docProps/core.xml application/vnd.openxmlformats-package.core-properties+xml",
    ]);
    const targets = (path: string): readonly (string | undefined)[] =>
      elementsOf(treeOf(parts[path]!), "Relationship").map(({ attributes }) => attributes["Target"]);
    expect(targets("_rels/.rels")).toEqual(["word/document.xml", "docProps/core.xml"]);
    expect(targets("word/_rels/document.xml.rels")).toEqual(["media/a.png"]);
  });
});

describe("texts of cells", () => {
  it.each([
    ["isi sel", "<t>isi sel</t>"],
    [" isi", '<t xml:space="preserve"> isi</t>'],
    ["isi ", '<t xml:space="preserve">isi </t>'],
    ["isi\n", '<t xml:space="preserve">isi\n</t>'],
  ])("%j keeps its spaces at both ends", (text, written) => {
    const sheet = sheetOf([PLAIN], { rows: [{ height: 20, cells: [{ text, style: PLAIN }] }] });
    expect(partsOf(writeWorkbook(workbookOf(sheet)))["xl/sharedStrings.xml"]).toContain(written);
  });

  it("are where the sheet says that it has cells", () => {
    const parts = partsOf(writeWorkbook(workbookOf(sheetOf([PLAIN, PLAIN, PLAIN]))));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<dimension ref="A1:C1"/>');
  });
});
