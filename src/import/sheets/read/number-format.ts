/** Words of a number format: in quotes, behind a stroke, and the signs that stand for themselves (18.8.31). */
const WORDS = /"[^"]*"|\\.|[-+/():!^&'~{}<>= ]/y;
const PLACES = /[#0]+/y;
const DIGITS = /General|[#0][#0,]*(?:\.(0+))?/iy;

/** How a format writes numbers: words around a run of digits, which other words may part (`0"."00`). */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  /** Digits in front of the point that are there in any case, of all runs. */
  readonly width: number;
  /** What follows the first run of digits: words, and how many digits stand behind them. */
  readonly runs: readonly { readonly words: string; readonly digits: number }[];
  /** Digits behind the point; null for as many as there are. */
  readonly decimals: number | null;
  readonly isGrouped: boolean;
}

/** The format of a code; null for one that writes numbers in a way that is not looked at (percents, fractions, powers). */
export function numberFormat(code: string): NumberFormat | null {
  let at = 0;
  const words = (): string => {
    let text = "";
    for (;;) {
      WORDS.lastIndex = at;
      const found = WORDS.exec(code)?.[0];
      if (found === undefined) return text;
      at += found.length;
      text += found.startsWith('"') ? found.slice(1, -1) : found.replace(/^\\/, "");
    }
  };
  const before = words();
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(code);
  if (digits === null) return null;
  at += digits[0].length;
  const isGeneral = /^General/i.test(digits[0]);
  const decimals = isGeneral ? null : (digits[1]?.length ?? 0);
  const runs: { words: string; digits: number }[] = [];
  let width = isGeneral ? 0 : zerosOf(digits[0].replace(/\..*/, ""));
  let after = words();
  for (;;) {
    PLACES.lastIndex = at;
    const run = PLACES.exec(code)?.[0];
    // Digits behind a stroke are a fraction's.
    if (run === undefined || decimals !== 0 || after === "" || after.includes("/")) break;
    at += run.length;
    runs.push({ words: after, digits: run.length });
    width += zerosOf(run);
    after = words();
  }
  // Behind a semicolon stands how negative numbers are written.
  if (at < code.length && code[at] !== ";") return null;
  return { before, after, width, runs, decimals, isGrouped: digits[0].includes(",") };
}

function zerosOf(places: string): number {
  return places.replace(/[^0]/g, "").length;
}

/** The digits of a whole number with the words between its runs, which are filled from the right. */
function parted(whole: string, runs: NumberFormat["runs"]): string {
  const last = runs.at(-1);
  if (last === undefined) return whole;
  const at = Math.max(0, whole.length - last.digits);
  return parted(whole.slice(0, at), runs.slice(0, -1)) + last.words + whole.slice(at);
}

/**
 * What the format shows of a number: `1.10` of 1.1, `P.1` of 1, `1.2` of 12, `15 menit` of 15. Null where that is the number itself, and
 * where the format would round it or says no more than that it is whole (`1.00`).
 */
export function shownNumber(format: NumberFormat, number: number): string | null {
  const { before, after, width, runs, decimals, isGrouped } = format;
  if (number < 0 || (isGrouped && number >= 1000)) return null;
  const plain = String(Number(number.toPrecision(15)));
  const digits = decimals === null ? plain : number.toFixed(decimals);
  if (Number(digits) !== Number(plain)) return null;
  const [whole, fraction = ""] = digits.split(".");
  const behind = fraction === "" || Number.isInteger(number) ? "" : `.${fraction}`;
  const written = parted(whole!.padStart(width, "0"), runs) + behind;
  const shown = before + written + after;
  return shown.trim() === plain ? null : shown;
}
