/** Words of a number format: in quotes, behind a stroke, and the signs that stand for themselves (18.8.31). */
const WORDS = /"[^"]*"|\\.|[-+/():!^&'~{}<>= ]/y;
const DIGITS = /General|[#0][#0,]*(?:\.(0+))?/iy;

/** How a format writes numbers: words around one run of digits. */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  /** Digits in front of the point; 0 for as many as there are. */
  readonly width: number;
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
  const after = words();
  // Behind a semicolon stands how negative numbers are written.
  if (at < code.length && code[at] !== ";") return null;
  const isGeneral = /^General/i.test(digits[0]);
  return {
    before,
    after,
    width: isGeneral ? 0 : digits[0].replace(/\..*/, "").replace(/[^0]/g, "").length,
    decimals: isGeneral ? null : (digits[1]?.length ?? 0),
    isGrouped: digits[0].includes(","),
  };
}

/**
 * What the format shows of a number: `1.10` of 1.1, `P.1` of 1, `15 menit` of 15. Null where that is the number itself, and
 * where the format would round it or says no more than that it is whole (`1.00`).
 */
export function shownNumber(format: NumberFormat, number: number): string | null {
  const { before, after, width, decimals, isGrouped } = format;
  if (number < 0 || (isGrouped && number >= 1000)) return null;
  const plain = String(Number(number.toPrecision(15)));
  const digits = decimals === null ? plain : number.toFixed(decimals);
  if (Number(digits) !== Number(plain)) return null;
  const [whole, fraction = ""] = digits.split(".");
  const behind = fraction === "" || Number.isInteger(number) ? "" : `.${fraction}`;
  const written = whole!.padStart(width, "0") + behind;
  const shown = before + written + after;
  return shown.trim() === plain ? null : shown;
}
