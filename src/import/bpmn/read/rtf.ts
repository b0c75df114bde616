import { decodeWindows1252 } from "../../windows-1252.ts";

const START = /^\s*\{\\rtf\d/;

/** Groups that say how a text looks, and nothing of it; those with a star may be skipped by whoever does not know them. */
const ASIDE = /^\{\\(?:\*|fonttbl\b|colortbl\b|stylesheet\b|info\b|pict\b|header\b|footer\b)/;

/** A brace, a control word with its number, a letter that is written as a number, another sign behind a backslash, or text. */
const TOKEN = /[{}]|\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|[^{}\\]+/gi;

/** Control words that stand for a letter or part words. */
const SPOKEN: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: " ",
  tab: " ",
  bullet: "•",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
};

/**
 * The text of Rich Text Format (RTF 1.9.1), which some programs write into names and documentation; lines are kept. What is no
 * RTF comes back as it is.
 */
export function withoutRtf(text: string): string {
  if (!START.test(text)) return text;
  const parts: string[] = [];
  let depth = 0;
  // How deep the group is that says nothing; 0 outside of any.
  let aside = 0;
  // Signs to pass over: what older programs show in the place of a letter.
  let replaced = 0;
  for (const { 0: token, 1: word, 2: number, 3: byte, 4: sign, index } of text.matchAll(TOKEN)) {
    if (token === "{") {
      depth += 1;
      if (aside === 0 && ASIDE.test(text.slice(index, index + 16))) aside = depth;
    } else if (token === "}") {
      if (aside === depth) aside = 0;
      depth -= 1;
    } else if (aside === 0) {
      const said =
        word !== undefined
          ? spoken(word, number)
          : byte !== undefined
            ? decodeWindows1252(Uint8Array.of(Number.parseInt(byte, 16)))
            : sign !== undefined
              ? "{}\\".includes(sign)
                ? sign
                : sign === "~"
                  ? " "
                  : ""
              : // Line ends of the file itself say nothing.
                token.replace(/[\r\n]+/g, "");
      parts.push(word === undefined ? said.slice(replaced) : said);
      replaced = word === "u" ? 1 : word === undefined ? Math.max(0, replaced - said.length) : replaced;
    }
  }
  return parts.join("");
}

/** `\uN` is a letter of UTF-16, as a number with a sign. */
function spoken(word: string, number: string | undefined): string {
  if (word === "u" && number !== undefined) return String.fromCharCode(Number(number) & 0xffff);
  return Object.hasOwn(SPOKEN, word) ? SPOKEN[word]! : "";
}
