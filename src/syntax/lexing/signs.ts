import type { IToken } from "chevrotain";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { saidOfSign, type SignKey } from "../messages/sign-advice.ts";
import type { Correction, Edit, Range } from "../report/correction.ts";
import type { Scan } from "./draft.ts";

/** A run of characters without meaning, or a part of it, with what stands around it on its line. */
export interface Place extends Range {
  readonly text: string;
  readonly image: string;
  /** Alone on its line, before its words, behind them, or between two. */
  readonly at: "alone" | "first" | "last" | "between";
  readonly before: IToken | null;
  readonly after: IToken | null;
  /** What the run touches. */
  readonly tight: "none" | "before" | "after" | "both";
  /** Whether `before` begins the line. */
  readonly isSecond: boolean;
  /** The run is the `:` above a list, or the bullet of an item of one that a keyword stands above. */
  readonly list: "head" | "item" | null;
}

/** A sign that is not the language's, and how it is read. */
export interface Sign {
  readonly says: SignKey;
  readonly image: RegExp;
  /** Where it must stand, and beside what. */
  readonly at?: Place["at"];
  readonly tight?: readonly Place["tight"][];
  readonly list?: Place["list"];
  readonly before?: (t: IToken | null) => boolean;
  readonly after?: (t: IToken | null) => boolean;
  /** What is written there in this language, a space when absent; null, or no edit, when it means something else. */
  readonly read?: string | Reading;
  /** What the sentence has in place of the sign itself. */
  readonly args?: (place: Place) => Readonly<Record<string, string>>;
  readonly more?: Partial<Correction>;
}

export type Reading = (place: Place) => string | readonly Edit[] | null;

export interface SignTable {
  /** A sign may be a part of a run of characters; a stray is all of it. */
  readonly layer: "sign" | "stray";
  readonly signs: readonly Sign[];
}

/** A quote that has its straight other one behind it. */
const OPENING = /\S[^"\n\r]{0,300}"/y;

/** Looks for the signs of a table among the characters that no token holds. */
export function readSigns({ layer, signs }: SignTable, scan: Scan): readonly Correction[] {
  const found: Correction[] = [];
  let done = 0;
  for (const run of runsOf(scan)) {
    const last = layer === "stray" ? run.start + 1 : run.end;
    for (let at = Math.max(done, run.start); at < last; at += 1) {
      const correction = signAt(signs, layer, run, at);
      if (correction === null) continue;
      found.push(correction);
      done = Math.max(at + 1, correction.edits.at(-1)?.end ?? 0);
      at = done - 1;
    }
  }
  return found;
}

function signAt(
  signs: readonly Sign[],
  layer: SignTable["layer"],
  run: Place,
  at: number,
): Correction | null {
  for (const sign of signs) {
    const { says, image, read = " ", args, more } = sign;
    if (!mayStand(sign, run)) continue;
    image.lastIndex = at;
    const [written] = image.exec(run.text) ?? [];
    if (written === undefined || (layer === "stray" && written !== run.image)) continue;
    const place = { ...run, start: at, end: at + written.length, image: written };
    const meant = typeof read === "string" ? read : read(place);
    const edits = typeof meant === "string" ? [replaced(at, written.length, meant)] : (meant ?? []);
    const [first] = edits;
    if (first === undefined) continue;
    const range = layer === "sign" ? first : place;
    OPENING.lastIndex = at + 1;
    const isQuiet = says === "quote" && edits.length === 1 && !OPENING.test(run.text);
    const own = isQuiet ? { layer, isQuiet, ...more } : { layer, ...more };
    return correctionOfSign(says, range, run.text, edits, own, args?.(place));
  }
  return null;
}

function mayStand(sign: Sign, run: Place): boolean {
  return (
    (sign.at ?? run.at) === run.at &&
    (sign.list ?? run.list) === run.list &&
    sign.tight?.includes(run.tight) !== false &&
    sign.before?.(run.before) !== false &&
    sign.after?.(run.after) !== false
  );
}

/** What is said of a sign, and done about it. */
export function correctionOfSign(
  says: SignKey,
  { start, end }: Range,
  text: string,
  edits: readonly Edit[],
  more: Partial<Correction> = {},
  args: NonNullable<Message["args"]> = {},
): Correction {
  const written = text.slice(start, end);
  const sign = written.length > 12 ? `${written.slice(0, 12)}…` : written;
  return {
    code: written.includes("\ufffd") ? "bukan-utf8" : "karakter-tak-sah",
    start,
    end,
    ...saidOfSign(says, { sign, ...args }),
    edits,
    grade: "safe",
    layer: "sign",
    habit: says,
    ...more,
  };
}

export function replaced(at: number, length: number, newText: string): Edit {
  return { start: at, end: at + length, newText };
}

/** Characters before a place that are looked at: a line of signs alone would be read again for each of them. */
const MAX_BEFORE = 1000;
/** Stands for all of a longer line, so that nothing takes the middle of it for its start. */
const CUT = "\ufffd";

/** What stands on the line before a place; of a long line the last characters, the first of them replaced. */
export function lineBefore(text: string, at: number): string {
  const start = Math.max(0, at - MAX_BEFORE);
  const before = text.slice(start, at);
  const end = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return end >= 0 || start === 0 ? before.slice(end + 1) : CUT + before.slice(1);
}

const isBullet = (t: IToken | undefined): boolean => t !== undefined && /^[-*+\u2022]$/.test(t.image);

function* runsOf({ text, garbage, tokens }: Scan): Iterable<Place> {
  let next = 0;
  let itemLine = 0;
  for (const [index, t] of garbage.entries()) {
    while ((tokens[next]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) next += 1;
    const [left, right] = [tokens[next - 1], tokens[next]];
    const [start, end, line] = [t.startOffset, t.startOffset + t.image.length, t.startLine ?? 0];
    const before = left !== undefined && left.endLine === line ? left : null;
    const after = right !== undefined && right.startLine === line ? right : null;
    const [beside, below] = [garbage[index - 1], garbage[index + 1]];
    const isKey = left?.tokenType.name.startsWith("kw_") === true;
    const isHead = t.image === ":" && after === null && isBullet(below) && below?.startLine === line + 1;
    const isBelow = left?.endLine === line - 1 && (isKey || itemLine === line - 1);
    const gap = text.slice((left?.endOffset ?? -1) + 1, start);
    const isItem = isBullet(t) && before === null && isBelow && /^:?\s*$/.test(gap);
    if (isItem) itemLine = line;
    const ends = (one: IToken | null | undefined): boolean => (one?.endOffset ?? -2) + 1 === start;
    const touches = ends(before) || ends(beside);
    const touched = after?.startOffset === end || below?.startOffset === end;
    yield {
      ...{ text, image: t.image, start, end, before, after },
      at: before === null ? (after === null ? "alone" : "first") : after === null ? "last" : "between",
      tight: touches ? (touched ? "both" : "before") : touched ? "after" : "none",
      isSecond: before !== null && tokens[next - 2]?.endLine !== before.startLine,
      list: isHead && isKey && before !== null ? "head" : isItem ? "item" : null,
    };
  }
}
