import type { Diagnostic, Severity } from "./diagnostic.ts";

/**
 * Every diagnostic that no rule makes: those of reading, parsing and binding, and the last four of drawing. But for the unused suppressions,
 * their severity is fixed; none can be suppressed. What `ppb explain` says about each is in `catalogue.ts`.
 */
export const coreDiagnostics = {
  "sintaks-tak-terduga": "error",
  "sintaks-kata": "error",
  "sintaks-angka": "error",
  "sintaks-kurung": "error",
  "karakter-tak-sah": "error",
  "teks-tak-ditutup": "error",
  "blok-tak-ditutup": "error",
  "komentar-tak-ditutup": "error",
  "berkas-terlalu-besar": "error",
  "berkas-tak-terbaca": "error",
  "nama-berkas": "error",
  "nama-berkas-ganda": "warning",
  "bukan-utf8": "error",
  "bukan-teks": "error",
  "karakter-tak-tercetak": "warning",
  "huruf-hilang": "warning",
  "berkas-kosong": "warning",
  "teks-kosong": "warning",
  "garis-miring-terbalik": "warning",
  "peta-hilang": "error",
  "peta-ganda": "error",
  "id-peta-ganda": "error",
  "keputusan-ganda": "error",
  "unit-ganda": "error",
  "tertulis-ganda": "error",
  "aturan-tak-dikenal": "warning",
  "abaikan-sia-sia": "warning",
  "temuan-terlalu-banyak": "warning",
  "terlalu-besar": "error",
  "gambar-tak-sah": "error",
  "gambar-tanpa-png": "error",
  "gambar-kurang-rapi": "hint",
} as const satisfies Readonly<Record<string, Severity>>;

/** Whether a map or the command line may set its severity, as with a rule. */
export function isSettable(code: string): boolean {
  return code === "abaikan-sia-sia";
}

/** Whether a code is one of these, not a rule's. */
export function isCore(code: string): code is CoreCode {
  return Object.hasOwn(coreDiagnostics, code);
}

export type CoreCode = keyof typeof coreDiagnostics;

/** A diagnostic of the table above, with its severity. */
export function coreDiagnostic(code: CoreCode, finding: Omit<Diagnostic, "code" | "severity">): Diagnostic {
  return { code, severity: coreDiagnostics[code], ...finding };
}
