import { isWritablePrefix } from "../../../syntax/print/words.ts";
import type { ImportNote } from "../../note.ts";
import { noteOf } from "../notes.ts";
import { isDate, readNumbers, type CodeScheme } from "./codes.ts";
import { codeCells, type TableRow } from "./rows.ts";

/** The prefix, separator and width that most codes of the table have. */
export function schemeOf(rows: readonly TableRow[]): CodeScheme {
  const votes = new Map<string, number>();
  let padded = 0;
  let plain = 0;
  let total = 0;
  for (const { row, roles } of rows) {
    for (const cell of codeCells(row, roles)) {
      const { text } = cell;
      const read = isDate(cell) ? null : readNumbers(text);
      if (read === null) continue;
      total += 1;
      // Numbers from 10 on are written alike in both ways.
      if (/(?:^|[^0-9])0[1-9]/.test(text)) padded += 1;
      else if (/(?:^|[^0-9])[1-9](?![0-9])/.test(text)) plain += 1;
      const key = `${read.prefix}\n${read.separator}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
  const sorted = [...votes].sort(([, a], [, b]) => b - a);
  const lettered = sorted.filter(([key]) => !key.startsWith("\n"));
  const [only] = lettered;
  // `P.1` above `1.1`, `1.2`: numbers without letters are of the one that has them, unless a scanner has made the letters.
  const isShared = lettered.length === 1 && only![1] > 1 && only![1] * 5 >= total;
  const best = isShared ? only : sorted[0];
  const [prefix = "P", separator = "."] = best?.[0].split("\n") ?? [];
  return { prefix, separator, width: padded > plain ? 2 : 1 };
}

/**
 * How many levels the headings are off: agencies that call their first level 1 have codes of two numbers in the column of
 * level 2. Counted over the codes; a table without codes begins with its first level.
 */
export function levelShift(rows: readonly TableRow[]): number {
  const votes = new Map<number, number>();
  const levels = new Set<number>();
  for (const { row, roles } of rows) {
    roles.forEach((role, column) => {
      if (role === null || !("level" in role) || role.level === null || role.kind === "title") return;
      levels.add(role.level);
      const [code] = codeCells({ ...row, cells: [row.cells[column] ?? null] }, [role]);
      const numbers = code === undefined ? null : readNumbers(code.text)?.numbers;
      if (numbers == null) return;
      const shift = numbers.length - 1 - role.level;
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    });
  }
  const first = levels.size === 0 ? 0 : Math.min(...levels);
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return Math.max(best?.[0] ?? -first, -first);
}

/** A prefix that the language cannot write is written with hyphens; where that is none either, it is P. */
export function writableScheme(scheme: CodeScheme, notes: ImportNote[]): CodeScheme {
  const { prefix, separator, width } = scheme;
  if (isWritablePrefix(prefix, separator)) return scheme;
  const plain = prefix.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const written = isWritablePrefix(plain, separator)
    ? { prefix: plain, separator, width }
    : { prefix: "P", separator: ".", width };
  notes.push(noteOf("prefix", "", prefix, written.prefix));
  return written;
}
