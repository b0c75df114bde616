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
import type { Finding, Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Kode "{code}" tidak sah: {reason}.', en: 'Code "{code}" is invalid: {reason}.' },
  writeAs: { id: "Tulis seperti {example}.", en: "Write it like {example}." },
  writeLike: { id: "Tulis seperti {matrix} atau {map}.", en: "Write it like {matrix} or {map}." },
  zeros: {
    id: "Kode berawalan {prefix} ditulis dengan nol di depan ({count} kode), yang tidak diatur di peta ini.",
    en: "Codes with the prefix {prefix} are written with leading zeros ({count} codes), which this map has no setting for.",
  },
  setZeros: {
    id: 'Tulis di blok peta: kode peta "{sample}". Atau tulis tanpa nol: {example}.',
    en: 'Write in the peta block: kode peta "{sample}". Or write them without zeros: {example}.',
  },
  place: { id: "juga di sini", en: "here too" },
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
    const zeros = zeroedPrefixes(codes, map, schemes);
    for (const [prefix, places] of zeros) yield withZeros(prefix, places, map);
    for (const { code, meant, kinds } of codes) {
      if (zeros.has(code.prefix)) continue;
      const prefix = nearest(code.prefix, map.prefixes) ?? code.prefix;
      const reading = readWhole({ ...code, prefix }, kinds, schemes, map.schemes);
      if (reading === null || isOfPrefix(reading, prefix, map)) continue;
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

/** Whether only the prefix makes a code wrong: how its numbers are written depends on that, and it is not known. */
function isOfPrefix({ reason }: Unread, prefix: string, map: ProcessMap): boolean {
  const isKnown = prefix === "" || map.prefixes.includes(prefix);
  return !isKnown && (reason === "leading-zero" || reason === "empty");
}

/**
 * The prefixes of which no code can be read, because all numbers have zeros in front: a setting is missing, and not
 * every code is wrong. With the codes that have them.
 */
function zeroedPrefixes(
  codes: readonly JudgedCode[],
  map: ProcessMap,
  schemes: readonly CodeScheme[],
): ReadonlyMap<string, readonly CodeRef[]> {
  const zeroed = new Map<string, CodeRef[]>();
  const others = new Set<string>();
  for (const { code, kinds } of codes) {
    const reading = readWhole(code, kinds, schemes, map.schemes);
    const isZeroed = reading?.reason === "leading-zero" && map.prefixes.includes(code.prefix);
    if (!isZeroed) others.add(code.prefix);
    else zeroed.set(code.prefix, [...(zeroed.get(code.prefix) ?? []), code]);
  }
  return new Map([...zeroed].filter(([prefix, list]) => list.length > 1 && !others.has(prefix)));
}

/** Further places that are shown. */
const RELATED_LIMIT = 5;

function withZeros(prefix: string, places: readonly CodeRef[], map: ProcessMap): Finding {
  const [first, ...others] = places as readonly [CodeRef, ...CodeRef[]];
  const one = "1".padStart(first.segments[0]?.length ?? 2, "0");
  return {
    span: first.span,
    message: messages.zeros({ prefix, count: others.length + 1 }),
    help: messages.setZeros({
      sample: `${prefix}${first.separator}${one}.${one}`,
      example: printCode([1, 2], map.schemes.matrix),
    }),
    related: others.slice(0, RELATED_LIMIT).map((code) => ({ span: code.span, message: messages.place() })),
  };
}

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
