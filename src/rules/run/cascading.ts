import type { Diagnostic, LostPart } from "../../diagnostics/diagnostic.ts";
import { isUnread } from "../../diagnostics/encoding.ts";
import { lineSpan } from "../../source/lines.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import { firstFrom } from "./by-place.ts";

/** Rules that find nothing but the part of a line that could not be read. */
const CASCADING: ReadonlySet<string> = new Set([
  "pengampu-hilang",
  "pengampu-tak-dikenal",
  "elemen-sipoc-kosong",
  "kode-tanpa-judul",
  "unit-tak-terpakai",
  "tahap-kosong",
]);

/** Diagnostics of lines that are not in the tree as they stand: rules look at what was read in their place. */
const LINE_LOST: ReadonlySet<string> = new Set(["sintaks-tak-terduga", "teks-tak-ditutup"]);

/** Nor is a line as it stands in the tree whose signs have no meaning that is known. */
function isLineLost({ code, fix }: Diagnostic): boolean {
  return LINE_LOST.has(code) || (code === "karakter-tak-sah" && fix === undefined);
}

/** Rules that miss what a statement would have declared, by what could not be read. */
const MISSING: Readonly<Record<LostPart, readonly string[]>> = {
  map: [],
  // All that is found in it, or compared with what stands in it.
  block: [],
  codes: ["kode-awalan-salah", "kode-format"],
  // Each rule that is named in the file.
  settings: [],
  unit: ["pengampu-tak-dikenal", "bersama-tak-dikenal", "unit-tak-terpakai", "unit-melingkar"],
  process: [
    "alur-level-salah",
    "anak-tunggal",
    "cfm-hilang",
    "cfm-tanpa-induk",
    "kelompok-proses-tidak-lengkap",
    "kode-induk-hilang",
    "kode-lompat",
    "pengampu-hilang",
    "subproses-tak-dikenal",
    "turunan-tak-dikenal",
    "unit-tak-terpakai",
  ],
  fact: [
    "elemen-sipoc-kosong",
    "kelompok-proses-tidak-lengkap",
    "pengampu-hilang",
    "sop-sampul-kosong",
    "unit-tak-terpakai",
  ],
  cfm: ["cfm-hilang", "kedalaman-cfm-tidak-seragam", "unit-tak-terpakai"],
  lane: ["bersama-tak-dikenal", "cfm-diagram-kosong", "lajur-pengampu", "unit-tak-terpakai"],
  step: ["cfm-diagram-kosong", "langkah-tak-dikenal", "tanpa-mulai", "tanpa-selesai"],
  flow: [
    "alur-buntu",
    "cabang-tanpa-label",
    "cabang-tunggal",
    "cfm-diagram-kosong",
    "lajur-kosong",
    "langkah-terputus",
    "paralel-timpang",
    "tanpa-mulai",
    "tanpa-selesai",
  ],
  paper: [
    "dasar-hukum-tidak-tercantum",
    "klausul-lampiran-tidak-lengkap",
    "penanda-tangan-tidak-lengkap",
    "rujukan-berulang",
    "sop-sampul-kosong",
  ],
};

/** Rules that look at the whole map for what one declaration of it may say. */
const OF_MAP: ReadonlySet<string> = new Set(["sop-sampul-kosong", "unit-tak-terpakai"]);

/** Where sources could not be read: what is missing there says nothing about the map. */
export interface Unreadable {
  /** Whether something in this span could not be read. */
  within(span: Span): boolean;
  /** The places in some files, as a list that can be compared: each file, followed by its offsets. */
  placesIn(files: readonly SourceFile[]): readonly (SourceFile | number)[];
  /** Whether the finding only repeats that its line, or what it misses in these files, could not be read. */
  isCascading(finding: Pick<Diagnostic, "code" | "span" | "related">, files: readonly SourceFile[]): boolean;
}

/** What rules miss in one file: the names of rules, each with the declaration that they look at; null for the whole map. */
type Missing = Map<string, (Span | null)[]>;

