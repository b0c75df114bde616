import type { IToken } from "chevrotain";
import type { SourceFile } from "../source/source.ts";
import type { Located } from "./ast.ts";
import { tokenSpan } from "./cst.ts";
import { clipped, type Problems } from "./problems.ts";

/** No type is read below or set above these, in pt. */
const SIZES = { least: 6, most: 24 };
/** In mm: two margins that face each other leave at least 80 mm of the narrowest sheet (A4, F4). */
const MOST_FOR_TWO_MARGINS = 130;
/** Maps are made for years of the republic. */
const YEARS = { first: 1945, last: 2199 };

/** A decimal number without sign and exponent; null for anything else. */
export function decimal(image: string): number | null {
  return /^[0-9]{1,6}(?:[.,][0-9]{1,6})?$/.test(image) ? Number(image.replace(",", ".")) : null;
}

/** The first and last year of `2027` or `2027-2029`; null, with a finding, when they are none. */
export function yearsOf(
  file: SourceFile,
  t: IToken,
  problems: Problems,
): { readonly from: number; readonly to: number } | null {
  const span = tokenSpan(file, t);
  const written = t.image.split(/[ \t]*[-\u2013][ \t]*/);
  const [from = Number.NaN, to = from] = written.map((year) =>
    /^[0-9]{4}$/.test(year) ? Number(year) : Number.NaN,
  );
  const isYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;
  if (!isYear(from) || !isYear(to)) {
    const wrong = isYear(from) ? (written[1] ?? t.image) : (written[0] ?? t.image);
    const meant = /^[0-9]{2}$/.test(wrong) ? `20${wrong}` : "2027";
    problems.report(
      "sintaks-angka",
      span,
      { id: `"${clipped(wrong)}" bukan tahun.`, en: `"${clipped(wrong)}" is no year.` },
      {
        id: `Tulis tahun dengan empat angka, misalnya ${meant}.`,
        en: `Write a year in four digits, for example ${meant}.`,
      },
    );
    return null;
  }
  if (to < from) {
    problems.report(
      "sintaks-angka",
      span,
      { id: "Tahun terakhir mendahului tahun pertama.", en: "The last year comes before the first." },
      { id: `Maksud Anda ${to}-${from}?`, en: `Did you mean ${to}-${from}?` },
      { edits: [{ span, newText: `${to}-${from}` }], grade: "suggested" },
    );
    return null;
  }
  return { from, to };
}

/** `ukuran 12`: one number. */
export function sizeOf(
  file: SourceFile,
  list: readonly IToken[],
  problems: Problems,
): Located<number> | null {
  const [first, second] = list;
  if (first === undefined) return null;
  if (second !== undefined) {
    problems.report(
      "sintaks-angka",
      tokenSpan(file, second),
      { id: "Ukuran huruf hanya satu angka.", en: "The type size is one number." },
      {
        id: `Hapus ${clipped(second.image)}, atau pilih salah satunya.`,
        en: `Delete ${clipped(second.image)}, or keep one of them.`,
      },
    );
    return null;
  }
  const value = decimal(first.image);
  if (value !== null && value >= SIZES.least && value <= SIZES.most)
    return { value, span: tokenSpan(file, first) };
  problems.report(
    "sintaks-angka",
    tokenSpan(file, first),
    {
      id: `"${clipped(first.image)}" bukan ukuran huruf naskah.`,
      en: `"${clipped(first.image)}" is no type size for a text.`,
    },
    {
      id: `Tulis angka antara ${SIZES.least} dan ${SIZES.most} (pt), misalnya ukuran 12.`,
      en: `Write a number between ${SIZES.least} and ${SIZES.most} (pt), for example ukuran 12.`,
    },
  );
  return null;
}

/** `margin 25 25 25 30`: top, right, bottom, left. */
export function marginsOf(
  file: SourceFile,
  list: readonly IToken[],
  problems: Problems,
): readonly Located<number>[] | null {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { ...tokenSpan(file, first), end: tokenSpan(file, last).end };
  const four = {
    id: "Tulis atas kanan bawah kiri dalam mm, misalnya margin 25 25 25 30.",
    en: "Write top right bottom left in mm, for example margin 25 25 25 30.",
  };
  if (list.length !== 4) {
    problems.report(
      "sintaks-angka",
      span,
      {
        id: `Margin terdiri dari empat angka; di sini ada ${list.length}.`,
        en: `A margin is four numbers; there ${list.length === 1 ? "is" : "are"} ${list.length} here.`,
      },
      four,
    );
    return null;
  }
  const values: Located<number>[] = [];
  for (const t of list) {
    const value = decimal(t.image);
    if (value === null) problems.notANumber(tokenSpan(file, t), t.image);
    else values.push({ value, span: tokenSpan(file, t) });
  }
  const [top, right, bottom, left] = values.map(({ value }) => value);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return null;
  if (top + bottom <= MOST_FOR_TWO_MARGINS && left + right <= MOST_FOR_TWO_MARGINS) return values;
  problems.report(
    "sintaks-angka",
    span,
    {
      id: "Margin sebesar ini tidak menyisakan tempat bagi isinya.",
      en: "Margins of this size leave no room for the content.",
    },
    {
      id: `Atas dan bawah, begitu juga kiri dan kanan, bersama paling besar ${MOST_FOR_TWO_MARGINS} mm.`,
      en: `Top and bottom, and likewise left and right, may be ${MOST_FOR_TWO_MARGINS} mm together.`,
    },
  );
  return null;
}

/** `csv ";"`: what `matriks.csv` may be separated with. */
export function isSeparator(value: string): boolean {
  return value === ";" || value === ",";
}

const MONTHS = [
  "januari",
  "februari",
  "maret",
  "april",
  "mei",
  "juni",
  "juli",
  "agustus",
  "september",
  "oktober",
  "november",
  "desember",
];

/** The date that a text says, in the forms that people write; null when it says none. */
export function readDate(
  written: string,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const text = written.trim().toLowerCase();
  if (text.length > 40) return null;
  const iso = /^([0-9]{4})[-/. ]{1,3}([0-9]{1,2})[-/. ]{1,3}([0-9]{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const packed = /^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text);
  if (packed !== null) return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  const ours = /^([0-9]{1,2})[-/. ]{1,3}([0-9]{1,2}|\p{L}{3,9})[-/. ]{1,3}([0-9]{4})$/u.exec(text);
  if (ours === null) return null;
  const name = ours[2] ?? "";
  const month = /^[0-9]/.test(name) ? Number(name) : MONTHS.indexOf(name) + 1;
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
  const isMonth = date.month >= 1 && date.month <= 12;
  const month = MONTHS[date.month - 1] ?? "";
  problems.report(
    "sintaks-angka",
    tokenSpan(file, t),
    { id: `Tanggal "${clipped(written)}" tidak ada.`, en: `There is no date "${clipped(written)}".` },
    isMonth
      ? {
          id: `Bulan ${month.charAt(0).toUpperCase()}${month.slice(1)} ${date.year} mempunyai ${daysIn(date.year, date.month)} hari.`,
          en: `Month ${date.month} of ${date.year} has ${daysIn(date.year, date.month)} days.`,
        }
      : {
          id: "Tulis tahun-bulan-hari, misalnya 2026-01-15.",
          en: "Write year-month-day, for example 2026-01-15.",
        },
  );
}
