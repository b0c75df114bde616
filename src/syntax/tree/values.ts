import type { IToken } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import type { Located } from "../ast.ts";
import { tokenSpan } from "./cst.ts";
import { clipped, type Problems } from "../report/problems.ts";

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
  const written = t.image.split(/[-\u2013]/).map((year) => year.trim());
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
