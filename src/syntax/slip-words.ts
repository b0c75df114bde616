import { tokenMatcher, type IToken } from "chevrotain";
import { keywordGroups } from "../../grammar/keywords.ts";
import { Code, Identifier, LineText, Name, NumberPath, Text, YearRange } from "../../grammar/tokens.ts";
import { expectedToken } from "./expected.ts";
import type { Repair } from "./repair.ts";
import { ENDS, SIGNS, spanOf, typed, type Place } from "./slip-place.ts";
import { quoteText } from "./text.ts";
import { unexpected } from "./unexpected.ts";

const FACTS: ReadonlySet<string> = new Set([...keywordGroups.processFact, "singkatan", "bersama", "halaman"]);

/** `kelompok kelompok utama`, or the same text twice. */
export function repeatedWord({ input, index, t, before }: Place): Repair | null {
  if (before === null || SIGNS.test(before.tokenType.name)) return null;
  const earlier = input[index - 2];
  const isHere = t.image === before.image;
  const isBefore = earlier?.image === before.image && earlier.endLine === before.startLine;
  if (!isHere && !isBefore) return null;
  const twice = isHere ? t : before;
  const at = isHere ? index : index - 1;
  const word = tokenMatcher(twice, Text)
    ? { id: "Teks ini", en: "This text" }
    : { id: `"${twice.image}"`, en: `"${twice.image}"` };
  return {
    kind: "repeated",
    from: at,
    to: at + 1,
    by: [],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(twice, twice),
      message: { id: `${word.id} tertulis dua kali.`, en: `${word.en} is written twice.` },
      help: { id: "Hapus salah satunya.", en: "Delete one of the two." },
    },
  };
}

/** `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it. */
export function innerQuotes({ input, index, t, before, text }: Place): Repair | null {
  if (before === null || !tokenMatcher(before, Text) || t.startOffset !== (before.endOffset ?? 0) + 1)
    return null;
  let last: number | null = null;
  for (
    let at = index;
    input[at]?.startLine === t.startLine && !SIGNS.test(input[at]?.tokenType.name ?? "");
    at += 1
  ) {
    const [one, other] = [input[at], input[at - 1]];
    if (one !== undefined && tokenMatcher(one, Text) && one.startOffset === (other?.endOffset ?? 0) + 1)
      last = at;
  }
  const end = last === null ? undefined : input[last];
  if (last === null || end === undefined) return null;
  const inner = text.slice(before.startOffset + 1, end.endOffset);
  return {
    kind: "inner",
    from: index - 1,
    to: last + 1,
    by: [{ ...before, image: quoteText(inner), endOffset: end.endOffset ?? end.startOffset }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(before, end),
      holdsSigns: true,
      message: { id: "Ada tanda petik di dalam teks ini.", en: "There are quotes within this text." },
      help: {
        id: 'Tulis tanda petik di dalam teks sebagai \\" atau “ ”.',
        en: 'Write quotes within a text as \\" or “ ”.',
      },
    },
  };
}

const YEAR = /^[0-9]{4}$/;

