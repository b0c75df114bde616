import { printCode } from "../../model/code.ts";
import { processOf } from "../../model/lookup.ts";
import type { MapSettings, Process, ProcessMap, Repository } from "../../model/model.ts";
import { matrixColumns, type MatrixColumn } from "./columns.ts";
import { leafRows, value, type RawCell, type RawRow } from "./rows.ts";

/**
 * The "Matriks Level dan Pengampu" as plain data: one row a leaf, in code order. Every form of the matrix
 * (PDF, XLSX, CSV, Markdown) prints this, so they can't disagree about what is merged with what.
 */
export interface Matrix {
  readonly title: string;
  /** The same as a reader would write it: in lists of contents and properties of files. */
  readonly name: string;
  /** `gabung` merges a value down; `strip` prints it once and "-" below, as the decree does. */
  readonly mode: "merged" | "dashes";
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  /** Key of the leaf in its map. */
  readonly leaf: string;
  readonly mapId: string;
  /** Who owns the leaf; "" when nobody does. */
  readonly owner: string;
  /** Name of the drawing of the row's CFM. */
  readonly drawing: string | null;
  /** One cell a column. */
  readonly cells: readonly MatrixCell[];
}

export type MatrixCell =
  /** A value that covers `rows` rows from here on. `drawing` is the file-safe name of its drawing. */
  | {
      readonly kind: "filled";
      readonly code: string;
      readonly text: string;
      readonly rows: number;
      readonly drawing: string | null;
    }
  /** Covered by the value that begins in row `first`. */
  | { readonly kind: "covered"; readonly first: number }
  /** The row's process ends above this level. */
  | { readonly kind: "no-level" }
  /** Nothing to say: no CFM, no owner. */
  | { readonly kind: "empty" };

export type FilledCell = Extract<MatrixCell, { kind: "filled" }>;

const NAMES: Readonly<Record<MapSettings["matrixForm"], string>> = {
  levels: "Matriks Level dan Pengampu",
  regulation: "Matriks Proses Bisnis",
};

/** The matrix of one map. */
export function buildMatrix(map: ProcessMap): Matrix {
  const columns = matrixColumns(map.settings, deepestLevel(map));
  const name = NAMES[map.settings.matrixForm];
  return {
    title: name.toUpperCase(),
    name,
    mode: map.settings.matrix,
    columns,
    rows: mergeDown(leafRows(map, columns).flatMap(({ rows }) => rows)),
  };
}

/** The maps of a repository after one another, with what each process is derived from; its form is that of the first. */
export function buildRepositoryMatrix(repository: Repository): Matrix {
  const { maps } = repository;
  const depth = Math.max(0, ...maps.map(deepestLevel));
  const [first] = maps;
  const columns: readonly MatrixColumn[] = [
    { kind: "institution", header: "INSTANSI" },
    ...(first === undefined ? [] : matrixColumns(first.settings, depth)),
    { kind: "derived", header: "TURUNAN DARI" },
  ];
  const rows = maps.flatMap((map) =>
    leafRows(map, columns).flatMap(({ leaf, rows: own }) => {
      const derived = derivation(map, leaf, repository);
      return own.map((row) => ({ ...row, cells: [...row.cells.slice(0, -1), derived] }));
    }),
  );
  const name = `${NAMES[first?.settings.matrixForm ?? "levels"]} Gabungan`;
  return {
    title: name.toUpperCase(),
    name,
    mode: maps.every((m) => m.settings.matrix === "dashes") && rows.length > 0 ? "dashes" : "merged",
    columns,
    rows: mergeDown(rows),
  };
}

/** The filled cell that a cell shows or is covered by; null where there is none. */
export function shownCell(matrix: Matrix, row: number, column: number): FilledCell | null {
  const cell = matrix.rows[row]?.cells[column];
  if (cell === undefined) return null;
  if (cell.kind === "filled") return cell;
  if (cell.kind !== "covered") return null;
  const first = matrix.rows[cell.first]?.cells[column];
  return first?.kind === "filled" ? first : null;
}

function deepestLevel(map: ProcessMap): number {
  return map.processes.reduce((deepest, p) => Math.max(deepest, p.level), 0);
}

/** The nearest process on the way up that says what it is derived from. */
function derivation(map: ProcessMap, leaf: Process, repository: Repository): RawCell {
  for (let length = leaf.path.length; length > 0; length -= 1) {
    const process = map.byPath.get(leaf.path.slice(0, length).join("."));
    const from = process?.derivedFrom ?? null;
    if (process === undefined || from === null) continue;
    const id = `${map.id.value} ${process.key} turunan`;
    const origin = processOf(from, repository);
    if (origin === null) return value({ id, code: from.code.text, text: "" });
    const code = printCode(origin.process.path, origin.map.schemes.matrix);
    return value({ id, code, text: origin.process.title });
  }
  return { kind: "empty" };
}

function mergeDown(raw: readonly RawRow[]): MatrixRow[] {
  const firstOf = raw.map((row) => row.cells.map(() => 0));
  const covers = raw.map((row) => row.cells.map(() => 1));
  raw.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const above = raw[r - 1]?.cells[c];
      const merged =
        cell.kind === "value" && cell.id !== null && above?.kind === "value" && above.id === cell.id;
      const first = merged ? (firstOf[r - 1]?.[c] ?? r) : r;
      (firstOf[r] ?? [])[c] = first;
      if (merged) (covers[first] ?? [])[c] = r - first + 1;
    });
  });
  return raw.map((row, r) => ({
    leaf: row.leaf,
    mapId: row.mapId,
    owner: row.owner,
    drawing: row.drawing,
    cells: row.cells.map((cell, c): MatrixCell => {
      if (cell.kind !== "value") return { kind: cell.kind };
      const first = firstOf[r]?.[c] ?? r;
      if (first !== r) return { kind: "covered", first };
      return {
        kind: "filled",
        code: cell.code,
        text: cell.text,
        rows: covers[r]?.[c] ?? 1,
        drawing: cell.drawing,
      };
    }),
  }));
}
