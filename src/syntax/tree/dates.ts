import type { IToken } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { values } from "../messages/values.ts";
import { clipped, type Problems } from "../report/problems.ts";
import { tokenSpan } from "./cst.ts";

/** The months as they are written in dates, with their English names. */
const MONTHS = defineMessages({
  januari: { id: "Januari", en: "January" },
  februari: { id: "Februari", en: "February" },
  maret: { id: "Maret", en: "March" },
  april: { id: "April", en: "April" },
  mei: { id: "Mei", en: "May" },
  juni: { id: "Juni", en: "June" },
  juli: { id: "Juli", en: "July" },
  agustus: { id: "Agustus", en: "August" },
  september: { id: "September", en: "September" },
  oktober: { id: "Oktober", en: "October" },
  november: { id: "November", en: "November" },
  desember: { id: "Desember", en: "December" },
});
const MONTH_NAMES = Object.keys(MONTHS);

/** The date that a text says, in the forms that people write; null when it says none. */
export function readDate(
  written: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-");
  if (text.length > 40) return null;
  const iso = /^([0-9]{4})[-/. ]{1,3}([0-9]{1,2})[-/. ]{1,3}([0-9]{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const packed = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text);
  if (packed !== null) return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  const ours = /^([0-9]{1,2})[-/. ]{1,3}([0-9]{1,2}|\p{L}{3,9})[-/. ]{1,3}([0-9]{4})$/u.exec(text);
  if (ours === null) return null;
  const name = ours[2] ?? "";
  const month = /^[0-9]/.test(name) ? Number(name) : MONTH_NAMES.indexOf(name) + 1;
  return month === 0 && !/^[0-9]/.test(name) ? null : { year: Number(ours[3]), month, day: Number(ours[1]) };
}

/** Whether the calendar has such a day. */
export function isDay({ year, month, day }: NonNullable<ReturnType<typeof readDate>>): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2026-01-15`. */
export function isoDate({ year, month, day }: NonNullable<ReturnType<typeof readDate>>): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** Reports a day that no calendar has: `2025-02-31`, `"30 Februari 2026"`. */
export function reportImpossibleDate(file: SourceFile, t: IToken, written: string, problems: Problems): void {
  const date = readDate(written);
  if (date === null || isDay(date)) return;
  const month = Object.values(MONTHS)[date.month - 1]?.();
  const { year } = date;
  problems.report(
    "sintaks-angka",
    tokenSpan(file, t),
    values.noSuchDate({ date: clipped(written) }),
    month === undefined
      ? values.dateExample()
      : values.daysOfMonth({ month, year: String(year), days: daysIn(year, date.month) }),
  );
}
