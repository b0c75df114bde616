import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { CellStyle } from "../../src/export/xlsx/workbook.ts";
import { elementsOf, treeOf, type Element } from "./bpmn/xml-tree.ts";

/** A sheet of a workbook as another program reads it. Throws when there is none of that name. */
export async function sheetOf(bytes: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The texts of all cells row by row, those under a merged one among them: a filter reads them. */
export function textsOf(bytes: Uint8Array, sheet: number): readonly (readonly string[])[] {
  const files = unzipSync(bytes);
  const tree = (path: string): Element => treeOf(strFromU8(files[path]!));
  const shared = elementsOf(tree("xl/sharedStrings.xml"), "t").map(({ text }) => text);
  return elementsOf(tree(`xl/worksheets/sheet${sheet}.xml`), "row").map(({ children }) =>
    children.map(({ children: [value] }) => (value === undefined ? "" : shared[Number(value.text)]!)),
  );
}

/** Widths of the first columns. */
export function widthsOf(sheet: ExcelJS.Worksheet, count: number): readonly (number | undefined)[] {
  return Array.from({ length: count }, (_, i) => sheet.getColumn(i + 1).width);
}

/** Heights of all rows from one on, pt; rows count from 1. */
export function heightsOf(sheet: ExcelJS.Worksheet, first: number): readonly number[] {
  return Array.from({ length: sheet.rowCount - first + 1 }, (_, i) => sheet.getRow(first + i).height);
}

/** How a cell looks, in the words in which it was asked for. */
export function looksOf({ style }: ExcelJS.Cell): CellStyle {
  const { font, alignment, border, fill, numFmt } = style;
  return {
    size: font!.size!,
    align: alignment!.horizontal as CellStyle["align"],
    ...(font!.bold === true ? { bold: true } : {}),
    ...(alignment!.vertical === "middle" ? { middle: true } : {}),
    ...(border?.left?.style === "thin" ? { bordered: true } : {}),
    ...(fill?.type === "pattern" && fill.pattern === "solid" ? { shaded: true } : {}),
    ...(numFmt === "@" ? { asText: true } : {}),
  };
}
