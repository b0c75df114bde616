import type { MatrixColumn } from "../../src/views/matrix/columns.ts";
import type { Matrix, MatrixCell } from "../../src/views/matrix/matrix.ts";

/** A matrix of nothing but these cells. */
export function matrixOf(
  columns: readonly MatrixColumn[],
  rows: readonly (readonly MatrixCell[])[],
  mode: Matrix["mode"] = "merged",
): Matrix {
  return {
    ...{ title: "MATRIKS", name: "Matriks", mode, columns },
    rows: rows.map((cells, i) => ({ leaf: `${i}`, mapId: "X", owner: "", drawing: null, cells })),
  };
}
