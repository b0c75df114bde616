import { tokenMatcher, type IToken } from "chevrotain";
import { Name } from "../../../grammar/tokens.ts";
import type { Text } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { clipped } from "./problems.ts";
import { spanOf, type Correction } from "../recovery/correction.ts";
import type { Trouble } from "../recovery/statements.ts";

/** What a planner calls each kind of token. */
const TOKEN_WORDS: Readonly<Record<string, Text>> = {
  Name: { id: "sebuah nama", en: "a name" },
  Identifier: { id: "sebuah nama", en: "a name" },
  Code: { id: "sebuah kode (mis. P.1.2)", en: "a code (e.g. P.1.2)" },
  SlashedPrefix: { id: "sebuah nama", en: "a name" },
  NumberPath: { id: "sebuah angka", en: "a number" },
  YearRange: { id: "tahun (mis. 2024-2026)", en: "years (e.g. 2024-2026)" },
  Text: { id: 'teks di antara tanda petik "…"', en: 'a text in quotes "…"' },
  Open: { id: 'kurung buka "{"', en: 'an opening "{"' },
  Close: { id: 'kurung tutup "}"', en: 'a closing "}"' },
  Arrow: { id: "panah (->)", en: "an arrow (->)" },
  LabelledArrow: { id: "panah (->)", en: "an arrow (->)" },
  DottedArrow: { id: "panah (->)", en: "an arrow (->)" },
  LabelledDottedArrow: { id: "panah (->)", en: "an arrow (->)" },
  DateLiteral: { id: "tanggal (mis. 2027-01-31)", en: "a date (e.g. 2027-01-31)" },
};
/** More possibilities than these are no help. */
const MAX_NAMED = 8;

const CHECK_LINE: Text = {
  id: "Periksa baris ini, atau jadikan komentar dengan // di depannya.",
  en: "Check this line, or make it a comment with // before it.",
};

/**
 * What is said of a statement that no correction explains. `t`: the token that does not fit, null at the end;
 * `before`: the one before it on its line.
 */
export function describeTrouble(
  trouble: Trouble,
  t: IToken | null,
  before: IToken | null,
  allowed: readonly string[],
): { readonly message: Text; readonly help: Text } {
  const expected = describeExpected(trouble.expected);
  if (t === null) {
    return {
      message:
        expected === null
          ? { id: "Baris ini belum lengkap.", en: "This line is not complete." }
          : { id: `Sesudah ini diharapkan ${expected.id}.`, en: `Expected ${expected.en} behind this.` },
      help: helpFor(trouble, t, before) ?? {
        id: "Lengkapi baris ini, atau hapus.",
        en: "Complete this line, or delete it.",
      },
    };
  }
  const found = describeToken(t);
  const word = t.tokenType.name === "Identifier" ? nearest(t.image, allowed) : null;
  return {
    message:
      expected === null
        ? { id: `Tidak mengharapkan ${found.id} di sini.`, en: `Did not expect ${found.en} here.` }
        : {
            id: `Mengharapkan ${expected.id}, bukan ${found.id}.`,
            en: `Expected ${expected.en}, not ${found.en}.`,
          },
    help:
      word !== null
        ? { id: `Maksud Anda "${word}"?`, en: `Did you mean "${word}"?` }
        : (helpFor(trouble, t, before) ?? CHECK_LINE),
  };
}

/** A line that does not fit where it stands, for no known reason. */
export function unexpected(t: IToken): Correction {
  const found = describeToken(t);
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    message: { id: `Tidak mengharapkan ${found.id} di sini.`, en: `Did not expect ${found.en} here.` },
    help: CHECK_LINE,
    edits: [],
    grade: null,
  };
}

function describeToken(t: IToken): Text {
  const shown = clipped(t.image);
  return t.image.startsWith('"')
    ? { id: `teks ${shown}`, en: `the text ${shown}` }
    : { id: `"${shown}"`, en: `"${shown}"` };
}

function describeExpected(names: readonly string[]): Text | null {
  const words = [...new Set(names)].map(tokenWord);
  if (words.length === 0 || words.length > MAX_NAMED) return null;
  return {
    id: listed([...new Set(words.map((w) => w.id))], "atau"),
    en: listed([...new Set(words.map((w) => w.en))], "or"),
  };
}

function tokenWord(name: string): Text {
  const word = name.startsWith("kw_") ? name.slice(3) : name;
  return TOKEN_WORDS[name] ?? { id: word, en: word };
}

function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
}

/** What to do where the place says more than the grammar does. */
function helpFor({ rule, expected }: Trouble, t: IToken | null, before: IToken | null): Text | null {
  const isText = t?.image.startsWith('"') === true;
  if (isText && expected.includes("Name") && !expected.includes("Text"))
    return {
      id: "Di sini ditulis nama pendek tanpa tanda petik dan tanpa spasi, bukan teks.",
      en: "A short name stands here, without quotes and blanks, not a text.",
    };
  if (expected.includes("NumberPath") && rule === "level")
    return { id: "Tulis angka levelnya: level 0, level 1, …", en: "Write its number: level 0, level 1, …" };
  if (rule === "process" && isText)
    return {
      id: "Judul ditulis sekali, langsung setelah kodenya.",
      en: "A title is written once, right behind its code.",
    };
  if (rule === "years")
    return {
      id: "Tulis misalnya 2027-2029, tanpa tanda petik.",
      en: "Write 2027-2029, for example, without quotes.",
    };
  if (rule === "decreeDate")
    return { id: "Tulis misalnya: tanggal 2026-01-15.", en: "Write, for example: tanggal 2026-01-15." };
  if (/^(?:unit|post|step)$/.test(rule) && t !== null && before !== null && areNames(before, t))
    return {
      id: `Nama pendek ditulis tanpa spasi, misalnya ${clipped(before.image)}_${clipped(t.image)}.`,
      en: `A short name has no blanks, for example ${clipped(before.image)}_${clipped(t.image)}.`,
    };
  return null;
}

function areNames(a: IToken, b: IToken): boolean {
  return tokenMatcher(a, Name) && tokenMatcher(b, Name);
}
