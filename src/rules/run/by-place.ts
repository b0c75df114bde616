import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceFile, Span } from "../../source/source.ts";

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
  const byFile = new Map<SourceFile, { readonly finding: Diagnostic; readonly nth: number }[]>();
  for (const [nth, finding] of found.entries()) {
    const { file } = finding.span;
    const ofFile = byFile.get(file) ?? [];
    byFile.set(file, ofFile);
    ofFile.push({ finding, nth });
  }
  for (const ofFile of byFile.values()) ofFile.sort((a, b) => a.finding.span.start - b.finding.span.start);
  return (span) => {
    const ofFile = byFile.get(span.file) ?? [];
    const own: (typeof ofFile)[number][] = [];
    for (
      let i = firstFrom(ofFile, span.start);
      (ofFile[i]?.finding.span.start ?? Number.POSITIVE_INFINITY) <= span.end;
      i += 1
    )
      if (covers(span, ofFile[i]!.finding.span)) own.push(ofFile[i]!);
    return own.sort((a, b) => a.nth - b.nth).map(({ finding }) => finding);
  };
}

/** The number of the first finding, of those in the order of their places, that begins at an offset or behind it. */
function firstFrom(sorted: readonly { readonly finding: Diagnostic }[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.finding.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place lies within another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
