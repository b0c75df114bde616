import type { Message } from "../../../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../../../diagnostics/message.ts";
import type { ImportNote } from "../../../note.ts";
import { addTo } from "../../../add-to.ts";
import { noteOf } from "../../notes.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { codesFor, type MadeCode, type MadeCodes } from "./codes.ts";
import { entriesOf, type Entry } from "./entries.ts";
import { findNames, type NameTable } from "./names.ts";

const messages = defineMessages({
  ofColumn: { id: 'kolom "{name}"', en: 'the column "{name}"' },
  ofColumns: { id: "kolom tempat judulnya berada", en: "the columns that the titles stand in" },
  ofIndents: { id: "menjoroknya judul", en: "the indentation of the titles" },
});

/**
 * A table whose processes have names and levels and no codes, with codes in a column behind its own: its levels are those of
 * a column that says them, of the columns that the names stand in, or of their indentation. What its levels leave open is
 * noted at its cell. A sheet without such a table, or without levels, stays as it is.
 */
export function withMadeCodes(sheet: Sheet, codes: MadeCodes, notes: ImportNote[]): Sheet {
  const table = findNames(sheet);
  if (table === null) return sheet;
  const found: ImportNote[] = [];
  const all = entriesOf(sheet, table, found);
  if (all === null) return sheet;
  const made = codesFor(sheet, table, all.entries, codes, found);
  const first = all.entries[0]!;
  const place = placeOf(sheet, first.column, sheet.rows[first.index]!);
  notes.push(noteOf("codes-made", place, levelsSaidBy(sheet, table), made.get(first)!.code), ...found);
  const heading = sheet.rows[table.at]!;
  for (const column of table.remarks)
    notes.push(noteOf("column-passed-over", placeOf(sheet, column, heading), heading.cells[column]!.text));
  return withCodes(sheet, table, made, all.left);
}

/** Where a table stands that has names of processes and neither codes nor levels; null when the sheet has none. */
export function namesAlone(sheet: Sheet): string | null {
  const table = findNames(sheet);
  return table === null ? null : placeOf(sheet, table.names[0]!, sheet.rows[table.at]!);
}

function levelsSaidBy({ rows }: Sheet, { at, by }: NameTable): Message {
  if (by.kind === "depth") return messages.ofColumn({ name: rows[at]!.cells[by.column]!.text });
  return by.kind === "columns" ? messages.ofColumns() : messages.ofIndents();
}

type Changes = readonly (readonly [column: number, cell: Cell | null])[];

/**
 * The sheet with a row for each process and its code behind all columns; headings of the names say their levels. Rows that
 * were left have no names.
 */
function withCodes(
  { rows, ...sheet }: Sheet,
  { at, names, remarks }: NameTable,
  made: ReadonlyMap<Entry, MadeCode>,
  left: ReadonlySet<number>,
): Sheet {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const changed = (row: SheetRow, changes: Changes): SheetRow => {
    const cells = Array.from({ length: width + 1 }, (_, column) => row.cells[column] ?? null);
    for (const [column, cell] of changes) cells[column] = cell;
    return { ...row, cells };
  };
  const byRow = new Map<number, Entry[]>();
  for (const entry of made.keys()) addTo(byRow, entry.index, entry);
  const empty: Changes = names.map((column) => [column, null]);
  const heads: Changes = names.length < 2 ? [] : names.map((column, i) => [column, madeCell(`LEVEL ${i}`)]);
  // Headings without words: an empty one behind a level would be that of its titles.
  const others: Changes = remarks.map((column) => [column, madeCell("…")]);
  return {
    ...sheet,
    rows: rows.flatMap((row, index): readonly SheetRow[] => {
      if (index === at) return [changed(row, [...heads, ...others, [width, madeCell("KODE")]])];
      if (left.has(index)) return [changed(row, empty)];
      const entries = byRow.get(index);
      if (entries === undefined) return [row];
      // What stands beside the names is said of the deepest process of the row.
      const last = entries.at(-1)!;
      return entries
        .filter((entry) => entry === last || !made.get(entry)!.isAgain)
        .map((entry) => {
          const name = row.cells[entry.column] ?? null;
          const code = madeCell(made.get(entry)!.code);
          const own = entry === last ? row : { ...row, cells: [] };
          return changed(own, [...empty, [entry.column, name], [width, code]]);
        });
    }),
  };
}

function madeCell(text: string): Cell {
  return { text, kind: "text", isCovered: false, isMade: true };
}
