import { defineMessages } from "../../diagnostics/message.ts";
import type { Sop } from "../../model/model.ts";
import type { Located } from "../../syntax/ast.ts";
import { isDay, isoDate, readDate } from "../../syntax/tree/dates.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "SOP ini {later} {laterDate}, sebelum {earlier} {earlierDate}.",
    en: "{later} {laterDate} of this SOP is before its {earlier} {earlierDate}.",
  },
  help: {
    id: "Periksa kedua tanggal itu: SOP dibuat, direvisi, lalu berlaku.",
    en: "Check both dates: an SOP is made, revised, and then comes into force.",
  },
  earlier: { id: "tanggal yang seharusnya lebih dahulu", en: "the date that should come first" },
});

type Dated = readonly [word: string, date: Located<string>];

export const sopTanggalTerbalik: Rule = {
  name: "sop-tanggal-terbalik",
  severity: "warning",
  *check({ map }) {
    for (const { sops } of map.cfms) {
      for (const sop of sops) {
        const wrong = firstWrong(sop);
        if (wrong === null) continue;
        const [[earlier, earlierDate], [later, laterDate]] = wrong;
        yield {
          span: laterDate.span,
          message: messages.message({
            later,
            laterDate: laterDate.value,
            earlier,
            earlierDate: earlierDate.value,
          }),
          help: messages.help(),
          related: [{ span: earlierDate.span, message: messages.earlier() }],
        };
      }
    }
  },
};

/** The first two dates of an SOP in the wrong order; a date that is no day of the calendar counts for nothing. */
function firstWrong({ made, revised, effective }: Sop): readonly [Dated, Dated] | null {
  const written: readonly (readonly [string, Located<string> | null])[] = [
    ["tanggal", made],
    ["revisi", revised],
    ["berlaku", effective],
  ];
  const known = written.flatMap(([word, date]): { readonly dated: Dated; readonly day: string }[] => {
    const read = date === null ? null : readDate(date.value);
    return date === null || read === null || !isDay(read)
      ? []
      : [{ dated: [word, date], day: isoDate(read) }];
  });
  for (const [i, later] of known.entries()) {
    const earlier = known.slice(0, i).find(({ day }) => day > later.day);
    if (earlier !== undefined) return [earlier.dated, later.dated];
  }
  return null;
}
