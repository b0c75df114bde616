import { textCell, type Cell, type Fault } from "../table.ts";
import type { CellFormats } from "./formats.ts";
import { shownNumber } from "./number-format.ts";

/** A cell of a worksheet as it is stored. */
export interface StoredCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** Its formula without the sign in front; null for a cell that has none. */
  formula: string | null;
}

/** What a program shows where a formula failed, also when it was copied as a text. */
const FAILED = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** Formulas that give a 0 for a cell in which nothing stands: a reference alone, and those that look a cell up. */
const REFERS = /^\+?(?:(?:'[^']+'|[^'!()\s]+)!)?\$?[A-Z]{1,3}\$?[0-9]{1,7}$|(?:LOOKUP|INDEX)\(/i;

/** Why a cell says nothing though something was written in it; null where it says something or was left empty. */
export function faultOf({ type, value, formula }: StoredCell, text: string | null): Fault["kind"] | null {
  if (type === "e" || (text !== null && isFailed(text))) return "failed";
  if (formula === null) return null;
  // A formula whose result is an empty text has the type of a text.
  if (value.trim() === "") return type === "" || type === "n" ? "uncalculated" : null;
  return isOfNothing({ type, value, formula }) ? "zero" : null;
}

export function isFailed(text: string): boolean {
  return FAILED.test(text);
}

function isOfNothing({ type, value, formula }: Pick<StoredCell, "type" | "value" | "formula">): boolean {
  return formula !== null && (type === "" || type === "n") && Number(value) === 0 && REFERS.test(formula);
}

/** What a person sees in the cell; null for nothing. */
export function cellOf(
  stored: StoredCell,
  strings: readonly string[],
  formats: CellFormats,
  is1904: boolean,
): Cell | null {
  const { type, style, value } = stored;
  if (type === "e" || value.trim() === "") return null;
  const steps = formats.indents.get(style) ?? 0;
  if (type === "s") return textCell(unescaped(strings[Number(value)] ?? ""), steps);
  if (type === "b") return textCell(value.trim() === "0" ? "FALSE" : "TRUE", steps);
  if (type === "str" || type === "inlineStr") return textCell(unescaped(value), steps);
  if (type === "d") return { text: value.slice(0, 10), kind: "date", isCovered: false };
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  if (formats.dates.has(style)) return { text: isoDate(number, is1904), kind: "date", isCovered: false };
  const format = formats.numbers.get(style);
  const shown = format === undefined ? null : shownNumber(format, number);
  if (shown !== null) return textCell(shown, steps);
  // What Excel stores as 1.1000000000000001 it shows as 1.1.
  const text = String(Number(number.toPrecision(15)));
  return { text, kind: "number", isCovered: false, ...(isOfNothing(stored) ? { isUnfilled: true } : {}) };
}

/** `_x000D_` is how the format writes control characters (22.4.2.4). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Day 60 of the 1900 system is a 29 February that never was. */
function isoDate(serial: number, is1904: boolean): string {
  const days = Math.floor(serial) + (is1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date((days - 25_569) * 86_400_000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
