import { markOf, spoken } from "../marks.ts";
import type { Cell, SheetRow } from "../table.ts";
import type { ColumnRole } from "./heading-words.ts";

/** A code cell and a title cell that name one process. */
export interface Mention {
  readonly level: number | null;
  readonly code: Cell | null;
  readonly title: Cell | null;
  readonly address: string;
}

type Roles = readonly (ColumnRole | null)[];

/** The processes that a row names, from the upper levels down. `place` gives the address of a column's cell. */
export function mentionsOf(
  row: SheetRow,
  roles: Roles,
  place: (column: number, row: SheetRow) => string,
): readonly Mention[] {
  return roles.flatMap((role, column): readonly Mention[] => {
    if (role?.kind !== "both" && role?.kind !== "code") return [];
    const cell = spoken(row.cells[column]);
    if (role.kind === "both") {
      if (cell === null) return [];
      return [{ level: role.level, ...splitCell(cell), address: place(column, row) }];
    }
    const titleColumn = titleColumnOf(row, roles, column, role.level);
    const title = withoutContinued(spoken(row.cells[titleColumn]));
    if (!isName(cell, title)) return [];
    const isWritten = cell !== null && cell.isMade !== true;
    return [{ level: role.level, code: cell, title, address: place(isWritten ? column : titleColumn, row) }];
  });
}

/** Printed tables say on the next page that a title goes on. */
function withoutContinued(cell: Cell | null): Cell | null {
  return cell === null
    ? null
    : { ...cell, text: cell.text.replace(/\((?:lanjutan|continued)\)$/i, "").trim() };
}

/** A code without a digit and without a title (`Sekretaris Daerah`, `B. PENDUKUNG`) names no process. */
function isName(code: Cell | null, title: Cell | null): boolean {
  return title !== null || (code !== null && /[0-9]/.test(code.text));
}

/** The column of the title of a code; -1 for none. The title belongs to the code before it; a table that puts titles first has it on the other side. */
export function titleColumnOf(row: SheetRow, roles: Roles, column: number, level: number | null): number {
  const isTitle = (role: ColumnRole | null): boolean => role?.kind === "title" && role.level === level;
  const after = roles.findIndex((role, at) => at > column && isTitle(role));
  if (after >= 0) return after;
  const before = roles.findLastIndex((role, at) => at < column && isTitle(role));
  if (before >= 0 || level !== null) return before;
  return roles.findLastIndex((role, at) => role?.kind === "outline" && spoken(row.cells[at]) !== null);
}

const CODE_AND_TITLE =
  /^\(?((?:[\p{L}/-]{1,20}[ .-])?[0-9][0-9OlI.,:]*|[\p{L}/-]{1,20}[.-][0-9OlI.,:]+)[.):]?\s([^]*)$/u;

/** `P.1 Peningkatan …` in one cell, on one line or two, with a dash between them or none. */
export function splitCell(cell: Cell): Pick<Mention, "code" | "title"> {
  const [, code = "", title = cell.text] = CODE_AND_TITLE.exec(cell.text) ?? [];
  const part = (text: string): Cell | null =>
    markOf({ ...cell, text }) === "nothing"
      ? null
      : {
          ...cell,
          text: text
            .trim()
            .replace(/^[-–—:]\s/, "")
            .trim(),
        };
  return { code: part(code), title: part(title) };
}
