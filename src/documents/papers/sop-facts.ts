import type { ProcessMap, Sop } from "../../model/model.ts";
import type { TextLiteral } from "../../syntax/ast.ts";
import type { SopOfCfm } from "../../views/sop/of-map.ts";
import { printDate, type DocumentFacts } from "../facts.ts";

/** What the cover of an SOP says; null or empty where it is filled in by hand. */
export interface SopCover {
  /** The agency from above downwards: government, institution, unit. */
  readonly agency: readonly string[];
  /** Its number in the agency's register. */
  readonly number: string | null;
  /** As the matrix prints it; null for an SOP that the source does not declare. */
  readonly code: string | null;
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

/**
 * Collects for the cover of an SOP what its block says; where that says nothing, what the map knows: the legal basis of
 * the process, and who signs the decree. Two people are never mixed: an approver is named whole, or not at all.
 */
export function sopCover(
  map: ProcessMap,
  { process, cfm, sop, drawing }: SopOfCfm,
  facts: DocumentFacts,
): SopCover {
  const units = new Map(map.units.map((unit) => [unit.id, unit.name]));
  const government = facts.letterhead?.government ?? map.government?.value ?? null;
  const ownBasis = textsOf(sop?.legalBasis);
  return {
    agency: [
      government,
      facts.institution,
      ...process.owners.map(({ value }) => units.get(value) ?? value),
    ].flatMap((line) => (line === null ? [] : [line])),
    number: textOf(sop?.documentNumber),
    code: sop === null ? null : drawing.code,
    name: drawing.title,
    made: printDate(sop?.made?.value ?? null),
    revised: printDate(sop?.revised?.value ?? null),
    effective: printDate(sop?.effective?.value ?? null),
    approvedBy: approverOf(sop) ?? { ...facts.signatory, office: facts.signatory.office ?? facts.official },
    legalBasis: ownBasis.length > 0 ? ownBasis : textsOf(process.legalBasis),
    qualifications: textsOf(sop?.qualifications),
    related: [...new Set([...textsOf(sop?.related), ...drawing.related])],
    equipment: textsOf(sop?.equipment),
    warnings: textsOf(sop?.warnings),
    records: textsOf(sop?.records),
    notes: [...cfm.notes.map(({ value }) => value), ...drawing.loose],
  };
}

function textOf(text: TextLiteral | null | undefined): string | null {
  const written = text?.value.trim() ?? "";
  return written === "" ? null : written;
}

function textsOf(texts: readonly TextLiteral[] | undefined): readonly string[] {
  return (texts ?? []).map(({ value }) => value);
}

/** Who approves an SOP by its own block; null when that names nobody. */
function approverOf(sop: Sop | null): SopCover["approvedBy"] | null {
  const { position, name, rank, nip } = sop?.approver ?? {};
  const approver = { office: textOf(position), name: textOf(name), rank: textOf(rank), nip: textOf(nip) };
  return Object.values(approver).every((text) => text === null) ? null : approver;
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
    ...(cover.code === null ? [] : [{ label: "Kode SOP", texts: [cover.code] }]),
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
