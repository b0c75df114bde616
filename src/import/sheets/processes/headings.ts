import { MAX_ROWS_ABOVE, type Cell, type Sheet, type SheetRow } from "../table.ts";
import { roleOfWords, type ColumnRole } from "./heading-words.ts";
import { isWhole } from "./codes.ts";
import { splitCell } from "./mentions.ts";

export interface Heading {
  /** Roles by column; null where nothing that an import knows stands. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Index of its first row. */
  readonly at: number;
  /** Index of the first row below. */
  readonly below: number;
}

function roleOf(cell: Cell | null): ColumnRole | null {
  return cell === null ? null : roleOfWords(cell.text);
}

/**
 * The heading of a table of processes: the first row with a column for titles and one for codes, or for both. A second
 * row below it may name the two columns of a merged heading. Null when the sheet has none.
 */
export function findHeading({ rows }: Pick<Sheet, "rows">): Heading | null {
  for (let index = 0; index < Math.min(rows.length, MAX_ROWS_ABOVE); index += 1) {
    const heading = headingAt(rows, index);
    if (heading !== null) return heading;
  }
  return null;
}

/** The heading that begins with this row, as a table has it again at the top of a printed page; null for any other row. */
export function headingAt(rows: readonly SheetRow[], index: number): Heading | null {
  const row = rows[index];
  if (row === undefined || !row.cells.some((cell) => roleOf(cell) !== null)) return null;
  const next = rows[index + 1];
  const own = row.cells.map(roleOf);
  const lower =
    next === undefined ? [] : next.cells.map((cell) => (cell?.isCovered === true ? null : roleOf(cell)));
  // The row below names columns only when none of its cells is something else.
  const isLower =
    next !== undefined &&
    lower.some(
      (role, i) =>
        (role?.kind === "code" && role.level === null) ||
        (role?.kind === "number" && own[i]?.kind === "both"),
    ) &&
    next.cells.every((cell, i) => cell === null || cell.isCovered || (lower[i] ?? null) !== null);
  const both = isLower ? merged(own, lower) : pairs(own, row.cells);
  const isOfProcesses = row.cells.some((cell) => cell !== null && /proses|process|probis/i.test(cell.text));
  const below = index + (isLower ? 2 : 1);
  const roles = staggered(asList(withCodes(both, rows, below), isOfProcesses), row, rows, below);
  return isTable(roles) ? { roles, at: index, below } : null;
}

/** How many rows below a heading are looked at for what its columns hold. */
const LOOKED_AT = 12;

/**
 * A table without a column of codes whose titles begin with them: `P.1 Pelayanan`. Where the rows are numbered, a number alone
 * in front of a title is none.
 */
function withCodes(
  roles: readonly (ColumnRole | null)[],
  rows: readonly SheetRow[],
  below: number,
): readonly (ColumnRole | null)[] {
  const titles = roles.filter((role) => role?.kind === "title");
  const isOther = roles.some((role) => role !== null && ["code", "both", "outline"].includes(role.kind));
  const isList = roles.some((role) => role?.kind === "owner" || role?.kind === "group");
  const column = roles.findIndex((role) => role?.kind === "title");
  if (titles.length !== 1 || isOther || !isList) return roles;
  const cells = rows.slice(below, below + LOOKED_AT).flatMap(({ cells: all }) => all[column] ?? []);
  const isCounted = roles.some((role) => role?.kind === "number");
  const coded = cells.filter((cell) => {
    const { code } = splitCell(cell);
    return code !== null && (!isCounted || isWhole(code.text));
  });
  if (coded.length < 2 || coded.length * 2 <= cells.length) return roles;
  return roles.map((role, i) => (i === column ? { kind: "both", level: null } : role));
}

