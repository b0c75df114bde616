import { suggester } from "../../diagnostics/nearest.ts";
import type { ProcessMap } from "../../model/model.ts";
import { foldTitle } from "../../model/words.ts";
import type { Identifier, ProcessFact } from "../../syntax/ast.ts";
import { isCertainly } from "../certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

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
  *check({ map }) {
    const ids = map.units.map((u) => u.id);
    const known = new Set(ids);
    const names = [
      ...map.processes.flatMap((p) => [...p.owners, ...p.customers, ...p.suppliers]),
      ...map.cfms.flatMap((c) => c.lanes.filter((lane) => lane.unit === null).map((lane) => lane.id)),
    ];
    const inLists = new Set(
      map.processes
        .flatMap((p) => [p.owners, p.customers, p.suppliers].flatMap((list) => list.slice(1)))
        .map((n) => n.value),
    );
    // A unit that is not declared is one cause however often it is named.
    const unknown = new Map<string, Identifier[]>();
    for (const name of names) {
      if (known.has(name.value)) continue;
      const places = unknown.get(name.value);
      if (places === undefined) unknown.set(name.value, [name]);
      else places.push(name);
    }
    const byName = unitsByName(map);
    const nearUnit = suggester(ids);
    const nearFact = suggester(Object.keys(FACTS));
    for (const [name, places] of unknown) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const named = byName.get(foldTitle(name)) ?? null;
      const unit = named ?? nearUnit(name);
      // `pengampu umkm pelanggn pelaku` is a list of three units to the parser.
      const near = unit ?? (inLists.has(name) ? nearFact(name) : null);
      yield {
        span: first.span,
        message:
          others.length === 0
            ? messages.unknown({ name })
            : messages.unknownOften({ name, count: places.length }),
        help: near === null ? messages.declare({ name }) : messages.didYouMean({ near }),
        ...(others.length === 0
          ? {}
          : {
              related: others
                .slice(0, RELATED_LIMIT)
                .map((place) => ({ span: place.span, message: messages.place() })),
            }),
        ...(unit === null || (named === null && !isCertainly(name, unit, ids))
          ? {}
          : {
              fix: {
                grade: "safe",
                title: messages.fix({ unit }),
                edits: places.map((place) => ({ span: place.span, newText: unit })),
              },
            }),
      };
    }
  },
};

const RELATED_LIMIT = 5;

/** The words that begin a fact; the compiler sees that none is missing. */
const FACTS: Readonly<Record<ProcessFact["kind"], true>> = {
  pengampu: true,
  pelanggan: true,
  pemasok: true,
  kelompok: true,
  masukan: true,
  keluaran: true,
  dasar: true,
  catatan: true,
  rab: true,
  sipd: true,
  turunan: true,
  halaman: true,
};

/** Units by the names and abbreviations that may be written where their ids belong; the first of a name counts. */
function unitsByName(map: ProcessMap): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const { id, name, abbreviation } of map.units) {
    for (const folded of [name, abbreviation ?? ""].map(foldTitle))
      if (folded !== "" && !byName.has(folded)) byName.set(folded, id);
  }
  return byName;
}
