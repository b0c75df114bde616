import { printCfmCode, printCode, printSopCode } from "../../model/code.ts";
import { cfmsByProcess, cfmTitle } from "../../model/lookup.ts";
import type { Cfm, Process, ProcessMap, Sop } from "../../model/model.ts";
import type { MatrixColumn } from "./columns.ts";
import { cfmName, drawingName } from "../names.ts";

/** A cell before merging: cells of neighbouring rows with one identity become one. */
export type RawCell =
  | {
      readonly kind: "value";
      readonly id: string | null;
      readonly code: string;
      readonly text: string;
      readonly drawing: string | null;
    }
  | { readonly kind: "no-level" }
  | { readonly kind: "empty" };

export interface RawRow {
  readonly leaf: string;
  readonly mapId: string;
  readonly owner: string;
  /** Name of the drawing of the row's CFM. */
  readonly drawing: string | null;
  readonly cells: readonly RawCell[];
}

export function value(of: {
  id: string | null;
  code: string;
  text: string;
  drawing?: string | null;
}): RawCell {
  return { kind: "value", id: of.id, code: of.code, text: of.text, drawing: of.drawing ?? null };
}

const EMPTY: RawCell = { kind: "empty" };

/** What one row is about. */
interface Subject {
  readonly leaf: Process;
  readonly cfm: Cfm | null;
  readonly isAlone: boolean;
  readonly sop: Sop | null;
  readonly owner: string;
}

/**
 * The rows of each leaf of a map, in code order: one for each of its CFMs and, where the columns show SOPs, for each of
 * their SOPs.
 */
export function leafRows(
  map: ProcessMap,
  columns: readonly MatrixColumn[],
): readonly { readonly leaf: Process; readonly rows: readonly RawRow[] }[] {
  const cfms = cfmsByProcess(map);
  const units = new Map(map.units.map((unit) => [unit.id, unit.name]));
  const shows = (kind: MatrixColumn["kind"]): boolean => columns.some((column) => column.kind === kind);
  const [showsSops, showsCfms] = [shows("sop"), shows("sop") || shows("cfm")];
  return map.processes
    .filter(({ children }) => children.length === 0)
    .map((leaf) => {
      const owner = leaf.owners.map((o) => units.get(o.value) ?? o.value).join("; ");
      const own = cfms.get(leaf.key) ?? [];
      const isAlone = own.length === 1;
      const shown: readonly (Cfm | null)[] = own.length === 0 ? [null] : showsCfms ? own : own.slice(0, 1);
      const rows = shown.flatMap((cfm) => {
        const sops = showsSops && cfm !== null && cfm.sops.length > 0 ? cfm.sops : [null];
        return sops.map((sop): RawRow => {
          const subject = { leaf, cfm, isAlone, sop, owner };
          return {
            leaf: leaf.key,
            mapId: map.id.value,
            owner,
            drawing: cfm === null ? null : cfmName(cfm, leaf, map),
            cells: columns.map((column) => cellOf(column, subject, map)),
          };
        });
      });
      return { leaf, rows };
    });
}

function cellOf(column: MatrixColumn, subject: Subject, map: ProcessMap): RawCell {
  const { leaf, cfm, isAlone, sop, owner } = subject;
  const id = `${map.id.value} ${leaf.key}`;
  switch (column.kind) {
    case "institution":
      return value({ id: `peta ${map.id.value}`, code: "", text: map.institution?.value ?? map.id.value });
    case "level":
      return levelCell(leaf, column.level, map);
    case "cfm": {
      if (cfm === null) return EMPTY;
      // A title that contradicts its process's is a finding; the matrix shows what is written.
      const text = isAlone ? (cfm.title?.value ?? leaf.title) : cfmTitle(cfm, leaf, false);
      const code = column.own === undefined ? "" : printCfmCode(leaf.path, cfm.number, map.schemes, "matrix");
      return value({ id: `${cfm.symbol} cfm`, code, text, drawing: cfmName(cfm, leaf, map) });
    }
    case "sop": {
      if (cfm === null || sop === null) return EMPTY;
      const code =
        column.own === undefined || sop.number === null
          ? ""
          : printSopCode(leaf.path, cfm.number, sop.number, map.schemes);
      return value({ id: null, code, text: sop.title?.value ?? cfmTitle(cfm, leaf, isAlone) });
    }
    case "owner":
      return owner === "" ? EMPTY : value({ id: `${id} pengampu`, code: "", text: owner });
    case "derived":
      return EMPTY;
  }
}

function levelCell(leaf: Process, level: number, map: ProcessMap): RawCell {
  if (level > leaf.level) return { kind: "no-level" };
  const process = map.byPath.get(leaf.path.slice(0, level + 1).join("."));
  if (process === undefined) return EMPTY;
  return value({
    id: `${map.id.value} ${process.key}`,
    code: printCode(process.path, map.schemes.matrix),
    text: process.title,
    drawing: process.children.length > 0 ? drawingName(process, map) : null,
  });
}
