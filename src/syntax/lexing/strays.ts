import { tokenMatcher, type IToken } from "chevrotain";
import { stepFactWords } from "../../../grammar/facts.ts";
import { Garbage, Text } from "../../../grammar/tokens.ts";
import { lazy } from "../lazy.ts";
import type { Edit } from "../report/correction.ts";
import { clipped } from "../report/problems.ts";
import { lineBefore, replaced, type Place, type Sign, type SignTable } from "./signs.ts";
import { isClose, isCode, isEnd, isKeyword, isName, isOneOf, isOpen, ORDINAL } from "./tokens.ts";

const isCodePart = isOneOf("Code", "Identifier", "NumberPath");
const isWord = (t: IToken | null | undefined): boolean => isKeyword(t) || isCodePart(t);
const isNumber = isOneOf("NumberPath");
const isFlow = isOneOf("kw_alur");
const isText = (t: IToken | null): boolean => t !== null && tokenMatcher(t, Text);
const isPlain = (t: IToken | null): boolean => t !== null && !isText(t) && isWord(t);
const isListed = (t: IToken | null): boolean => isName(t) || isText(t) || isCode(t);
const isItem = (t: IToken | null): boolean => isListed(t) && !isKeyword(t);
/** `1.`, `a)`: the first word of a line. */
const isNumbering = (t: IToken | null): boolean => t !== null && /^(?:[0-9]{1,2}|[a-z])$/.test(t.image);
/** `KESATU :`, `ii)`: as clauses and items of papers are numbered. */
const isOrdinal = (t: IToken | null): boolean => t !== null && t.image.length > 1 && ORDINAL.test(t.image);
const isUml = (t: IToken | null): boolean => t !== null && /^(?:start|end)uml$/.test(t.image);
/** Facts of a step go on in its line. */
const FACTS: ReadonlySet<string> = new Set(["bersama", ...stepFactWords]);
const isNextWord = (t: IToken | null): boolean => isKeyword(t) && !FACTS.has(t?.image ?? "");
const isNothing = (t: IToken | null): boolean => t === null;

const comment = ({ tight }: Place): string => (tight === "after" || tight === "both" ? "// " : "//");
const gap = ({ tight }: Place): string => (tight === "both" ? " " : "");

const BEFORE: Sign["tight"] = ["before", "both"];
const AFTER: Sign["tight"] = ["after", "both"];
const LIKELY: Sign["more"] = { grade: "suggested" };
/** There is something to choose. */
const NO_FIX: Sign["more"] = { grade: null };
/** Of what is known to nobody each place is a finding. */
const UNKNOWN: Sign["more"] = { grade: null, habit: undefined };

const BULLET =
  /[-*+\u00b7\u2012-\u2015\u2022\u2023\u2043\u25a0-\u25ff\u2610-\u2612\u2713\u2714\uf000-\uf0ff]/y;
