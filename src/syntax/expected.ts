import type { IRecognitionException, IToken } from "chevrotain";
import type { Text } from "../diagnostics/diagnostic.ts";

/** What a planner calls each kind of token. */
const TOKEN_WORDS: Readonly<Record<string, Text>> = {
  Name: { id: "sebuah nama", en: "a name" },
  Identifier: { id: "sebuah nama", en: "a name" },
  Code: { id: "sebuah kode (mis. P.1.2)", en: "a code (e.g. P.1.2)" },
  NumberPath: { id: "sebuah angka", en: "a number" },
  YearRange: { id: "tahun (mis. 2024-2026)", en: "years (e.g. 2024-2026)" },
  Text: { id: 'teks di antara tanda petik "…"', en: 'a text in quotes "…"' },
  Open: { id: 'kurung buka "{"', en: 'an opening "{"' },
  Close: { id: 'kurung tutup "}"', en: 'a closing "}"' },
  EOF: { id: "awal bagian baru (peta, unit, level, cfm, …)", en: "a new part (peta, unit, level, cfm, …)" },
  Arrow: { id: "panah (->)", en: "an arrow (->)" },
  LabelledArrow: { id: "panah (->)", en: "an arrow (->)" },
  DottedArrow: { id: "panah (->)", en: "an arrow (->)" },
  DateLiteral: { id: "tanggal (mis. 2027-01-31)", en: "a date (e.g. 2027-01-31)" },
};

export function describeToken(token: IToken): Text {
  if (token.tokenType.name === "EOF") return { id: "akhir berkas", en: "the end of the file" };
  const shown = token.image.length > 30 ? `${token.image.slice(0, 30)}…` : token.image;
  return token.image.startsWith('"')
    ? { id: `teks ${shown}`, en: `the text ${shown}` }
    : { id: `"${shown}"`, en: `"${shown}"` };
}

/** Name of the one token that the parser waited for; null when there were several. */
export function expectedToken(error: IRecognitionException): string | null {
  if (error.name !== "MismatchedTokenException") return null;
  return /--> (\w+) <--/.exec(error.message)?.[1] ?? null;
}

/** What the parser waited for at an error, in words; null when there are too many possibilities to name. */
export function describeExpected(error: IRecognitionException): Text | null {
  if (error.name === "MismatchedTokenException") {
    const name = expectedToken(error);
    return name === null ? null : tokenWord(name);
  }
  if (error.name === "NotAllInputParsedException") {
    return {
      id: "peta, unit, mitra, level, cfm, alur, atau keputusan",
      en: "peta, unit, mitra, level, cfm, alur or keputusan",
    };
  }
  const names = [...error.message.matchAll(/\[([\w, ]+)\]/g)].map(
    (match) => match[1]?.split(",")[0]?.trim() ?? "",
  );
  const unique = [...new Set(names)];
  if (unique.length === 0 || unique.length > 8) return null;
  const words = unique.map(tokenWord);
  return {
    id: listed([...new Set(words.map((w) => w.id))], "atau"),
    en: listed([...new Set(words.map((w) => w.en))], "or"),
  };
}

function tokenWord(name: string): Text {
  const known = TOKEN_WORDS[name];
  if (known !== undefined) return known;
  const word = name.startsWith("kw_") ? name.slice(3) : name;
  return { id: word, en: word };
}

function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
}
