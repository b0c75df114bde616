import { tokenMatcher, type IToken } from "chevrotain";
import { Name, Text } from "../../../grammar/tokens.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { clipped } from "../report/problems.ts";
import { describeTrouble } from "../report/describe.ts";
import { endOf, isBrace, isCode, isQuoted, spanOf, type Correction, type Place } from "./correction.ts";

/** A keyword in capitals. */
export function keywordInCapitals(place: Place): Correction | null {
  return keyword(place, (written, meant) => written.toLowerCase() === meant);
}

/** A keyword that was mistyped: the word that does not fit, or the one before it. */
export function mistypedKeyword(place: Place): Correction | null {
  return keyword(place, () => true);
}

function keyword(place: Place, isIt: (written: string, meant: string) => boolean): Correction | null {
  const { tokens, index, t, before, allowed } = place;
  const suspects = [t, before].map((word, back) => ({ word, rest: tokens[index - back + 1] }));
  const joined = suspects.map(({ word, rest }) =>
    word === null ? null : joinedKeyword(word, rest, allowed),
  );
  const at = joined.findIndex((meant) => meant !== null);
  // A keyword in two words explains both of them.
  for (const [back, { word, rest }] of suspects.entries()) {
    if (word?.tokenType.name !== "Identifier" || (at !== -1 && back !== at)) continue;
    const meant = joined[back] ?? nearest(word.image, allowed);
    if (meant === null || !isIt(word.image, meant)) continue;
    const span = spanOf(word, back !== at || rest === undefined ? word : rest);
    const written = place.text.slice(span.start, span.end);
    const isCapital = written.toLowerCase() === meant;
    return {
      code: "sintaks-kata",
      ...span,
      message: {
        id: `"${clipped(written)}" tidak dikenal di sini.`,
        en: `"${clipped(written)}" is not known here.`,
      },
      help: { id: `Maksud Anda "${meant}"?`, en: `Did you mean "${meant}"?` },
      edits: [{ ...span, newText: meant }],
      grade: isCapital ? "safe" : "suggested",
      ...(isCapital ? { isCapital: true as const } : {}),
    };
  }
  return null;
}

/** `penanda tangan`, which is one word to the language. */
function joinedKeyword(written: IToken, rest: IToken | undefined, allowed: readonly string[]): string | null {
  if (rest === undefined || rest.startLine !== written.endLine || !tokenMatcher(rest, Name)) return null;
  const word = `${written.image}${rest.image}`.toLowerCase();
  return allowed.includes(word) ? word : null;
}

/** `kelompok kelompok utama`, or the same text twice. */
export function repeatedWord({ tokens, index, t, before }: Place): Correction | null {
  if (before === null || isBrace(before)) return null;
  const earlier = tokens[index - 2];
  const isBefore = earlier?.image === before.image && earlier.endLine === before.startLine;
  const twice = t?.image === before.image ? t : isBefore ? before : null;
  if (twice === null) return null;
  const word = isQuoted(twice)
    ? { id: "Teks ini", en: "This text" }
    : { id: `"${clipped(twice.image)}"`, en: `"${clipped(twice.image)}"` };
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(twice),
    message: { id: `${word.id} tertulis dua kali.`, en: `${word.en} is written twice.` },
    help: { id: "Hapus salah satunya.", en: "Delete one of the two." },
    edits: [{ ...spanOf(twice), newText: "" }],
    grade: "suggested",
  };
}

/** `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words. */
export function nameInWords(place: Place): Correction | null {
  const { trouble, tokens, index, t, before } = place;
  if (t === null || before === null || !isNamePart(t) || !tokenMatcher(before, Name)) return null;
  let last = index;
  while (tokens[last + 1]?.startLine === t.startLine && isNamePart(tokens[last + 1])) last += 1;
  const [text, end] = [tokens[last + 1], tokens[last]];
  if (text === undefined || end === undefined || text.startLine !== t.startLine || !tokenMatcher(text, Text))
    return null;
  const isStep = trouble.rule === "step" || place.rule === "step";
  if ([t, before].some((one) => nearest(one.image, place.allowed) !== null)) return null;
  if (!trouble.expected.includes("Text") && !isStep) return null;
  let from = index - 1;
  while (isStep && from > 0 && isNamePart(tokens[from - 1])) from -= 1;
  const words = tokens.slice(from, last + 1);
  const name = likelyName(
    words.map((word) => word.image),
    place.uses,
  );
  const first = words[0] ?? before;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(isStep ? first : t, isStep ? end : t),
    message: { id: "Nama pendek ditulis tanpa spasi.", en: "A short name has no blanks." },
    help: { id: `Tulis misalnya ${clipped(name)}.`, en: `Write ${clipped(name)}, for example.` },
    edits: [{ ...spanOf(first, end), newText: name }],
    grade: "suggested",
    renames: { written: words.map((word) => word.image).join(" "), name },
  };
}

/** The word of a name that the file uses elsewhere without the others, or all of them joined. */
function likelyName(words: readonly string[], uses: Place["uses"]): string {
  const joined = words.join("_");
  const [first, second] = [...words].sort((a, b) => uses(b) - uses(a));
  if (uses(joined) > 0 || first === undefined || second === undefined) return joined;
  return uses(first) > uses(second) && !/^[0-9]/.test(first) ? first : joined;
}

