import { tokenMatcher, type CstNode, type IRecognitionException, type IToken } from "chevrotain";
import { keywordGroups } from "../../grammar/keywords.ts";
import {
  Arrow,
  Code,
  Identifier,
  kw,
  LabelledArrow,
  LineText,
  Name,
  NumberPath,
  Text,
  YearRange,
} from "../../grammar/tokens.ts";
import { nodes, token } from "./cst.ts";
import { expectedToken } from "./expected.ts";
import { indexOf, type Repair } from "./repair.ts";
import { quoteText } from "./text.ts";
import { unexpected } from "./unexpected.ts";

/** Where an error is, as each of the repairs looks at it. */
interface Place {
  readonly error: IRecognitionException;
  readonly input: readonly IToken[];
  readonly index: number;
  readonly t: IToken;
  /** The token before on the same line. */
  readonly before: IToken | null;
  readonly text: string;
  readonly allowed: readonly string[];
}

const FACTS: ReadonlySet<string> = new Set([...keywordGroups.processFact, "singkatan", "bersama", "halaman"]);
const SIGNS = /^(?:Open|Close)$/;
const ENDS = /^(?:Code|NumberPath)$/;
/** What Word makes of an arrow in its own font, once the font is lost. */
const LOST_ARROW = /^[àè]$/;

/** Most likely first. */
const REPAIRS: readonly ((place: Place) => Repair | null)[] = [
  repeatedWord,
  innerQuotes,
  yearsInWords,
  levelNumber,
  nameInWords,
  nameBehindText,
  unquotedText,
  otherName,
  codeWithoutPoint,
  flowWithoutWord,
  flowWithoutArrow,
  withoutToken,
  withoutRest,
];

/** What may be meant where the parser stopped, other than a mistyped keyword. */
export function repairsAt(
  error: IRecognitionException,
  index: number,
  input: readonly IToken[],
  text: string,
  allowed: readonly string[],
): readonly Repair[] {
  const t = input[index];
  if (t === undefined) return [];
  const previous = input[index - 1];
  const before = previous !== undefined && previous.endLine === t.startLine ? previous : null;
  const place = { error, input, index, t, before, text, allowed };
  return REPAIRS.map((repair) => repair(place)).filter((repair) => repair !== null);
}

