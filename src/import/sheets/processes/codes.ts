import { splitCode } from "../../../syntax/code.ts";
import type { WrittenCode } from "../../../syntax/written.ts";
import type { Cell } from "../table.ts";

/** Numbers of a code as it stands; null for what is no code. */
export function readNumbers(
  text: string,
): { readonly prefix: string; readonly separator: string; readonly numbers: readonly number[] } | null {
  const { prefix, separator, segments } = splitCode(
    text.replace(/(?:(?<!\s)\s+)?([.,:])\s*/g, "$1").replace(/(?<![.,:])[.,:]+$/, ""),
  );
  if (segments.length === 0 || !segments.every((segment) => /^[0-9]{1,3}$/.test(segment))) return null;
  const numbers = segments.map(Number);
  return numbers.every((number) => number > 0) ? { prefix, separator, numbers } : null;
}

/** Letters and signs that scanning and typing put in place of digits. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  o: "0",
  "°": "0",
  l: "1",
  i: "1",
  "|": "1",
  s: "5",
  b: "8",
  z: "2",
};

/** The numbers that a text shows, lookalikes read as digits; the letters in front of the first one are the prefix's. */
function shownNumbers(text: string): readonly string[] {
  const tail = text.replace(/^\s*[\p{L}/-]{1,20}?(?=[\s.,:-]*[0-9oOlI])/u, "");
  return [...tail.toLowerCase()]
    .map((char) => LOOKALIKES[char] ?? char)
    .join("")
    .split(/[^0-9]+/)
    .filter((digits) => digits !== "");
}

/**
 * Whether a cell can be `expected` (numbers of a code) spoilt by a spreadsheet or a scanner: the same digits without their
 * dots, the number that 1.10 becomes, or the date that 2.1 becomes. The neighbours say what is expected; nothing is
 * guessed without them.
 */
export function showsSame(cell: Cell, expected: readonly number[]): boolean {
  if (cell.kind === "date") {
    const [, , month, day] = /^(\d+)-(\d+)-(\d+)$/.exec(cell.text) ?? [];
    return expected.length === 2 && Number(day) === expected[0] && Number(month) === expected[1];
  }
  if (cell.kind === "number")
    return expected.length === 2 && Number(cell.text) === Number(expected.join("."));
  if (
    expected.length === 2 &&
    DECIMAL.test(cell.text) &&
    Number(cell.text.replace(",", ".")) === Number(expected.join("."))
  )
    return true;
  const shown = shownNumbers(cell.text);
  return shown.map(Number).join(".") === expected.join(".") || shown.join("") === expected.join("");
}

/** What a spreadsheet has written as a decimal number: the text of a CSV file keeps what it made of 1.10. */
export const DECIMAL = /^[0-9]{1,3}[.,][0-9]{1,3}$/;

/** A code of these numbers in the scheme of the table. */
export function codeOf(
  numbers: readonly number[],
  scheme: Pick<WrittenCode, "prefix" | "separator">,
  width: number,
): WrittenCode {
  return { ...scheme, segments: numbers.map((number) => String(number).padStart(width, "0")) };
}

/** Whether a cell says nothing: empty, or a sign for "as above" or "none". */
export function saysNothing(cell: Cell | null): boolean {
  return (
    cell === null || /^[\s\-–—=.:*_'"]*$/.test(cell.text) || /^(?:sda|idem|s\.d\.a\.?)$/i.test(cell.text)
  );
}
