import { inCapitals } from "../text/capitals.ts";

/** Capitals, but for the customary "Plt.", "Plh.", "a.n." and "u.b." before the office. */
export function upperOffice(office: string): string {
  const match = /^\s*(plt\.|plh\.|pj\.|a\.n\.|u\.b\.)(.*)$/isu.exec(office);
  return match === null
    ? inCapitals(office)
    : `${match[1] ?? ""} ${inCapitals((match[2] ?? "").trimStart())}`;
}

/** A word of letters alone between spaces: "Tahun", not "Kep.12" or "I/2025". */
const WORD = /^\p{L}{3,}$/u;
/** What ties a word to a code that is written with spaces: "188 / Kep / 2025". */
const TIE = /^[/.–-]+$/u;

/**
 * The number of a decree as it stands in a head set in capitals: words are capitals ("0123 TAHUN 2026"), the code
 * itself keeps its letters, which are part of it ("000.8.3.1/Kep.7-DINAS.Set/I/2025").
 */
export function upperNumber(number: string): string {
  const words = number.split(" ");
  const tied = (at: number): boolean => TIE.test(words[at] ?? "");
  return words
    .map((word, i) => (WORD.test(word) && !tied(i - 1) && !tied(i + 1) ? word.toUpperCase() : word))
    .join(" ");
}
