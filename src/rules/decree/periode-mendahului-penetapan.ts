import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Periode dimulai {from}, sebelum penetapan tahun {year}.",
    en: "The period begins in {from}, before the year {year} of the decree.",
  },
  help: { id: "Pastikan periodenya memang demikian.", en: "Make sure that this is meant." },
  place: { id: "periode peta", en: "the map's period" },
});

export const periodeMendahuluiPenetapan: Rule = {
  name: "periode-mendahului-penetapan",
  severity: "hint",
  *check({ map }) {
    const date = map.decree?.date ?? null;
    const year = Number(/\b[12][0-9]{3}\b/.exec(date?.value ?? "")?.[0]);
    if (map.years === null || date === null || !(map.years.from < year)) return;
    yield {
      span: date.span,
      message: messages.message({ from: map.years.from, year }),
      help: messages.help(),
      related: [{ span: map.years.span, message: messages.place() }],
    };
  },
};
