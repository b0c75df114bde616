import type { Cell, Sheet, SheetRow } from "../table.ts";

/** What a column holds. `level` is null where the code itself says how deep a process is. */
export type ColumnRole =
  | { readonly kind: "code" | "title" | "both"; readonly level: number | null }
  | { readonly kind: "owner" | "group" | "cfm" | "cfmCode" | "sop" | "sopCode" }
  /** Known and not imported: the parent that a code implies. */
  | { readonly kind: "other" };

export interface Heading {
  /** Roles by column; null where nothing that an import knows stands. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Index of the first row below. */
  readonly below: number;
}

/** Words of headings in both languages; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, (match: RegExpExecArray) => ColumnRole])[] = [
  [/^(?:kode|code) level ([0-9o])$/, (m) => ({ kind: "code", level: levelOf(m[1]!) })],
  [/^(?:judul|nama|uraian|title|name) level ([0-9o])$/, (m) => ({ kind: "title", level: levelOf(m[1]!) })],
  [/^level ([0-9o])(?: .*)?$/, (m) => ({ kind: "both", level: levelOf(m[1]!) })],
  [/^(?:kode|code) sub ?(?:proses|process) ([2-9])$/, (m) => ({ kind: "code", level: Number(m[1]) })],
  [
    /^(?:judul|nama|uraian|title|name) sub ?(?:proses|process) ([2-9])$/,
    (m) => ({ kind: "title", level: Number(m[1]) }),
  ],
  [/^(?:kode cfm|cfm code)$/, () => ({ kind: "cfmCode" })],
  [/^(?:kode sop|sop code|nomor sop|no sop)$/, () => ({ kind: "sopCode" })],
  [/^(?:sop|judul sop|sop title|nama sop)$/, () => ({ kind: "sop" })],
  [
    /^(?:cfm|judul cfm|nama cfm|cfm title|peta lintas fungsi|diagram lintas fungsi)$/,
    () => ({ kind: "cfm" }),
  ],
  [/^(?:kode induk|induk|parent|parent code|kode proses induk)$/, () => ({ kind: "other" })],
  [/^(?:kelompok|kelompok proses|jenis proses|group)$/, () => ({ kind: "group" })],
  [
    /^(?:pengampu|unit pengampu|pemilik|pemilik proses|penanggung jawab|unit kerja|pelaksana|owner|process owner|unit)$/,
    () => ({ kind: "owner" }),
  ],
  [/^(?:kode|code)(?: (?:sub ?)?(?:proses|process))?(?: bisnis)?$/, () => ({ kind: "code", level: null })],
  [
    /^(?:judul|nama|uraian|title|name)(?: (?:sub ?)?(?:proses|process))?(?: bisnis)?$|^(?:sub ?)?(?:proses|process)(?: bisnis)?$|^peta proses(?: bisnis)?$|^business process(?: mapping)?$/,
    () => ({ kind: "title", level: null }),
  ],
];

/** Scanned and typed headings write the level 0 with a letter. */
function levelOf(digit: string): number {
  return digit === "o" ? 0 : Number(digit);
}

function roleOf(cell: Cell | null): ColumnRole | null {
  if (cell === null) return null;
  const text = cell.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  for (const [pattern, role] of WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return role(match);
  }
  return null;
}

/** How far down a title page or letterhead may push the heading. */
const MAX_ROWS_ABOVE = 60;

/**
 * The heading of a table of processes: the first row with a column for titles and one for codes, or for both. A second
 * row below it may name the two columns of a merged heading. Null when the sheet has none.
 */
export function findHeading({ rows }: Sheet): Heading | null {
  for (const [index, row] of rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    const roles = pairs(row.cells.map(roleOf), row.cells);
    if (!isTable(roles)) continue;
    const next = rows[index + 1];
    const lower = next === undefined ? [] : next.cells.map(roleOf);
    const hasLower = lower.some((role) => role?.kind === "code" && role.level === null);
    return hasLower && next !== undefined
      ? { roles: merged(roles, lower), below: index + 2 }
      : { roles, below: index + 1 };
  }
  return null;
}

/** Whether a row repeats the heading, as at the top of a printed page. */
export function isHeading(row: SheetRow): boolean {
  return isTable(pairs(row.cells.map(roleOf), row.cells));
}

/** `LEVEL 1` over two cells: the code stands in the first, the title in the second. */
function pairs(
  roles: readonly (ColumnRole | null)[],
  cells: readonly (Cell | null)[],
): readonly (ColumnRole | null)[] {
  const result = [...roles];
  roles.forEach((role, column) => {
    if (role?.kind !== "both") return;
    const { level } = role;
    const hasCode = roles.some((other) => other?.kind === "code" && other.level === level);
    const next = cells[column + 1] ?? null;
    const isCovered = next?.isCovered === true && next.text === cells[column]?.text;
    const isOpen =
      next === null && column + 1 < roles.length && roles.slice(column + 1).some((other) => other !== null);
    if (hasCode) result[column] = { kind: "title", level };
    else if (cells[column]?.isCovered === true && result[column - 1]?.kind === "code")
      result[column] = { kind: "title", level };
    else if (isCovered || isOpen) {
      result[column] = { kind: "code", level };
      result[column + 1] = { kind: "title", level };
    }
  });
  return result;
}

function merged(
  upper: readonly (ColumnRole | null)[],
  lower: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column] ?? null, lower[column] ?? null];
    if (below === null || (below.kind !== "code" && below.kind !== "title")) return above ?? below;
    const level = above !== null && "level" in above ? above.level : null;
    return { kind: below.kind, level };
  });
}

function isTable(roles: readonly (ColumnRole | null)[]): boolean {
  const has = (kind: ColumnRole["kind"]): boolean => roles.some((role) => role?.kind === kind);
  return (has("code") && has("title")) || roles.filter((role) => role?.kind === "both").length > 1;
}