/** `tahun 2027 s.d. 2029`. */
export function yearsInWords({ input, index, t, before }: Place): Repair | null {
  const next = input[index + 1];
  if (before === null || next === undefined || !/^(?:s\.?d|sampai|hingga|ke)$/i.test(t.image)) return null;
  if (!YEAR.test(before.image) || !YEAR.test(next.image) || input[index - 2]?.tokenType.name !== "kw_tahun")
    return null;
  const image = `${before.image}-${next.image}`;
  return {
    kind: "years",
    from: index - 1,
    to: index + 2,
    by: [{ ...before, image, endOffset: next.endOffset ?? next.startOffset, ...typed(YearRange) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(before, next),
      holdsSigns: true,
      message: {
        id: "Tahun pertama dan terakhir dipisahkan tanda hubung.",
        en: "The first and last year are parted by a hyphen.",
      },
      help: { id: `Tulis: tahun ${image}.`, en: `Write: tahun ${image}.` },
    },
  };
}

/** `level I`, `level "…"`: the first code of the block tells which level it is. */
export function levelNumber({ error, input, index, t, allowed }: Place): Repair | null {
  if (expectedToken(error) !== "NumberPath" || error.context.ruleStack.at(-1) !== "level") return null;
  const code = input.slice(index, index + 20).find((one) => one.tokenType.name === "Code");
  if (code === undefined) return null;
  const image = String(Math.max(0, code.image.split(/[.,:]/).length - 2));
  const isWord = tokenMatcher(t, Name);
  return {
    kind: "level",
    from: index,
    to: isWord ? index + 1 : index,
    by: [{ ...t, image, ...typed(NumberPath) }],
    told: { rule: "sintaks-tak-terduga", ...spanOf(t, t), ...unexpected(error, allowed, true) },
  };
}

/** `unit bidang layanan "…"`: the word that the file uses elsewhere is the name. */
export function nameInWords({ error, input, index, t, before, allowed }: Place): Repair | null {
  const next = input[index + 1];
  if (before === null || next === undefined || next.startLine !== t.endLine) return null;
  if (expectedToken(error) !== "Text") return null;
  if (!tokenMatcher(before, Name) || !tokenMatcher(t, Name) || !tokenMatcher(next, Text)) return null;
  const uses = (name: string): number => input.filter((one) => one.image === name).length;
  const dropped = uses(t.image) > uses(before.image) ? index - 1 : index;
  return {
    kind: "words",
    from: dropped,
    to: dropped + 1,
    by: [],
    isLossy: true,
    told: { rule: "sintaks-tak-terduga", ...spanOf(t, t), ...unexpected(error, allowed, true) },
  };
}

/** `unit "Bidang Layanan" layanan`. */
export function nameBehindText({ error, input, index, t, allowed }: Place): Repair | null {
  const next = input[index + 1];
  if (expectedToken(error) !== "Name" || !tokenMatcher(t, Text) || next === undefined) return null;
  if (next.startLine !== t.endLine || !tokenMatcher(next, Name)) return null;
  return {
    kind: "behind",
    from: index,
    to: index + 2,
    by: [next, t],
    told: { rule: "sintaks-tak-terduga", ...spanOf(t, t), ...unexpected(error, allowed, true) },
  };
}

/** `P1 "Pelayanan"`. */
export function codeWithoutPoint({ error, input, index, t, before }: Place): Repair | null {
  const parts = /^([A-Z]+)([0-9]{1,2})$/.exec(t.image);
  const next = input[index + 1];
  if (parts === null || before !== null || next === undefined || !tokenMatcher(next, Text)) return null;
  if (error.context.ruleStack.at(-1) !== "level") return null;
  const image = `${parts[1]}.${parts[2]}`;
  return {
    kind: "code",
    from: index,
    to: index + 1,
    by: [{ ...t, image, ...typed(Code) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: {
        id: `"${t.image}" bukan kode: titiknya tidak ada.`,
        en: `"${t.image}" is no code: it has no full stop.`,
      },
      help: { id: `Tulis ${image}.`, en: `Write ${image}.` },
    },
  };
}

/** `unit bid.layanan "…"`, `unit 1 "…"`: read as the name that it was meant to be. */
export function otherName({ error, index, t, before }: Place): Repair | null {
  if (before === null || expectedToken(error) !== "Name" || !ENDS.test(t.tokenType.name)) return null;
  return {
    kind: "name",
    from: index,
    to: index + 1,
    by: [{ ...t, ...typed(Identifier) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: { id: `"${t.image}" bukan nama pendek yang sah.`, en: `"${t.image}" is no short name.` },
      help: {
        id: "Nama pendek: huruf, angka, _ dan - saja, tidak diawali angka, tanpa titik.",
        en: "A short name: letters, digits, _ and - only, no digit first, no full stop.",
      },
    },
  };
}

/** `unit umkm Bidang UMKM`: words where a text is waited for, or where one may stand and they begin as one does. */
export function unquotedText(place: Place): Repair | null {
  const { error, input, index, t, before } = place;
  if (before === null || !isWord(t)) return null;
  const isDue = expectedToken(error) === "Text" || /\[Text\b/.test(error.message);
  const isBehindName = tokenMatcher(before, Name) || ENDS.test(before.tokenType.name);
  const mayBe = isBehindName && t.tokenType.name === "Identifier" && /^\p{Lu}/u.test(t.image);
  if (!isDue && !mayBe) return null;
  return quoted(input, index, runEnd(input, index), place.text);
}

function isWord(t: IToken): boolean {
  return !SIGNS.test(t.tokenType.name) && !tokenMatcher(t, Text) && !/Arrow$/.test(t.tokenType.name);
}

/** Where the words of a text end: at a fact, a brace, or the end of the line. */
export function runEnd(input: readonly IToken[], from: number): number {
  let to = from + 1;
  for (let next = input[to]; next !== undefined; next = input[to]) {
    const last = input[to - 1];
    if (last?.endLine !== next.startLine || !isWord(next) || FACTS.has(next.image)) break;
    to += 1;
  }
  return to;
}

/** Where a comment begins or the line ends. */
const LINE_END = /\/\/|\/\*|[\n\r]/g;

/** The words `from` to `to` as one text, with the signs between and behind them. */
export function quoted(input: readonly IToken[], from: number, to: number, text: string): Repair | null {
  const [first, last, next] = [input[from], input[to - 1], input[to]];
  if (first === undefined || last === undefined) return null;
  const isNear = next !== undefined && next.startLine === last.endLine;
  if (isNear && tokenMatcher(next, Text)) return null;
  const start = first.startOffset;
  LINE_END.lastIndex = start;
  const lineEnd = LINE_END.exec(text)?.index ?? text.length;
  const written = text.slice(start, isNear ? Math.min(next.startOffset, lineEnd) : lineEnd);
  const end = Math.max(start + written.trimEnd().length, (last.endOffset ?? start) + 1);
  const image = quoteText(text.slice(start, end));
  return {
    kind: "unquoted",
    from,
    to,
    by: [{ ...last, image, startOffset: start, endOffset: end - 1, ...typed(LineText) }],
    told: {
      rule: "sintaks-tak-terduga",
      start,
      end,
      holdsSigns: true,
      message: { id: "Teks ini tidak di antara tanda petik.", en: "This text is not in quotes." },
      help:
        image.length > 80
          ? { id: 'Tulis di antara tanda petik: "…".', en: 'Write it in quotes: "…".' }
          : { id: `Tulis ${image}.`, en: `Write ${image}.` },
    },
  };
}
