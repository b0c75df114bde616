import type { Span } from "../../source/source.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { wordsOf } from "../../model/words.ts";

const messages = defineMessages({
  message: {
    id: '"{name}" dan "{name2}" tampaknya satu unit.',
    en: '"{name}" and "{name2}" seem to be one unit.',
  },
  help: {
    id: "Pakai nama resmi menurut susunan organisasi.",
    en: "Use the official name of the organisation's regulation.",
  },
  place: { id: "{name}", en: "{name}" },
});

export const namaUnitTidakKonsisten: Rule = {
  name: "nama-unit-tidak-konsisten",
  severity: "warning",
  *check({ map }) {
    const places = [
      ...map.units.map((u) => ({ name: u.name, span: u.span })),
      ...(map.decree === null
        ? []
        : [...map.decree.initials.hierarki, ...map.decree.initials.koordinasi].map((i) => ({
            name: i.value,
            span: i.span,
          }))),
    ];
    const whole = new Map<string, Place>();
    const shortened = new Map<string, Place>();
    for (const { name, span } of places) {
      const words = unitWords(name);
      const key = words.join(" ");
      const shorter =
        words.length < 3 ? [] : words.map((_, skip) => words.filter((_w, i) => i !== skip).join(" "));
      const twin =
        shortened.get(key) ?? shorter.map((k) => whole.get(k)).find((place) => place !== undefined);
      if (twin !== undefined) {
        yield {
          span,
          message: messages.message({ name, name2: twin.name }),
          help: messages.help(),
          related: [{ span: twin.span, message: messages.place({ name: twin.name }) }],
        };
        continue;
      }
      if (words.length >= 2 && !whole.has(key)) whole.set(key, { name, span });
      for (const k of shorter) if (!shortened.has(k)) shortened.set(k, { name, span });
    }
  },
};

interface Place {
  readonly name: string;
  readonly span: Span;
}

/** Offices of one unit compare by the unit's own words: "Plt. Kabid Usaha Informal" → usaha, informal. */
function unitWords(name: string): readonly string[] {
  return wordsOf(name.slice(0, 200))
    .map((word) => (word === "kabid" || word === "kepala" ? "bidang" : word))
    .filter((word) => word !== "plt" && word !== "plh");
}
