import { joinCode, splitCode } from "../../../syntax/code.ts";
import type { WrittenCode } from "../../../syntax/written.ts";
import type { Cell } from "../table.ts";
import { codesOfDate } from "./dates.ts";

/** How the codes of a table are written. */
export interface CodeScheme {
  readonly prefix: string;
  readonly separator: string;
  /** Digits of a number: 2 where the table writes 01. */
  readonly width: number;
}

/** `P.1, 2, 3` and `P.1, P.2`: a comma with a space behind it stands between codes, not between the numbers of one. */
const LISTED =
  /^((?:[\p{L}/-]{1,20}[ .-]?)?)((?:[0-9]{1,3}\.)*)([0-9]{1,3})((?:\s?[,;]\s+(?:[\p{L}/-]{1,20}[ .-]?)?(?:[0-9]{1,3}\.)*[0-9]{1,3})+)$/u;

/**
 * The codes that one cell lists, the letters of the first one in front of each and its upper numbers in front of a number
 * alone (`P.1.1, 2` lists P.1.1 and P.1.2); null for a cell that lists none.
 */
export function codesListed(text: string): readonly string[] | null {
  const [, prefix, upper, last, rest] = LISTED.exec(text.slice(0, 200).trim()) ?? [];
  if (rest === undefined) return null;
  const further = rest
    .split(/[,;]/)
    .slice(1)
    .map((code) => code.trim().replace(/^[^0-9]*/, ""))
    .map((numbers) => prefix! + (numbers.includes(".") ? numbers : upper! + numbers));
  return [prefix! + upper! + last!, ...further];
}

/** Numbers of a code as it stands; null for what is no code. */
export function readNumbers(
  text: string,
): { readonly prefix: string; readonly separator: string; readonly numbers: readonly number[] } | null {
  if (codesListed(text) !== null) return null;
  const { prefix, separator, segments } = splitCode(
    text.replace(/(?:(?<!\s)\s+)?([.,:])\s*/g, "$1").replace(/(?<![.,:])[.,:]+$/, ""),
  );
  if (segments.length === 0 || !segments.every((segment) => /^[0-9]{1,3}$/.test(segment))) return null;
  const numbers = segments.map(Number);
  return numbers.every((number) => number > 0) ? { prefix, separator, numbers } : null;
}

/** Whether a text is a code of several numbers, or of letters and a number. */
export function isWhole(text: string): boolean {
  const read = readNumbers(text);
  return read !== null && (read.prefix !== "" || read.numbers.length > 1);
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
  const key = expected.join(".");
  const dates = codesOfDate(cell.text);
  if (dates.length > 0) return dates.some((numbers) => numbers.join(".") === key);
  if (cell.kind === "number" || DECIMAL.test(cell.text)) {
    // 1.10 becomes 1.1; 1.10.1 cannot become a number.
    const isSame = expected.length === 2 && Number(cell.text.replace(",", ".")) === Number(key);
    if (isSame || cell.kind === "number") return isSame;
  }
  const shown = shownNumbers(cell.text);
  return shown.map(Number).join(".") === key || shown.join("") === expected.join("");
}

/** What a spreadsheet has written as a decimal number: the text of a CSV file keeps what it made of 1.10. */
export const DECIMAL = /^[0-9]{1,3}[.,][0-9]{1,3}$/;

/** A code that a spreadsheet took for a date, as a date or as the text that a CSV file has of it. */
export function isDate({ kind, text }: Cell): boolean {
  return kind === "date" || codesOfDate(text).length > 0;
}

/** A code of these numbers in the scheme of the table. */
export function codeOf(numbers: readonly number[], { prefix, separator, width }: CodeScheme): WrittenCode {
  return {
    prefix,
    separator,
    segments: numbers.map((number) => String(number).padStart(width, "0")),
  };
}

/** The same as people read it. */
export function shownCode(numbers: readonly number[], scheme: CodeScheme): string {
  return joinCode(codeOf(numbers, scheme));
}