function isNamePart(t: IToken | undefined): boolean {
  return t !== undefined && (tokenMatcher(t, Name) || /^[0-9]{1,4}$/.test(t.image));
}

/** `1periksa "…"`, `2 periksa "…"` in a lane: names begin with a letter. */
export function nameFromDigit(place: Place): Correction | null {
  const { t, index, context, trouble } = place;
  if (t === null || !isCode(t) || isQuoted(t)) return null;
  const isStepName = context === "lane" && index === 0;
  if (!isStepName && !(trouble.expected.includes("Name") && place.before !== null)) return null;
  const plain = t.image.replace(/[.,:]/g, "_");
  const name = /^[0-9]/.test(plain) ? digitsBehind(plain) : plain;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    message: {
      id: `"${clipped(t.image)}" bukan nama pendek yang sah.`,
      en: `"${clipped(t.image)}" is no short name.`,
    },
    help: {
      id: `Nama pendek: huruf, angka, _ dan - saja, tidak diawali angka, tanpa titik; misalnya ${clipped(name)}.`,
      en: `A short name: letters, digits, _ and - only, no digit first, no full stop; for example ${clipped(name)}.`,
    },
    edits: [{ ...spanOf(t), newText: name }],
    grade: "suggested",
    renames: { written: t.image, name },
  };
}

/** A name that was read as another one where it was declared. */
export function renamedBefore(place: Place): Correction | null {
  const { tokens, index, renamed } = place;
  if (renamed.size === 0) return null;
  const isPart = (at: number): boolean =>
    at > 0 && (isNamePart(tokens[at]) || tokens[at]?.tokenType.name === "Code");
  let [from, to] = [index, index];
  while (isPart(from - 1)) from -= 1;
  while (isPart(to)) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to - from > 8) return null;
  const written = tokens
    .slice(from, to)
    .map((t) => t.image)
    .join(" ");
  const name = renamed.get(written);
  if (name === undefined) return null;
  const said = { id: `Tulis ${name}.`, en: `Write ${name}.` };
  const span = spanOf(first, last);
  return {
    code: "sintaks-tak-terduga",
    ...span,
    message: said,
    help: said,
    edits: [{ ...span, newText: name }],
    grade: "suggested",
    renames: { written, name },
  };
}

/** `1 periksa "…"`: a step with a number before its name. */
export function numberedStep({ context, tokens, index, t }: Place): Correction | null {
  const next = tokens[1];
  if (t === null || context !== "lane" || index !== 0 || !/^[0-9]{1,3}$/.test(t.image)) return null;
  if (next === undefined || next.startLine !== t.startLine || !tokenMatcher(next, Name)) return null;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    message: { id: "Langkah tidak diberi nomor.", en: "Steps are not numbered." },
    help: {
      id: "Hapus nomornya; urutan langkah ditulis di baris alur.",
      en: "Delete the number; the flows give the order of the steps.",
    },
    edits: [{ start: t.startOffset, end: next.startOffset, newText: "" }],
    grade: "suggested",
    renames: { written: `${t.image} ${next.image}`, name: next.image },
  };
}

/** `1periksa` → `periksa1`, `1` → `n1`. */
function digitsBehind(written: string): string {
  const [, digits = "", rest = ""] = /^([0-9_]+)(?![0-9_])(.*)$/.exec(written) ?? [];
  const name = rest.replace(/^[^\p{L}]+/u, "");
  return name === "" ? `n${digits}` : `${name}${digits.replace(/(?<!_)_+$/, "")}`;
}

/** `unit "Bidang Layanan" layanan`. */
export function nameBehindText(place: Place): Correction | null {
  const { trouble, tokens, index, t, allowed } = place;
  const next = tokens[index + 1];
  if (t === null || !trouble.expected.includes("Name") || !isQuoted(t) || next === undefined) return null;
  if (next.startLine !== t.endLine || !tokenMatcher(next, Name)) return null;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    ...describeTrouble(trouble, t, place.before, allowed),
    edits: [
      {
        start: t.startOffset,
        end: endOf(next),
        newText: `${next.image} ${place.text.slice(t.startOffset, endOf(t))}`,
      },
    ],
    grade: "suggested",
  };
}

/** `pengampu "Bagian Umum"`: the printed name of a party in place of its short name. */
export function printedName({ trouble, t, text, partyNamed }: Place): Correction | null {
  if (t === null || !isQuoted(t) || !trouble.expected.includes("Name")) return null;
  const name = partyNamed(t.image);
  if (name === null) return null;
  const span = spanOf(t);
  return {
    code: "sintaks-tak-terduga",
    ...span,
    message: {
      id: "Di sini ditulis nama pendek, bukan nama yang dicetak.",
      en: "A short name stands here, not the one that is printed.",
    },
    help: { id: `Tulis ${name}.`, en: `Write ${name}.` },
    edits: [{ ...span, newText: name }],
    grade: text.startsWith('"', span.start) ? "safe" : null,
  };
}
