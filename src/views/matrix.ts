import { printCode } from "../model/code.ts";
import { cfmsByProcess, cfmTitle, processOf } from "../model/lookup.ts";
import type { Process, ProcessMap, Repository } from "../model/model.ts";
import { cfmName, drawingName } from "./names.ts";

/**
 * The "Matriks Level dan Pengampu" as plain data: one row a leaf, in code order. Every form of the matrix
 * (PDF, XLSX, CSV, Markdown) prints this, so they can't disagree about what is merged with what.
 */
export interface Matrix {
  readonly title: string;
  /** `gabung` merges a value down; `strip` prints it once and "-" below, as the decree does. */
  readonly mode: "merged" | "dashes";
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export type MatrixColumn =
  | { readonly kind: "instansi"; readonly header: string }
  /** Has a code beside its title. */
  | { readonly kind: "level"; readonly level: number; readonly header: string }
  | { readonly kind: "cfm"; readonly header: string }
  | { readonly kind: "pengampu"; readonly header: string }
  /** Only in the matrix of a repository: what process of another map the row's process details. */
  | { readonly kind: "turunan"; readonly header: string };

/** Whether a column holds codes beside its texts. */
export function isCoded(column: MatrixColumn): boolean {
  return column.kind === "level" || column.kind === "turunan";
}

export interface MatrixRow {
  /** Key of the leaf in its map. */
  readonly leaf: string;
  readonly mapId: string;
  /** One cell a column. */
  readonly cells: readonly MatrixCell[];
}

export type MatrixCell =
  /** A value that covers `rows` rows from here on. `drawing` is the file-safe name of its drawing. */
  | {
      readonly kind: "isi";
      readonly code: string;
      readonly text: string;
      readonly rows: number;
      readonly drawing: string | null;
    }
  /** Covered by the value that begins in row `first`. */
  | { readonly kind: "sama"; readonly first: number }
  /** The row's process ends above this level. */
  | { readonly kind: "tanpa-level" }
  /** Nothing to say: no CFM, no owner. */
  | { readonly kind: "kosong" };

export type FilledCell = Extract<MatrixCell, { kind: "isi" }>;

/** The matrix of one map. */
export function buildMatrix(map: ProcessMap): Matrix {
  const depth = deepestLevel(map);
  const cellsOf = leafCells(map, depth);
  return {
    title: "MATRIKS LEVEL DAN PENGAMPU",
    mode: map.settings.matrix,
    columns: [...levelColumns(depth), ...ownerColumns()],
    rows: mergeDown(
      leavesOf(map).flatMap((leaf) =>
        cellsOf(leaf).map((cells) => ({ leaf: leaf.key, mapId: map.id.value, cells })),
      ),
    ),
  };
}

/** The maps of a repository after one another, with what each process is derived from. */
export function buildRepositoryMatrix(repository: Repository): Matrix {
  const depth = Math.max(0, ...repository.maps.map(deepestLevel));
  const rows = repository.maps.flatMap((map) => {
    const cellsOf = leafCells(map, depth);
    return leavesOf(map).flatMap((leaf) =>
      cellsOf(leaf).map((cells) => ({
        leaf: leaf.key,
        mapId: map.id.value,
        cells: [
          value({ id: `peta ${map.id.value}`, code: "", text: map.institution?.value ?? map.id.value }),
          ...cells,
          derivation(map, leaf, repository),
        ],
      })),
    );
  });
  return {
    title: "MATRIKS LEVEL DAN PENGAMPU GABUNGAN",
    mode:
      repository.maps.every((m) => m.settings.matrix === "dashes") && rows.length > 0 ? "dashes" : "merged",
    columns: [
      { kind: "instansi", header: "INSTANSI" },
      ...levelColumns(depth),
      ...ownerColumns(),
      { kind: "turunan", header: "TURUNAN DARI" },
    ],
    rows: mergeDown(rows),
  };
}

/** The filled cell that a cell shows or is covered by; null where there is none. */
export function shownCell(matrix: Matrix, row: number, column: number): FilledCell | null {
  const cell = matrix.rows[row]?.cells[column];
  if (cell === undefined) return null;
  if (cell.kind === "isi") return cell;
  if (cell.kind !== "sama") return null;
  const first = matrix.rows[cell.first]?.cells[column];
  return first?.kind === "isi" ? first : null;
}

/** A cell before merging: cells of neighbouring rows with one identity become one. */
type RawCell =
  | {
      readonly kind: "nilai";
      readonly id: string | null;
      readonly code: string;
      readonly text: string;
      readonly drawing: string | null;
    }
  | { readonly kind: "tanpa-level" }
  | { readonly kind: "kosong" };

interface RawRow {
  readonly leaf: string;
  readonly mapId: string;
  readonly cells: readonly RawCell[];
}

function value(of: { id: string | null; code: string; text: string; drawing?: string | null }): RawCell {
  return { kind: "nilai", id: of.id, code: of.code, text: of.text, drawing: of.drawing ?? null };
}

function deepestLevel(map: ProcessMap): number {
  return map.processes.reduce((deepest, p) => Math.max(deepest, p.level), 0);
}

function levelColumns(depth: number): MatrixColumn[] {
  return Array.from({ length: depth + 1 }, (_, level) => ({
    kind: "level",
    level,
    header: `LEVEL ${level}`,
  }));
}

function ownerColumns(): MatrixColumn[] {
  return [
    { kind: "cfm", header: "CFM" },
    { kind: "pengampu", header: "PENGAMPU" },
  ];
}

function leavesOf(map: ProcessMap): readonly Process[] {
  return map.processes.filter((p) => p.children.length === 0);
}

/** The rows of a leaf: one for each of its CFMs, one when it has none. */
function leafCells(map: ProcessMap, depth: number): (leaf: Process) => RawCell[][] {
  const cfms = cfmsByProcess(map);
  const units = new Map(map.units.map((unit) => [unit.id, unit.name]));
  return (leaf) => {
    const levels = levelCells(leaf, map, depth);
    const owners = leaf.owners.map((o) => units.get(o.value) ?? o.value);
    const owner: RawCell =
      owners.length === 0
        ? { kind: "kosong" }
        : value({ id: `${map.id.value} ${leaf.key} pengampu`, code: "", text: owners.join("; ") });
    const own = cfms.get(leaf.key) ?? [];
    const shown = own.map((cfm) => {
      const text = own.length === 1 ? (cfm.title?.value ?? leaf.title) : cfmTitle(cfm, leaf, false);
      return value({ id: null, code: "", text, drawing: cfmName(cfm, leaf, map) });
    });
    return (shown.length === 0 ? [{ kind: "kosong" } as const] : shown).map((cell) => [
      ...levels,
      cell,
      owner,
    ]);
  };
}

function levelCells(leaf: Process, map: ProcessMap, depth: number): RawCell[] {
  const cells: RawCell[] = [];
  for (let level = 0; level <= depth; level += 1) {
    const process = map.byPath.get(leaf.path.slice(0, level + 1).join("."));
    if (level > leaf.level) cells.push({ kind: "tanpa-level" });
    else if (process === undefined) cells.push({ kind: "kosong" });
    else {
      cells.push(
        value({
          id: `${map.id.value} ${process.key}`,
          code: printCode(process.path, map.schemes.matrix),
          text: process.title,
          drawing: process.children.length > 0 ? drawingName(process, map) : null,
        }),
      );
    }
  }
  return cells;
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
  return { kind: "kosong" };
}

function mergeDown(raw: readonly RawRow[]): MatrixRow[] {
  const firstOf = raw.map((row) => row.cells.map(() => 0));
  const covers = raw.map((row) => row.cells.map(() => 1));
  raw.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const above = raw[r - 1]?.cells[c];
      const merged =
        cell.kind === "nilai" && cell.id !== null && above?.kind === "nilai" && above.id === cell.id;
      const first = merged ? (firstOf[r - 1]?.[c] ?? r) : r;
      (firstOf[r] ?? [])[c] = first;
      if (merged) (covers[first] ?? [])[c] = r - first + 1;
    });
  });
  return raw.map((row, r) => ({
    leaf: row.leaf,
    mapId: row.mapId,
    cells: row.cells.map((cell, c): MatrixCell => {
      if (cell.kind !== "nilai") return { kind: cell.kind };
      const first = firstOf[r]?.[c] ?? r;
      if (first !== r) return { kind: "sama", first };
      return {
        kind: "isi",
        code: cell.code,
        text: cell.text,
        rows: covers[r]?.[c] ?? 1,
        drawing: cell.drawing,
      };
    }),
  }));
}
