import type { Decree } from "../model/decree.ts";
import type { ProcessMap } from "../model/model.ts";

/** What the documents print about a map and its decree: plain strings, null where the source says nothing. */
export interface DocumentFacts {
  readonly title: string;
  readonly institution: string;
  /** "2024-2026", "2025" or null. */
  readonly years: string | null;
  readonly official: string | null;
  readonly number: string | null;
  readonly subject: string;
  readonly place: string | null;
  /** As printed: "29 Agustus 2025". */
  readonly date: string | null;
  readonly letterhead: {
    readonly government: string | null;
    readonly institution: string | null;
    readonly address: string | null;
    readonly contact: string | null;
    readonly city: string | null;
    /** Path of the emblem as the source writes it. */
    readonly emblem: string | null;
  } | null;
  readonly considering: readonly string[];
  readonly inViewOf: readonly string[];
  readonly noting: readonly string[];
  readonly clauses: readonly { readonly text: string; readonly points: readonly string[] }[];
  readonly signatory: {
    readonly office: string | null;
    readonly name: string | null;
    readonly rank: string | null;
    readonly nip: string | null;
  };
  readonly copies: readonly string[];
  readonly initials: { readonly hierarki: readonly string[]; readonly koordinasi: readonly string[] };
  readonly attachment: {
    readonly number: string | null;
    readonly subject: string | null;
    readonly title: string | null;
  };
  /** For the metadata of files; fixed by the source, never by the clock. */
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

/** "2025-08-29" → "29 Agustus 2025"; any other text stands as it is; null for an empty one. */
export function printDate(written: string | null): string | null {
  const text = written?.trim() ?? "";
  if (text === "") return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const month = match === null ? undefined : MONTHS[Number(match[2]) - 1];
  if (match === null || month === undefined) return text;
  return `${Number(match[3])} ${month} ${match[1]}`;
}

/** Collects what the documents print from the model. */
export function documentFacts(map: ProcessMap): DocumentFacts {
  const decree = map.decree;
  const institution = map.institution?.value ?? map.id.value;
  const title = map.title?.value ?? `Peta Proses Bisnis ${institution}`;
  const years = map.years === null ? null : printYears(map.years.from, map.years.to);
  return {
    title,
    institution,
    years,
    official: given(decree?.official?.value),
    number: given(decree?.number?.value),
    subject: given(decree?.subject?.value) ?? withYears(title, years),
    place: given(decree?.place?.value),
    date: printDate(decree?.date?.value ?? null),
    letterhead: letterheadOf(decree),
    considering: values(decree?.considering),
    inViewOf: values(decree?.inViewOf),
    noting: values(decree?.noting),
    clauses: (decree?.clauses ?? []).map((c) => ({
      text: c.text.value,
      points: c.points.map((p) => p.value),
    })),
    signatory: {
      office: given(decree?.signatory.position?.value),
      name: given(decree?.signatory.name?.value),
      rank: given(decree?.signatory.rank?.value),
      nip: given(decree?.signatory.nip?.value),
    },
    copies: values(decree?.copies),
    initials: {
      hierarki: values(decree?.initials.hierarchy),
      koordinasi: values(decree?.initials.coordination),
    },
    attachment: {
      number: given(decree?.attachment.number?.value),
      subject: given(decree?.attachment.subject?.value),
      title: given(decree?.attachment.title?.value),
    },
    madeOn: madeOn(map),
  };
}

function printYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** A title with its years behind it, unless it names them itself, with whatever stands between them. */
export function withYears(title: string, years: string | null): string {
  return years === null || namesYears(title, years) ? title : `${title} Tahun ${years}`;
}

/** Whether a title names all the years of "2024-2026". */
export function namesYears(title: string, years: string): boolean {
  return years.split("-").every((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(title));
}

function given(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : text.trim();
}

function values(texts: readonly { readonly value: string }[] | undefined): string[] {
  return (texts ?? []).map((t) => t.value);
}

function letterheadOf(decree: Decree | null): DocumentFacts["letterhead"] {
  const head = decree?.letterhead ?? null;
  if (head === null) return null;
  return {
    government: given(head.government?.value),
    institution: given(head.institution?.value),
    address: given(head.address?.value),
    contact: given(head.contact?.value),
    city: given(head.city?.value),
    emblem: given(head.emblem?.value),
  };
}

/** What the file of a drawing says about itself: the first year of the map's, else of the regulation itself. */
export function drawingFacts(map: ProcessMap): { readonly author: string; readonly year: number } {
  return { author: map.institution?.value ?? map.id.value, year: firstYear(map) };
}

function firstYear(map: ProcessMap): number {
  return map.years?.from ?? 2018;
}

/** The decree's day, else the first day of the map's years, else of the year of the regulation itself. */
function madeOn(map: ProcessMap): DocumentFacts["madeOn"] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(map.decree?.date?.value ?? "");
  if (match !== null) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return { year: firstYear(map), month: 1, day: 1 };
}