export function unreadable(earlier: readonly Diagnostic[]): Unreadable {
  const byFile = new Map<SourceFile, number[]>();
  const lostLines = new Map<SourceFile, Set<number>>();
  const missing = new Map<SourceFile, Missing>();
  const unset = new Set<SourceFile>();
  const misplaced = earlier.flatMap(({ lost = [] }) =>
    lost.flatMap(({ parts, within }) => (parts.includes("block") && within !== null ? [within] : [])),
  );
  for (const finding of earlier) {
    const { severity, span, related = [], lost = [] } = finding;
    const places = isLineLost(finding) ? [span, ...related.map((one) => one.span)] : [];
    for (const { file, start } of places) {
      const lines = lostLines.get(file) ?? new Set();
      lostLines.set(file, lines.add(lineSpan(file, start).start));
    }
    if (severity !== "error" && lost.length === 0) continue;
    if (lost.some(({ parts }) => parts.includes("settings"))) unset.add(span.file);
    for (const { parts, within } of lost)
      for (const rule of parts.flatMap((part) => MISSING[part])) {
        const ofFile: Missing = missing.get(span.file) ?? new Map<string, (Span | null)[]>();
        const places = ofFile.get(rule) ?? [];
        places.push(OF_MAP.has(rule) ? null : within);
        missing.set(span.file, ofFile.set(rule, places));
      }
    const starts = byFile.get(span.file);
    if (starts === undefined) byFile.set(span.file, [span.start]);
    else starts.push(span.start);
  }
  for (const starts of byFile.values()) starts.sort((a, b) => a - b);
  const isLostLine = ({ file, start }: Span): boolean =>
    lostLines.get(file)?.has(lineSpan(file, start).start) === true;
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
    isCascading({ code, span, related = [] }, files) {
      if (byFile.size + lostLines.size === 0) return false;
      const [first = null] = related;
      if (misplaced.some((block) => meets(block, span) || (first !== null && meets(block, first.span))))
        return true;
      const line = lineSpan(span.file, span.start);
      if (CASCADING.has(code) && within(line)) return true;
      if (isLostLine(span)) return true;
      // What a line that was not read as it stands declares, nothing declares again, or otherwise.
      if (first !== null && /-(?:ganda|beda)$/.test(code) && isLostLine(first.span)) return true;
      if (files.some((file) => unset.has(file) && file.text.includes(code))) return true;
      if (missing.size === 0) return false;
      return files.some((file) =>
        (missing.get(file)?.get(code) ?? []).some((place) => place === null || meets(place, span)),
      );
    },
  };
}

function meets(a: Span, b: Span): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}

/**
 * Of an empty label behind a decision the rule's finding is shown: it says what the label is for. Of every other text that is
 * empty it is shown that it is, and not what a rule finds when it compares it.
 */
export function withoutEmptyTexts(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const placesOf = (code: string, placeOf: (span: Span) => number): ((span: Span) => boolean) => {
    const places = new Map<SourceFile, Set<number>>();
    for (const { span } of found.filter((one) => one.code === code))
      places.set(span.file, (places.get(span.file) ?? new Set()).add(placeOf(span)));
    return (span) => places.get(span.file)?.has(placeOf(span)) === true;
  };
  const isDecision = placesOf("cabang-tanpa-label", ({ file, start }) => lineSpan(file, start).start);
  const isEmpty = placesOf("teks-kosong", ({ start }) => start);
  return found.filter(({ code, span, related = [] }) => {
    if (code === "teks-kosong") return !isDecision(span);
    return related.length === 0 || ![span, ...related.map((one) => one.span)].some(isEmpty);
  });
}

/** Without the complaints about a missing map where there is a `peta` block, or a whole file, that could not be read. */
export function withoutCascading(earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const homeless = earlier.filter((d) => d.code === "peta-hilang");
  if (homeless.length === 0 || homeless.length === earlier.length) return earlier;
  const heads = earlier.filter((d) => d.code !== "peta-hilang" && (isUnread([d]) || isMapHead(d)));
  const folders = heads.map(({ span: { file } }) => file.path.slice(0, file.path.lastIndexOf("/") + 1));
  return earlier.filter(
    (d) => d.code !== "peta-hilang" || !folders.some((folder) => d.span.file.path.startsWith(folder)),
  );
}

function isMapHead({ span: { file, start }, lost = [] }: Diagnostic): boolean {
  if (lost.some(({ parts }) => parts.includes("map"))) return true;
  const line = lineSpan(file, start);
  return /^\s{0,40}peta\b/.test(file.text.slice(line.start, line.start + 50));
}
