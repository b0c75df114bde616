import type { Diagnostic, Severity } from "./diagnostic.ts";

/**
 * Every finding that no rule makes: while reading, parsing and binding, and the last two while drawing. They are no opinions: their severity is
 * fixed and nothing silences them. What `ppb explain` says about each is in `catalogue.ts`.
 */
export const earlierFindings = {
  "sintaks-tak-terduga": "galat",
  "sintaks-kata": "galat",
  "sintaks-angka": "galat",
  "sintaks-kurung": "galat",
  "karakter-tak-sah": "galat",
  "teks-tak-ditutup": "galat",
  "blok-tak-ditutup": "galat",
  "komentar-tak-ditutup": "galat",
  "berkas-terlalu-besar": "galat",
  "bukan-utf8": "galat",
  "bukan-teks": "galat",
  "peta-hilang": "galat",
  "peta-ganda": "galat",
  "id-peta-ganda": "galat",
  "keputusan-ganda": "galat",
  "unit-ganda": "galat",
  "aturan-tak-dikenal": "peringatan",
  "temuan-terlalu-banyak": "peringatan",
  "terlalu-besar": "galat",
  "gambar-tak-sah": "galat",
} as const satisfies Readonly<Record<string, Severity>>;

export type EarlierName = keyof typeof earlierFindings;

/** A finding of the table above, with the severity that it has there. */
export function earlierFinding(
  rule: EarlierName,
  finding: Omit<Diagnostic, "rule" | "severity">,
): Diagnostic {
  return { rule, severity: earlierFindings[rule], ...finding };
}
