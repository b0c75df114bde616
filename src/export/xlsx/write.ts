import { OFFICE, packageOf, type PackagePart } from "../ooxml/package.ts";
import { elementOf, fileOf, textOf, type Xml } from "../ooxml/xml.ts";
import { styleTable, type StyleTable } from "./styles.ts";
import { cellName, rangeName } from "./workbook.ts";
import type { CellRange, Sheet, SheetRow, Workbook } from "./workbook.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook as an XLSX file (ECMA-376). The same workbook gives the same bytes anywhere. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const styles = styleTable();
  const texts = sharedTexts();
  const part = (name: string, kind: string, xml: Xml): PackagePart => ({
    path: `xl/${name}.xml`,
    content: fileOf(xml),
    type: `${SPREADSHEET}.${kind}+xml`,
  });
  const sheets = workbook.sheets.map((sheet, i) =>
    part(`worksheets/sheet${i + 1}`, "worksheet", sheetXml(sheet, styles, texts)),
  );
  const relations = [
    ...workbook.sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ["styles", "styles.xml"] as const,
    ["sharedStrings", "sharedStrings.xml"] as const,
  ].map(([type, target], i) => ({ id: `rId${i + 1}`, type: `${OFFICE}/${type}`, target }));
  return packageOf(
    [
      { ...part("workbook", "sheet.main", workbookXml(workbook)), relations },
      ...sheets,
      part("styles", "styles", styles.xml()),
      part("sharedStrings", "sharedStrings", texts.xml()),
    ],
    workbook,
  );
}

function workbookXml({ sheets }: Workbook): Xml {
  const named = (name: string, sheet: number, text: string, more = {}): Xml =>
    elementOf("definedName", { name, localSheetId: sheet, ...more }, [textOf(text)]);
  const names = sheets.flatMap(({ name, filter, head }, i) => [
    ...(filter === null
      ? []
      : [named("_xlnm._FilterDatabase", i, `${name}!${absolute(filter)}`, { hidden: 1 })]),
    ...(head === null ? [] : [named("_xlnm.Print_Titles", i, `${name}!$${head.first + 1}:$${head.rows}`)]),
  ]);
  return elementOf("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, [
    elementOf("bookViews", {}, [elementOf("workbookView", { activeTab: 0 })]),
    elementOf(
      "sheets",
      {},
      sheets.map(({ name }, i) => elementOf("sheet", { name, sheetId: i + 1, "r:id": `rId${i + 1}` })),
    ),
    ...(names.length === 0 ? [] : [elementOf("definedNames", {}, names)]),
  ]);
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return [cellName(top, left), cellName(bottom, right)]
    .map((name) => name.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"))
    .join(":");
}

function sheetXml(sheet: Sheet, styles: StyleTable, texts: SharedTexts): Xml {
  const { widths, rows, merged, head, filter, paper } = sheet;
  const whole = rangeName({ top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 });
  const panes =
    head === null
      ? []
      : [
          elementOf("pane", {
            ySplit: head.rows,
            topLeftCell: cellName(head.rows, 0),
            activePane: "bottomLeft",
            state: "frozen",
          }),
        ];
  return elementOf("worksheet", { xmlns: MAIN }, [
    elementOf("sheetPr", {}, [elementOf("pageSetUpPr", { fitToPage: 1 })]),
    elementOf("dimension", { ref: whole }),
    elementOf("sheetViews", {}, [elementOf("sheetView", { workbookViewId: 0 }, panes)]),
    elementOf("sheetFormatPr", { defaultRowHeight: 15 }),
    elementOf(
      "cols",
      {},
      widths.map((width, i) => elementOf("col", { min: i + 1, max: i + 1, width, customWidth: 1 })),
    ),
    elementOf(
      "sheetData",
      {},
      rows.map((row, r) => rowXml(row, r, styles, texts)),
    ),
    ...(filter === null ? [] : [elementOf("autoFilter", { ref: rangeName(filter) })]),
    ...(merged.length === 0
      ? []
      : [
          elementOf(
            "mergeCells",
            { count: merged.length },
            merged.map((range) => elementOf("mergeCell", { ref: rangeName(range) })),
          ),
        ]),
    elementOf("printOptions", { horizontalCentered: 1 }),
    elementOf("pageMargins", { left: 0.79, right: 0.79, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 }),
    elementOf("pageSetup", { paperSize: paper, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }),
    elementOf("headerFooter", {}, [elementOf("oddFooter", {}, [textOf("&C- &P -")])]),
    // Codes look like numbers: they are texts, and no green corner says otherwise.
    elementOf("ignoredErrors", {}, [elementOf("ignoredError", { sqref: whole, numberStoredAsText: 1 })]),
  ]);
}

function rowXml({ height, cells }: SheetRow, row: number, styles: StyleTable, texts: SharedTexts): Xml {
  return elementOf(
    "row",
    { r: row + 1, ht: height, customHeight: 1 },
    cells.flatMap((cell, column): Xml[] => {
      if (cell === null) return [];
      const attributes = { r: cellName(row, column), s: styles.numberOf(cell.style) };
      if (cell.text === "") return [elementOf("c", attributes)];
      const value = elementOf("v", {}, [textOf(String(texts.numberOf(cell.text)))]);
      return [elementOf("c", { ...attributes, t: "s" }, [value])];
    }),
  );
}

/** Excel's limit for one cell. */
const MOST_LETTERS = 32_767;

/** The texts of all cells, each once. */
interface SharedTexts {
  numberOf(text: string): number;
  xml(): Xml;
}

function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  let used = 0;
  return {
    numberOf(text) {
      used += 1;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml: () =>
      elementOf(
        "sst",
        { xmlns: MAIN, count: used, uniqueCount: numbers.size },
        [...numbers.keys()].map((text) =>
          elementOf("si", {}, [elementOf("t", spaceOf(text), [textOf(sheetText(text))])]),
        ),
      ),
  };
}

/** Only where spaces would be lost, as Excel writes it: the schemas of ECMA-376 do not know the attribute here. */
function spaceOf(text: string): { readonly "xml:space"?: "preserve" } {
  return /^\s|\s$/.test(text) ? { "xml:space": "preserve" } : {};
}

/** As Excel reads a text: `_x0041_` would be one character to it. */
function sheetText(text: string): string {
  return text.slice(0, MOST_LETTERS).replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
}
