import type { ProcessMap } from "../../model/model.ts";
import type { Reference } from "../../model/symbol.ts";
import { foldTitle } from "../../model/words.ts";
import { suggester } from "../../diagnostics/nearest.ts";
import { processFacts } from "../../syntax/facts.ts";
import { isCertainly } from "../wording/certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { nameFrom } from "../../syntax/print/names.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/source.ts";
import { misdeclared } from "../wording/misdeclared.ts";
import type { Finding, Rule } from "../rule.ts";
import { unresolvedNames } from "../facts/unresolved.ts";

const messages = defineMessages({
  unknown: { id: '"{name}" bukan unit atau mitra.', en: '"{name}" is not a unit or partner.' },
  unknownOften: {
    id: '"{name}" bukan unit atau mitra ({count} tempat).',
    en: '"{name}" is not a unit or partner ({count} places).',
  },
  spelled: {
    id: "Di sini ditulis nama pendek, bukan nama yang dicetak.",
    en: "A short name stands here, not the one that is printed.",
  },
  declareAs: {
    id: 'Deklarasikan: unit {name} "{text}", lalu tulis {name} di sini.',
    en: 'Declare it: unit {name} "{text}", and write {name} here.',
  },
  write: { id: "Tulis {unit}.", en: "Write {unit}." },
  declare: { id: 'Deklarasikan: unit {name} "Nama lengkap"', en: 'Declare it: unit {name} "Full name"' },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
  place: { id: "juga di sini", en: "here too" },
  fix: { id: "Ganti menjadi {unit}", en: "Replace by {unit}" },
});

export const pengampuTakDikenal: Rule = {
  name: "pengampu-tak-dikenal",
  severity: "error",
  *check({ map, facts, symbols }) {
    const ids = map.units.map((u) => u.id);
    const inLists = new Set(
      map.processes
        .flatMap((p) => [p.owners, p.customers, p.suppliers].flatMap((list) => list.slice(1)))
        .map((n) => n.value),
    );
    const nearFact = suggester(FACTS);
    const spelled = new Set<Reference>();
    for (const words of printedNames(facts.unresolved(), map)) {
      for (const word of words.list) spelled.add(word);
      yield spelledOut(words);
    }
    for (const { name, first, others } of unresolvedNames(facts, ROLES)) {
      if (spelled.has(first) && others.every((one) => spelled.has(one))) continue;
      const unit = symbols.suggestion(first);
      const mistyped = misdeclared([first, ...others], unit, ids, symbols);
      if (mistyped !== null) {
        yield mistyped;
        continue;
      }
      // `pengampu umkm pelanggn pelaku` is a list of three units to the parser.
      const near = unit?.text ?? (inLists.has(name) ? nearFact(name) : null);
      yield {
        span: first.span,
        message:
          others.length === 0
            ? messages.unknown({ name })
            : messages.unknownOften({ name, count: others.length + 1 }),
        help: near === null ? messages.declare({ name }) : messages.didYouMean({ near }),
        ...(others.length === 0
          ? {}
          : {
              related: others
                .slice(0, RELATED_LIMIT)
                .map((place) => ({ span: place.span, message: messages.place() })),
            }),
        ...(unit === null || (unit.evidence === "near" && !isCertainly(name, unit.text, ids))
          ? {}
          : {
              fix: {
                grade: "safe",
                title: messages.fix({ unit: unit.text }),
                edits: [first, ...others].map((place) => ({ span: place.span, newText: unit.text })),
              },
            }),
      };
    }
  },
};

interface PrintedName {
  readonly list: readonly Reference[];
  readonly span: Span;
  readonly text: string;
  /** The short name of the unit that is meant; null for one that is not declared. */
  readonly unit: string | null;
  /** Whether the words are exactly its printed name. */
  readonly isSure: boolean;
}

/** `pengampu Bagian Umum`: words of one role behind each other on a line, which are no names and look like a printed one. */
function printedNames(unresolved: readonly Reference[], { units }: ProcessMap): readonly PrintedName[] {
  const groups: Reference[][] = [];
  for (const reference of unresolved) {
    if (!ROLES.some((role) => role === reference.role)) continue;
    const { span, role } = reference;
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      last?.role === role &&
      last.span.file === span.file &&
      /^[ \t]{1,9}$/.test(span.file.text.slice(last.span.end, span.start));
    if (isNext) group?.push(reference);
    else groups.push([reference]);
  }
  const byName = new Map(units.map(({ id, name }) => [foldTitle(name), id]));
  const near = suggester([...byName.keys()]);
  return groups.flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const span = { ...first.span, end: last.span.end };
    const text = list.map(({ written }) => written).join(" ");
    const exact = byName.get(foldTitle(text));
    const unit = exact ?? byName.get(near(foldTitle(text)) ?? "") ?? null;
    const isSure = exact !== undefined;
    const isCapital = list.every(({ written }) => /^\p{Lu}/u.test(written));
    return unit === null && !isCapital ? [] : [{ list, span, text, unit, isSure }];
  });
}

function spelledOut({ span, text, unit, isSure }: PrintedName): Finding {
  if (unit === null) {
    const name = nameFrom(text, NO_NAMES, "unit");
    return { span, message: messages.spelled(), help: messages.declareAs({ name, text }) };
  }
  const grade = isSure ? "safe" : "suggested";
  const fix: Fix = { grade, title: messages.fix({ unit }), edits: [{ span, newText: unit }] };
  return { span, message: messages.spelled(), help: messages.write({ unit }), fix };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The roles of names that stand for a unit, a partner or a post. */
const ROLES = ["owner", "customer", "supplier", "parent", "initials", "lane"] as const;

const RELATED_LIMIT = 5;

/** The words that begin a fact. */
const FACTS: readonly string[] = [...Object.keys(processFacts), "kelompok", "turunan", "halaman"];
