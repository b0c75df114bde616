import { nearest } from "../../diagnostics/nearest.ts";
import {
  codeSchemes,
  printCfmCode,
  printCode,
  printSopCode,
  readCode,
  readPart,
  type CodeReading,
} from "../../model/code.ts";
import type { CodeScheme, CodeSchemes, ProcessMap } from "../../model/model.ts";
import type { CodePart, CodeRef } from "../../syntax/ast.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Kode "{code}" tidak sah: {width}.', en: 'Code "{code}" is invalid: {width2}.' },
  writeLike: { id: "Tulis seperti {matrix} atau {map}.", en: "Write it like {matrix} or {map}." },
  standsFor: { id: "Menurut tempatnya, maksudnya {code}.", en: "From where it stands, {code} is meant." },
});

export const kodeFormat: Rule = {
  name: "kode-format",
  severity: "error",
  *check({ map, facts }) {
    const schemes = codeSchemes(map);
    const meantBy = new Map(map.declarations.map((d) => [d.code.text, d.meant]));
    const codes: readonly JudgedCode[] = [
      ...map.declarations.map((d) => ({ code: d.code, meant: d.meant, kinds: [] })),
      ...map.cfms.map(({ code }) => ({ code, meant: meantBy.get(code.text) ?? null, kinds: CFM })),
      ...map.cfms.flatMap(({ sops }) => sops.map(({ code }) => ({ code, meant: null, kinds: SOP }))),
    ];
    for (const { code, meant, kinds } of codes) {
      const prefix = nearest(code.prefix, map.prefixes) ?? code.prefix;
      const reading = readWhole({ ...code, prefix }, kinds, schemes, map.schemes);
      if (reading === null) continue;
      const why = REASONS[reading.reason];
      const width = prefix === map.schemes.map.prefix ? map.schemes.map.width : 1;
      yield {
        span: code.span,
        message: messages.message({
          code: code.text,
          width: why.id(reading.segment, width),
          width2: why.en(reading.segment, width),
        }),
        help:
          meant === null
            ? messages.writeLike(examplesOf(map, kinds))
            : messages.standsFor({ code: facts.codeLike(meant, code) }),
      };
    }
  },
};

interface JudgedCode {
  readonly code: CodeRef;
  readonly meant: readonly number[] | null;
  /** The parts that it may have behind the code of its process; the last of a SOP must be there. */
  readonly kinds: readonly CodePart["kind"][];
}

const CFM = ["cfm"] as const;
const SOP = ["cfm", "sop"] as const;

/** What is wrong with a code and its parts; null when it can be read. */
function readWhole(
  code: CodeRef,
  kinds: readonly CodePart["kind"][],
  schemes: readonly CodeScheme[],
  parts: CodeSchemes,
): Extract<CodeReading, { readonly ok: false }> | null {
  const process = readCode(kinds.length === 0 ? code : { ...code, parts: [] }, schemes);
  if (!process.ok) return process;
  if (kinds === SOP && code.parts.at(-1)?.kind !== "sop")
    return { ok: false, segment: "SOP", reason: "no-part" };
  const stray = code.parts.find(({ kind }) => !kinds.includes(kind));
  if (stray !== undefined) return { ok: false, segment: stray.kind.toUpperCase(), reason: "part" };
  for (const part of code.parts) {
    const reading = readPart(part, parts);
    if (!reading.ok) return reading;
  }
  return null;
}

/** The forms in which such a code is right. */
function examplesOf(
  { schemes }: ProcessMap,
  kinds: readonly CodePart["kind"][],
): { readonly matrix: string; readonly map: string } {
  const path = [1, 2];
  if (kinds === SOP)
    return { matrix: printSopCode(path, null, 1, schemes), map: printSopCode(path, 2, 1, schemes) };
  if (kinds === CFM) return { matrix: printCode(path, schemes.matrix), map: printCfmCode(path, 2, schemes) };
  return { matrix: printCode(path, schemes.matrix), map: printCode(path, schemes.map) };
}

type Reason = Extract<CodeReading, { readonly ok: false }>["reason"];

const REASONS: Readonly<
  Record<
    Reason,
    { id: (segment: string, width: number) => string; en: (segment: string, width: number) => string }
  >
> = {
  letters: { id: (s) => `"${s}" bukan angka`, en: (s) => `"${s}" is not a number` },
  zero: { id: () => "angka 0 tidak dipakai", en: () => "the number 0 is not used" },
  "leading-zero": {
    id: (s, width) => (width > 1 ? `"${s}" seharusnya ${width} digit` : `"${s}" berawalan nol`),
    en: (s, width) => (width > 1 ? `"${s}" should have ${width} digits` : `"${s}" has a leading zero`),
  },
  "too-long": { id: (s) => `"${s}" lebih dari tiga digit`, en: (s) => `"${s}" has over three digits` },
  empty: { id: () => "tidak ada angkanya", en: () => "it has no numbers" },
  part: {
    id: (s) => `.${s} bukan bagian kode ini`,
    en: (s) => `.${s} is no part of such a code`,
  },
  "no-part": { id: (s) => `nomor ${s}-nya tidak ada`, en: (s) => `it has no number of a ${s}` },
  punctuation: { id: () => "angka dipisahkan dengan titik", en: () => "numbers are separated by full stops" },
};