/** `kelompok kelompok utama`, or the same text twice. */
function repeatedWord({ input, index, t, before }: Place): Repair | null {
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
function innerQuotes({ input, index, t, before, text }: Place): Repair | null {
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
function yearsInWords({ input, index, t, before }: Place): Repair | null {
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
function levelNumber({ error, input, index, t, allowed }: Place): Repair | null {
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
function nameInWords({ error, input, index, t, before, allowed }: Place): Repair | null {
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
function nameBehindText({ error, input, index, t, allowed }: Place): Repair | null {
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
function codeWithoutPoint({ error, input, index, t, before }: Place): Repair | null {
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
function otherName({ error, index, t, before }: Place): Repair | null {
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
function unquotedText(place: Place): Repair | null {
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
function runEnd(input: readonly IToken[], from: number): number {
  let to = from + 1;
  for (let next = input[to]; next !== undefined; next = input[to]) {
    const last = input[to - 1];
    if (last?.endLine !== next.startLine || !isWord(next) || FACTS.has(next.image)) break;
    to += 1;
  }
  return to;
}

/** The words `from` to `to` as one text, with the signs between and behind them. */
function quoted(input: readonly IToken[], from: number, to: number, text: string): Repair | null {
  const [first, last, next] = [input[from], input[to - 1], input[to]];
  if (first === undefined || last === undefined) return null;
  const isNear = next !== undefined && next.startLine === last.endLine;
  if (isNear && tokenMatcher(next, Text)) return null;
  const start = first.startOffset;
  const line = text.slice(start, isNear ? next.startOffset : undefined);
  const written = /^[^\n\r]*?(?=[ \t]*(?:\/\/|\/\*|[\n\r]|$))/.exec(line)?.[0] ?? first.image;
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

/** `mulai -> periksa` on a line of its own. */
function flowWithoutWord({ input, index, t, before }: Place): Repair | null {
  const next = input[index + 1];
  if (before !== null || next === undefined || !/Arrow$/.test(next.tokenType.name)) return null;
  if (!tokenMatcher(t, Name) && !ENDS.test(t.tokenType.name)) return null;
  return {
    kind: "flow",
    from: index,
    to: index,
    by: [{ ...t, image: "alur", ...typed(kw.alur) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: {
        id: 'Baris alur tidak diawali kata "alur".',
        en: 'A flow does not begin with the word "alur".',
      },
      help: { id: `Tulis: alur ${t.image} ${next.image} …`, en: `Write: alur ${t.image} ${next.image} …` },
    },
  };
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
function flowWithoutArrow({ input, index, t, before }: Place): Repair | null {
  if (before === null || !isEnd(before) || !isEnd(t) || !isInFlow(input, index)) return null;
  const next = input[index + 1];
  const kind = "arrow";
  if (LOST_ARROW.test(t.image)) {
    return {
      kind,
      from: index,
      to: index + 1,
      by: [{ ...t, image: "->", ...typed(Arrow) }],
      told: {
        rule: "sintaks-tak-terduga",
        ...spanOf(t, t),
        message: {
          id: `Panah ditulis ->, bukan "${t.image}".`,
          en: `An arrow is written ->, not "${t.image}".`,
        },
        help: { id: `Tulis: ${before.image} -> …`, en: `Write: ${before.image} -> …` },
      },
    };
  }
  const isLabel = next?.tokenType.name === "Arrow";
  return {
    kind,
    from: index,
    to: isLabel ? index + 2 : index,
    by: isLabel
      ? [{ ...next, image: `-[${t.image}]->`, startOffset: t.startOffset, ...typed(LabelledArrow) }]
      : [{ ...t, image: "->", ...typed(Arrow) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: {
        id: `Antara "${before.image}" dan "${t.image}" tidak ada panah.`,
        en: `There is no arrow between "${before.image}" and "${t.image}".`,
      },
      help: isLabel
        ? {
            id: `Tulis "${before.image} -[${t.image}]-> …" bila ini label; nama langkah ditulis tanpa spasi.`,
            en: `Write "${before.image} -[${t.image}]-> …" if this is a label; names of steps have no blanks.`,
          }
        : {
            id: `Tulis: ${before.image} -> ${t.image}. Nama langkah ditulis tanpa spasi.`,
            en: `Write: ${before.image} -> ${t.image}. Names of steps have no blanks.`,
          },
    },
  };
}

function isEnd(t: IToken): boolean {
  return tokenMatcher(t, Name) || ENDS.test(t.tokenType.name);
}

function isInFlow(input: readonly IToken[], index: number): boolean {
  for (let at = index - 1; input[at]?.endLine === input[index]?.startLine; at -= 1)
    if (input[at]?.tokenType.name === "kw_alur") return true;
  return false;
}

function withoutToken(place: Place): Repair | null {
  const { t, index, before } = place;
  return before === null || SIGNS.test(t.tokenType.name) ? null : without(place, "token", index + 1);
}

/** What a line says is most likely told by its other words; braces stay, for they hold other lines together. */
function withoutRest(place: Place): Repair | null {
  const { input, index, t } = place;
  let to = index;
  for (let next = input[to]; next !== undefined && next.startLine === t.startLine; next = input[to]) {
    if (SIGNS.test(next.tokenType.name)) break;
    to += 1;
  }
  return to === index || input[to]?.tokenType.name === "Open" ? null : without(place, "rest", to);
}

function without({ error, index, t, allowed }: Place, kind: string, to: number): Repair {
  return {
    kind,
    from: index,
    to,
    by: [],
    isLossy: true,
    told: { rule: "sintaks-tak-terduga", ...spanOf(t, t), ...unexpected(error, allowed, true) },
  };
}

/** `periksa Memeriksa berkas` is three steps to the parser, the last two without a text. */
export function unquotedSteps(cst: CstNode, input: readonly IToken[], text: string): readonly Repair[] {
  const found: Repair[] = [];
  for (const lane of nodes(cst, "cfm").flatMap((cfm) => nodes(cfm, "lane"))) {
    let line = -1;
    let before: CstNode | null = null;
    for (const step of nodes(lane, "step")) {
      const name = token(step, "Name");
      const previous: CstNode | null = before;
      before = step;
      if (name === null || name.startLine === line || previous === null || token(previous, "Text") !== null)
        continue;
      const index = indexOf(name, input);
      const isBehind =
        input[index - 1]?.endLine === name.startLine && !SIGNS.test(input[index - 1]?.tokenType.name ?? "");
      if (!isBehind || !/^\p{Lu}/u.test(name.image)) continue;
      const repair = quoted(input, index, runEnd(input, index), text);
      if (repair === null) continue;
      found.push(repair);
      line = name.startLine ?? -1;
    }
  }
  return found;
}

function typed(type: typeof Text): Pick<IToken, "tokenType" | "tokenTypeIdx"> {
  return { tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

function spanOf(first: IToken, last: IToken): { readonly start: number; readonly end: number } {
  return { start: first.startOffset, end: (last.endOffset ?? last.startOffset) + 1 };
}