const LEFT = /<[-=~.\u2012-\u2015]*>?|[\u2190\u2194\u21d0\u21d4]/y;
const RULER = /[-=*_~#]{3,}|[\u2012-\u2015\u2500-\u257f]+/y;

const YEAR_BEFORE = /\btahun[ \t]{1,9}[0-9]{4}[ \t]{0,9}$/;

/** What stands before the line behind the last version. */
const LAST_MARK = `\n${">".repeat(7)}`;
const MAX_VERSIONS = 10_000;

/**
 * Characters that no token holds, with what may be meant by them; the first that fits. Made when asked for, because its
 * expressions take time.
 */
export const strays = lazy((): SignTable => ({
  layer: "stray",
  signs: [
    { says: "conflict", image: /={7}|\|{7}/y, before: isNothing, read: otherVersion, more: NO_FIX },
    { says: "conflict", image: /<{7}|>{7}/y, before: isNothing, read: comment, more: NO_FIX },
    { says: "pasted", image: /`{3,}/y, before: isNothing, read: comment, more: LIKELY },
    { says: "pasted", image: /@/y, at: "first", after: isUml, read: comment, args: uml, more: LIKELY },
    { says: "markup", image: /<[!?]?/y, at: "first", tight: AFTER, read: comment, more: LIKELY },
    { says: "table", image: /\|/y, at: "first", more: NO_FIX },
    { says: "table", image: /\|[-:|]+/y, at: "alone", more: NO_FIX },
    { says: "bold", image: /\*{2,3}/y, read: gap },
    { says: "apostrophe", image: /'/y, at: "first", tight: AFTER, after: isWord, read: "" },
    { says: "comment", image: /#+|--|;+|%+|\/'|'|\/|\\+|<!--+|\(\*+/y, at: "first", read: comment },
    {
      says: "commentBehind",
      image: /#+|--|%+|<!--+|\(\*+/y,
      at: "between",
      tight: ["none", "after"],
      read: comment,
    },
    { says: "commentBehind", image: /\//y, before: isText, after: isPlain, read: comment, more: LIKELY },
    { says: "ruler", image: RULER, at: "alone", read: ({ image }) => `// ${image}` },
    { says: "list", image: /[-*+\u2022]/y, at: "first", list: "item", read: asItem, more: LIKELY },
    { says: "bullet", image: BULLET, at: "first", read: "" },
    {
      says: "numbering",
      image: /[.)]/y,
      tight: BEFORE,
      before: isNumbering,
      after: isListed,
      read: unnumbered,
    },
    {
      says: "numbering",
      image: /[.):]/y,
      before: isOrdinal,
      after: isName,
      read: unnumbered,
      more: LIKELY,
    },
    {
      says: "codeSpaces",
      image: /\./y,
      tight: ["before"],
      before: isCodePart,
      after: isNumber,
      args: code,
      more: NO_FIX,
    },
    {
      says: "codePoint",
      image: /\./y,
      at: "between",
      tight: ["before"],
      before: isCodePart,
      args: code,
      more: NO_FIX,
    },
    { says: "openYears", image: /[-\u2010-\u2015/]/y, at: "last", read: openYears, more: NO_FIX },
    // `masukan:` with a list as YAML has it below.
    { says: "list", image: /:/y, list: "head", read: "", more: LIKELY },
    { says: "lineEnd", image: /[;,.:]+/y, at: "last", read: "" },
    { says: "lineEnd", image: /[;,.:]+/y, at: "between", after: isClose, read: "" },
    { says: "behindWord", image: /:=|=>|[:=]/y, at: "between", before: isWord, read: gap },
    { says: "behindWord", image: /[;,]/y, at: "between", after: isOpen, read: gap },
    { says: "behindWord", image: /[-\u2012-\u2015]/y, before: isCodePart, after: isText, read: gap },
    { says: "nextLine", image: /[;,]/y, before: isText, after: isNextWord, read: "\n", more: LIKELY },
    {
      says: "nextLine",
      // Before a step: its name, a word for its kind or none, its text.
      image: /[;,](?=[ \t]{0,9}[\p{L}_][\p{L}0-9_-]{0,80}(?:[ \t]{1,9}[a-z]{1,20})?[ \t]{1,9}")/uy,
      before: isText,
      read: "\n",
      more: LIKELY,
    },
    { says: "nextLine", image: /[;,.]/y, after: isFlow, read: "\n", more: LIKELY },
    {
      says: "joinedSteps",
      image: /[,;&+/]/y,
      at: "between",
      before: isEnd,
      after: isEnd,
      read: inFlow,
      args: beside,
      more: NO_FIX,
    },
    { says: "between", image: /[,;]/y, before: isWord, after: isItem, more: LIKELY },
    { says: "between", image: /[,;&+/]/y, before: isItem, after: isListed, more: LIKELY },
    { says: "around", image: /[([\])]/y, at: "between", before: isListed, read: gap },
    { says: "around", image: /[([\])]/y, at: "last", before: isListed, read: gap },
    { says: "around", image: /[([\])]/y, at: "between", after: isListed, read: gap },
    { says: "toTheRight", image: LEFT, more: NO_FIX },
    { says: "meaningless", image: new RegExp(Garbage.PATTERN as RegExp, "y"), more: UNKNOWN },
  ],
}));

/**
 * Of two versions that Git left in a file the first is read. From the mark behind it all is a comment, up to the end of the
 * line of the mark behind the last version.
 */
function otherVersion(place: Place): string | readonly Edit[] {
  const { text, start, image } = place;
  const rest = text.slice(start, start + MAX_VERSIONS);
  const mark = rest.indexOf(LAST_MARK) + 1;
  if (mark === 0 || rest.slice(0, mark).includes("*/")) return comment(place);
  const [line = ""] = /^[^\n\r]*/.exec(rest.slice(mark)) ?? [];
  return [replaced(start, image.length, "/*"), replaced(start + mark, line.length, "*/")];
}

function uml({ after }: Place): Readonly<Record<string, string>> {
  return { sign: `@${after?.image ?? ""}` };
}

/** `P. 1`: with the number behind, when one stands there. */
function code({ before, after }: Place): Readonly<Record<string, string>> {
  return { code: `${before?.image ?? ""}${isNumber(after) ? `.${after?.image ?? ""}` : ""}` };
}

/** `alur a -> b, c`: read as a sequence, which is one of the two that it may be. */
function inFlow({ text, start, after }: Place): string | null {
  const before = lineBefore(text, start);
  return /^\s*alur\s|->\s/.test(before) && !isFlow(after) ? " -> " : null;
}

function beside({ before, after }: Place): Readonly<Record<string, string>> {
  return { from: clipped(before?.image ?? ""), to: clipped(after?.image ?? "") };
}

/** `tahun 2027-` */
function openYears({ text, start }: Place): string | null {
  return YEAR_BEFORE.test(lineBefore(text, start)) ? "" : null;
}

/** An item of a list goes on the line above. */
function asItem({ text, start, end }: Place): readonly Edit[] {
  return [{ start: text.slice(0, start).trimEnd().length, end, newText: " " }];
}

function unnumbered({ before, isSecond, start, end }: Place): readonly Edit[] {
  return isSecond ? [{ start: before?.startOffset ?? start, end, newText: "" }] : [];
}
