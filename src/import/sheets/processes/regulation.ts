import type { Written } from "../../../syntax/written.ts";
import type { MapSetting } from "../../../syntax/ast.ts";
import type { SheetRow } from "../table.ts";
import { splitCode } from "../../../syntax/code.ts";
import type { ColumnRole } from "./heading-words.ts";
import type { Heading } from "./headings.ts";

/** A column as the `kolom` setting names it. */
type MatrixColumnName = Extract<Written<MapSetting>, { readonly kind: "kolom" }>["columns"][number];

/** The columns of the regulation's matrix when a map does not choose. */
const USUAL: readonly MatrixColumnName[] = ["process", "cfm", "sop"];

const COLUMNS: Readonly<Partial<Record<ColumnRole["kind"], MatrixColumnName>>> = {
  title: "process",
  cfm: "cfm",
  sop: "sop",
  owner: "owner",
};

/** What stands beside KODE PROSES in the regulation's matrix alone. */
const SUBJECTS = ["business process mapping", "kode sub proses", "kode subproses"];

/** The columns of a table under the headings of PermenPANRB 19/2018, in their order; null for a table of another form. */
function regulationColumns(
  { cells }: SheetRow,
  roles: readonly (ColumnRole | null)[],
): readonly MatrixColumnName[] | null {
  const headings = new Set(cells.map((cell) => cell?.text.toLowerCase().replace(/[\s-]+/g, " ")));
  if (!headings.has("kode proses")) return null;
  if (!SUBJECTS.some((heading) => headings.has(heading))) return null;
  return [...new Set(roles.flatMap((role) => COLUMNS[role?.kind ?? "other"] ?? []))];
}

/** The matrix of the regulation as a sheet has it. */
export interface RegulationMatrix {
  readonly columns: readonly MatrixColumnName[];
  /** A code that says how those of CFMs are printed; null where they are those of their processes. */
  readonly cfmCode: string | null;
  /** Whether what is as in the row above is a dash. */
  readonly hasDashes: boolean;
}

/** The form of a table, when it is the regulation's; null for any other. */
export function regulationOf(
  rows: readonly SheetRow[],
  { roles, at, below }: Heading,
): RegulationMatrix | null {
  const columns = regulationColumns(rows[at]!, roles);
  if (columns === null) return null;
  const column = roles.findIndex((role) => role?.kind === "cfmCode");
  const codes = rows.slice(below).flatMap(({ cells }) => cells[column]?.text ?? []);
  const cfmCode = codes.find((code) => splitCode(code).parts.some(({ kind }) => kind === "cfm")) ?? null;
  const first = roles.findIndex((role) => role?.kind === "code");
  const hasDashes = rows.slice(below).some(({ cells }) => cells[first]?.text === "-");
  return { columns, cfmCode, hasDashes };
}

/** What a map says to have its matrix in that form again. */
export function regulationSettings({
  columns,
  cfmCode,
  hasDashes,
}: RegulationMatrix): readonly Written<MapSetting>[] {
  const isUsual = columns.length === USUAL.length && columns.every((column, i) => column === USUAL[i]);
  return [
    ...(cfmCode === null ? [] : [{ kind: "kode" as const, use: "cfm" as const, sample: cfmCode }]),
    { kind: "bentuk", value: "regulation" },
    ...(hasDashes ? [{ kind: "matriks" as const, value: "dashes" as const }] : []),
    ...(isUsual ? [] : [{ kind: "kolom" as const, columns }]),
  ];
}
