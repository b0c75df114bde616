import type { IToken } from "chevrotain";
import { lineBefore, type Sign } from "./signs.ts";
import { isUnclosed } from "./unclosed.ts";

/** A text whose quotes stand on two lines, or that has but its closing one. */
export interface BrokenText {
  readonly kind: "over-lines" | "unopened";
  /** What is reported: from the quote that is there. */
  readonly start: number;
  readonly end: number;
  /** The last place that belongs to it. */
  readonly until: number;
  /** Characters that make it a text on one line; nothing moves. */
  readonly signs: readonly Pick<Sign, "at" | "meant">[];
}

/** A text over more lines or characters than these is rather two that are not closed. */
const MAX_LINES = 20;
const MAX_LENGTH = 3000;

/**
 * Texts that a line end cuts: the words of the next lines up to the closing quote belong to it and are no statements.
 * A closing quote stands behind a word or a sign, an opening one behind a blank.
 */
export function brokenTexts(text: string, tokens: readonly IToken[]): readonly BrokenText[] {
  const found: BrokenText[] = [];
  let done = 0;
  for (const t of tokens) {
    if (!isUnclosed(t) || t.startOffset < done) continue;
    const isBlock = t.tokenType.name === "UnclosedBlockText";
    const broken =
      !isBlock && closes(text, t.startOffset) ? unopened(text, t.startOffset) : overLines(text, t, isBlock);
    if (broken === null) continue;
    found.push(broken);
    done = broken.until + 1;
  }
  return found;
}

function closes(text: string, at: number): boolean {
  return /[^\s{}[\]()-]/.test(text[at - 1] ?? " ") && /[\s{};,.)]/.test(text[at + 1] ?? " ");
}

/** A `"""` that a single quote closes is one as well. */
function overLines(text: string, t: IToken, isBlock: boolean): BrokenText | null {
  const start = t.startOffset;
  const end = isBlock ? start + 3 : start + t.image.length;
  const next = text.indexOf('"', end);
  if (next === -1 || next - start > MAX_LENGTH || !closes(text, next)) return null;
  const within = text.slice(end, next);
  const opening = isBlock ? [start, start + 1].map((at) => ({ at, meant: " " })) : [];
  const breaks = [...within.matchAll(/[\n\r]/g)].map((m) => ({ at: end + m.index, meant: " " }));
  // A brace at a line's end, or a comment, is no part of a sentence.
  if (
    breaks.length > MAX_LINES ||
    /[{}][ \t]*[\n\r]|\/\//.test(within) ||
    (!isBlock && /\{[ \t]*$/.test(t.image))
  )
    return null;
  return { kind: "over-lines", start, end, until: next, signs: [...opening, ...breaks] };
}

/** `periksa Memeriksa berkas"`: the text most likely begins with the capital. */
function unopened(text: string, at: number): BrokenText | null {
  const before = lineBefore(text, at);
  const head = /^\s*[^\s"]+(?:[ \t]+[^\s"A-Z][^\s"]*)*[ \t](?=[A-Z][^"]*$)/.exec(before)?.[0];
  if (head === undefined) return null;
  return {
    kind: "unopened",
    start: at,
    end: at + 1,
    until: at,
    signs: [{ at: at - before.length + head.length - 1, meant: '"' }],
  };
}
