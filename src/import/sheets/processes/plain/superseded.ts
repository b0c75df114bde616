import type { ImportNote } from "../../../note.ts";
import { spoken } from "../../marks.ts";
import { noteOf } from "../../notes.ts";
import { MAX_ROWS_ABOVE, placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { ageOf, roleOfWords, type Age, type ColumnRole } from "../heading-words.ts";
import { withCells } from "./cells.ts";

/** A column under a heading that may say that it is the old or the new one of two. */
interface Aged {
  readonly column: number;
  /** What the column is called. */
  readonly name: string;
  /** The heading without its age. */
  readonly plain: string;
  readonly age: Age | null;
  /** What it holds, and of which level. */
  readonly key: string;
}

/** What says in the new column that the old one still holds. */
const UNCHANGED = /^(?:tetap|sama|tidak berubah|unchanged|same)\.?$/i;

/** Heads a column that does not count: without a heading its cells would be strays. */
const NO_WORDS = "…";

/**
 * A sheet in which codes, titles or owners stand twice (`KODE LAMA | KODE BARU`), with the new ones alone; a column without an
 * age counts as newer than an old one. Columns that do not count are noted.
 */
export function withNewColumns(sheet: Sheet, notes: ImportNote[]): Sheet {
  for (let at = 0; at < Math.min(sheet.rows.length, MAX_ROWS_ABOVE); at += 1) {
    const { columns, isTwoRows } = agedColumns(sheet.rows, at);
    const pairs = pairsOf(columns);
    const banded = pairsOf(columnsBelowAges(sheet.rows, at));
    if (banded.length > 0) return withoutOldBand(sheet, at, banded, notes);
    // One aged word beside nothing else may be the name of a process.
    const isHeading = columns.length > 1 && columns.some(({ age }) => age !== null);
    if (pairs.length === 0 && !isHeading) continue;
    const below = at + (isTwoRows ? 2 : 1);
    const changes = new Map<number, Map<number, string | null>>();
    const change = (index: number, column: number, text: string | null): void => {
      changes.set(index, (changes.get(index) ?? new Map<number, string | null>()).set(column, text));
    };
    for (const { column, age, plain } of columns) {
      if (age !== null) change(at, column, plain);
      if (age !== null && isTwoRows) change(at + 1, column, null);
    }
    for (const { kept, old } of pairs) {
      notes.push(noteOf("column-old", placeOf(sheet, old.column, sheet.rows[at]!), old.name, kept.name));
      change(at, old.column, NO_WORDS);
      if (isTwoRows) change(at + 1, old.column, null);
      for (let index = below; index < sheet.rows.length; index += 1) {
        const { cells } = sheet.rows[index]!;
        if (UNCHANGED.test(cells[kept.column]?.text ?? ""))
          change(index, kept.column, spoken(cells[old.column])?.text ?? null);
      }
    }
    return withCells(sheet, changes);
  }
  return sheet;
}

/** Each column of the row below this one with the age that stands over it (`SEMULA` over all old columns, `MENJADI` over the new). */
function columnsBelowAges(rows: readonly SheetRow[], at: number): readonly Aged[] {
  const upper = rows[at]!.cells;
  const ages = new Set(upper.map(agedBelow).filter((age) => age !== null));
  if (ages.size < 2) return [];
  let age: Age | null = null;
  let said = "";
  return (rows[at + 1]?.cells ?? []).flatMap((cell, column): readonly Aged[] => {
    const above = upper[column] ?? null;
    if (above !== null && !above.isCovered) [age, said] = [agedBelow(above), above.text];
    const own = cell === null || cell.isCovered ? null : aged(cell.text);
    if (cell === null || own === null || age === null) return [];
    return [{ ...own, age, column, name: `${cell.text} (${said})` }];
  });
}

function withoutOldBand(
  sheet: Sheet,
  at: number,
  pairs: ReturnType<typeof pairsOf>,
  notes: ImportNote[],
): Sheet {
  const changes = new Map(sheet.rows.slice(at).map((_, i) => [at + i, new Map<number, string | null>()]));
  sheet.rows[at]!.cells.forEach((cell, column) => {
    if (cell !== null && ageOf(cell.text)?.rest === "") changes.get(at)!.set(column, null);
  });
  for (const { kept, old } of pairs) {
    notes.push(noteOf("column-old", placeOf(sheet, old.column, sheet.rows[at + 1]!), old.name, kept.name));
    changes.get(at + 1)!.set(old.column, NO_WORDS);
    for (let index = at + 2; index < sheet.rows.length; index += 1) {
      const { cells } = sheet.rows[index]!;
      if (UNCHANGED.test(cells[kept.column]?.text ?? ""))
        changes.get(index)!.set(kept.column, spoken(cells[old.column])?.text ?? null);
    }
  }
  return withCells(sheet, changes);
}

/** Every old column with the one that is used in its place. */
function pairsOf(columns: readonly Aged[]): readonly { readonly kept: Aged; readonly old: Aged }[] {
  return [...new Set(columns.map(({ key }) => key))].flatMap((key) => {
    const own = columns.filter((column) => column.key === key);
    const kept = own.find(({ age }) => age === "new") ?? own.find(({ age }) => age === null) ?? own[0];
    const isAged = own.some(({ age }) => age !== null);
    if (kept === undefined || !isAged) return [];
    return own.filter((column) => column !== kept).map((old) => ({ kept, old }));
  });
}

/** The columns of a heading with their ages, which may stand in the row below it (`KODE` over `LAMA | BARU`). */
function agedColumns(
  rows: readonly SheetRow[],
  at: number,
): { readonly columns: readonly Aged[]; readonly isTwoRows: boolean } {
  const { cells } = rows[at]!;
  const next = (rows[at + 1]?.cells ?? []).filter((cell) => cell !== null && !cell.isCovered);
  const isOfAges = next.length > 1 && next.every((cell) => agedBelow(cell) !== null);
  const lower = isOfAges ? rows[at + 1]!.cells : [];
  const columns: Aged[] = [];
  let isTwoRows = false;
  let above = "";
  for (let column = 0; column < Math.max(cells.length, lower.length); column += 1) {
    const cell = cells[column] ?? null;
    const below = agedBelow(lower[column]);
    // Where the heading above is not merged, it stands over the columns behind it as well.
    if (cell !== null) above = cell.text;
    else if (below === null) continue;
    const own = aged(above);
    if (own === null) continue;
    isTwoRows ||= below !== null;
    const name = below === null ? above : `${above} ${lower[column]!.text}`;
    columns.push({ ...own, age: below ?? own.age, column, name });
  }
  return { columns, isTwoRows };
}

/** `LAMA` or `BARU` alone. */
function agedBelow(cell: Cell | null | undefined): Age | null {
  if (cell === null || cell === undefined || cell.isCovered) return null;
  const found = ageOf(cell.text);
  return found?.rest === "" ? found.age : null;
}

function aged(text: string): Pick<Aged, "plain" | "age" | "key"> | null {
  const found = text.length > 80 ? null : ageOf(text);
  const plain = found === null ? text : found.rest;
  const role = roleOfWords(plain);
  if (role === null || role.kind === "number" || role.kind === "other") return null;
  return { plain, age: found?.age ?? null, key: keyOf(role) };
}

function keyOf(role: ColumnRole): string {
  return "level" in role ? `${role.kind} ${role.level}` : role.kind;
}
