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
import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Kode "{code}" tidak sah: {reason}.', en: 'Code "{code}" is invalid: {reason}.' },
  writeAs: { id: "Tulis seperti {example}.", en: "Write it like {example}." },
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
      const width = prefix === map.schemes.map.prefix ? map.schemes.map.width : 1;
      yield {
        span: code.span,
        message: messages.message({ code: code.text, reason: reasonOf(reading, width) }),
        help:
          meant === null
            ? writeLike(examplesOf(map, kinds))
            : messages.standsFor({ code: facts.codeLike(meant, code) }),
      };
    }
  },
};

function writeLike({ matrix, map }: ReturnType<typeof examplesOf>): Message {
  return matrix === map ? messages.writeAs({ example: map }) : messages.writeLike({ matrix, map });
}

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
): Unread | null {
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

type Unread = Extract<CodeReading, { readonly ok: false }>;

const reasons = defineMessages({
  letters: { id: '"{segment}" bukan angka', en: '"{segment}" is not a number' },
  zero: { id: "angka 0 tidak dipakai", en: "the number 0 is not used" },
  "leading-zero": { id: '"{segment}" berawalan nol', en: '"{segment}" has a leading zero' },
  digits: { id: '"{segment}" seharusnya {width} digit', en: '"{segment}" should have {width} digits' },
  "too-long": { id: '"{segment}" lebih dari tiga digit', en: '"{segment}" has over three digits' },
  empty: { id: "tidak ada angkanya", en: "it has no numbers" },
  part: { id: ".{segment} bukan bagian kode ini", en: ".{segment} is no part of such a code" },
  "no-part": { id: "nomor {segment}-nya tidak ada", en: "it has no number of a {segment}" },
  punctuation: { id: "angka dipisahkan dengan titik", en: "numbers are separated by full stops" },
});

/** Why a code cannot be read; `width`: digits of the map's numbers. */
function reasonOf({ reason, segment }: Unread, width: number): Message {
  switch (reason) {
    case "zero":
    case "empty":
    case "punctuation":
      return reasons[reason]();
    case "leading-zero":
      return width > 1 ? reasons.digits({ segment, width }) : reasons[reason]({ segment });
    default:
      return reasons[reason]({ segment });
  }
}
