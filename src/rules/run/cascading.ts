import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isUnread } from "../../diagnostics/encoding.ts";
import { lineSpan } from "../../source/lines.ts";
import type { SourceFile, Span } from "../../source/source.ts";

/** Rules that find nothing but the part of a line that could not be read. */
const CASCADING: ReadonlySet<string> = new Set([
  "pengampu-hilang",
  "pengampu-tak-dikenal",
  "elemen-sipoc-kosong",
  "kode-tanpa-judul",
  "unit-tak-terpakai",
  "tahap-kosong",
]);

/** Where sources could not be read: what is missing there says nothing about the map. */
export interface Unreadable {
  /** Whether something in this span could not be read. */
  within(span: Span): boolean;
  /** The places in some files, as a list that can be compared: each file, followed by its offsets. */
  placesIn(files: readonly SourceFile[]): readonly (SourceFile | number)[];
  /** Whether the finding only repeats that its line could not be read. */
  isCascading(finding: Diagnostic): boolean;
}

export function unreadable(earlier: readonly Diagnostic[]): Unreadable {
  const byFile = new Map<SourceFile, number[]>();
  for (const { severity, span } of earlier) {
    if (severity !== "error") continue;
    const starts = byFile.get(span.file);
    if (starts === undefined) byFile.set(span.file, [span.start]);
    else starts.push(span.start);
  }
  for (const starts of byFile.values()) starts.sort((a, b) => a - b);
  const within = (span: Span): boolean => {
    const starts = byFile.get(span.file);
    if (starts === undefined) return false;
    const first = starts[firstFrom(starts, span.start)];
    return first !== undefined && first < span.end;
  };
  return {
    within,
    placesIn: (files) =>
      files.flatMap((file) => (byFile.has(file) ? [file, ...(byFile.get(file) ?? [])] : [])),
    isCascading: ({ code, span }) =>
      CASCADING.has(code) && byFile.has(span.file) && within(lineSpan(span.file, span.start)),
  };
}

function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without the complaints about a missing map where there is a `peta` block, or a whole file, that could not be read. */
export function withoutCascading(earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const homeless = earlier.filter((d) => d.code === "peta-hilang");
  if (homeless.length === 0 || homeless.length === earlier.length) return earlier;
  const heads = earlier.filter((d) => d.code !== "peta-hilang" && (isUnread([d]) || isMapHead(d.span)));
  const folders = heads.map(({ span: { file } }) => file.path.slice(0, file.path.lastIndexOf("/") + 1));
  return earlier.filter(
    (d) => d.code !== "peta-hilang" || !folders.some((folder) => d.span.file.path.startsWith(folder)),
  );
}

function isMapHead({ file, start }: Span): boolean {
  const line = lineSpan(file, start);
  return /^\s{0,40}peta\b/.test(file.text.slice(line.start, line.start + 50));
}
