import type { Cfm, Process, ProcessMap } from "../../model/model.ts";
import type { SopDrawing } from "../../views/drawing.ts";
import type { DocumentFacts } from "../facts.ts";

/** What the cover of an SOP says; null or empty where it is filled in by hand. */
export interface SopCover {
  /** The agency from above downwards: government, institution, unit. */
  readonly agency: readonly string[];
  readonly number: string | null;
  readonly name: string;
  /** As printed: "4 Januari 2027". */
  readonly made: string | null;
  readonly revised: string | null;
  readonly effective: string | null;
  readonly approvedBy: DocumentFacts["signatory"];
  readonly legalBasis: readonly string[];
  readonly qualifications: readonly string[];
  readonly related: readonly string[];
  readonly equipment: readonly string[];
  readonly warnings: readonly string[];
  readonly records: readonly string[];
  /** Notes of the CFM, and what of it has no place in the table. */
  readonly notes: readonly string[];
}

/** Collects what a map knows for the cover of the SOP of one CFM. */
export function sopCover(
  map: ProcessMap,
  process: Process,
  cfm: Cfm,
  drawing: SopDrawing,
  facts: DocumentFacts,
): SopCover {
  const units = new Map(map.units.map((unit) => [unit.id, unit.name]));
  const government = facts.letterhead?.government ?? map.government?.value ?? null;
  return {
    agency: [
      government,
      facts.institution,
      ...process.owners.map(({ value }) => units.get(value) ?? value),
    ].flatMap((line) => (line === null ? [] : [line])),
    number: null,
    name: drawing.title,
    made: null,
    revised: null,
    effective: null,
    approvedBy: { ...facts.signatory, office: facts.signatory.office ?? facts.official },
    legalBasis: process.legalBasis.map(({ value }) => value),
    qualifications: [],
    related: drawing.related,
    equipment: [],
    warnings: [],
    records: [],
    notes: [...cfm.notes.map(({ value }) => value), ...drawing.loose],
  };
}

/** The parts of a cover in the order of the regulation; without texts where it is filled in by hand. */
export function coverParts(
  cover: SopCover,
): readonly { readonly label: string; readonly texts: readonly string[] }[] {
  const one = (text: string | null): readonly string[] => (text === null ? [] : [text]);
  const { office, name, rank, nip } = cover.approvedBy;
  const approved = [office, name, rank, nip === null ? null : `NIP. ${nip.replace(/^NIP\.?\s*/i, "")}`];
  return [
    { label: "Instansi", texts: one(cover.agency.join("\n")) },
    { label: "Nomor SOP", texts: one(cover.number) },
    { label: "Tanggal Pembuatan", texts: one(cover.made) },
    { label: "Tanggal Revisi", texts: one(cover.revised) },
    { label: "Tanggal Efektif", texts: one(cover.effective) },
    { label: "Disahkan oleh", texts: one(approved.filter((text) => text !== null).join("\n")) },
    { label: "Nama SOP", texts: one(cover.name) },
    { label: "Dasar Hukum", texts: cover.legalBasis },
    { label: "Kualifikasi Pelaksana", texts: cover.qualifications },
    { label: "Keterkaitan", texts: cover.related },
    { label: "Peralatan/Perlengkapan", texts: cover.equipment },
    { label: "Peringatan", texts: cover.warnings },
    { label: "Pencatatan dan Pendataan", texts: cover.records },
    { label: "Catatan", texts: cover.notes },
  ];
}
