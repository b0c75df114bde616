import { saysNothing } from "./codes.ts";
import type { ColumnRole } from "./headings.ts";
import type { Cell, SheetRow } from "../table.ts";

/** A code cell and a title cell that name one process. */
export interface Mention {
  readonly level: number | null;
  readonly code: Cell | null;
  readonly title: Cell | null;
  readonly address: string;
}

/** The processes that a row names, from the upper levels down. `place` gives the address of a column's cell. */
export function mentionsOf(
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  place: (column: number, row: SheetRow) => string,
): readonly Mention[] {
  const mentions: Mention[] = [];
  roles.forEach((role, column) => {
    if (role?.kind === "both") {
      const mention = splitCell(row.cells[column] ?? null, role.level, place(column, row));
      if (mention !== null) mentions.push(mention);
    }
    if (role?.kind !== "code") return;
    const titleColumn = titleColumnOf(roles, column, role.level);
    const code = spoken(row.cells[column]);
    const title = spoken(row.cells[titleColumn]);
    if (code !== null || title !== null)
      mentions.push({
        level: role.level,
        code,
        title,
        address: place(code === null ? titleColumn : column, row),
      });
  });
  return mentions;
}

/** The title belongs to the code before it; a table that puts titles first has it on the other side. */
function titleColumnOf(roles: readonly (ColumnRole | null)[], column: number, level: number | null): number {
  const isTitle = (role: ColumnRole | null): boolean => role?.kind === "title" && role.level === level;
  const after = roles.findIndex((role, at) => at > column && isTitle(role));
  return after >= 0 ? after : roles.findLastIndex((role, at) => at < column && isTitle(role));
}

/** A cell that says something. */
export function spoken(cell: Cell | null | undefined): Cell | null {
  return cell === undefined || saysNothing(cell) ? null : cell;
}

/** The names of a cell, one a line or between semicolons. */
export function namesIn({ text }: Cell): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** `P.1 Peningkatan …` in one cell, on one line or two. */
function splitCell(cell: Cell | null, level: number | null, address: string): Mention | null {
  if (cell === null || saysNothing(cell)) return null;
  const [, code = "", title = cell.text] =
    /^((?:[\p{L}/-]{1,20}[ .-])?[0-9][0-9OlI.,:]*|[\p{L}/-]{1,20}[.-][0-9OlI.,:]+)[.)]?\s([^]*)$/u.exec(
      cell.text,
    ) ?? [];
  const part = (text: string): Cell | null => (text.trim() === "" ? null : { ...cell, text: text.trim() });
  return { level, code: part(code), title: part(title), address };
}
