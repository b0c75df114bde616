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

/**
 * What the cover of an SOP says (PermenPANRB 35/2012), in the order of the form: what follows each keyword, and the field
 * of the model that holds it. The words are the form's own; what the decree says with the same word is the same fact.
 */
export const sopFacts = {
  nomor: { value: "text", field: "documentNumber" },
  /** When it was made. */
  tanggal: { value: "date", field: "made" },
  revisi: { value: "date", field: "revised" },
  /** When it comes into force: "Tanggal Efektif". */
  berlaku: { value: "date", field: "effective" },
  dasar: { value: "texts", field: "legalBasis" },
  kualifikasi: { value: "texts", field: "qualifications" },
  keterkaitan: { value: "texts", field: "related" },
  peralatan: { value: "texts", field: "equipment" },
  peringatan: { value: "texts", field: "warnings" },
  pencatatan: { value: "texts", field: "records" },
  /** The steps of the CFM that it describes. */
  mencakup: { value: "steps", field: "steps" },
} as const;

type SopFacts = typeof sopFacts;
type SopFactValue = SopFacts[keyof SopFacts]["value"];

/** The keywords of the cover whose facts have such values. */
export type SopFactWord<V extends SopFactValue = SopFactValue> = {
  [W in keyof SopFacts]: SopFacts[W]["value"] extends V ? W : never;
}[keyof SopFacts];

/** The fields of an SOP that hold such values. */
export type SopFactField<V extends SopFactValue> = SopFacts[SopFactWord<V>]["field"];

/** The keywords of the cover whose facts have one of these values, in the order of the table. */
export function sopFactWords<V extends SopFactValue>(...values: readonly V[]): readonly SopFactWord<V>[] {
  return (Object.keys(sopFacts) as SopFactWord[]).filter((word): word is SopFactWord<V> =>
    (values as readonly SopFactValue[]).includes(sopFacts[word].value),
  );
}

/** What a step may say about itself in a text, in the order of the SOP's columns; last what is drawn beside it. */
export const stepTexts = ["pelaksana", "kelengkapan", "waktu", "keluaran", "keterangan", "catatan"] as const;

/** The keywords of all that a step says about itself: its texts and the kind of its work. */
export const stepFactWords = ["jenis", ...stepTexts] as const;
