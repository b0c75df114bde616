import { distance } from "fastest-levenshtein";
import type { ProcessMap } from "../model/model.ts";
import type { Span } from "../source/source.ts";
import { wordsOf } from "../model/words.ts";

/** A text that names work: a process's title, a CFM's restated title or a step. */
export interface TitledPlace {
  readonly text: string;
  readonly span: Span;
}

export function titledPlaces(map: ProcessMap): readonly TitledPlace[] {
  return [
    ...map.levels.flatMap((l) => (l.title === null ? [] : [{ text: l.title.value, span: l.title.span }])),
    ...map.declarations.flatMap((d) =>
      d.title === null ? [] : [{ text: d.title.value, span: d.title.span }],
    ),
    ...map.cfms.flatMap((c) => (c.title === null ? [] : [{ text: c.title.value, span: c.title.span }])),
    ...map.cfms.flatMap((c) =>
      c.steps.flatMap((s) => (s.textSpan === null ? [] : [{ text: s.text, span: s.textSpan }])),
    ),
  ];
}

interface Term {
  readonly term: string;
  readonly span: Span;
}

/** Fixed terms of the field: the first word always takes the second. */
const FIXED_TERMS: ReadonlyMap<string, string> = new Map([["pemangku", "kepentingan"]]);

/** Shorter words differ by a letter too easily (data, dana, desa). */
const SHORTEST = 8;

interface Occurrence extends Term {
  readonly neighbours: ReadonlySet<string>;
}

/**
 * Pairs of terms that are most likely one term spelt twice: long words one or two letters apart that stand
 * beside the same word, and fixed terms with a wrong second word. Each pair once, at its later place.
 */
export function similarTerms(
  places: readonly TitledPlace[],
): readonly { readonly earlier: Term; readonly later: Term }[] {
  const words = new Map<string, Occurrence>();
  const pairs: { earlier: Term; later: Term }[] = [];
  for (const place of places) {
    const list = wordsOf(place.text);
    list.forEach((word, index) => {
      const next = list[index + 1];
      const fixed = FIXED_TERMS.get(word);
      if (fixed !== undefined && next !== undefined && next !== fixed) {
        const earlier = { term: `${word} ${fixed}`, span: words.get(fixed)?.span ?? place.span };
        pairs.push({ earlier, later: { term: `${word} ${next}`, span: place.span } });
      }
      if (word.length < SHORTEST && word !== fixed) return;
      const known = words.get(word);
      const neighbours = new Set([...(known?.neighbours ?? []), list[index - 1] ?? "", next ?? ""]);
      neighbours.delete("");
      words.set(word, { term: word, span: known?.span ?? place.span, neighbours });
    });
  }
  return [...pairs, ...misspelt([...words.values()])];
}

function misspelt(words: readonly Occurrence[]): { earlier: Term; later: Term }[] {
  const buckets = new Map<string, Occurrence[]>();
  const pairs: { earlier: Term; later: Term }[] = [];
  for (const word of words) {
    const key = word.term.slice(0, 2);
    const bucket = buckets.get(key) ?? [];
    for (const other of bucket) {
      if (isMisspelling(word, other)) pairs.push({ earlier: other, later: word });
    }
    bucket.push(word);
    buckets.set(key, bucket);
  }
  return pairs;
}

function isMisspelling(a: Occurrence, b: Occurrence): boolean {
  const difference = Math.abs(a.term.length - b.term.length);
  if (difference === 0 || difference > 2) return false;
  if (![...a.neighbours].some((n) => b.neighbours.has(n))) return false;
  // A shared beginning with another ending is grammar (sertifikat, sertifikasi), a slip is inside the word.
  return a.term.slice(-4) === b.term.slice(-4) && distance(a.term, b.term) <= 2;
}
