import { tokenMatcher } from "chevrotain";
import { Name, Text } from "../../../grammar/tokens.ts";
import { splitCode } from "../code.ts";
import { clipped } from "../report/problems.ts";
import { describeTrouble } from "../report/describe.ts";
import { isCode, spanOf, type Correction, type Place } from "./correction.ts";

/** `level I`, `level "…"`, `level satu`: the first code of the block gives the level. */
export function levelNumber(place: Place): Correction | null {
  const { trouble, t, before, allowed, inside } = place;
  if (!trouble.expected.includes("NumberPath") || trouble.rule !== "level" || before === null) return null;
  const code = inside.find(isCode);
  const number = code === undefined ? "0" : String(Math.max(0, splitCode(code.image).segments.length - 1));
  const isWord = t !== null && (tokenMatcher(t, Name) || isCode(t));
  const span = isWord ? spanOf(t) : { start: spanOf(before).end, end: spanOf(before).end };
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t ?? before),
    ...describeTrouble(trouble, t, before, allowed),
    edits: [{ ...span, newText: isWord ? number : ` ${number}` }],
    grade: code === undefined ? null : "suggested",
  };
}

/** `P1 "Pelayanan"`. */
export function codeWithoutPoint({ context, index, t, tokens }: Place): Correction | null {
  const parts = /^([A-Z]{1,20})([0-9]{1,2})$/.exec(t?.image ?? "");
  const next = tokens[index + 1];
  if (t === null || parts === null || index > 0 || context !== "level") return null;
  if (next !== undefined && !tokenMatcher(next, Text)) return null;
  const code = `${parts[1]}.${parts[2]}`;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    message: {
      id: `"${clipped(t.image)}" bukan kode: titiknya tidak ada.`,
      en: `"${clipped(t.image)}" is no code: it has no full stop.`,
    },
    help: { id: `Tulis ${code}.`, en: `Write ${code}.` },
    edits: [{ ...spanOf(t), newText: code }],
    grade: "suggested",
  };
}

const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;

/** `DISKOPUKM O4 "…"`: the letter O, or l, for a digit. */
export function letterForDigit({ index, tokens }: Place): Correction | null {
  const at = [index, index + 1, index - 1].find((i) => NEARLY_NUMBER.test(tokens[i]?.image ?? ""));
  const wrong = tokens[at ?? -1];
  const prefix = tokens[(at ?? 0) - 1];
  if (wrong === undefined || prefix === undefined || !tokenMatcher(prefix, Name)) return null;
  if (!/[OoIl]/.test(wrong.image) || wrong.startLine !== prefix.endLine) return null;
  const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(wrong),
    message: {
      id: `"${clipped(wrong.image)}" berisi huruf di tempat angka.`,
      en: `"${clipped(wrong.image)}" has a letter in the place of a digit.`,
    },
    help: { id: `Tulis ${prefix.image} ${meant}.`, en: `Write ${prefix.image} ${meant}.` },
    edits: [{ ...spanOf(wrong), newText: meant }],
    grade: "suggested",
  };
}
