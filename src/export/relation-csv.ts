import type { RelationMatrix } from "../views/relation-matrix.ts";
import { csvText } from "./matrix-csv.ts";

/** The matrix of a relation as CSV, a row a giver and a column a receiver; a thing stands before the code of its process. */
export function relationCsv({ givers, takers, cells }: RelationMatrix, separator: "," | ";"): string {
  const rows = givers.map((giver, row) => [
    giver,
    ...(cells[row] ?? []).map(({ processes }) =>
      processes.flatMap(({ code, items }) => items.map((item) => `${item} (${code})`)).join("; "),
    ),
  ]);
  return csvText([["Pemberi / Penerima", ...takers], ...rows], separator);
}
