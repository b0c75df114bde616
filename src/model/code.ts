import { nearest } from "../diagnostics/nearest.ts";
import type { CodePart, CodeRef } from "../syntax/ast.ts";
import { splitCode } from "../syntax/code.ts";
import type { CodeScheme, CodeSchemes, PartScheme } from "./model.ts";

/** Longest number that a segment may have; three digits hold any real process list. */
const MAX_DIGITS = 3;

/** Learns a scheme from a sample: "DISKOPUKM 01.01" → prefix DISKOPUKM, joined by a space, two digits; any number may show the zero. */
export function schemeFromSample(sample: string): CodeScheme {
  const { prefix, separator, segments } = splitCode(sample);
  const padded = segments.find((segment) => segment.startsWith("0"));
  return { prefix, join: prefix === "" ? "" : separator, width: padded?.length ?? 1 };
}

/** The code as its readers see it: `[1, 2]` → "DISKOPUKM 01.02". */
export function printCode(path: readonly number[], scheme: CodeScheme): string {
  return scheme.prefix + scheme.join + path.map((n) => String(n).padStart(scheme.width, "0")).join(".");
}

/** Codes of CFMs and SOPs without a sample: `.CFM.01`, as agencies number them whatever their processes look like. */
const USUAL: Readonly<Record<CodePart["kind"], PartScheme>> = {
  cfm: { before: ".", mark: "CFM", join: ".", width: 2 },
  sop: { before: ".", mark: "SOP", join: ".", width: 2 },
};

const PART_SAMPLE = /([./ -])(CFM|SOP)([./ -]?)([0-9]+)/gi;

/** Learns how CFMs or SOPs are printed: "PAN-01.01.CFM.01" → processes as in PAN-01.01, then ".CFM." and two digits. */
export function partSchemeFromSample(sample: string): NonNullable<CodeSchemes["cfm"]> {
  const process = schemeFromSample(sample);
  const parts: { cfm: PartScheme | null; sop: PartScheme | null } = { cfm: null, sop: null };
  for (const [, before = "", mark = "", join = "", number = ""] of sample.matchAll(PART_SAMPLE)) {
    const width = number.startsWith("0") ? number.length : 1;
    parts[mark.toLowerCase() === "cfm" ? "cfm" : "sop"] = { before, mark, join, width };
  }
  return { process, ...parts };
}

/**
 * The code of a CFM as its readers see it. `number` null is the only CFM of its process: it has the process's own code
 * unless the map's sample shows another form.
 */
export function printCfmCode(
  path: readonly number[],
  number: number | null,
  schemes: CodeSchemes,
  use: "map" | "matrix" = "map",
): string {
  const { cfm } = schemes;
  const process = printCode(path, cfm?.process ?? schemes[use]);
  const own = cfm?.cfm ?? null;
  return own === null && number === null ? process : process + printPart(number ?? 1, own ?? USUAL.cfm);
}

/** The code of a SOP of a CFM. A sample without a part for the CFM leaves that out where a process has but one. */
export function printSopCode(
  path: readonly number[],
  cfm: number | null,
  number: number,
  schemes: CodeSchemes,
): string {
  const { sop } = schemes;
  const below =
    sop === null
      ? printCfmCode(path, cfm, schemes)
      : printCfmCode(path, cfm, { ...schemes, cfm: { ...sop, sop: null } });
  return below + printPart(number, sop?.sop ?? USUAL.sop);
}

function printPart(number: number, { before, mark, join, width }: PartScheme): string {
  return before + mark + join + String(number).padStart(width, "0");
}

/** The prefixes that a map prints, the matrix's first. */
export function printedPrefixes({ matrix, map, cfm, sop }: CodeSchemes): readonly string[] {
  const ofParts = [cfm, sop].flatMap((scheme) => (scheme === null ? [] : [scheme.process.prefix]));
  return [...new Set([matrix.prefix, map.prefix, ...ofParts])];
}

/** All forms in which the codes of a map may be written: the printed ones, and each of its prefixes. */
export function codeSchemes(map: {
  readonly schemes: CodeSchemes;
  readonly prefixes: readonly string[];
}): readonly CodeScheme[] {
  const { schemes, prefixes } = map;
  const ofParts = [schemes.cfm, schemes.sop].flatMap((scheme) => (scheme === null ? [] : [scheme.process]));
  return [schemes.matrix, schemes.map, ...ofParts, ...prefixes.map((prefix) => ({ ...schemes.map, prefix }))];
}

