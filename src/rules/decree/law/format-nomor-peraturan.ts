import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { placesOf } from "../../wording/within.ts";

const messages = defineMessages({
  message: { id: '"Nomor {written}" berawalan nol.', en: '"Nomor {written}" has a leading zero.' },
  help: { id: "Tulis: Nomor {number}", en: "Write: Nomor {number}" },
  fix: { id: "Hapus nol", en: "Delete the zero" },
});

export const formatNomorPeraturan: Rule = {
  name: "format-nomor-peraturan",
  severity: "hint",
  *check({ map }) {
    for (const item of map.decree?.inViewOf ?? []) {
      const seen = new Set<string>();
      for (const [written, zeros = "", number = ""] of item.value.matchAll(ZEROS)) {
        if (seen.has(written)) continue;
        seen.add(written);
        const places = placesOf(item.span, written).map(({ file, start }) => {
          const from = start + "Nomor ".length;
          return { file, start: from, end: from + zeros.length + number.length };
        });
        yield {
          span: places[0] ?? item.span,
          message: messages.message({ written: zeros + number }),
          help: messages.help({ number }),
          ...(places.length === 0
            ? {}
            : {
                fix: {
                  grade: "safe",
                  title: messages.fix(),
                  edits: places.map((span) => ({ span, newText: number })),
                },
              }),
        };
      }
    }
  },
};

/** No regulation has a number of over six digits. */
const ZEROS = /\bNomor (0{1,6})([1-9][0-9]{0,5}) Tahun\b/g;
