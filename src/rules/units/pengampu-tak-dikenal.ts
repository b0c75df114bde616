import { suggester } from "../../diagnostics/nearest.ts";
import { processFacts } from "../../syntax/facts.ts";
import { isCertainly } from "../wording/certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { unresolvedNames } from "../facts/unresolved.ts";

const messages = defineMessages({
  unknown: { id: '"{name}" bukan unit atau mitra.', en: '"{name}" is not a unit or partner.' },
  unknownOften: {
    id: '"{name}" bukan unit atau mitra ({count} tempat).',
    en: '"{name}" is not a unit or partner ({count} places).',
  },
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
    for (const { name, first, others } of unresolvedNames(facts, ROLES)) {
      const unit = symbols.suggestion(first);
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

/** The roles of names that stand for a unit, a partner or a post. */
const ROLES = ["owner", "customer", "supplier", "parent", "initials", "lane"] as const;

const RELATED_LIMIT = 5;

/** The words that begin a fact. */
const FACTS: readonly string[] = [...Object.keys(processFacts), "kelompok", "turunan", "halaman"];
