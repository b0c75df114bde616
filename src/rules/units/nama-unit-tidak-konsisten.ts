import { defineMessages } from "../../diagnostics/message.ts";
import type { ProcessMap } from "../../model/model.ts";
import { wordsOf } from "../../model/words.ts";
import type { Span } from "../../source/source.ts";
import type { Rule } from "../rule.ts";
import { quotedPart } from "../wording/within.ts";

const messages = defineMessages({
  near: {
    id: '"{name}" dan "{twin}" tampaknya satu unit.',
    en: '"{name}" and "{twin}" seem to be one unit.',
  },
  spelling: {
    id: '"{name}" di tempat lain ditulis "{twin}".',
    en: '"{name}" is written "{twin}" elsewhere.',
  },
  official: {
    id: "Pakai nama resmi menurut susunan organisasi.",
    en: "Use the official name from the organisation's regulation.",
  },
  oneForm: {
    id: "Tulis nama itu dengan satu cara di seluruh peta.",
    en: "Write the name in one way throughout the map.",
  },
  place: { id: "{twin}", en: "{twin}" },
});

export const namaUnitTidakKonsisten: Rule = {
  name: "nama-unit-tidak-konsisten",
  severity: "warning",
  *check({ map }) {
    const spelt = new Map<string, Place>();
    const whole = new Map<string, Place>();
    const shortened = new Map<string, Place>();
    for (const place of placesIn(map)) {
      const { name, span } = place;
      const words = unitWords(name);
      const key = words.join(" ");
      const folded = words.join("");
      const same = spelt.get(folded);
      if (same !== undefined) {
        if (!isOtherSpelling(place, same)) continue;
        yield {
          span,
          message: messages.spelling({ name, twin: same.name }),
          help: messages.oneForm(),
          related: [{ span: same.span, message: messages.place({ twin: same.name }) }],
        };
        continue;
      }
      spelt.set(folded, place);
      const shorter =
        words.length < 3 ? [] : words.map((_, skip) => words.filter((_w, i) => i !== skip).join(" "));
      const twin =
        shortened.get(key) ?? shorter.map((k) => whole.get(k)).find((other) => other !== undefined);
      if (twin !== undefined) {
        yield {
          span,
          message: messages.near({ name, twin: twin.name }),
          help: messages.official(),
          related: [{ span: twin.span, message: messages.place({ twin: twin.name }) }],
        };
        continue;
      }
      if (words.length >= 2 && !whole.has(key)) whole.set(key, place);
      for (const k of shorter) if (!shortened.has(k)) shortened.set(k, place);
    }
  },
};

interface Place {
  readonly name: string;
  readonly span: Span;
  /** Of an official who puts initials: what differs in capitals only is for the rules on abbreviations and headings. */
  readonly isOffice: boolean;
}

/** Units and partners, parties that a lane names on the spot, and the units of the offices that put their initials. */
function placesIn(map: ProcessMap): readonly Place[] {
  const units = map.units.filter((unit) => unit.kind !== "post");
  const parties = map.cfms
    .flatMap((cfm) => cfm.lanes.map((lane) => lane.unit))
    .filter((unit) => unit?.kind === "lane");
  const { hierarchy = [], coordination = [] } = map.decree?.initials ?? {};
  return [
    ...units.map(({ name, span }) => ({ name, span: quotedPart(span), isOffice: false })),
    ...parties.flatMap((unit) =>
      unit === null ? [] : [{ name: unit.name, span: quotedPart(unit.span), isOffice: false }],
    ),
    ...[...hierarchy, ...coordination].map(({ value, span }) => ({ name: value, span, isOffice: true })),
  ];
}

/** Short forms of offices, by what they head. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ["kabid", "bidang"],
  ["kabag", "bagian"],
  ["kasubbag", "subbagian"],
  ["kasubag", "subbagian"],
  ["kasubbid", "subbidang"],
  ["kasubid", "subbidang"],
  ["kasi", "seksi"],
  ["kasubsi", "subseksi"],
]);
/** Acting for the holder of an office says nothing about the unit. */
const ACTING: ReadonlySet<string> = new Set(["plt", "plh", "pj", "pjs"]);

/** The words of a unit, also of the one that an office heads: "Plt. Kabid Usaha Informal" → bidang, usaha, informal. */
function unitWords(name: string): readonly string[] {
  const words = wordsOf(name.slice(0, 200).replace(/&/g, " dan "))
    .filter((word, i) => !ACTING.has(word) || i > 0)
    .filter((word, i) => word !== "kepala" || i > 0)
    .map((word) => OFFICES.get(word) ?? word);
  // "Sub Bagian" is "Subbagian".
  return words.flatMap((word, i) =>
    word === "sub" && i + 1 < words.length ? [] : [words[i - 1] === "sub" ? `sub${word}` : word],
  );
}

/** Whether two names of one unit are spelt apart: not when one is in short, and capitals of a heading do not count. */
function isOtherSpelling(a: Place, b: Place): boolean {
  const [one, other] = [unitPart(a.name), unitPart(b.name)];
  if (one === null || other === null || one === other) return false;
  const isHeading = [one, other].some((name) => name === name.toUpperCase());
  return !(isHeading || a.isOffice || b.isOffice) || one.toUpperCase() !== other.toUpperCase();
}

/** The unit's name as it is written in that of an office; null when it is written in short. */
function unitPart(name: string): string | null {
  const unit = name.trim().replace(/^(?:(?:plt|plh|pjs?)\.? *)?(?:kepala +)?/i, "");
  const [first = ""] = wordsOf(unit.slice(0, 40));
  return OFFICES.has(first) ? null : unit;
}
