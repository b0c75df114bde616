import type { ProcessMap } from "../../model/model.ts";
import { DISTINCT_PAIRS, FIXED_TERMS } from "./word-lists.ts";
import { wordsOf } from "../../model/words.ts";
import type { Span } from "../../source/source.ts";

/** A text that names work: a level's or process's title, a CFM's restated title or a step. */
export interface TitledPlace {
  /** The folded words of the text. */
  readonly words: readonly string[];
  readonly span: Span;
}

export function titledPlaces(map: ProcessMap): readonly TitledPlace[] {
  const places: TitledPlace[] = [];
  for (const { title } of [...map.levels, ...map.declarations, ...map.cfms])
    if (title !== null) places.push(placeOf(title.span, title.value));
  for (const { steps } of map.cfms)
    for (const { text, textSpan } of steps) if (textSpan !== null) places.push(placeOf(textSpan, text));
  return places;
}

/** Spans last as long as the file that they are in: a change elsewhere in a map leaves most of its texts as they were. */
const placeOfSpan = new WeakMap<Span, TitledPlace>();

function placeOf(span: Span, text: string): TitledPlace {
  const known = placeOfSpan.get(span);
  if (known !== undefined) return known;
  const place = { words: wordsOf(text), span };
  placeOfSpan.set(span, place);
  return place;
}

interface Term {
  readonly term: string;
  readonly span: Span;
}

export interface SimilarPair {
  /** `span` is null for a fixed term that the map itself never uses. */
  readonly earlier: { readonly term: string; readonly span: Span | null };
  readonly later: Term;
}

/** Shorter words differ by a letter too easily (data, dana, desa). */
const SHORTEST = 8;
/** No word is longer; comparing two costs the product of their lengths. */
const LONGEST = 40;
/** Words of one bucket compared with each: keeps the cost linear whatever the vocabulary. */
const BUCKET_LIMIT = 200;
/** Words that may be remembered as neighbours of one word. */
const NEIGHBOUR_LIMIT = 500;

interface Occurrence extends Term {
  readonly neighbours: Set<string>;
}

/**
 * Pairs of terms that are most likely one term spelt twice: long words one or two letters apart that stand
 * beside the same word, and fixed terms with a wrong second word. Each pair once, at its later place.
 */
export function similarTerms(places: readonly TitledPlace[]): readonly SimilarPair[] {
  const words = new Map<string, Occurrence>();
  const pairs = new Map<string, SimilarPair>();
  const fixedAt = new Map<string, Span>();
  const otherwise: { readonly word: string; readonly fixed: string; readonly later: Term }[] = [];
  for (const { words: list, span } of places) {
    list.forEach((word, index) => {
      const next = list[index + 1];
      const fixed = FIXED_TERMS.get(word);
      if (fixed !== undefined && next !== undefined) {
        if (next !== fixed) otherwise.push({ word, fixed, later: { term: `${word} ${next}`, span } });
        else if (!fixedAt.has(word)) fixedAt.set(word, span);
      }
      if (word.length >= SHORTEST && word.length <= LONGEST)
        remember(words, word, span, list[index - 1], next);
    });
  }
  for (const { word, fixed, later } of otherwise) {
    if (pairs.has(later.term)) continue;
    pairs.set(later.term, { earlier: { term: `${word} ${fixed}`, span: fixedAt.get(word) ?? null }, later });
  }
  return [...pairs.values(), ...misspelt([...words.values()])];
}

function remember(
  words: Map<string, Occurrence>,
  word: string,
  span: Span,
  before: string | undefined,
  after: string | undefined,
): void {
  let known = words.get(word);
  if (known === undefined) {
    known = { term: word, span, neighbours: new Set<string>() };
    words.set(word, known);
  }
  if (known.neighbours.size >= NEIGHBOUR_LIMIT) return;
  if (before !== undefined) known.neighbours.add(before);
  if (after !== undefined) known.neighbours.add(after);
}

/** A typing error is inside the word: both spellings begin and end alike, so only such words are compared. */
function misspelt(words: readonly Occurrence[]): readonly SimilarPair[] {
  const buckets = new Map<string, Occurrence[]>();
  const pairs: SimilarPair[] = [];
  for (const word of words) {
    // A shared beginning with another ending is grammar (sertifikat, sertifikasi).
    const key = `${word.term.slice(0, 2)} ${word.term.slice(-4)}`;
    const bucket = buckets.get(key) ?? [];
    for (const other of bucket) {
      if (isMisspelling(word, other)) pairs.push({ earlier: other, later: word });
    }
    if (bucket.length < BUCKET_LIMIT) bucket.push(word);
    buckets.set(key, bucket);
  }
  return pairs;
}

function isMisspelling(a: Occurrence, b: Occurrence): boolean {
  const [long, short] = a.term.length < b.term.length ? [b.term, a.term] : [a.term, b.term];
  if (long.length - short.length > 2) return false;
  const isSlip = long.length === short.length ? isSwapped(long, short) : isShortened(long, short);
  if (!isSlip || !sharesNeighbour(a.neighbours, b.neighbours)) return false;
  return !DISTINCT_PAIRS.has([a.term, b.term].sort().join(" "));
}

/** Two neighbouring letters have changed places: other words of one length are mostly other words. */
function isSwapped(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    at < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** Letters were left out, or put in: "menggandakan" and "mengagendakan" differ in more than that. */
function isShortened(long: string, short: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += letter.length;
  return at === short.length;
}

function sharesNeighbour(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
