import type { ProcessFact, TextLiteral } from "../syntax/ast.ts";
import type { Process } from "./model.ts";
import type { Names } from "./names.ts";
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

/** What the facts of a process line say; names among them are resolved. */
export function bindFacts(
  facts: readonly ProcessFact[],
  known: ReadonlyMap<string, SymbolId>,
  names: Names,
): Facts {
  const units = (kind: "pengampu" | "pelanggan" | "pemasok", role: ReferenceRole): readonly Reference[] =>
    facts.flatMap((f) =>
      f.kind === kind && "units" in f ? f.units.map((unit) => names.refer(role, unit, known)) : [],
    );
  const derived = first(facts, "turunan");
  return {
    owners: units("pengampu", "owner"),
    group: first(facts, "kelompok")?.group ?? null,
    inputs: texts(facts, "masukan"),
    outputs: texts(facts, "keluaran"),
    customers: units("pelanggan", "customer"),
    suppliers: units("pemasok", "supplier"),
    legalBasis: texts(facts, "dasar"),
    notes: texts(facts, "catatan"),
    rab: texts(facts, "rab")[0] ?? null,
    sipd: texts(facts, "sipd")[0] ?? null,
    derivedFrom: derived === null ? null : names.referToCode("derived", derived.target),
    orientation: first(facts, "halaman")?.value.value ?? null,
  };
}

function first<K extends ProcessFact["kind"]>(
  facts: readonly ProcessFact[],
  kind: K,
): Extract<ProcessFact, { kind: K }> | null {
  return (facts.find((f) => f.kind === kind) as Extract<ProcessFact, { kind: K }> | undefined) ?? null;
}

function texts(
  facts: readonly ProcessFact[],
  kind: "masukan" | "keluaran" | "dasar" | "catatan" | "rab" | "sipd",
): readonly TextLiteral[] {
  return facts.flatMap((f) => (f.kind === kind && "texts" in f ? f.texts : []));
}
