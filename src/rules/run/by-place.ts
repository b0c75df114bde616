import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import { groupBy } from "../../syntax/group-by.ts";

/** The findings that begin where a span begins. */
export type ByPlace = (span: Span) => readonly Diagnostic[];

export function findingsByPlace(found: readonly Diagnostic[]): ByPlace {
  const byFile = new Map<SourceFile, Map<number, Diagnostic[]>>();
  for (const finding of found) {
    const { file, start } = finding.span;
    const places = byFile.get(file) ?? new Map<number, Diagnostic[]>();
    byFile.set(file, places);
    const here = places.get(start);
    if (here === undefined) places.set(start, [finding]);
    else here.push(finding);
  }
  return ({ file, start }) => byFile.get(file)?.get(start) ?? [];
}

/** The findings that lie within a span, in their order. */
export type Within = (span: Span) => readonly Diagnostic[];

/** Of many spans each is asked of its own findings alone. */
export function findingsWithin(found: readonly Diagnostic[]): Within {
  const numbered = found.map((finding, nth) => ({ finding, nth }));
  const byFile = new Map(
    [...groupBy(numbered, ({ finding }) => finding.span.file)].map(([file, own]) => {
      const sorted = own.toSorted((a, b) => a.finding.span.start - b.finding.span.start);
      return [file, { sorted, starts: sorted.map(({ finding }) => finding.span.start) }] as const;
    }),
  );
  return (span) => {
    const { sorted, starts } = byFile.get(span.file) ?? { sorted: [], starts: [] };
    return sorted
      .slice(firstFrom(starts, span.start), firstFrom(starts, span.end + 1))
      .filter(({ finding }) => covers(span, finding.span))
      .sort((a, b) => a.nth - b.nth)
      .map(({ finding }) => finding);
  };
}

/** The number of the first of ascending offsets that is an offset or lies behind it; how many they are when there is none. */
export function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place lies within another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
