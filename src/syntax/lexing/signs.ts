import type { IToken } from "chevrotain";

/** A character that stands for another one of the language, in a place of its own: nothing after it moves. */
export interface Sign {
  /** `silent` is reported as what it leads to, a text that is not closed; `inner` goes with the quotes around it. */
  readonly kind: "quote" | "inner" | "wide" | "brace" | "years" | "lost" | "silent";
  readonly at: number;
  readonly meant: string;
}

const DOUBLE = /[\u201c-\u201f\u00ab\u00bb\u2039\u203a\u301d-\u301f\u2033]/;
const ANY_DOUBLE = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a\u301d-\u301f\u2033\n\r]/g;
const SINGLE = "['\\u2018-\\u201b`\\u00b4\\u2032]{1,2}";
const IN_SINGLE = new RegExp(
  `(${SINGLE})([^\\s'\`](?:[^"\\n\\r]{0,300}?\\S)?)(${SINGLE})(?=[\\s{};,.]|$)`,
  "y",
);
/** The letters of an old encoding that could not be read: the quotes of Word are among them. */
const IN_LOST = /(\ufffd)([^\ufffd"\n\r]{1,300})(\ufffd)(?=[\s{};,.]|$)/y;
const WIDE = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/;

/** The signs of other programs among characters that mean nothing, and in texts that do not end as they should. */
export function foreignSigns(
  text: string,
  tokens: readonly IToken[],
  garbage: readonly IToken[],
): readonly Sign[] {
  const found: Sign[] = [];
  let done = 0;
  for (const t of garbage) {
    for (let at = Math.max(done, t.startOffset); at < t.startOffset + t.image.length; at += 1) {
      const signs = signsAt(text, at, t);
      found.push(...signs);
      at = Math.max(at, signs.at(-1)?.at ?? at);
      done = at + 1;
    }
  }
  for (const t of tokens) if (t.tokenType.name === "UnclosedText") found.push(...closingSign(text, t));
  return found.sort((a, b) => a.at - b.at);
}

/** The text with its signs in place. */
export function withSigns(text: string, signs: readonly Pick<Sign, "at" | "meant">[]): string {
  let result = "";
  let from = 0;
  for (const { at, meant } of signs) {
    if (at < from) continue;
    result += text.slice(from, at) + meant;
    from = at + 1;
  }
  return result + text.slice(from);
}

/** What stands on the line before a place. */
export function lineBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? "")) start -= 1;
  return text.slice(start, at);
}

function signsAt(text: string, at: number, t: IToken): readonly Sign[] {
  const char = text[at] ?? "";
  if (DOUBLE.test(char)) return doubleQuoted(text, at);
  const opens = /[\s{]/.test(text[at - 1] ?? " ");
  if (opens && char === "\ufffd") return quotedBy(IN_LOST, "lost", text, at);
  if (opens && /['\u2018-\u201b`\u00b4\u2032]/.test(char)) return quotedBy(IN_SINGLE, "quote", text, at);
  if (WIDE.test(char)) return [{ kind: "wide", at, meant: String.fromCharCode(char.charCodeAt(0) - 0xfee0) }];
  if (char === "/" && isBetweenYears(text, at)) return [{ kind: "years", at, meant: "-" }];
  if (char === ":" && t.image === ":") return blockColon(text, at);
  return blockBrace(text, at, t);
}

/** `“…”`, also when one of the two is a straight quote. Straight ones inside would end the text and become curly. */
function doubleQuoted(text: string, at: number): readonly Sign[] {
  const straight: number[] = [];
  let close: number | null = null;
  ANY_DOUBLE.lastIndex = at + 1;
  for (let m = ANY_DOUBLE.exec(text); m !== null && close === null; m = ANY_DOUBLE.exec(text)) {
    if (/[\n\r]/.test(m[0]) || straight.length > 20) break;
    if (m[0] === '"') straight.push(m.index);
    else close = m.index;
  }
  const opening: Sign = { kind: "quote", at, meant: '"' };
  if (close !== null && straight.length % 2 === 0) {
    const inner = straight.map((place): Sign => ({ kind: "inner", at: place, meant: "\u201d" }));
    return [opening, ...inner, { kind: "quote", at: close, meant: '"' }];
  }
  const isOpening = straight.length > 0 && /\S/.test(text[at + 1] ?? " ");
  return [isOpening ? opening : { ...opening, kind: "silent" }];
}

function quotedBy(pair: RegExp, kind: Sign["kind"], text: string, at: number): readonly Sign[] {
  pair.lastIndex = at;
  const match = pair.exec(text);
  if (match === null) return [];
  const [, open = "", inner = "", close = ""] = match;
  const end = at + open.length + inner.length;
  const blanks = (from: number, count: number): readonly Sign[] =>
    Array.from({ length: count }, (_, i) => ({ kind, at: from + i, meant: " " }));
  return [
    ...blanks(at, open.length - 1),
    { kind, at: at + open.length - 1, meant: '"' },
    { kind, at: end, meant: '"' },
    ...blanks(end + 1, close.length - 1),
  ];
}

/** `tahun 2027/2029`. */
function isBetweenYears(text: string, at: number): boolean {
  return (
    /tahun[ \t]+[0-9]{4}$/.test(text.slice(Math.max(0, at - 20), at)) &&
    /^[0-9]{4}\b/.test(text.slice(at + 1, at + 6))
  );
}

/** `cfm P.1 (` and the `)` that stands alone. */
function blockBrace(text: string, at: number, t: IToken): readonly Sign[] {
  if (t.image.length !== 1 || !/[()[\]]/.test(t.image)) return [];
  const lineEnd = /[ \t]*(?:[\r\n]|$|\/\/)/y;
  lineEnd.lastIndex = at + 1;
  if (!lineEnd.test(text)) return [];
  const isClosing = /[)\]]/.test(t.image);
  const before = lineBefore(text, at);
  if (isClosing ? before.trim() !== "" : !/\S[ \t]*$/.test(before)) return [];
  return [{ kind: "brace", at, meant: isClosing ? "}" : "{" }];
}

const BLOCK_HEAD =
  /^[ \t]{0,80}(?:peta|level|cfm|lajur|pihak|keputusan|aturan|kop|penandatangan|diktum)(?![\w-])/;
const DEEPER = /:[ \t]{0,20}(?:\r\n?|\n)([ \t]{0,80})[^\s}]/y;

/** `level 0:` before lines that stand further in. */
function blockColon(text: string, at: number): readonly Sign[] {
  const before = lineBefore(text, at);
  DEEPER.lastIndex = at;
  const inner = DEEPER.exec(text)?.[1];
  const outer = /^[ \t]*/.exec(before)?.[0] ?? "";
  return inner === undefined || inner.length <= outer.length || !BLOCK_HEAD.test(before)
    ? []
    : [{ kind: "brace", at, meant: "{" }];
}

/** `"Pelayanan Izin” pengampu a`: the text goes on to the end of the line. */
function closingSign(text: string, t: IToken): readonly Sign[] {
  const inner = t.image.search(/[\u201c-\u201f\u00ab\u00bb\u2033]/);
  if (inner === -1) return [];
  const at = t.startOffset + inner;
  const closes = /\S/.test(text[at - 1] ?? " ") && /[\s{};,.]/.test(text[at + 1] ?? " ");
  return closes ? [{ kind: "quote", at, meant: '"' }] : [];
}