/** Titles that move to the right with their level, under one heading that stands over all of the columns. */
function staggered(
  roles: readonly (ColumnRole | null)[],
  heading: SheetRow,
  rows: readonly SheetRow[],
  below: number,
): readonly (ColumnRole | null)[] {
  const column = roles.findIndex((role) => role?.kind === "title" && role.level === null);
  const isList = roles.filter((role) => role?.kind === "code").length === 1;
  if (column < 0 || !isList) return roles;
  const own = heading.cells[column] ?? null;
  const isOpen = (at: number): boolean => {
    const cell = heading.cells[at] ?? null;
    return cell === null ? at < roles.length : cell.isCovered && cell.text === own?.text;
  };
  let end = column + 1;
  while (isOpen(end)) end += 1;
  const isUsed = rows
    .slice(below, below + LOOKED_AT)
    .some(({ cells }) => (cells[column] ?? null) === null && cells.slice(column + 1, end).some(isPlainText));
  if (!isUsed) return roles;
  return roles.map((role, i) => (i >= column && i < end ? { kind: "outline" } : role));
}

function isPlainText(cell: Cell | null): boolean {
  return cell !== null && !cell.isCovered && /\p{L}{2}/u.test(cell.text);
}

/** `LEVEL 1` over two cells: the code stands in the first, the title in the second. */
function pairs(
  roles: readonly (ColumnRole | null)[],
  cells: readonly (Cell | null)[],
): readonly (ColumnRole | null)[] {
  const result = [...roles];
  let hasOpen = false;
  roles.forEach((role, column) => {
    if (role?.kind !== "both") return;
    const { level } = role;
    const hasCode = roles.some((other) => other?.kind === "code" && other.level === level);
    const next = cells[column + 1] ?? null;
    const isCovered = next?.isCovered === true && next.text === cells[column]?.text;
    const isOpen =
      next === null &&
      (hasOpen || (column + 1 < roles.length && roles.slice(column + 1).some((other) => other !== null)));
    if (hasCode) result[column] = { kind: "title", level };
    else if (cells[column]?.isCovered === true && result[column - 1]?.kind === "code")
      result[column] = { kind: "title", level };
    else if (isCovered || isOpen) {
      result[column] = { kind: "code", level };
      result[column + 1] = { kind: "title", level };
      hasOpen ||= isOpen;
    }
  });
  return result;
}

function merged(
  upper: readonly (ColumnRole | null)[],
  lower: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  let level: number | null = null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column] ?? null, lower[column] ?? null];
    // Where the heading above is not merged, it stands over the columns behind it as well.
    if (above !== null) level = "level" in above ? above.level : null;
    if (below?.kind === "number" && level !== null) return { kind: "code", level };
    if (below === null || !("level" in below)) return above ?? below;
    return { kind: below.kind, level: below.level ?? level };
  });
}

/**
 * A list with one column of codes, and a column of titles for each level; or one whose rows are numbered like its
 * processes and has no other codes.
 */
function asList(
  roles: readonly (ColumnRole | null)[],
  isOfProcesses: boolean,
): readonly (ColumnRole | null)[] {
  const codes = roles.filter((role) => role?.kind === "code");
  const isOutline = codes.length === 1 && codes[0]!.kind === "code" && codes[0]!.level === null;
  if (isOutline)
    return roles.map((role) =>
      role !== null && (role.kind === "both" || (role.kind === "title" && role.level !== null))
        ? { kind: "outline" }
        : role,
    );
  const isNumbered =
    isOfProcesses &&
    codes.length === 0 &&
    roles.filter((role) => role?.kind === "number").length === 1 &&
    !roles.some((role) => role?.kind === "both" || (role?.kind === "title" && role.level !== null)) &&
    roles.some((role) => role?.kind === "title") &&
    roles.some((role) => role?.kind === "owner" || role?.kind === "group" || role?.kind === "cfm");
  return isNumbered
    ? roles.map((role) => (role?.kind === "number" ? { kind: "code", level: null } : role))
    : roles;
}

function isTable(roles: readonly (ColumnRole | null)[]): boolean {
  const count = (...kinds: readonly ColumnRole["kind"][]): number =>
    roles.filter((role) => role !== null && kinds.includes(role.kind)).length;
  const isAlone = roles.some((role) => role?.kind === "both" && role.level === null);
  return (count("code") > 0 && count("title", "outline") > 0) || count("both") > 1 || isAlone;
}
