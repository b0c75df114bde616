import type { ImportNote } from "../../../note.ts";
import { spoken } from "../../marks.ts";
import { noteOf } from "../../notes.ts";
import { ROMANS } from "../../roman.ts";
import { placeOf, type Sheet } from "../../table.ts";
import { readNumbers } from "../codes.ts";
import { headingAt, type Heading } from "../headings.ts";
import { withCells } from "./cells.ts";
import { isOfGroup } from "./outline.ts";

/** A cell that should hold a code. */
interface CodeCell {
  /** Index of its row. */
  readonly index: number;
  readonly column: number;
  readonly level: number | null;
  readonly text: string;
  /** Whether its row heads a group of processes and is none. */
  readonly isOfGroup: boolean;
}

/** Ways of writing codes that are no codes of the language, in the order in which a table is tried. */
const SPELLINGS: readonly ((cells: readonly CodeCell[]) => ReadonlyMap<CodeCell, string> | null)[] = [
  withDots,
  lettersCounted,
  shortCodes,
  shortLevels,
];

/**
 * A sheet whose codes are written in another way throughout (`DPM/1-2`, `A.1.a`, `.2` below `P.1`) with the codes that they
 * stand for. One note names the first that is written otherwise; a table that follows no way throughout stays as it is.
 */
export function withPlainCodes(sheet: Sheet, heading: Heading, notes: ImportNote[]): Sheet {
  const cells = codeCellsOf(sheet, heading);
  for (const spelling of SPELLINGS) {
    const codes = spelling(cells);
    if (codes === null) continue;
    const changed = cells.filter((cell) => (codes.get(cell) ?? cell.text) !== cell.text);
    const [first] = changed;
    if (first === undefined) continue;
    const place = placeOf(sheet, first.column, sheet.rows[first.index]!);
    notes.push(noteOf("code-spelling", place, first.text, codes.get(first)));
    const changes = new Map<number, Map<number, string>>();
    for (const cell of changed) {
      const row = changes.get(cell.index) ?? new Map<number, string>();
      changes.set(cell.index, row.set(cell.column, codes.get(cell)!));
    }
    return withCells(sheet, changes);
  }
  return sheet;
}

/** The cells of code columns with something short that can be a code, in reading order. */
function codeCellsOf({ rows }: Sheet, heading: Heading): readonly CodeCell[] {
  const columns = heading.roles.flatMap((role, column) => (role?.kind === "code" ? [{ column, role }] : []));
  const found: CodeCell[] = [];
  for (let index = heading.below; index < rows.length; index += 1) {
    const { cells } = rows[index]!;
    for (const { column, role } of columns) {
      const cell = spoken(cells[column]);
      if (cell === null || cell.isCovered || cell.kind === "date" || cell.text.length > 40) continue;
      // Words are headings, signatures and groups; `Kepala Dinas` is no code.
      if (/\s/.test(cell.text) && /\p{L}{4}/u.test(cell.text) && readNumbers(cell.text) === null) continue;
      if (headingAt(rows, index) !== null) continue;
      const { text } = cell;
      found.push({ index, column, level: role.level, text, isOfGroup: isOfGroup(rows[index]!, column) });
    }
  }
  return found;
}

const SIGNED = /^(\p{L}{1,15})?[/\s._-]{0,2}([0-9]{1,3}(?:[./_-][0-9]{1,3})*)\.?$/u;

/** `DPM/1-2`, `1-2`, `P_1_2`: other signs between numbers; all codes have the same letters. */
function withDots(all: readonly CodeCell[]): ReadonlyMap<CodeCell, string> | null {
  const cells = all.filter((cell) => !cell.isOfGroup);
  const codes = new Map<CodeCell, string>();
  const prefixes = new Set<string>();
  let isSigned = false;
  for (const cell of cells) {
    const [, letters = "", numbers] = SIGNED.exec(cell.text) ?? [];
    if (numbers === undefined) {
      // A code that a program took for a date is looked after by its neighbours.
      if (/^[0-9]{1,2}[- ]\p{L}{3}/u.test(cell.text)) continue;
      return null;
    }
    prefixes.add(letters);
    isSigned ||= /[/_-]/.test(numbers);
    const dotted = numbers.replace(/[/_-]/g, ".");
    codes.set(cell, letters === "" ? dotted : `${letters}.${dotted}`);
  }
  return isSigned && prefixes.size === 1 ? codes : null;
}

/**
 * `A`, `A.1`, `A.1.a`, `II.3`: letters and Roman numbers for numbers. Letters that stand for an agency stay. Where the letters
 * head groups, the processes of all groups are counted through.
 */
