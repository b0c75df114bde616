import { nearest } from "../diagnostics/nearest.ts";
import type { CodeRef } from "../syntax/ast.ts";
import { splitCode } from "../syntax/code.ts";
import type { CodeScheme } from "./model.ts";

/** Longest number that a segment may have; three digits hold any real process list. */
const MAX_DIGITS = 3;

/** Learns a scheme from a sample: "DISKOPUKM 01.01" → prefix DISKOPUKM, joined by a space, two digits. */
export function schemeFromSample(sample: string): CodeScheme {
  const { prefix, separator, segments } = splitCode(sample);
  const first = segments[0] ?? "1";
  return { prefix, join: prefix === "" ? "" : separator, width: first.startsWith("0") ? first.length : 1 };
}

/** The code as its readers see it: `[1, 2]` → "DISKOPUKM 01.02". */
export function printCode(path: readonly number[], scheme: CodeScheme): string {
  return scheme.prefix + scheme.join + path.map((n) => String(n).padStart(scheme.width, "0")).join(".");
}

/** All forms in which the codes of a map may be written: the printed ones, and each of its prefixes. */
export function codeSchemes(map: {
  readonly schemes: { readonly map: CodeScheme; readonly matrix: CodeScheme };
  readonly prefixes: readonly string[];
}): readonly CodeScheme[] {
  const { schemes, prefixes } = map;
  return [schemes.matrix, schemes.map, ...prefixes.map((prefix) => ({ ...schemes.map, prefix }))];
}

/** A path printed in that of a map's two forms whose prefix `like` has, or almost has. */
export function codeLike(
  path: readonly number[],
  like: Pick<CodeRef, "prefix">,
  schemes: { readonly map: CodeScheme; readonly matrix: CodeScheme },
): string {
  const near = nearest(like.prefix, [schemes.matrix.prefix, schemes.map.prefix]);
  return printCode(path, near === schemes.map.prefix ? schemes.map : schemes.matrix);
}

export type CodeReading =
  | { readonly ok: true; readonly path: readonly number[] }
  | {
      readonly ok: false;
      readonly segment: string;
      readonly reason: "huruf" | "nol" | "nol-depan" | "panjang" | "kosong" | "tanda";
    };

/**
 * The numbers of a written code. Zero padding is right only as the scheme of its prefix prints it
 * ("01" with `DISKOPUKM 01.01`, never in `P.1`).
 */
export function readCode(code: CodeRef, schemes: readonly CodeScheme[]): CodeReading {
  if (code.segments.length === 0) return { ok: false, segment: code.text, reason: "kosong" };
  if (/[,:]/.test(code.text)) return { ok: false, segment: code.text, reason: "tanda" };
  const widths = schemes
    .filter((s) => s.prefix.toLowerCase() === code.prefix.toLowerCase())
    .map((s) => s.width);
  const path: number[] = [];
  for (const segment of code.segments) {
    if (!/^[0-9]+$/.test(segment)) return { ok: false, segment, reason: "huruf" };
    if (/^0+$/.test(segment)) return { ok: false, segment, reason: "nol" };
    const padded = segment.startsWith("0");
    if (padded && !widths.includes(segment.length)) return { ok: false, segment, reason: "nol-depan" };
    if (segment.length > MAX_DIGITS) return { ok: false, segment, reason: "panjang" };
    // "017" beside "01": a padded scheme has no third digit unless it needs one.
    path.push(Number(segment));
  }
  return { ok: true, path };
}

/** The numbers of a reference; how they are padded makes no difference. Null when they are no numbers. */
export function pathOf(code: Pick<CodeRef, "segments">): readonly number[] | null {
  if (code.segments.length === 0 || !code.segments.every((s) => /^[0-9]{1,3}$/.test(s) && Number(s) > 0))
    return null;
  return code.segments.map(Number);
}

/** The numbers of a code whatever its spelling, for a suggestion; null when letters stand among them. */
export function guessPath(code: CodeRef): readonly number[] | null {
  const path = code.segments.map((s) => Number(s.replace(/[Oo]/g, "0").replace(/[Il]/g, "1")));
  return path.every((n) => Number.isInteger(n) && n > 0 && n < 1000) ? path : null;
}

/** Order of two paths: depth first, by number. */
export function comparePaths(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
