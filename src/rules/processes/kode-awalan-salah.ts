import type { Fix, Message } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { codeLike, numbersBehind } from "../../model/code.ts";
import { hasPrefix } from "../../model/lookup.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { CodeReference, Reference } from "../../model/symbol.ts";
import { lineSpan } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import type { CodeRef } from "../../syntax/ast.ts";
import { isCertainly } from "../wording/certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  unknown: { id: 'Awalan "{prefix}" tidak dikenal.', en: 'The prefix "{prefix}" is not known.' },
  unknownOften: {
    id: 'Awalan "{prefix}" tidak dikenal ({count} kode).',
    en: 'The prefix "{prefix}" is not known ({count} codes).',
  },
  place: { id: "juga di sini", en: "here too" },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
  dots: {
    id: "Angka kode dipisahkan titik. Maksud Anda {code}?",
    en: "Numbers of a code are separated by full stops. Did you mean {code}?",
  },
  ownPrefixes: {
    id: 'Awalan peta ini: {own}. Awalan lain diatur dengan kode peta "…" di blok peta.',
    en: 'This map\'s prefixes: {own}. Another one is set by kode peta "…" in the peta block.',
  },
  ofMap: {
    id: "Itu awalan peta {owner}; awalan peta ini: {own}.",
    en: "That is the prefix of map {owner}; this map's: {own}.",
  },
  steps: {
    id: "Alur ini menyebut langkah, bukan kode proses.",
    en: "This flow names steps, not codes of processes.",
  },
  withinCfm: {
    id: "Pindahkan ke dalam blok cfm-nya, sesudah lajur terakhir.",
    en: "Move it into the block of its cfm, behind the last lane.",
  },
  fix: { id: "Ganti menjadi {near}", en: "Replace by {near}" },
});

export const kodeAwalanSalah: Rule = {
  name: "kode-awalan-salah",
  severity: "error",
  *check(context) {
    const { map, facts } = context;
    const unknown = facts.unresolved().filter(hasUnknownPrefix);
    const stepFlows = flowsOfSteps(unknown);
    for (const ends of stepFlows) {
      const [first, last] = [ends[0]?.span, ends.at(-1)?.span];
      if (first === undefined || last === undefined) continue;
      yield { span: { ...first, end: last.end }, message: messages.steps(), help: messages.withinCfm() };
    }
    const steps = new Set(stepFlows.flat());
    const codes = [
      ...map.declarations.filter((d) => d.problem === "prefix").map((d) => d.code),
      ...unknown.filter((reference) => !steps.has(reference)).map((reference) => reference.code),
    ];
    // One prefix mistyped in many places, by copying or for want of a setting, is one cause.
    const wrong = new Map<string, CodeRef[]>();
    for (const code of codes) {
      if (code.prefix === "") continue;
      const places = wrong.get(code.prefix);
      if (places === undefined) wrong.set(code.prefix, [code]);
      else places.push(code);
    }
    for (const [prefix, places] of wrong) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const near = nearest(prefix, map.prefixes);
      const owner = context.repository.maps.find((m) => m !== map && hasPrefix(m, prefix));
      yield {
        span: prefixSpan(first),
        message:
          others.length === 0
            ? messages.unknown({ prefix })
            : messages.unknownOften({ prefix, count: places.length }),
        help: helpFor(first, near, owner, map),
        ...(others.length === 0
          ? {}
          : {
              related: others
                .slice(0, RELATED_LIMIT)
                .map((code) => ({ span: prefixSpan(code), message: messages.place() })),
            }),
        // The prefix of another map is no typing error of one's own.
        ...(owner === undefined ? fixFor(prefix, near, places, map) : {}),
      };
    }
  },
};

/** Codes of CFMs and level flows belong to the map in which they stand. */
function hasUnknownPrefix(reference: Reference): reference is CodeReference {
  const { resolution, role } = reference;
  const isLocal = role === "cfm" || role === "siblingFlow";
  return isLocal && resolution.kind === "unresolved" && resolution.reason === "prefix";
}

/** `alur mulai -> periksa` outside of its CFM: the ends of flows between names without numbers, line by line. */
function flowsOfSteps(unknown: readonly CodeReference[]): readonly (readonly CodeReference[])[] {
  const lines = new Map<string, CodeReference[]>();
  for (const reference of unknown) {
    const { role, code, span } = reference;
    if (role !== "siblingFlow" || code.segments.length + code.parts.length > 0) continue;
    const line = `${lineSpan(span.file, span.start).start} ${span.file.path}`;
    const ends = lines.get(line);
    if (ends === undefined) lines.set(line, [reference]);
    else ends.push(reference);
  }
  return [...lines.values()].filter((ends) => ends.length > 1);
}

const RELATED_LIMIT = 5;

/** The prefix as it is written, be the code in quotes or not; the whole code when it is written in another way. */
function prefixSpan({ prefix, span }: CodeRef): Span {
  const start = span.start + (span.file.text[span.start] === '"' ? 1 : 0);
  return isPrefixAt(span, start, prefix) ? { ...span, start, end: start + prefix.length } : span;
}

function isPrefixAt({ file, end }: Span, start: number, prefix: string): boolean {
  return start + prefix.length <= end && file.text.startsWith(prefix, start);
}

/** Of a code that is written with other signs than full stops: the code with the same numbers. */
function withDots(code: CodeRef, { prefixes, schemes }: ProcessMap): Message | null {
  const own = numbersBehind(prefixes, code);
  return own === null ? null : messages.dots({ code: codeLike(own.path, { prefix: own.prefix }, schemes) });
}

function helpFor(
  first: CodeRef,
  near: string | null,
  owner: ProcessMap | undefined,
  map: ProcessMap,
): Message {
  const own = map.prefixes.join(", ");
  if (owner !== undefined) return messages.ofMap({ owner: owner.id.value, own });
  const dots = withDots(first, map);
  if (dots !== null) return dots;
  return near === null ? messages.ownPrefixes({ own }) : messages.didYouMean({ near });
}

/** Certain only when a single prefix comes near and the code stands there as it was read. */
function fixFor(
  prefix: string,
  near: string | null,
  places: readonly CodeRef[],
  map: ProcessMap,
): { readonly fix?: Fix } {
  if (
    near === null ||
    !isCertainly(prefix, near, map.prefixes) ||
    !places.every((c) => prefixSpan(c) !== c.span)
  )
    return {};
  const edits = places.map((code) => ({ span: prefixSpan(code), newText: near }));
  return { fix: { grade: "safe", title: messages.fix({ near }), edits } };
}
