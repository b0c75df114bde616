import type { FlowKind } from "../ast.ts";
import { joinCode, splitCode } from "../code.ts";
import { quoteText } from "../text.ts";
import type { WrittenCode } from "../written.ts";
import { isDate, isName } from "./names.ts";

/** Longest label between `[` and `]`; the lexer gives up behind it. */
export const MAX_LABEL = 1000;
const BARE_LABEL = /^[^\]\n\r"]*$/;
const NUMBER = /^[0-9]+$/;

/** A name as it is written. Throws a RangeError for what the lexer does not read as one name. */
export function nameWord(name: string): string {
  if (!isName(name)) throw new RangeError(`not a name: ${JSON.stringify(name)}`);
  return name;
}

/** A code without quotes. Throws a RangeError for a prefix or a number that only a quoted code can hold. */
export function bareCode(code: WrittenCode): string {
  if (!isBare(code)) throw new RangeError(`not a code: ${JSON.stringify(spelling(code))}`);
  return spelling(code);
}

/** Whether `bareCode` can write codes of this prefix. */
export function isWritablePrefix(prefix: string, separator: string): boolean {
  try {
    bareCode({ prefix, separator, segments: ["1", "1"] });
    return true;
  } catch {
    return false;
  }
}

/** A code where the language also reads a quoted one. */
export function referenceCode(code: WrittenCode): string {
  return isBare(code) ? spelling(code) : quoteText(spelling(code));
}

/** Throws a RangeError when the spelling would be read as another code: `A-1` before `.2` is `A` before `-1.2`. */
function spelling(code: WrittenCode): string {
  const { prefix, separator, segments, parts = [] } = code;
  const written = joinCode(code);
  const read = splitCode(written);
  const isSame =
    read.prefix === prefix &&
    read.separator === separator &&
    read.segments.join("\n") === segments.join("\n") &&
    JSON.stringify(read.parts) === JSON.stringify(parts);
  if (!isSame) throw new RangeError(`not a code: ${JSON.stringify(written)}`);
  return written;
}

function isBare({ prefix, separator, segments, parts = [] }: WrittenCode): boolean {
  const numbers = [...segments, ...parts.map(({ number }) => number)];
  if (!numbers.every((number) => NUMBER.test(number))) return false;
  if (prefix === "") return separator === "" && segments.length > 0;
  return prefix.split("/").every(isName);
}

/** The arrow of a flow. Throws a RangeError for a label that is longer than the language allows. */
export function arrowWord(arrow: FlowKind, label: string | null): string {
  const [start, end] = arrow === "association" ? ["..", "..>"] : ["-", "->"];
  if (label === null) return end;
  const isBareLabel = BARE_LABEL.test(label) && label === label.trim();
  const word = isBareLabel ? label : quoteText(label);
  if (word.length > MAX_LABEL) throw new RangeError(`label of more than ${MAX_LABEL} characters`);
  return `${start}[${word}]${end}`;
}

/** `2026-01-15` as it stands; any other date in quotes. */
export function dateWord(date: string): string {
  return isDate(date) ? date : quoteText(date);
}
