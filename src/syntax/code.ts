import type { CodeRef } from "./ast.ts";

/** Takes a written code apart: `DISKOPUKM 01.02` → prefix, separator, segments. Never fails. */
export function splitCode(written: string): Pick<CodeRef, "prefix" | "separator" | "segments"> {
  const trimmed = written.trim();
  const spaced = /^(.*?)\s+([0-9]\S*)$/.exec(trimmed.slice(0, 300));
  if (spaced !== null)
    return { prefix: spaced[1] ?? "", separator: " ", segments: splitNumbers(spaced[2] ?? "") };
  const dashed = /^([^.,:]*?)-([0-9]+)(?:[.,:](.*))?$/.exec(trimmed.slice(0, 300));
  if (dashed !== null) {
    const rest = dashed[3] === undefined ? [] : splitNumbers(dashed[3]);
    return { prefix: dashed[1] ?? "", separator: "-", segments: [dashed[2] ?? "", ...rest] };
  }
  const [prefix = "", ...segments] = splitNumbers(trimmed);
  return /^[0-9]/.test(prefix)
    ? { prefix: "", separator: "", segments: [prefix, ...segments] }
    : { prefix, separator: ".", segments };
}

function splitNumbers(text: string): string[] {
  return text.split(/[.,:]/);
}

/** The inverse of `splitCode`: a code as it is written without quotes. */
export function joinCode({
  prefix,
  separator,
  segments,
}: Pick<CodeRef, "prefix" | "separator" | "segments">): string {
  return prefix + separator + segments.join(".");
}
