import { saidOfSign, type SignKey } from "../messages/signs.ts";
import type { Correction, Edit, Range } from "../report/correction.ts";
import { nameFrom } from "../print/names.ts";
import { quoteText } from "../text.ts";
import type { Scan } from "./draft.ts";

const NO_NAMES: ReadonlySet<string> = new Set();

/** A sign of another program, and how it is read where it stands. */
interface Sign {
  readonly image: RegExp;
  readonly says: SignKey;
  /** What is written there in this language; none when the sign means something else. `image`: all that matched. */
  readonly read: (text: string, at: number, image: string) => readonly Edit[];
}

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
const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
};
/** `:Memeriksa berkas;`, as PlantUML has an activity. */
const ACTIVITY = /:([^:;"{}\n\r]{1,200});[ \t]{0,9}(?=[\n\r]|$)/y;
const BLOCK_HEAD =
  /^[ \t]{0,80}(?:peta|level|cfm|lajur|pihak|keputusan|aturan|kop|penandatangan|diktum)(?![\w-])/;
const DEEPER = /:[ \t]{0,20}(?:\r\n?|\n)([ \t]{0,80})[^\s}]/y;
/** A quote that has its straight other one behind it. */
const OPENING = /\S[^"\n\r]{0,300}"/y;
const LINE_END = /[ \t]*(?:[\r\n]|$|\/\/)/y;

const SIGNS: readonly Sign[] = [
  { image: new RegExp(`[${DOUBLE}]`, "y"), says: "quote", read: doubleQuoted },
  { image: /\ufffd/y, says: "meaningless", read: quotedBy(IN_LOST) },
  { image: /['\u2018-\u201b`\u00b4\u2032]/y, says: "quote", read: quotedBy(IN_SINGLE) },
  {
    image: /[\uff01-\uff5e]/y,
    says: "wide",
    read: (_, at, image) => [replaced(at, 1, String.fromCharCode(image.charCodeAt(0) - 0xfee0))],
  },
  {
    // Characters of no width, which Word and PDF put into words, and those that no text has.
    image: /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/y,
    says: "invisible",
    read: (_, at, image) => [replaced(at, image.length, "")],
  },
  {
    image: /[\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/y,
    says: "oddSpace",
    read: (_, at, image) => [replaced(at, image.length, /[\u2028\u2029]/.test(image) ? "\n" : " ")],
  },
  {
    image: /\/(?=[0-9]{4}\b)/y,
    says: "years",
    read: (text, at) => (/tahun[ \t]{1,9}[0-9]{4}$/.test(lineBefore(text, at)) ? [replaced(at, 1, "-")] : []),
  },
  {
    // A word, or a code, that the end of a line cut.
    image: /-[ \t]{0,9}(?:\r\n?|\n)[ \t]{0,80}(?=\p{L})/uy,
    says: "cut",
    read: (text, at, image) => (/\p{L}$/u.test(lineBefore(text, at)) ? [replaced(at, image.length, "")] : []),
  },
  {
    image: /\.[ \t]{0,9}(?:\r\n?|\n)[ \t]{0,80}(?=[0-9])/y,
    says: "cut",
    read: (text, at, image) =>
      /[A-Z][^"]{0,40}[0-9]$/.test(lineBefore(text, at)) ? [replaced(at, image.length, ".")] : [],
  },
  {
    image: /&(?:quot|apos|nbsp|amp);/y,
    says: "entity",
    read: (_, at, image) => [replaced(at, image.length, ENTITIES[image] ?? " ")],
  },
  {
    // `(1) periksa "…"`
    image: /\((?:[0-9]{1,2}|[a-z])\)[ \t]{0,9}(?=[^\s{}])/y,
    says: "numbering",
    read: (text, at, image) => (isLineStart(text, at) ? [replaced(at, image.length, "")] : []),
  },
  { image: /:/y, says: "activity", read: activity },
  { image: /:/y, says: "brace", read: blockColon },
  { image: /[()[\]]/y, says: "brace", read: blockBrace },
  { image: /[*#/<(]/y, says: "blockComment", read: blockComment },
];

/** The signs of other programs among characters that mean nothing, and in texts that do not end as they should. */
export function readSigns({ text, tokens, garbage }: Scan): readonly Correction[] {
  const found: Correction[] = [];
  let done = 0;
  for (const t of garbage) {
    const end = t.startOffset + t.image.length;
    for (let at = Math.max(done, t.startOffset); at < end; at += 1) {
      const correction = signAt(text, at);
      if (correction === null) continue;
      found.push(correction);
      done = Math.max(at + 1, correction.edits.at(-1)?.end ?? 0);
      at = done - 1;
    }
  }
  for (const t of tokens) {
    // `"Pelayanan Izin” pengampu a`: the text goes on to the end of the line.
    const inner =
      t.tokenType.name === "UnclosedText" ? t.image.search(/[\u201c-\u201f\u00ab\u00bb\u2033]/) : -1;
    const at = t.startOffset + inner;
    if (inner !== -1 && /\S/.test(text[at - 1] ?? " ") && /[\s{};,.]/.test(text[at + 1] ?? " "))
      found.push(correctionOf("quote", at, text, [replaced(at, 1, '"')]));
  }
  return found;
}

/** What stands on the line before a place. */
export function lineBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? "")) start -= 1;
  return text.slice(start, at);
}

function isLineStart(text: string, at: number): boolean {
  let start = at;
  while (/[ \t]/.test(text[start - 1] ?? "")) start -= 1;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? "");
}

function signAt(text: string, at: number): Correction | null {
  for (const { image, says, read } of SIGNS) {
    image.lastIndex = at;
    const match = image.exec(text);
    const edits = match === null ? [] : read(text, at, match[0]);
    if (edits.length > 0) return correctionOf(says, at, text, edits);
  }
  return null;
}

function correctionOf(says: SignKey, at: number, text: string, edits: readonly Edit[]): Correction {
  const { start, end } = edits[0] ?? { start: at, end: at + 1 };
  const isStray = says === "invisible" || says === "oddSpace";
  OPENING.lastIndex = at + 1;
  const isQuiet = says === "quote" && edits.length === 1 && !OPENING.test(text);
  return {
    ...correctionOfSign(says, { start, end }, text, edits),
    layer: isStray ? "stray" : "sign",
    ...(isQuiet ? { isQuiet } : {}),
  };
}

/** What is only likely to be meant. */
const SUGGESTED: ReadonlySet<SignKey> = new Set([
  "cut",
  "activity",
  "node",
  "flowBlock",
  "nextLine",
  "between",
  "pasted",
  "markup",
  "list",
]);

/** What is said of a sign, and done about it. */
export function correctionOfSign(
  says: SignKey,
  place: Range,
  text: string,
  edits: readonly Edit[],
  args: Readonly<Record<string, string>> = {},
): Correction {
  const written = text.slice(place.start, place.end);
  const point = `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    code: written.includes("\ufffd") ? "bukan-utf8" : "karakter-tak-sah",
    ...place,
    ...saidOfSign(says, { sign: written, point, ...args }),
    edits,
    grade: SUGGESTED.has(says) ? "suggested" : "safe",
    layer: "stray",
    habit: says,
  };
}

function replaced(at: number, length: number, newText: string): Edit {
  return { start: at, end: at + length, newText };
}

/** `“…”`, also when one of the two is a straight quote. Straight ones inside would end the text and become curly. */
function doubleQuoted(text: string, at: number): readonly Edit[] {
  const straight: number[] = [];
  let close: number | null = null;
  ANY_DOUBLE.lastIndex = at + 1;
  for (let m = ANY_DOUBLE.exec(text); m !== null && close === null; m = ANY_DOUBLE.exec(text)) {
    if (/[\n\r]/.test(m[0]) || straight.length > 20) break;
    if (m[0] === '"') straight.push(m.index);
    else close = m.index;
  }
  const opening = replaced(at, 1, '"');
  if (close === null || straight.length % 2 === 1) return [opening];
  return [opening, ...straight.map((place) => replaced(place, 1, "\u201d")), replaced(close, 1, '"')];
}

function quotedBy(pair: RegExp): Sign["read"] {
  return (text, at) => {
    pair.lastIndex = at;
    const match = /[\s{]/.test(text[at - 1] ?? " ") ? pair.exec(text) : null;
    if (match === null) return [];
    const [, open = "", inner = "", close = ""] = match;
    return [replaced(at, open.length, '"'), replaced(at + open.length + inner.length, close.length, '"')];
  };
}

/** `cfm P.1 (` and the `)` that stands alone. */
function blockBrace(text: string, at: number, image: string): readonly Edit[] {
  LINE_END.lastIndex = at + 1;
  if (!LINE_END.test(text)) return [];
  const isClosing = /[)\]]/.test(image);
  const before = lineBefore(text, at);
  if (isClosing ? before.trim() !== "" : !/\S[ \t]*$/.test(before)) return [];
  return [replaced(at, 1, isClosing ? "}" : "{")];
}

function activity(text: string, at: number): readonly Edit[] {
  ACTIVITY.lastIndex = at;
  const [image, title = ""] = ACTIVITY.exec(text) ?? [];
  if (image === undefined || !isLineStart(text, at)) return [];
  const name = nameFrom(title, NO_NAMES, "langkah");
  return [replaced(at, image.length, `${name} ${quoteText(title.trim())}`)];
}

/** `level 0:` before lines that stand further in. */
function blockColon(text: string, at: number): readonly Edit[] {
  const before = lineBefore(text, at);
  DEEPER.lastIndex = at;
  const inner = DEEPER.exec(text)?.[1];
  const outer = /^[ \t]*/.exec(before)?.[0] ?? "";
  const isHead = inner !== undefined && inner.length > outer.length && BLOCK_HEAD.test(before);
  return isHead ? [replaced(at, 1, " {")] : [];
}

/** `{* … *}`. What begins like a comment of one line is read as one, unless it goes over lines. */
function blockComment(text: string, at: number): readonly Edit[] {
  const start = text[at - 1] === "{" ? at - 1 : at;
  const [open, close] = COMMENTS.find(([sign]) => text.startsWith(sign, start)) ?? [];
  if (open === undefined) return [];
  const within = text.slice(start + open.length, start + open.length + MAX_COMMENT);
  const length = within.indexOf(close);
  const isLine = !open.startsWith("{") && !/[\n\r]/.test(within.slice(0, length));
  if (length === -1 || isLine) return [];
  return [replaced(start, open.length, "/*"), replaced(start + open.length + length, close.length, "*/")];
}