/** A path printed in that of a map's two forms whose prefix `like` has, or almost has. */
export function codeLike(
  path: readonly number[],
  like: Pick<CodeRef, "prefix">,
  schemes: Pick<CodeSchemes, "map" | "matrix">,
): string {
  const near = nearest(like.prefix, [schemes.matrix.prefix, schemes.map.prefix]);
  return printCode(path, near === schemes.map.prefix ? schemes.map : schemes.matrix);
}

export type CodeReading =
  | { readonly ok: true; readonly path: readonly number[] }
  | {
      readonly ok: false;
      readonly segment: string;
      readonly reason:
        | "letters"
        | "zero"
        | "leading-zero"
        | "too-long"
        | "empty"
        | "punctuation"
        | "part"
        | "no-part";
    };

/**
 * The number of a part of a code: of a CFM or a SOP. Padded as the map's sample shows, or to the usual two digits.
 */
export function readPart(
  { kind, number }: CodePart,
  schemes: Pick<CodeSchemes, "cfm" | "sop">,
): { readonly ok: true; readonly number: number } | Extract<CodeReading, { readonly ok: false }> {
  const widths = [
    USUAL[kind].width,
    ...[schemes.cfm, schemes.sop].map((scheme) => scheme?.[kind]?.width ?? 1),
  ];
  const wrong = (reason: CodeReadingFault): Extract<CodeReading, { readonly ok: false }> => ({
    ok: false,
    segment: number === "" ? kind.toUpperCase() : number,
    reason,
  });
  if (number === "") return wrong("empty");
  if (!/^[0-9]+$/.test(number)) return wrong("letters");
  if (/^0+$/.test(number)) return wrong("zero");
  if (number.startsWith("0") && !widths.includes(number.length)) return wrong("leading-zero");
  return number.length > MAX_DIGITS ? wrong("too-long") : { ok: true, number: Number(number) };
}

type CodeReadingFault = Extract<CodeReading, { readonly ok: false }>["reason"];

/** The number that a code gives a CFM or a SOP, as `pathOf` reads numbers; null when there is none. */
export function partNumberOf({ parts }: Pick<CodeRef, "parts">, kind: CodePart["kind"]): number | null {
  const written = parts.find((part) => part.kind === kind)?.number ?? "";
  return /^[0-9]{1,3}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}

/**
 * The numbers of a written code. Zero padding is right only as the scheme of its prefix prints it
 * ("01" with `DISKOPUKM 01.01`, never in `P.1`).
 */
export function readCode(code: CodeRef, schemes: readonly CodeScheme[]): CodeReading {
  if (code.segments.length === 0) return { ok: false, segment: code.text, reason: "empty" };
  const [part] = code.parts;
  if (part !== undefined) return { ok: false, segment: part.kind.toUpperCase(), reason: "part" };
  if (/[,:]/.test(code.text)) return { ok: false, segment: code.text, reason: "punctuation" };
  const widths = schemes
    .filter((s) => s.prefix.toLowerCase() === code.prefix.toLowerCase())
    .map((s) => s.width);
  const path: number[] = [];
  for (const segment of code.segments) {
    if (!/^[0-9]+$/.test(segment)) return { ok: false, segment, reason: "letters" };
    if (/^0+$/.test(segment)) return { ok: false, segment, reason: "zero" };
    const padded = segment.startsWith("0");
    if (padded && !widths.includes(segment.length)) return { ok: false, segment, reason: "leading-zero" };
    if (segment.length > MAX_DIGITS) return { ok: false, segment, reason: "too-long" };
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

const NUMBERS = /^[-_./ ]?[0-9]{1,3}(?:[-_./ ][0-9]{1,3})*$/;

/** Of `P-01-02`, `P_01_02` or `P01.02`, which begin with one of these prefixes: that prefix and the numbers behind it. */
export function numbersBehind(
  prefixes: readonly string[],
  { text }: CodeRef,
): { readonly prefix: string; readonly path: readonly number[] } | null {
  const prefix = prefixes.find(
    (one) => one !== "" && text.startsWith(one) && NUMBERS.test(text.slice(one.length)),
  );
  if (prefix === undefined) return null;
  return {
    prefix,
    path:
      text
        .slice(prefix.length)
        .match(/[0-9]+/g)
        ?.map(Number) ?? [],
  };
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

/** Whether another number, one too many or one too few, is all that two paths differ in. */
export function isOneNumberApart(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === b.length) return a.filter((number, i) => number !== b[i]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length !== long.length - 1) return false;
  return long.some((_, i) => long.toSpliced(i, 1).join(".") === short.join("."));
}
