import type { ImportNote } from "../note.ts";
import { noteOf } from "./notes.ts";
import type { Heading } from "./processes/headings.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "./table.ts";

/**
 * The tables that stand beside each other under one row of headings, each as a sheet with the other's cells empty: a heading
 * that is the same run of columns again and again. Pairs of a code and a title that follow each other without a gap are the
 * levels of one table. A list of units beside the processes is left out, and noted. A sheet of one table is returned as it
 * is.
 */
export function tablesBeside(sheet: Sheet, heading: Heading, notes: ImportNote[]): readonly Sheet[] {
  const { roles, at, below } = heading;
  const texts = columnTexts(sheet.rows.slice(at, below), roles.length);
  const from = texts.findIndex((text) => text !== "");
  const starts = startsOf(texts, from, roles);
  const [, second] = starts;
  if (second === undefined) return [withoutUnits(sheet, heading, notes)];
  const run = texts.slice(from, second);
  const kinds = roles.slice(from, second).map((role) => role?.kind ?? null);
  const isLeveled = roles.some((role) => role !== null && "level" in role && role.level !== null);
  const isWhole = kinds.includes("code") && (kinds.includes("title") || kinds.includes("outline"));
  const isApart = run.at(-1) === "" || run.length > 2;
  if (isLeveled || !isWhole || !isApart) return [sheet];
  return starts.map((start, i) => withColumns(sheet, start, starts[i + 1] ?? Infinity));
}

/** The sheet without a second column of owners that stands apart, behind a column in which nothing stands. */
function withoutUnits(sheet: Sheet, { roles, at }: Heading, notes: ImportNote[]): Sheet {
  const kinds = roles.map((role) => role?.kind ?? null);
  const below = sheet.rows.slice(at);
  const gap = kinds.findIndex((kind, column) => {
    const [left, right] = [kinds.slice(0, column), kinds.slice(column)];
    const isBetween = kind === null && left.includes("code") && left.includes("owner");
    const isOther =
      right.includes("owner") && right.every((one) => one === null || one === "owner" || one === "number");
    return isBetween && isOther && below.every(({ cells }) => (cells[column] ?? null) === null);
  });
  if (gap < 0) return sheet;
  const row = sheet.rows[at]!;
  row.cells.forEach((cell, column) => {
    if (column > gap && cell !== null && !cell.isCovered)
      notes.push(noteOf("column-passed-over", placeOf(sheet, column, row), cell.text));
  });
  return withColumns(sheet, 0, gap);
}

/** What each column is called, in one row or in two. */
function columnTexts(rows: readonly SheetRow[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) =>
    rows
      .map(({ cells }) => folded(cells[column] ?? null))
      .filter((text) => text !== "")
      .join("\n"),
  );
}

/** Columns at which the run of headings that begins at `from` begins again; it fills the whole row. */
function startsOf(texts: readonly string[], from: number, roles: Heading["roles"]): readonly number[] {
  const end = texts.findLastIndex((text) => text !== "") + 1;
  for (let second = from + 2; from >= 0 && second < end; second += 1) {
    if (texts[second] !== texts[from]) continue;
    const run = texts.slice(from, second);
    while (run.at(-1) === "") run.pop();
    const starts: number[] = [];
    let column = from;
    while (column < end && run.every((text, i) => texts[column + i] === text)) {
      starts.push(column);
      column += run.length;
      while (column < end && texts[column] === "") column += 1;
    }
    return column >= end && roles.slice(from, second).some((role) => role?.kind === "code") ? starts : [];
  }
  return [];
}

function folded(cell: Cell | null): string {
  return cell === null ? "" : cell.text.toLowerCase().replace(/\s+/g, " ").trim();
}

function withColumns(sheet: Sheet, from: number, end: number): Sheet {
  const rows = sheet.rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell, column) => (column >= from && column < end ? cell : null)),
  }));
  return { ...sheet, rows };
}
