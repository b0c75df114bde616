import type { CodePart, CodeRef } from "./ast.ts";
import type { WrittenCode } from "./written.ts";

type Parts = Pick<CodeRef, "prefix" | "separator" | "segments" | "parts">;

/** Letters of a code that are looked at; what is longer is none. */
const LONGEST = 300;

/** `.CFM.01` at the end of a code: only behind a number, so that a prefix may hold these letters. */
const PART = /^(.*[0-9OoIl])[./ -](CFM|SOP)(?:[./ -]?([0-9A-Za-z]{0,9}))$/i;
const SPACED = /(?<!\s)\s+([0-9]\S*)$/;
const DASHED = /^([^.,:]*?)-([0-9]+)(?:[.,:](.*))?$/;

/**
 * Takes a written code apart: `DISKOPUKM 01.02` → prefix, separator, segments; `PAN-01.01.CFM.01.SOP.02` also has the
 * parts CFM 01 and SOP 02. Never fails.
 */
export function splitCode(written: string): Parts {
  const trimmed = written.trim();
  const { rest, parts } = trimmed.length > LONGEST ? { rest: trimmed, parts: [] } : splitParts(trimmed);
  return { ...splitProcess(rest), parts };
}

/** The parts behind the code of a process: a CFM, a SOP, or a SOP of a CFM. */
function splitParts(written: string): { readonly rest: string; readonly parts: readonly CodePart[] } {
  const last = partOf(written);
  if (last === null) return { rest: written, parts: [] };
  const before = last.part.kind === "sop" ? partOf(last.rest) : null;
  return before === null || before.part.kind !== "cfm"
    ? { rest: last.rest, parts: [last.part] }
    : { rest: before.rest, parts: [before.part, last.part] };
}

function partOf(written: string): { readonly rest: string; readonly part: CodePart } | null {
  const [, rest, mark, number] = PART.exec(written) ?? [];
  if (rest === undefined || mark === undefined) return null;
  return { rest, part: { kind: mark.toLowerCase() === "cfm" ? "cfm" : "sop", number: number ?? "" } };
}

function splitProcess(written: string): Omit<Parts, "parts"> {
  const spaced = SPACED.exec(written.slice(0, LONGEST));
  if (spaced !== null)
    return {
      prefix: written.slice(0, spaced.index),
      separator: " ",
      segments: splitNumbers(spaced[1] ?? ""),
    };
  const dashed = DASHED.exec(written.slice(0, LONGEST));
  if (dashed !== null) {
    const rest = dashed[3] === undefined ? [] : splitNumbers(dashed[3]);
    return { prefix: dashed[1] ?? "", separator: "-", segments: [dashed[2] ?? "", ...rest] };
  }
  const [prefix = "", ...segments] = splitNumbers(written);
  return /^[0-9]/.test(prefix)
    ? { prefix: "", separator: "", segments: [prefix, ...segments] }
    : { prefix, separator: ".", segments };
}

function splitNumbers(text: string): string[] {
  return text.split(/[.,:]/);
}

/** The inverse of `splitCode`: a code as it is written without quotes. */
export function joinCode({ prefix, separator, segments, parts = [] }: WrittenCode): string {
  const own = parts.map(({ kind, number }) => `.${kind.toUpperCase()}.${number}`);
  return prefix + separator + segments.join(".") + own.join("");
}
