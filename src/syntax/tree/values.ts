import type { IToken } from "chevrotain";
import type { SourceFile, Span } from "../../source/source.ts";
import type { Located } from "../ast.ts";
import { tokenSpan } from "./cst.ts";
import { values } from "../messages/values.ts";
import { clipped, type Problems } from "../report/problems.ts";

/** No type is read below or set above these, in pt. */
const SIZES = { least: 6, most: 24 };
/** In mm: what printers leave blank. Less is meant as centimetres. */
const LEAST_MARGIN = 5;
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
    const message = values.notAYear({ word: clipped(wrong) });
    problems.report("sintaks-angka", span, message, values.fourDigits({ year: meant }));
    return null;
  }
  if (to < from) {
    problems.report(
      "sintaks-angka",
      span,
      values.yearsReversed(),
      values.yearsMeant({ from: String(to), to: String(from) }),
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
    const help = values.keepOne({ word: clipped(second.image) });
    problems.report("sintaks-angka", tokenSpan(file, second), values.oneSize(), help);
    return null;
  }
  const value = decimal(first.image);
  if (value !== null && value >= SIZES.least && value <= SIZES.most)
    return { value, span: tokenSpan(file, first) };
  const message = values.notASize({ word: clipped(first.image) });
  problems.report("sintaks-angka", tokenSpan(file, first), message, values.sizeRange(SIZES));
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
  if (list.length !== 4) {
    const message = list.length === 1 ? values.oneMargin() : values.fourMargins({ n: list.length });
    problems.report("sintaks-angka", span, message, values.marginOrder());
    return null;
  }
  // `25mm 25mm 25mm 30mm` is one mistake.
  const wrong = list.find((t) => decimal(t.image) === null);
  if (wrong !== undefined) {
    const message = values.notANumber({ word: clipped(wrong.image) });
    problems.report("sintaks-angka", tokenSpan(file, wrong), message, values.marginOrder());
    return null;
  }
  const found = list.map((t): Located<number> => ({
    value: decimal(t.image) ?? 0,
    span: tokenSpan(file, t),
  }));
  const [top, right, bottom, left] = found.map(({ value }) => value);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return null;
  const narrow = found.find(({ value }) => value < LEAST_MARGIN);
  if (narrow !== undefined) {
    const tenfold = found.map(({ value }) => String(Math.round(10 * value))).join(" ");
    const isCentimetres = found.every(({ value }) => value > 0 && value < 2 * LEAST_MARGIN);
    const help = isCentimetres
      ? values.marginInCentimetres({ tenfold })
      : values.marginLeast({ least: LEAST_MARGIN });
    problems.report("sintaks-angka", span, values.marginTooNarrow({ value: narrow.value }), help);
    return null;
  }
  if (top + bottom <= MOST_FOR_TWO_MARGINS && left + right <= MOST_FOR_TWO_MARGINS) return found;
  const help = values.marginRange({ most: MOST_FOR_TWO_MARGINS });
  problems.report("sintaks-angka", span, values.marginsTooWide(), help);
  return null;
}

export function reportNotANumber(span: Span, written: string, problems: Problems): void {
  const message = values.notANumber({ word: clipped(written) });
  problems.report("sintaks-angka", span, message, values.digitsOnly());
}

/** `csv ";"`: what `matriks.csv` may be separated with. */
export function isSeparator(value: string): boolean {
  return value === ";" || value === ",";
}
