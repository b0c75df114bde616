/**
 * The facts of a process: what follows each keyword, and the field of the model that holds it. The grammar, the tree
 * builder, the printer, the binder and snapshots are made from this table: a new fact of one of these kinds is a line
 * here and its description in the reference.
 */
export const processFacts = {
  pengampu: { value: "units", field: "owners", role: "owner" },
  masukan: { value: "texts", field: "inputs" },
  keluaran: { value: "texts", field: "outputs" },
  pelanggan: { value: "units", field: "customers", role: "customer" },
  pemasok: { value: "units", field: "suppliers", role: "supplier" },
  dasar: { value: "texts", field: "legalBasis" },
  catatan: { value: "texts", field: "notes" },
  /** A text that counts once. */
  rab: { value: "text", field: "rab" },
  sipd: { value: "text", field: "sipd" },
} as const;

type Facts = typeof processFacts;
type FactValue = Facts[keyof Facts]["value"];

/** The keywords whose facts have such values. */
export type FactWord<V extends FactValue> = {
  [W in keyof Facts]: Facts[W]["value"] extends V ? W : never;
}[keyof Facts];

/** The fields of the model that hold such values. */
export type FactField<V extends FactValue> = Facts[FactWord<V>]["field"];

/** The keywords whose facts have one of these values, in the order of the table. */
export function factWords<V extends FactValue>(...values: readonly V[]): readonly FactWord<V>[] {
  return (Object.keys(processFacts) as (keyof Facts)[]).filter((word): word is FactWord<V> =>
    (values as readonly FactValue[]).includes(processFacts[word].value),
  );
}

/** What a step may say about itself in a text, in the order of the SOP's columns; last what is drawn beside it. */
export const stepTexts = ["pelaksana", "kelengkapan", "waktu", "keluaran", "keterangan", "catatan"] as const;
