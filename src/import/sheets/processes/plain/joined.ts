import type { ImportNote } from "../../../note.ts";
import { markOf, spoken } from "../../marks.ts";
import { noteOf } from "../../notes.ts";
import { MAX_ROWS_ABOVE, placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { isWhole } from "../codes.ts";
import { roleOfWords, type ColumnRole } from "../heading-words.ts";
import { withCells } from "./cells.ts";

/** Columns that hold one code together, and the row of their heading. */
interface CodeColumns {
  readonly at: number;
  readonly first: number;
  /** The first column behind them: that of the titles. */
  readonly end: number;
}

/** Rows that are looked at for what the columns hold. */
const LOOKED_AT = 40;
/** One number of a code, or the letters in front of its numbers. */
const PART = /^(?:\p{L}{1,10}|[0-9]{1,3})\.?$/u;

/**
 * A sheet whose codes stand in several columns, a number each (`P | 1 | 2 | Izin usaha`), with whole codes in one column. A
 * part that is left out is that of the row above; a row that already holds a whole code (`| P.1.2 |`) has it moved.
 */
export function withWholeCodes(sheet: Sheet, notes: ImportNote[]): Sheet {
  const columns = columnsOf(sheet.rows);
  if (columns === null) return sheet;
  const { at, first, end } = columns;
  const changes = new Map<number, Map<number, string | null>>();
  let above: (string | undefined)[] = [];
  let moved = false;
  let sample: { readonly place: string; readonly parts: string; readonly code: string } | null = null;
  for (let index = at + 1; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index]!;
    const parts = partsOf(row, columns, above);
    if (parts === null) continue;
    const isMoved = isWhole(parts[0]!);
    above = isMoved ? [] : [...parts];
    moved ||= isMoved && spoken(row.cells[first]) === null;
    const code = parts.map((part) => part.replace(/\.$/, "")).join(".");
    const own = row.cells.slice(first, end).flatMap((cell) => spoken(cell)?.text ?? []);
    if (parts.length > 1 && sample === null)
      sample = { place: placeOf(sheet, first, row), parts: own.join(" | "), code };
    changes.set(index, rowOf(columns, code));
  }
  if (sample === null && !moved) return sheet;
  if (sample !== null) notes.push(noteOf("code-joined", sample.place, sample.parts, sample.code));
  const names = rowOf(columns, "KODE");
  return withCells(sheet, changes.set(at, names));
}

function rowOf({ first, end }: CodeColumns, code: string): Map<number, string | null> {
  return new Map(Array.from({ length: end - first }, (_, i) => [first + i, i === 0 ? code : null]));
}

/** The parts of a row's code, from the row above where the row leaves them out; null where the row has none. */
function partsOf(
  row: SheetRow,
  { first, end }: CodeColumns,
  above: readonly (string | undefined)[],
): readonly string[] | null {
  const cells = row.cells.slice(first, end);
  const last = cells.findLastIndex((cell) => spoken(cell) !== null);
  const deepest = cells[last] ?? null;
  if (deepest === null || spoken(deepest) === null) return null;
  if (isWhole(deepest.text)) return [deepest.text];
  if (cells.some((cell) => spoken(cell) !== null && !PART.test(cell!.text))) return null;
  if (!/[0-9]/.test(deepest.text) && last > 0) return null;
  const parts = cells.slice(0, last + 1).map((cell, i) => spoken(cell)?.text ?? above[i]);
  return parts.every((part) => part !== undefined) ? parts : null;
}

function isCode(cell: Cell): boolean {
  return PART.test(cell.text) || isWhole(cell.text);
}

/** Neighbouring columns under one heading for codes, or under one each, that hold the parts of codes. */
function columnsOf(rows: readonly SheetRow[]): CodeColumns | null {
  for (let at = 0; at < Math.min(rows.length, MAX_ROWS_ABOVE); at += 1) {
    const { cells } = rows[at]!;
    const roles = cells.map((cell) => (cell === null ? null : roleOfWords(cell.text)));
    const end = roles.findIndex((role) => role?.kind === "title");
    const isList =
      roles.filter((role) => role?.kind === "title" || (role?.kind === "both" && !isLevel(role))).length ===
      1;
    if (end < 2 || !isList) continue;
    let first = end - 1;
    const isFirstLevel = (column: number): boolean => isLevel(roles[column]) && !isLevel(roles[column - 1]);
    while (first > 0 && isOpen(cells[first] ?? null, roles[first] ?? null) && !isFirstLevel(first))
      first -= 1;
    const head = roles[first];
    const isOfCodes = head?.kind === "code" || head?.kind === "number" || isLevel(head);
    if (end - first < 2 || !isOfCodes) continue;
    const columns = { at, first, end };
    if (holdParts(rows, columns)) return columns;
  }
  return null;
}

/** `L0`, `LEVEL 1`: with a column of titles behind them such columns hold a number of the code each. */
function isLevel(role: ColumnRole | null | undefined): boolean {
  return role?.kind === "both" && role.level !== null;
}

/** A column that the heading to its left stands over, too, or that is one of several for codes. */
function isOpen(cell: Cell | null, role: ReturnType<typeof roleOfWords>): boolean {
  return cell === null || cell.isCovered || isLevel(role) || (role?.kind === "code" && role.level !== 0);
}

/** Whether the columns hold parts of codes and nothing else, in two rows or more behind the first column. */
function holdParts(rows: readonly SheetRow[], { at, first, end }: CodeColumns): boolean {
  let behind = 0;
  for (const { cells } of rows.slice(at + 1, at + 1 + LOOKED_AT)) {
    const own = cells.slice(first, end);
    if ((cells[end] ?? null) === null || own.every((cell) => markOf(cell) !== null)) continue;
    if (!own.every((cell) => markOf(cell) !== null || (!cell!.isCovered && isCode(cell!)))) return false;
    if (own.slice(1).some((cell) => spoken(cell) !== null && /[0-9]/.test(cell!.text))) behind += 1;
  }
  return behind > 1;
}
