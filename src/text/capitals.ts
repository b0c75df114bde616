import { overLetters } from "./letters.ts";

/** What stands before the names of doctors and the learned, written out with its period; of doctors often without. */
const BEFORE_NAMES = overLetters(
  String.raw`(?<![\p{L}\p{N}.])(?:(?:dr|drg|drh|drs|dra|ir|prof|hj|ns|apt)\.|dr[gh]?(?=\s+[\p{Lu}]))`,
  "gi",
);
/** What stands behind them: "S.Kom.", "M.Si", "Ph.D.", "Sp.PD", "A.Md.Keb.", with no blank between the letters. */
const BEHIND_NAMES = overLetters(
  String.raw`(?<![\p{L}\p{N}.])(?:[ABDMS]|Ph|Sp|LL)(?:\.[\p{Lu}][\p{L}]{0,5})+(?![\p{L}\p{N}])`,
  "g",
);
/** A registered number, whose letters are part of it: "188.45/Kep.7-Org/2025". */
const NUMBER = /(?<!\S)(?=\S*\d)(?=\S*\/)\S+/g;

/** A text in capitals, as heads of papers have it. Academic titles and registered numbers are spelt as they are. */
export function inCapitals(text: string): string {
  let capitals = "";
  let at = 0;
  for (const { start, end } of keptParts(text)) {
    if (start < at) continue;
    capitals += text.slice(at, start).toUpperCase() + text.slice(start, end);
    at = end;
  }
  return capitals + text.slice(at).toUpperCase();
}

/** A text with blanks in place of its academic titles, which say nothing of how words and abbreviations are written. */
export function withoutAcademicTitles(text: string): string {
  const blanks = (title: string): string => " ".repeat(title.length);
  return text.replace(BEFORE_NAMES(text), blanks).replace(BEHIND_NAMES(text), blanks);
}

function keptParts(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [BEFORE_NAMES(text), BEHIND_NAMES(text), NUMBER]
    .flatMap((part) => [...text.matchAll(part)])
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
