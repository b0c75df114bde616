import type { ProcessGroup } from "../../../syntax/ast.ts";
import { markOf } from "../marks.ts";
import { romanNumber } from "../roman.ts";
import type { Cell, Sheet, SheetRow } from "../table.ts";
import { listsCfm } from "./cfms.ts";
import { isDate, readNumbers } from "./codes.ts";
import { groupIn, namesGroups } from "./groups.ts";
import { roleOfWords, type ColumnRole } from "./heading-words.ts";
import { headingAt, type Heading } from "./headings.ts";
import { splitCell } from "./mentions.ts";

type Roles = readonly (ColumnRole | null)[];

/** A row of a table under the heading that it stands below. */
export interface TableRow {
  readonly row: SheetRow;
  readonly roles: Roles;
  /** The heading of a part of the table (`B. PROSES PENDUKUNG`) that the row is under; null when there is none. */
  readonly group: ProcessGroup | null;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Rows in which no process stands: sums between the parts, notes and signatures below the table. */
  readonly passedOver: readonly SheetRow[];
  /** Headings of parts of which no group can be told: what stands below them is of none. */
  readonly ofNoGroup: readonly SheetRow[];
  /** All headings of the sheet; a sheet may hold several tables. */
  readonly headings: readonly Heading[];
}

/**
 * The rows of the tables below the first heading, without headings, the numbers that printed tables have under their
 * headings, and what stands below the last code after a gap or begins as a note or a signature does.
 */
export function tableRows({ rows: all }: Pick<Sheet, "rows">, first: Heading): TableRows {
  const rows: TableRow[] = [];
  const sums: SheetRow[] = [];
  const ofNoGroup: SheetRow[] = [];
  const headings: Heading[] = [first];
  let { roles } = first;
  const above = all[first.at - 1];
  let group = above === undefined ? null : groupOf(above);
  for (let index = first.below; index < all.length; index += 1) {
    const row = all[index]!;
    const heading = saysCode(row, roles) ? null : headingAt(all, index);
    if (heading !== null) {
      headings.push(heading);
      ({ roles } = heading);
      index = heading.below - 1;
      continue;
    }
    if (row.cells.every((cell) => cell === null) || isColumnNumbers(row) || isPageNumber(row)) continue;
    if (isSum(row, roles)) {
      sums.push(row);
      continue;
    }
    const named = hasCode(row, roles) ? null : groupOf(row);
    if (named !== null) group = named;
    else if (headsOtherGroup(row, roles, group !== null || ofNoGroup.length > 0)) {
      group = null;
      ofNoGroup.push(row);
    } else rows.push({ row, roles, group });
  }
  const end = endOf(rows);
  return {
    rows: rows.slice(0, end),
    passedOver: [...sums, ...rows.slice(end).map(({ row }) => row)].sort((a, b) => a.number - b.number),
    ofNoGroup,
    headings,
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** `(1)`, which a spreadsheet takes for -1; `3 = 1 + 2`, which says how a column is reckoned. */
const COLUMN_NUMBER = /^[([]?-?([0-9]{1,2}|[a-z]{1,4})[)\].]?(?:\s?=[\s0-9a-z()+*/x:-]+)?$/i;

/** (1) (2) (3), which printed tables have below their heading to count the columns; also in letters and Roman numbers. */
export function isColumnNumbers({ cells }: SheetRow): boolean {
  const own = cells.filter((cell) => cell !== null && !cell.isCovered);
  const signs = own.map((cell) => COLUMN_NUMBER.exec(cell!.text)?.[1]?.toLowerCase() ?? "");
  const counts: readonly ((sign: string) => number)[] = [
    (sign) => (sign === "" ? NaN : Number(sign)),
    (sign) => (sign.length === 1 && LETTERS.includes(sign) ? LETTERS.indexOf(sign) : NaN),
    (sign) => romanNumber(sign) ?? NaN,
  ];
  return (
    signs.length > 2 && counts.some((count) => signs.every((sign, i) => count(sign) === count(signs[0]!) + i))
  );
}

function spokenCells({ cells }: SheetRow): readonly Cell[] {
  return cells.filter((cell): cell is Cell => cell !== null && !cell.isCovered && markOf(cell) === null);
}

const PAGE_NUMBER =
  /^(?:[-–—]\s?[0-9]{1,4}\s?[-–—]|(?:hal(?:aman)?|page)\b[\s.:]{0,3}[0-9]{1,4}(?:\s?(?:dari|of|\/)\s?[0-9]{1,4})?)$/i;

/** `- 2 -`, `Halaman 2 dari 5`: what a printed page has at its head or foot, alone in its row. */
function isPageNumber(row: SheetRow): boolean {
  const [only, ...others] = spokenCells(row);
  return only !== undefined && others.length === 0 && PAGE_NUMBER.test(only.text.trim());
}

/** `Sub Total`, `Jumlah Level 1`, with numbers behind it that are no code, and no other words. */
function isSum(row: SheetRow, roles: Roles): boolean {
  if (codeCells(row, roles).some(({ text }) => !SUM.test(text) && readNumbers(text) !== null)) return false;
  const [first, ...others] = spokenCells(row);
  const isNumber = ({ text }: Cell): boolean => /^[0-9]+(?:[.,][0-9]+)*$/.test(text.trim());
  return first !== undefined && others.length > 0 && SUM.test(first.text) && others.every(isNumber);
}

const SUM = /^(?:grand |sub[ -]?)?(?:total|jumlah)\b/i;

/** Whether a code stands in the row, sound or as what a spreadsheet has made of it. */
function hasCode(row: SheetRow, roles: Roles): boolean {
  return codeCells(row, roles).some((code) => isDate(code) || readNumbers(code.text) !== null);
}

/** Whether a sound code stands where codes do: such a row is no heading, though a title may begin as one (`Level 5`). */
function saysCode(row: SheetRow, roles: Roles): boolean {
  return codeCells(row, roles).some(({ text }) => roleOfWords(text) === null && readNumbers(text) !== null);
}

/** The cells of a row that should be codes, and the codes at the head of cells that hold both. */
export function codeCells({ cells }: SheetRow, roles: Roles): readonly Cell[] {
  return roles.flatMap((role, column): readonly Cell[] => {
    const cell = cells[column] ?? null;
    if (cell === null || (role?.kind !== "code" && role?.kind !== "both")) return [];
    if (role.kind === "code") return [cell];
    const { code } = splitCell(cell);
    return code === null ? [] : [code];
  });
}

/** A row with the name of a group and no other words: `B.`, `Proses Pendukung`. */
export function groupOf(row: SheetRow): ProcessGroup | null {
  const words = spokenCells(row);
  const [found, ...others] = words.map(({ text }) => groupIn(text)).filter((group) => group !== null);
  const isAlone = words.every(({ text }) => groupIn(text) !== null || /^[\p{L}0-9]{1,4}[.)]?$/u.test(text));
  return found !== undefined &&
    others.length === 0 &&
    isAlone &&
    words.some(({ text }) => /proses|process|kelompok/i.test(text))
    ? found
    : null;
}

const PART = /^(?:(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})[.)] ?)?(?:kelompok|proses|process)\b[^.:;]{1,60}$/i;

