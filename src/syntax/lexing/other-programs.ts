import { factWords, stepTexts } from "../../../grammar/facts.ts";
import { lazy } from "../lazy.ts";
import type { Edit } from "../report/correction.ts";
import { nameFrom } from "../print/names.ts";
import { quoteText } from "../text.ts";
import { isOneOf } from "./tokens.ts";
import { lineBefore, replaced, type Place, type Reading, type SignTable } from "./signs.ts";

const NO_NAMES: ReadonlySet<string> = new Set();
const DOUBLE = "\\u201c-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u301d-\\u301f\\u2033";
const ANY_DOUBLE = new RegExp(`["${DOUBLE}\\n\\r]`, "g");
const SINGLE = "['\\u2018-\\u201b`\\u00b4\\u2032]{1,2}";
const IN_SINGLE = new RegExp(
  `(${SINGLE})([^\\s'\`](?:[^"\\n\\r]{0,300}?\\S)?)(${SINGLE})(?=[\\s{};,.]|$)`,
  "y",
);
/** The letters of an old encoding that could not be read: the quotes of Word are among them. */
const IN_LOST = /(\ufffd)([^\ufffd"\n\r]{1,300})(\ufffd)(?=[\s{};,.]|$)/y;
/** Comments of other languages. */
const COMMENTS = [
  ["{*", "*}"],
  ["{#", "#}"],
  ["/'", "'/"],
  ["<!--", "-->"],
  ["(*", "*)"],
] as const;
const MAX_COMMENT = 2000;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", nbsp: " ", amp: "&" };
/** `:Memeriksa berkas;`, as PlantUML has an activity. */
const ACTIVITY = /:([^:;"{}\n\r]{1,200});[ \t]{0,9}(?=[\n\r]|$)/y;
const BLOCK_HEAD =
  /^[ \t]{0,80}(?:peta|level|cfm|lajur|pihak|keputusan|aturan|kop|penandatangan|diktum)(?![\w-])/;
const DEEPER = /:[ \t]{0,20}(?:\r\n?|\n)([ \t]{0,80})[^\s}]/y;
/** `[12/03/26 09.14] Budi: `, `12/03/26 09.14 - Budi: `: what a chat puts before a message. */
const CHAT =
  /\[?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4},?[ \t][0-9]{1,2}[.:][0-9]{2}[^\n\r"\]:]{0,9}(?:\]|[ \t]-)[ \t][^\n\r":{}]{1,60}:[ \t]{0,9}/y;
const BREAK = "[ \\t]{0,9}(?:(?:\\r\\n?|\\n)[ \\t]{0,80})?";
const LABEL_PART = '[^\\][\\n\\r"{}<>]{1,80}';
/** An arrow with its label, or without one, in which a line may end. */
const CUT_ARROW = new RegExp(
  `(?:-|\\.\\.)${BREAK}\\[${BREAK}${LABEL_PART}(?:(?:\\r\\n?|\\n)${LABEL_PART})?${BREAK}\\]${BREAK}(?:-|\\.${BREAK}\\.)${BREAK}>|(?:-|\\.${BREAK}\\.)${BREAK}>`,
  "y",
);
/** What stands in brackets up to the end of its line. */
const IN_BRACKETS = /(?:\([^()[\]{}\n\r]{1,300}\)|\[[^()[\]{}\n\r]{1,300}\])(?=[ \t]{0,9}(?:[\n\r]|$|\/\/))/y;
/** A fact behind such a bracket: its keyword, and what cannot be the next word of a remark. */
const FACT = new RegExp(
  `^.[ \\t]*(?:(?:${[...stepTexts, ...factWords("text", "texts")].join("|")})[ \\t:=]+["0-9]|(?:jenis|${factWords("units").join("|")})[ \\t:=]+[a-z])`,
);
const LINE_END = /[ \t]*(?:[\r\n]|$|\/\/)/y;

const point = ({ image }: Place) => ({
  point: `U+${(image.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
});
const behind =
  (before: RegExp, meant: string): Reading =>
  ({ text, start }) =>
    before.test(lineBefore(text, start)) ? meant : null;

/** What other programs and other languages write in place of a sign; made when asked for, because its expressions take time. */
export const otherPrograms = lazy((): SignTable => ({
  layer: "sign",
  signs: [
    { says: "quote", image: new RegExp(`[${DOUBLE}]`, "y"), read: doubleQuoted },
    { says: "meaningless", image: /\ufffd/y, read: quotedBy(IN_LOST) },
    { says: "quote", image: /['\u2018-\u201b`\u00b4\u2032]/y, read: quotedBy(IN_SINGLE) },
    {
      says: "wide",
      image: /[\uff01-\uff5e]/y,
      read: ({ image }) => String.fromCharCode(image.charCodeAt(0) - 0xfee0),
    },
    {
      // Characters of no width, which Word and PDF put into words, and those that no text has.
      says: "invisible",
      image: /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/y,
      read: "",
      args: point,
      more: { layer: "stray" },
    },
    {
      says: "oddSpace",
      image: /[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y,
      read: ({ image }) => (/[\u2028\u2029]/.test(image) ? "\n" : " "),
      args: point,
      more: { layer: "stray" },
    },
    {
      says: "years",
      image: /\/(?=[0-9]{4}\b)/y,
      // `tahun 2027`, also where the word is mistyped.
      read: behind(
        /(?:^[ \t]{0,80}\p{L}{1,20}[ \t]{0,9}[:=]{0,2}[ \t]{0,9}(?:19|20)[0-9]{2}|tahun[ \t]{1,9}[0-9]{4})$/u,
        "-",
      ),
    },
    {
      says: "event",
      image: /\[\*\]|\(\*\)/y,
      read: event,
      args: (place) => ({
        word:
          event(place)
            ?.trim()
            .replace(/^alur /, "") ?? "",
      }),
      more: { grade: "suggested" },
    },
    {
      says: "cutArrow",
      image: CUT_ARROW,
      read: cutArrow,
      args: (place) => ({ meant: cutArrow(place) ?? "" }),
    },
    // `P.1-2`, `P.1..2`, `P.1/2`
    {
      says: "codeParts",
      image: /[-\u2010-\u2015/\\|_]{1,3}|[.,:]{2,3}|[.,:][-\u2010-\u2015]|[-\u2010-\u2015][.,:]/y,
      tight: ["both"],
      after: isOneOf("NumberPath"),
      // The first numbers of a code, behind a prefix in capitals.
      read: behind(/(?:^|[\s"])\p{Lu}[\p{Lu}0-9]*(?:[ .][0-9.]+)?$/u, "."),
      args: ({ before, after }) => ({ code: `${before?.image ?? ""}.${after?.image ?? ""}` }),
      more: { grade: "suggested", habit: undefined },
    },
    // A word, a code or two years that the end of a line cut.
    {
      says: "cut",
      image: /[-\u2013][ \t]{0,9}(?:\r\n?|\n)?[ \t]{0,80}(?=[0-9]{4}\b)/y,
      read: cutYears,
    },
    {
      says: "cut",
      image: /-[ \t]{0,9}(?:\r\n?|\n)[ \t]{0,80}(?=\p{L})/uy,
      read: behind(/\p{L}$/u, ""),
      more: { grade: "suggested" },
    },
    {
      says: "cut",
      image: /\.[ \t]{0,9}(?:\r\n?|\n)[ \t]{0,80}(?=[0-9])/y,
      read: behind(/[A-Z][^"]{0,40}[0-9]$/, "."),
      more: { grade: "suggested" },
    },
    {
      says: "entity",
      image: /&(?:quot|apos|nbsp|amp);/y,
      read: ({ image }) => ENTITIES[image.slice(1, -1)] ?? " ",
    },
    // `(1) periksa "…"`
    {
      says: "numbering",
      image: /\((?:[0-9]{1,2}|[a-z])\)[ \t]{0,9}(?=[^\s{}])/y,
      read: behind(/^[ \t]*$/, ""),
    },
    // `> ` before each line, as mail programs quote it.
    { says: "mail", image: />{1,3}(?!>)(?:[ \t]>{1,3}(?!>)){0,3}[ \t]?/y, read: behind(/^$/, "") },
    { says: "between", image: /,/y, read: cells, more: { grade: "suggested" } },
    { says: "chat", image: /[[/.]/y, read: chatPrefix, more: { grade: "suggested" } },
    { says: "activity", image: ACTIVITY, read: activity, more: { grade: "suggested" } },
    { says: "brace", image: /:/y, read: blockColon },
    { says: "brace", image: IN_BRACKETS, read: factBrackets },
    { says: "aside", image: IN_BRACKETS, read: aside, more: { grade: null } },
    { says: "brace", image: /[()[\]]/y, read: blockBrace },
    { says: "blockComment", image: /[*#/<(]/y, read: blockComment },
  ],
}));

/** `“…”`, also when one of the two is a straight quote. Straight ones inside would end the text and become curly. */
function doubleQuoted({ text, start }: Place): readonly Edit[] {
  const straight: number[] = [];
  let close: number | null = null;
  ANY_DOUBLE.lastIndex = start + 1;
  for (let m = ANY_DOUBLE.exec(text); m !== null && close === null; m = ANY_DOUBLE.exec(text)) {
    if (/[\n\r]/.test(m[0]) || straight.length > 20) break;
    if (m[0] === '"') straight.push(m.index);
    else close = m.index;
  }
  const opening = replaced(start, 1, '"');
  if (close === null || straight.length % 2 === 1) return [opening];
  return [opening, ...straight.map((place) => replaced(place, 1, "\u201d")), replaced(close, 1, '"')];
}

function quotedBy(pair: RegExp): Reading {
  return ({ text, start }) => {
    pair.lastIndex = start;
    const match = /[\s{]/.test(text[start - 1] ?? " ") ? pair.exec(text) : null;
    if (match === null) return null;
    const [, open = "", inner = "", close = ""] = match;
    return [
      replaced(start, open.length, '"'),
      replaced(start + open.length + inner.length, close.length, '"'),
    ];
  };
}

/** The first comma stands in what is read as a code. */
function cells({ text, start, image }: Place): readonly Edit[] {
  const before = lineBefore(text, start);
  // `unit,umum` before a comma, as a table saved as CSV has it.
  if (!/^\s*(?:unit|mitra|jabatan),\p{L}[\p{L}0-9_-]*$/u.test(before)) return [];
  return [start - before.length + before.indexOf(","), start].map((at) => replaced(at, image.length, " "));
}

/** `[*]` in PlantUML: the start before the first arrow of a line, the end behind one. */
function event({ text, start, end }: Place): string | null {
  const before = lineBefore(text, start);
  const gap = /[\p{L}0-9]/u.test(text[end] ?? "") ? " " : "";
  if (/[->=.\u2192\u21d2][ \t]*$/.test(before)) return `${/\s$/.test(before) ? "" : " "}selesai${gap}`;
  if (/^\s*alur\s+$/.test(before)) return `mulai${gap}`;
  return before.trim() === "" && /^[ \t]*[-.=>\u2192\u21d2]/.test(text.slice(end, end + 9))
    ? "alur mulai"
    : null;
}

/** `-` at the end of a line and `[Ya]->` on the next. */
function cutArrow({ text, start, image }: Place): string | null {
  if (!/[\n\r]/.test(image) || !/^\s*alur\s|->|\.\.>/.test(lineBefore(text, start))) return null;
  const line = image.startsWith(".") ? ".." : "-";
  const label = /^[^[]{0,200}\[([^\]]*)\]/.exec(image)?.[1];
  return label === undefined ? `${line}>` : `${line}[${label.trim().replace(/\s+/g, " ")}]${line}>`;
}

/** `tahun 2027` and `-2029` on the next line. */
function cutYears({ text, start, end, image }: Place): readonly Edit[] {
  const [, gap] =
    /tahun[ \t]{1,9}[0-9]{4}(\s{0,90})$/.exec(text.slice(Math.max(0, start - 120), start)) ?? [];
  if (gap === undefined || !/[\n\r]/.test(gap + image)) return [];
  return [{ start: start - gap.length, end, newText: "-" }];
}

function chatPrefix({ text, start: at }: Place): readonly Edit[] {
  const before = lineBefore(text, at);
  const start = at - before.trimStart().length;
  CHAT.lastIndex = start;
  const end = start + (CHAT.exec(text)?.[0].length ?? 0);
  return end > at ? [{ start, end, newText: "" }] : [];
}

function activity({ text, start, image }: Place): string | null {
  if (lineBefore(text, start).trim() !== "") return null;
  const title = image.slice(1, image.lastIndexOf(";"));
  return `${nameFrom(title, NO_NAMES, "langkah")} ${quoteText(title.trim())}`;
}

/** `level 0:` before lines that stand further in. */
function blockColon({ text, start }: Place): string | null {
  const before = lineBefore(text, start);
  DEEPER.lastIndex = start;
  const inner = DEEPER.exec(text)?.[1];
  const outer = /^[ \t]*/.exec(before)?.[0] ?? "";
  return inner !== undefined && inner.length > outer.length && BLOCK_HEAD.test(before) ? " {" : null;
}

/** `periksa "…" ( waktu "1 hari" )` */
function factBrackets({ text, start, image }: Place): readonly Edit[] {
  if (!FACT.test(image) || isInFlow(text, start)) return [];
  const [open, close] = [/^.\s/.test(image) ? "{" : "{ ", /\s.$/.test(image) ? "}" : " }"];
  return [replaced(start, 1, open), replaced(start + image.length - 1, 1, close)];
}

/** `daftar "Mendaftar" (15 menit)`: a remark behind a text is left out. */
function aside({ text, start }: Place): string | null {
  return /"[ \t]*$/.test(lineBefore(text, start)) && !isInFlow(text, start) ? "" : null;
}

const isInFlow = (text: string, start: number): boolean => /^\s*alur\s/.test(lineBefore(text, start));

/** `cfm P.1 (` and the `)` that stands alone. */
function blockBrace({ text, start, image }: Place): string | null {
  LINE_END.lastIndex = start + 1;
  if (!LINE_END.test(text)) return null;
  const isClosing = /[)\]]/.test(image);
  const isAlone = lineBefore(text, start).trim() === "";
  return isClosing === isAlone ? (isClosing ? "}" : "{") : null;
}

/** `{* … *}`. What begins like a comment of one line is read as one, unless it goes over lines. */
function blockComment({ text, start }: Place): readonly Edit[] {
  const at = text[start - 1] === "{" ? start - 1 : start;
  const [open, close] = COMMENTS.find(([sign]) => text.startsWith(sign, at)) ?? [];
  if (open === undefined) return [];
  const within = text.slice(at + open.length, at + open.length + MAX_COMMENT);
  const length = within.indexOf(close);
  const isLine = !open.startsWith("{") && !/[\n\r]/.test(within.slice(0, length));
  if (length === -1 || isLine) return [];
  return [replaced(at, open.length, "/*"), replaced(at + open.length + length, close.length, "*/")];
}
