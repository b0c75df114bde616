import type { RelationCell, RelationMatrix } from "../views/relation-matrix.ts";
import { HEADER, LINE, PAPER_SIZE, SIZE } from "./xlsx/looks.ts";
import { titleRow } from "./xlsx/title-row.ts";
import type { CellStyle, Sheet, SheetCell, SheetRow } from "./xlsx/workbook.ts";
import { writeWorkbook } from "./xlsx/write.ts";

export interface RelationWorkbookInput {
  readonly matrix: RelationMatrix;
  readonly title: string;
  readonly institution: string;
  readonly paper: keyof typeof PAPER_SIZE;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

const GIVER: CellStyle = { bold: true, size: SIZE, align: "left", bordered: true };
const VALUE: CellStyle = { size: SIZE, align: "left", bordered: true };

/** Excel's limit for one row, pt. */
const MOST_HEIGHT = 409;

/**
 * Who hands what to whom as an Excel workbook: "Matriks" has a row a giver and a column a receiver, "Daftar" a row for each
 * thing in each process, to be filtered.
 */
export function relationXlsx(input: RelationWorkbookInput): Uint8Array {
  const { title, institution, madeOn, matrix, paper } = input;
  return writeWorkbook({
    title,
    creator: institution,
    madeOn,
    sheets: [matrixSheet(matrix, title, PAPER_SIZE[paper]), listSheet(matrix, PAPER_SIZE[paper])],
  });
}

/** One row of title, one of headers. */
const FIRST_ROW = 2;

function matrixSheet({ givers, takers, cells }: RelationMatrix, title: string, paper: number): Sheet {
  const widths = [24, ...takers.map(() => 26)];
  const header = rowOf(
    ["Pemberi / Penerima", ...takers].map((text) => ({ text, style: HEADER })),
    widths,
  );
  const rows = givers.map((giver, row) =>
    rowOf([{ text: giver, style: GIVER }, ...(cells[row] ?? []).map(valueOf)], widths),
  );
  return {
    name: "Matriks",
    widths,
    rows: [titleRow(title, widths), header, ...rows],
    merged: [{ top: 0, left: 0, bottom: 0, right: widths.length - 1 }],
    head: { first: FIRST_ROW - 1, rows: FIRST_ROW },
    filter: null,
    paper,
  };
}

function valueOf({ own, processes }: RelationCell): SheetCell {
  const text = processes.flatMap(({ code, items }) => [code, ...items.map((item) => `• ${item}`)]).join("\n");
  return { text, style: own ? { ...VALUE, shaded: true } : VALUE };
}

const LIST = ["Pemberi", "Penerima", "Yang diserahkan", "Kode proses"] as const;

function listSheet({ givers, takers, cells }: RelationMatrix, paper: number): Sheet {
  const widths = [28, 28, 44, 28];
  const rows = givers.flatMap((giver, row) =>
    takers.flatMap((taker, column) =>
      (cells[row]?.[column]?.processes ?? []).flatMap(({ code, items }) =>
        items.map((item) =>
          rowOf(
            [
              ...[giver, taker, item].map((text) => ({ text, style: VALUE })),
              { text: code, style: { ...VALUE, asText: true } },
            ],
            widths,
          ),
        ),
      ),
    ),
  );
  return {
    name: "Daftar",
    widths,
    rows: [
      rowOf(
        LIST.map((text) => ({ text, style: HEADER })),
        widths,
      ),
      ...rows,
    ],
    merged: [],
    head: { first: 0, rows: 1 },
    filter: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: LIST.length - 1 },
    paper,
  };
}

/** Excel does not fit rows to wrapped texts that it has not set itself: heights are estimated. */
function rowOf(cells: readonly SheetCell[], widths: readonly number[]): SheetRow {
  const lines = cells.map(({ text }, i) =>
    text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / (widths[i]! - 1))), 0),
  );
  return { height: Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE + 6), cells };
}