/**
 * Whether a row heads a part of the table whose group is none that is known (`C. PROSES STRATEGIS`) or one of several
 * (`Proses Manajemen dan Pendukung`). The title of a process without a code may begin alike. `isInParts`: whether a part is
 * above it.
 */
function headsOtherGroup(row: SheetRow, roles: Roles, isInParts: boolean): boolean {
  if (hasCode(row, roles)) return false;
  const words = spokenCells(row).filter(({ text }) => !/^[\p{L}0-9]{1,4}[.)]?$/u.test(text));
  const [first] = words;
  if (first === undefined) return false;
  const groups = words.filter(({ text }) => groupIn(text) !== null || namesGroups(text));
  if (groups.length === words.length) return words.some(({ text }) => /proses|process|kelompok/i.test(text));
  const column = row.cells.indexOf(first);
  const isOver = row.cells[column + 1]?.isCovered === true && row.cells[column + 1]?.text === first.text;
  const isTitle = ["title", "outline", "both"].includes(roles[column]?.kind ?? "");
  const isMarked = isInParts && spokenCells(row).length > 1;
  return words.length === 1 && (isOver || isMarked || !isTitle) && PART.test(first.text);
}

/** Whether a row adds a CFM or a SOP to a process that it says by a dash or a ditto mark: it is no note below the table. */
function goesOn(row: SheetRow, roles: Roles): boolean {
  const isAbove = roles.some(
    (role, column) =>
      role?.kind === "code" && row.cells[column] != null && markOf(row.cells[column]) !== null,
  );
  return isAbove && listsCfm(row, roles);
}

/** How what stands below a table begins: notes, dates and signatures. */
export const FOOTER =
  /^(?:\*+|(?:catatan|keterangan|note|sumber|source|legenda|mengetahui|menyetujui|disetujui|disahkan|ditetapkan|dikeluarkan|diundangkan|salinan|tembusan|ttd|tertanda|nip|jumlah|total|paraf)\b|pada tanggal\b|(?:an|a\.n|plt|plh)\b\.?|(?:kepala|sekretaris|kabag|kabid) \S)/i;

/**
 * Whether a row that begins as a footer does is a process all the same: its title stands before a code of several signs
 * ("Jumlah pegawai dihitung | P.2"), or before a number that more words follow. "Total proses: 3" is in one cell, and
 * "Jumlah | 3" is a count.
 */
function saysProcess(row: SheetRow, roles: Roles): boolean {
  const first = row.cells.find((cell) => cell !== null);
  const codes = codeCells(row, roles).filter((code) => code !== first && readNumbers(code.text) !== null);
  const words = row.cells.filter((cell) => cell !== null && /\p{L}{2}/u.test(cell.text));
  return codes.some(({ text }) => !/^[0-9]+$/.test(text.trim())) || (codes.length > 0 && words.length > 1);
}

/** Index behind the last row of the table: what follows the last code after a gap, or says so, is below the table. */
function endOf(rows: readonly TableRow[]): number {
  const saysEnd = (row: SheetRow, roles: Roles): boolean =>
    FOOTER.test(row.cells.find((cell) => cell !== null)?.text ?? "") && !saysProcess(row, roles);
  const last = rows.findLastIndex(
    ({ row, roles }) => (hasCode(row, roles) && !saysEnd(row, roles)) || goesOn(row, roles),
  );
  if (last < 0) return rows.length;
  for (let index = last + 1; index < rows.length; index += 1) {
    const { row } = rows[index]!;
    const first = row.cells.find((cell) => cell !== null && !cell.isCovered && markOf(cell) === null);
    const isApart = row.number > rows[index - 1]!.row.number + 1;
    if (isApart || (first != null && FOOTER.test(first.text))) return index;
  }
  return rows.length;
}
