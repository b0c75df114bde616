import type { Xml } from "../../../export/ooxml/xml.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { SceneTable, SceneTableCell } from "../../../scene/table.ts";
import { fillColor, widthOf } from "../../../paint/theme.ts";
import { textRoom, type DocxContext } from "../context.ts";
import { tableStyle } from "../parts/styles.ts";
import type { PictureFiles } from "../pictures.ts";
import { twips, w, when, wVal } from "../xml.ts";
import { flowXml, paragraph, type Paragraph, type Whole } from "./flow.ts";
import { run, textRuns } from "./runs.ts";
import { sum } from "./tables.ts";

/** A table of the document with the places that its drawing has; pt of the page. */
interface Grid {
  readonly table: SceneTable;
  readonly scene: Pick<Scene, "width" | "height">;
  readonly picture: PictureFiles;
  readonly scale: number;
  /** Size of the text: Word's are halves of a point, and text that grew would break into more lines. */
  readonly textSize: number;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** Rules of tables are thinner than other lines, by this factor. */
const RULE = 0.6;

/** What a picture leaves free at the lower end of a table, pt. */
const UNCOVERED = 0.75;

/** What Word may need of the room beside a text beyond what we measured, pt. */
const SPARE = 0.5;

/**
 * A drawing that is a table, as a table whose texts can be edited. What is drawn in it is one picture of the whole sheet: each
 * row shows the part that lies in it, so that lines run on from row to row. Rows are exactly as high as these parts.
 */
export function sceneTable(
  context: DocxContext,
  { scene, table }: { readonly scene: Scene; readonly table: SceneTable },
  picture: PictureFiles,
  scale: number,
): Whole {
  const textSize = Math.floor(table.textSize * scale * 2) / 2;
  context.drawnTexts.set(textSize, table.lineHeight * scale);
  const widths = gaps(table.columns, scale);
  const grid = { table, scene, picture, scale, textSize, widths, heights: gaps(table.rows, scale) };
  const beside = { w: twips(Math.max(0, table.padding * scale - SPARE)), type: "dxa" };
  const nothing = { w: 0, type: "dxa" };
  return {
    kind: "table",
    xml: w("tbl", {}, [
      w("tblPr", {}, [
        wVal("tblStyle", "TabelBergaris"),
        w("tblW", { w: twips(sum(widths)), type: "dxa" }),
        w("tblInd", { w: twips((textRoom(context) - sum(widths)) / 2), type: "dxa" }),
        bordersXml(context),
        w("tblLayout", { type: "fixed" }),
        w("tblCellMar", {}, [w("top", nothing), w("left", beside), w("bottom", nothing), w("right", beside)]),
        w("tblLook", { val: "0020", firstRow: 1 }),
      ]),
      w(
        "tblGrid",
        {},
        widths.map((width) => w("gridCol", { w: twips(width) })),
      ),
      ...grid.heights.map((_, row) => rowXml(context, grid, row)),
    ]),
  };
}

/** The rules of the drawing's frames, in the theme's ink; Word's widths are eighths of a point. */
function bordersXml({ theme }: DocxContext): Xml {
  const rule = {
    val: "single",
    sz: Math.round(8 * widthOf(theme, { lines: RULE })),
    space: 0,
    color: hex(theme.ink),
  };
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return w(
    "tblBorders",
    {},
    sides.map((side) => w(side, rule)),
  );
}

function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

/** Between edges; the edges are rounded rather than the gaps, so that no error grows along a table. */
function gaps(edges: readonly number[], scale: number): readonly number[] {
  const rounded = edges.map((edge) => Math.round(edge * scale * 20) / 20);
  return rounded.slice(1).map((edge, i) => edge - rounded[i]!);
}

function rowXml(context: DocxContext, grid: Grid, row: number): Xml {
  const { cells, heads } = grid.table;
  const met = cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
    .sort((a, b) => a.column - b.column);
  return w("tr", {}, [
    w("trPr", {}, [
      w("cantSplit"),
      w("trHeight", { val: twips(grid.heights[row] ?? 0), hRule: "exact" }),
      ...when(row < heads, () => w("tblHeader")),
    ]),
    ...met.map((cell) => cellXml(context, grid, cell, row)),
  ]);
}

const NO_MARGINS = w(
  "tcMar",
  {},
  ["top", "left", "bottom", "right"].map((side) => w(side, { w: 0, type: "dxa" })),
);

function cellXml(context: DocxContext, grid: Grid, cell: SceneTableCell, row: number): Xml {
  const { column, columns, rows, content } = cell;
  const begins = cell.row === row;
  return w("tc", {}, [
    w("tcPr", {}, [
      w("tcW", { w: twips(sum(grid.widths.slice(column, column + columns))), type: "dxa" }),
      ...when(columns > 1, () => wVal("gridSpan", columns)),
      ...when(rows > 1, () => (begins ? wVal("vMerge", "restart") : w("vMerge"))),
      ...when(content.kind === "text" && content.role !== "value", () =>
        w("shd", { val: "clear", color: "auto", fill: hex(fillColor(context.theme, "title")) }),
      ),
      ...when(content.kind === "drawn", () => NO_MARGINS),
      ...when(content.kind === "text" && content.turned === true, () => wVal("textDirection", "btLr")),
      ...when(content.kind === "text", () => wVal("vAlign", "center")),
    ]),
    ...flowXml(begins ? paragraphsOf(context, grid, cell) : [emptyParagraph(grid)], null),
  ]);
}

function emptyParagraph({ textSize }: Grid): Paragraph {
  return paragraph(tableStyle("IsiProsedur", textSize), []);
}

function paragraphsOf(context: DocxContext, grid: Grid, cell: SceneTableCell): readonly Paragraph[] {
  const { content } = cell;
  if (content.kind === "drawn")
    return [paragraph("Gambar", [run([partXml(context, grid, cell, content.alt)])])];
  const { role, align, texts } = content;
  if (texts.length === 0) return [emptyParagraph(grid)];
  const style = tableStyle(role === "value" ? "IsiProsedur" : "KepalaProsedur", grid.textSize);
  const more = ALIGNED[role][align];
  return texts.map((text) => paragraph(style, textRuns(text), more));
}

/** How cells stand where they do not stand as their style has it. */
const ALIGNED = {
  head: { middle: {}, start: { align: "left" } },
  phase: { middle: {}, start: { align: "left" } },
  value: { middle: { align: "center" }, start: {} },
} as const;

/** The part of the sheet's picture that lies in a cell. */
function partXml({ pictures }: DocxContext, grid: Grid, cell: SceneTableCell, alt: string): Xml {
  const { table, scene, picture, scale, widths, heights } = grid;
  const { row, column, rows, columns } = cell;
  const at = (edges: readonly number[], index: number): number => edges[index] ?? 0;
  // Below the last row there is no picture to show the other half of the rule: Word's own stays uncovered.
  const uncovered = row + rows === heights.length ? UNCOVERED : 0;
  return pictures.inline(picture, {
    width: sum(widths.slice(column, column + columns)),
    height: sum(heights.slice(row, row + rows)) - uncovered,
    alt,
    cut: {
      left: at(table.columns, column) / scene.width,
      top: at(table.rows, row) / scene.height,
      right: 1 - at(table.columns, column + columns) / scene.width,
      bottom: 1 - (at(table.rows, row + rows) - uncovered / scale) / scene.height,
    },
  });
}
