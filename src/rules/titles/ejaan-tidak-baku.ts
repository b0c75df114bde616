import type { ProcessMap } from "../../model/model.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Span } from "../../source/source.ts";
import type { Rule } from "../rule.ts";
import { STANDARD_SPELLINGS } from "../wording/word-lists.ts";
import type { TitledPlace } from "../wording/similar.ts";
import { inCaseOf, quotedPart, wordsWithin } from "../wording/within.ts";
import { wordsOf } from "../../model/words.ts";

const messages = defineMessages({
  message: { id: '"{written}" tidak baku.', en: '"{written}" is not standard spelling.' },
  help: { id: 'Tulis "{newText}".', en: 'Write "{newText}".' },
  fix: { id: "Ganti menjadi {newText}", en: "Replace by {newText}" },
});

export const ejaanTidakBaku: Rule = {
  name: "ejaan-tidak-baku",
  severity: "hint",
  *check({ map, facts }) {
    // judul-mirip reports a word that the map spells both ways, with both places.
    const reported = new Set(facts.similar().flatMap((pair) => [pair.earlier.term, pair.later.term]));
    for (const place of [...facts.titled(), ...names(map)]) {
      for (const word of new Set(place.words)) {
        const standard = STANDARD_SPELLINGS.get(word);
        if (standard === undefined || reported.has(word)) continue;
        const places = wordsWithin(place.span, word);
        const [first] = places;
        const written = first === undefined ? word : textOf(first);
        const newText = inCaseOf(standard, written);
        yield {
          span: first ?? place.span,
          message: messages.message({ written }),
          help: messages.help({ newText }),
          ...(first === undefined
            ? {}
            : {
                fix: {
                  grade: "safe",
                  title: messages.fix({ newText }),
                  edits: places.map((span) => ({ span, newText: inCaseOf(standard, textOf(span)) })),
                },
              }),
        };
      }
    }
  },
};

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/** Names are spelt, too: of units, of lanes and of the street. What a unit is called in the sources is no name. */
function names(map: ProcessMap): readonly TitledPlace[] {
  const address = map.decree?.letterhead?.address;
  const parties = map.cfms.flatMap((c) => c.lanes.map((lane) => lane.unit)).filter((u) => u?.kind === "lane");
  return [
    ...[...map.units, ...parties].flatMap((u) =>
      u === null ? [] : [{ words: wordsOf(u.name), span: quotedPart(u.span) }],
    ),
    ...(address === undefined ? [] : [{ words: wordsOf(address.value), span: address.span }]),
  ];
}
