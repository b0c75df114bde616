import type { ImportNote } from "../../../note.ts";
import { noteOf } from "../../notes.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { groupIn } from "../groups.ts";
import { headingAt, type Heading } from "../headings.ts";

/** How a row of an outline is counted. */
type Style = "roman" | "upper" | "digit" | "lower";

interface Mark {
  /** Index of its row. */
  readonly index: number;
  readonly text: string;
  readonly style: Style;
}

const STYLES: readonly (readonly [Style, RegExp])[] = [
  ["roman", /^(?:X{0,3})(?:IX|IV|V?I{1,3}|V|X)$/],
  ["upper", /^[A-Z]$/],
  ["digit", /^[0-9]{1,2}$/],
  ["lower", /^[a-z]$/],
];

/**
 * A sheet whose rows are counted as an outline (I, A, 1, a), with the codes that its counting stands for (1, 1.1, 1.1.1) in
 * the place of its marks. Other sheets stay as they are: one mark that is none of an outline, or rows that are counted
 * through, make it a list of codes.
 */
export function outlineAsCodes(sheet: Sheet, heading: Heading, notes: ImportNote[]): Sheet {
  const column = heading.roles.findIndex((role) => role?.kind === "code");
  const role = heading.roles[column];
  const codes = heading.roles.filter((one) => one?.kind === "code" || one?.kind === "both");
  if (codes.length !== 1 || role?.kind !== "code" || role.level !== null) return sheet;
  const marks = marksOf(sheet, heading, column);
  const styles = [...new Set(marks.map(({ style }) => style))];
  const isOutline =
    styles.length > 1 || (styles[0] === "digit" && marks.filter(({ text }) => text === "1").length > 1);
  if (!isOutline || marks[0] === undefined) return sheet;
  const codesByRow = countedCodes(marks, styles);
  const samples = styles.map((style) => marks.find((mark) => mark.style === style)!);
  const place = placeOf(sheet, column, sheet.rows[marks[0].index]!);
  notes.push(
    noteOf(
      "outline",
      place,
      samples.map(({ text }) => text).join(", "),
      samples.map(({ index }) => codesByRow.get(index)!).join(", "),
    ),
  );
  const rows = sheet.rows.map((row, index) => {
    const code = codesByRow.get(index);
    return code === undefined ? row : withCell(row, column, code);
  });
  return { ...sheet, rows };
}

/** The marks of a column down to the end of the table; none when one of its codes is not an outline's. */
function marksOf({ rows }: Sheet, heading: Heading, column: number): readonly Mark[] {
  const found: { readonly index: number; readonly text: string }[] = [];
  for (let index = heading.below; index < rows.length; index += 1) {
    const row = rows[index]!;
    const cell = row.cells[column] ?? null;
    if (cell === null || cell.isCovered || headingAt(rows, index) !== null || isOfGroup(row, column))
      continue;
    const text = cell.text.replace(/^\(/, "").replace(/[.)]{1,2}$/, "");
    if (/\p{L}{4}/u.test(text)) continue;
    found.push({ index, text });
  }
  // A lone I may be a letter; what stands beside it says which.
  const isRoman = found.some(({ text }) => text === "II") || found[0]?.text === "I";
  const marks = found.flatMap(({ index, text }): readonly Mark[] => {
    const style = STYLES.find(([name, pattern]) => pattern.test(text) && (name !== "roman" || isRoman))?.[0];
    return style === undefined ? [] : [{ index, text, style }];
  });
  return marks.length === found.length ? marks : [];
}

/** `B | PROSES PENDUKUNG`: the row heads a group of processes and is none. */
export function isOfGroup({ cells }: SheetRow, column: number): boolean {
  const words = cells.filter(
    (cell, i): cell is Cell =>
      cell !== null && !cell.isCovered && i !== column && /\p{L}{2}/u.test(cell.text),
  );
  return words.length > 0 && words.every(({ text }) => groupIn(text) !== null);
}

/** The code of each row: a style stands a level below those that were met before it, and counts on in its parent. */
function countedCodes(marks: readonly Mark[], styles: readonly Style[]): ReadonlyMap<number, string> {
  const counts: number[] = [];
  const codes = new Map<number, string>();
  for (const { index, style } of marks) {
    const level = Math.min(styles.indexOf(style), counts.length);
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = (counts[level] ?? 0) + 1;
    codes.set(index, counts.join("."));
  }
  return codes;
}

function withCell(row: SheetRow, column: number, text: string): SheetRow {
  const cells = row.cells.map((cell, i) =>
    i === column ? ({ text, kind: "text", isCovered: false } as const) : cell,
  );
  return { ...row, cells };
}
