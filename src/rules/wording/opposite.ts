import type { Flow } from "../../model/model.ts";
import { foldTitle } from "../../model/words.ts";

/** Labels that are answers as they stand, in pairs. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["Ya", "Tidak"],
  ["Sudah", "Belum"],
  ["Disetujui", "Ditolak"],
  ["Setuju", "Tolak"],
  ["Diterima", "Ditolak"],
];
const OPPOSITES = new Map(
  [...PAIRS].reverse().flatMap(([yes, no]) => [
    [foldTitle(no), yes],
    [foldTitle(yes), no],
  ]),
);
/** What a label begins with, and what its opposite begins with. */
const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/^tidak\s/i, ""],
  [/^belum\s/i, ""],
  [/^sudah\s/i, "Belum "],
  [/^/, "Tidak "],
];
/** A longer label tells a case, which has no opposite. */
const MAX_WORDS = 3;

/**
 * The label that a decision with these labels lacks: `Ya` beside `Tidak`, `Lengkap` beside `Tidak lengkap`. Null when there
 * is none yet, when there are several, or when the one is not of that kind.
 */
export function missingLabel(labels: readonly string[]): string | null {
  const [label, ...others] = labels.filter((one) => one.trim() !== "");
  if (label === undefined || others.length > 0) return null;
  const known = OPPOSITES.get(foldTitle(label));
  if (known !== undefined) return known;
  const words = label.trim().split(/\s+/);
  if (words.length > MAX_WORDS || !words.every((word) => /^\p{L}+$/u.test(word))) return null;
  const [begins, instead] = NEGATIONS.find(([pattern]) => pattern.test(label)) ?? [/^/, ""];
  const rest = label.trim().replace(begins, "");
  return instead === "" ? capital(rest) : `${instead}${withSmallLetter(rest)}`;
}

/** The label for a further way out of a decision that has these: the one that it lacks, else `Tidak`. */
export function labelOfFurther(ways: readonly Flow[] = []): string {
  return missingLabel(ways.map(({ label }) => label?.value ?? "")) ?? "Tidak";
}

/** Only the first word lay in the place of a capital; an abbreviation keeps it there, and names do behind. */
function withSmallLetter(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