function lettersCounted(cells: readonly CodeCell[]): ReadonlyMap<CodeCell, string> | null {
  const split = cells.map(({ text }) => text.replace(/\.$/, "").split("."));
  const firsts = [...new Set(split.map(([first = ""]) => first))];
  const isRoman = firsts.every((first, i) => first === ROMANS[i]);
  const isLetters = firsts.every((first, i) => first === String.fromCharCode(65 + i));
  const bare = cells.filter((_, i) => split[i]!.length === 1);
  const isGrouped = bare.every((cell) => cell.isOfGroup);
  if (bare.length === 0 || (!isRoman && !isLetters) || split.every(({ length }) => length === 1)) return null;
  const codes = new Map<CodeCell, string>();
  const numberOf = new Map(firsts.map((first, i) => [first, i + 1]));
  const tops = new Map<string, number>();
  for (const [i, parts] of split.entries()) {
    if (isGrouped && parts.length === 1) continue;
    const numbers = (isGrouped ? parts.slice(1) : parts).map((part, level) => {
      if (level === 0) return isGrouped ? countedIn(tops, `${parts[0]}.${part}`) : (numberOf.get(part) ?? 0);
      if (/^[0-9]{1,3}$/.test(part)) return Number(part);
      return /^[a-z]$/i.test(part) ? part.toLowerCase().charCodeAt(0) - 96 : 0;
    });
    if (numbers.includes(0)) return null;
    codes.set(cells[i]!, numbers.join("."));
  }
  return codes;
}

/** The place of a name among those met so far, from 1. */
function countedIn(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known === undefined) names.set(name, names.size + 1);
  return known ?? names.size;
}

/** `P.1`, then `.1` or `1` for its first child, in one column: numbers below the code above them. */
function shortCodes(all: readonly CodeCell[]): ReadonlyMap<CodeCell, string> | null {
  const cells = all.filter((cell) => !cell.isOfGroup);
  if (cells.length === 0 || cells.some(({ level }) => level !== null)) return null;
  const codes = new Map<CodeCell, string>();
  let parent: string | null = null;
  let before = 0;
  let isDotted: boolean | null = null;
  let hasGap = false;
  for (const cell of cells) {
    const [, dot, number] = /^([.\-–]\s*)?([0-9]{1,3})\.?$/.exec(cell.text) ?? [];
    if (number === undefined) {
      if (readNumbers(cell.text) === null) return null;
      parent = cell.text.replace(/\.$/, "");
      before = 0;
      continue;
    }
    // `1`, `.1`, `.2`: the whole numbers are the parents then.
    if (dot === undefined && isDotted === true) {
      parent = number;
      before = 0;
      continue;
    }
    if (dot === undefined && parent === null) {
      isDotted = true;
      parent = number;
      continue;
    }
    isDotted ??= dot !== undefined;
    if (parent === null || isDotted !== (dot !== undefined)) return null;
    // Without a dot, numbers that do not count on stand for something else.
    if (!isDotted && Number(number) <= before) return null;
    hasGap ||= !isDotted && Number(number) !== before + 1;
    before = Number(number);
    codes.set(cell, `${parent}.${number}`);
  }
  if (hasGap && !isAgain(cells)) return null;
  return codes.size > 1 ? codes : null;
}

/** Whether a number that stands alone is also that of a whole code (`P.1`, then `1`, `3`): it stands for another then. */
function isAgain(cells: readonly CodeCell[]): boolean {
  const read = cells.flatMap(({ text }) => readNumbers(text) ?? []);
  const tops = new Set(
    read.flatMap(({ prefix, numbers }) => (prefix !== "" && numbers.length === 1 ? numbers : [])),
  );
  const alone = read.flatMap(({ prefix, numbers }) => (prefix === "" && numbers.length === 1 ? numbers : []));
  return alone.some((number) => tops.has(number)) || new Set(alone).size < alone.length;
}

/** `P.1 | Layanan | 1 | Izin`: in columns of levels, the number below the code to the left. */
function shortLevels(all: readonly CodeCell[]): ReadonlyMap<CodeCell, string> | null {
  const cells = all.filter((cell) => !cell.isOfGroup);
  const levels = [...new Set(cells.map(({ level }) => level))].sort((a, b) => (a ?? 0) - (b ?? 0));
  if (levels.length < 2 || levels.includes(null)) return null;
  const codes = new Map<CodeCell, string>();
  const open: string[] = [];
  for (const cell of cells) {
    const depth = levels.indexOf(cell.level);
    const letter = depth > 0 ? /^([a-z])[.)]?$/.exec(cell.text)?.[1] : undefined;
    const text = letter === undefined ? cell.text.replace(/[.)]$/, "") : String(letter.charCodeAt(0) - 96);
    if (depth > 0 && !/^[0-9]{1,3}$/.test(text)) return null;
    const parent = open[depth - 1];
    if (depth > 0 && parent === undefined) return null;
    const code: string = depth === 0 ? text : `${parent}.${text}`;
    open.length = depth;
    open.push(code);
    codes.set(cell, code);
  }
  return codes;
}
