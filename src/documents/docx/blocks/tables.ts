import type { Xml } from "../../../export/ooxml/xml.ts";
import type { TableBlock, TableCell } from "../../blocks.ts";
import { isTall, linesIn, roomOf } from "../../pdf/blocks/table-grid.ts";
import { formOf, type TableForm } from "../../pdf/blocks/table-widths.ts";
import type { DocxContext } from "../context.ts";
import { flowXml, paragraph, type Paragraph, type Whole } from "./flow.ts";
import { link, pageReference, run, textRuns } from "./runs.ts";
import { tableStyle } from "../parts/styles.ts";
import { rowCells, type RowCell } from "./table-cells.ts";
import { roomierWidths } from "./table-widths.ts";
import { twips, w, when, wVal } from "../xml.ts";

/** A table without rules that only places what stands in it, a list of cells a row. */
export interface LayoutTable {
  /** pt from the left edge of the text. */
  readonly left?: number;
  /** pt */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LayoutCell[])[];
  /** A row is not torn over pages. */
  readonly whole?: boolean;
}

export interface LayoutCell {
  readonly content: Parameters<typeof flowXml>[0];
  readonly middle?: boolean;
  readonly ruleBelow?: boolean;
}

export function layoutTable({ left = 0, widths, rows, whole = false }: LayoutTable): Whole {
  const properties = [
    wVal("tblStyle", "TableNormal"),
    w("tblW", { w: twips(sum(widths)), type: "dxa" }),
    w("tblInd", { w: twips(left), type: "dxa" }),
    w("tblLayout", { type: "fixed" }),
    // A reader of the screen passes over what is a table only to the eye.
    w("tblLook", { val: "0000" }),
  ];
  const cellXml = ({ content, middle, ruleBelow }: LayoutCell, column: number): Xml =>
    w("tc", {}, [
      w("tcPr", {}, [
        w("tcW", { w: twips(widths[column] ?? 0), type: "dxa" }),
        ...when(ruleBelow === true, () =>
          w("tcBorders", {}, [w("bottom", { val: "thickThinSmallGap", sz: 18, space: 0, color: "auto" })]),
        ),
        ...when(middle === true, () => wVal("vAlign", "center")),
      ]),
      ...flowXml(content, null),
    ]);
  const rowXml = (cells: readonly LayoutCell[]): Xml =>
    w("tr", {}, [...when(whole, () => w("trPr", {}, [w("cantSplit")])), ...cells.map(cellXml)]);
  return {
    kind: "table",
    xml: w("tbl", {}, [w("tblPr", {}, properties), gridXml(widths), ...rows.map(rowXml)]),
  };
}

/** A cell as wide as its text that is alone in a table with a frame. */
export function framedBox(
  box: { readonly width: number; readonly height: number },
  content: LayoutCell["content"],
): Whole {
  return {
    kind: "table",
    xml: w("tbl", {}, [
      w("tblPr", {}, [
        wVal("tblStyle", "TabelBergaris"),
        w("tblW", { w: twips(box.width), type: "dxa" }),
        wVal("jc", "center"),
        w("tblLayout", { type: "fixed" }),
      ]),
      gridXml([box.width]),
      w("tr", {}, [
        w("trPr", {}, [w("cantSplit"), w("trHeight", { val: twips(box.height), hRule: "atLeast" })]),
        w("tc", {}, [
          w("tcPr", {}, [w("tcW", { w: twips(box.width), type: "dxa" }), wVal("vAlign", "center")]),
          ...flowXml(content, null),
        ]),
      ]),
    ]),
  };
}

/** How a ruled table is set in a room, pt: as in the PDF. */
export function tableForm({ typesetter, profile }: DocxContext, block: TableBlock, room: number): TableForm {
  const form = formOf(block, typesetter, profile, room);
  return { ...form, widths: roomierWidths(form, typesetter) };
}

/** Rows at the end of a table that stay with what follows it. */
const KEPT_ROWS = 3;

