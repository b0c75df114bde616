import type { ProcessFact, TextLiteral } from "../syntax/ast.ts";
import type { Process } from "./model.ts";
import type { Names } from "./names.ts";
import type { OfKind, Once } from "./once.ts";
import type { Reference, ReferenceRole, SymbolId } from "./symbol.ts";

type Facts = Pick<
  Process,
  | "owners"
  | "group"
  | "inputs"
  | "outputs"
  | "customers"
  | "suppliers"
  | "legalBasis"
  | "notes"
  | "rab"
  | "sipd"
  | "derivedFrom"
  | "orientation"
>;

/** What the facts of a process line say; names among them are resolved. Lists of one kind add up. */
export function bindFacts(
  facts: readonly ProcessFact[],
  known: ReadonlyMap<string, SymbolId>,
  names: Names,
  once: Once,
): Facts {
  const all = <K extends Kind>(kind: K): readonly Fact<K>[] =>
    facts.filter((f): f is Fact<K> => f.kind === kind);
  const only = <K extends Kind>(kind: K): Fact<K> | null => once.first(kind, all(kind));
  const texts = (kind: TextKind): readonly TextLiteral[] => all(kind).flatMap((f) => f.texts);
  const units = (kind: UnitKind, role: ReferenceRole): readonly Reference[] =>
    all(kind).flatMap((f) => f.units.map((unit) => names.refer(role, unit, known)));
  const [derived, ...others] = all("turunan").map((f) => names.referToCode("derived", f.target));
  once.first("turunan", derived === undefined ? [] : [derived, ...others]);
  return {
    owners: units("pengampu", "owner"),
    group: only("kelompok")?.group ?? null,
    inputs: texts("masukan"),
    outputs: texts("keluaran"),
    customers: units("pelanggan", "customer"),
    suppliers: units("pemasok", "supplier"),
    legalBasis: texts("dasar"),
    notes: texts("catatan"),
    rab: once.first("rab", texts("rab")),
    sipd: once.first("sipd", texts("sipd")),
    derivedFrom: derived ?? null,
    orientation: only("halaman")?.value.value ?? null,
  };
}

type Kind = ProcessFact["kind"];
type TextKind = "masukan" | "keluaran" | "dasar" | "catatan" | "rab" | "sipd";
type UnitKind = "pengampu" | "pelanggan" | "pemasok";
type Fact<K extends Kind> = OfKind<ProcessFact, K>;
