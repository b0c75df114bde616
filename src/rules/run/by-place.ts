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

/** Whether a place lies within another. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