/** A ruled table; its header rows are repeated on every page, and only tall rows are torn, as in the PDF. */
export function ruledTable(
  context: DocxContext,
  form: TableForm,
  widths: readonly number[] = form.widths,
): Whole {
  const { block, style, setting } = form;
  context.tableSizes.add(setting.size);
  const padding = { w: twips(style.padding), type: "dxa" };
  // Rules take room of their own in Word, beside the cell and above each row: twenty rows would be a line longer than here.
  const ruled = { w: twips(Math.max(0, style.padding - style.rule)), type: "dxa" };
  const properties = [
    wVal("tblStyle", "TabelBergaris"),
    w("tblW", { w: twips(sum(widths)), type: "dxa" }),
    w("tblLayout", { type: "fixed" }),
    w("tblCellMar", {}, [w("top", ruled), w("left", ruled), w("bottom", padding), w("right", ruled)]),
    w("tblLook", { val: "0020", firstRow: 1 }),
  ];
  const header = rowCells(block.header, widths.length);
  const rows = rowCells(block.rows, widths.length);
  const most = linesIn(form, context.frame.bottom - context.frame.top);
  /** Of a row's own cells: what is merged has further rows to go on in. */
  const linesOf = (cells: readonly RowCell[]): number => {
    const own = cells.flatMap(({ of, merge }) => (of === null || merge !== "none" ? [] : [of]));
    const counts = own.map(
      (cell) => context.typesetter.lines(cell.text, setting.style, setting.size, roomOf(form, cell)).length,
    );
    return Math.max(0, ...counts);
  };
  const rowXml = (cells: readonly RowCell[], index: number, heads: boolean): Xml => {
    const inside = block.whole === true && index < rows.length - 1;
    const kept = heads || inside || (block.keepNext === true && index >= rows.length - KEPT_ROWS);
    let column = 0;
    const cellsXml = cells.map((cell) => {
      const width = sum(widths.slice(column, column + cell.columns));
      column += cell.columns;
      return cellXml(context, form, cell, { width, heads, kept });
    });
    return w("tr", {}, [
      w("trPr", {}, [
        ...when(kept || !isTall(linesOf(cells), most), () => w("cantSplit")),
        ...when(style.row > 0 && !heads, () => w("trHeight", { val: twips(style.row), hRule: "atLeast" })),
        ...when(heads, () => w("tblHeader")),
      ]),
      ...cellsXml,
    ]);
  };
  return {
    kind: "table",
    xml: w("tbl", {}, [
      w("tblPr", {}, properties),
      gridXml(widths),
      ...header.map((cells, i) => rowXml(cells, i, true)),
      ...rows.map((cells, i) => rowXml(cells, i, false)),
    ]),
  };
}

/** Grey of a cell whose row has no such level. */
const SHADE = "E6E6E6";

interface CellPlace {
  readonly width: number;
  readonly heads: boolean;
  readonly kept: boolean;
}

function cellXml(
  context: DocxContext,
  form: TableForm,
  { of, columns, merge }: RowCell,
  place: CellPlace,
): Xml {
  const { setting, style } = form;
  const { width, heads, kept } = place;
  const middle = heads || style.values === "center";
  const runs = of === null || merge === "goes on" ? [] : cellRuns(context, of);
  const content: Paragraph = paragraph(tableStyle(heads ? "KepalaTabel" : "IsiTabel", setting.size), runs, {
    keepNext: kept,
    ...(of?.align === undefined || heads ? {} : { align: of.align }),
  });
  return w("tc", {}, [
    w("tcPr", {}, [
      w("tcW", { w: twips(width), type: "dxa" }),
      ...when(columns > 1, () => wVal("gridSpan", columns)),
      ...when(merge !== "none", () => (merge === "begins" ? wVal("vMerge", "restart") : w("vMerge"))),
      ...when(of?.shaded === true, () => w("shd", { val: "clear", color: "auto", fill: SHADE })),
      ...when(middle, () => wVal("vAlign", "center")),
    ]),
    ...flowXml([content], null),
  ]);
}

function cellRuns({ bookmarks, places }: DocxContext, cell: TableCell): readonly Xml[] {
  const words = [
    ...textRuns(cell.code ?? ""),
    ...(cell.code === undefined || cell.text === "" ? [] : [run([w("br")])]),
    ...textRuns(cell.text),
  ];
  const target = cell.link === undefined ? null : bookmarks.nameOf(cell.link.anchor);
  const shown =
    cell.link === undefined || target === null || words.length === 0
      ? words
      : [link(target, cell.link.label, words)];
  const name = cell.page === undefined ? null : bookmarks.nameOf(cell.page);
  const page = cell.page === undefined ? undefined : places.pages.get(cell.page);
  return name === null || page === undefined ? shown : [...shown, ...pageReference(name, page)];
}

/** Widths of columns: programs that do not find them here make all columns alike. */
function gridXml(widths: readonly number[]): Xml {
  return w(
    "tblGrid",
    {},
    widths.map((width) => w("gridCol", { w: twips(width) })),
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
