import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { overLetters } from "../../../text/letters.ts";

const messages = defineMessages({
  message: {
    id: 'Penulisan nomor "{written}" tidak rapi.',
    en: 'The number "{written}" is not well written.',
  },
  help: { id: "Mungkin maksudnya: {tidy}", en: "Perhaps: {tidy}" },
});

export const formatNomorKeputusan: Rule = {
  name: "format-nomor-keputusan",
  severity: "hint",
  *check({ map }) {
    const { number = null, attachment = {}, noting = [] } = map.decree ?? {};
    const own = [number, attachment.number ?? null].flatMap((place) =>
      place === null ? [] : [{ span: place.span, written: place.value }],
    );
    const cited = noting.flatMap(({ span, value }) => {
      const written = /\bNomor *(?:: *)?([^ ]{4,80}(?: \/[^ ]{1,40})?)/.exec(value)?.[1];
      // The sign that ends the item or the clause is none of the number's.
      return written === undefined ? [] : [{ span, written: written.replace(/[;,.]$/, "") }];
    });
    const all = [...own, ...cited];
    const numbers = all.map(({ written }) => written.toLowerCase());
    for (const { span, written } of all) {
      const tidy = withoutDoubles(tidyNumber(written), numbers);
      // Where something is left to be filled in nothing can be tidied.
      if (tidy === written || /\u2026|\.{3}/.test(written)) continue;
      yield {
        span,
        message: messages.message({ written }),
        help: messages.help({ tidy }),
      };
    }
  },
};

const STRANGE = overLetters(String.raw`[^\p{L}\p{N}\s./_,:()&'-]`, "g");
const DOUBLE = overLetters(String.raw`[\p{L}]{2,40}(\.[\p{L}]{2,20})\1(?![\p{L}])`, "g");

/** The word that is printed before the number anyway. */
const WORD = /^(?:nomor|no\.?)[\s:]{1,9}(?=\S{0,80}\d)/iu;

/** Without the word before it, characters that no number has and spaces beside a sign, and with one space where several are. Words of a number ("0123 Tahun 2026") stay apart. */
function tidyNumber(written: string): string {
  return written
    .replace(STRANGE(written), "")
    .trim()
    .replace(WORD, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([./_-]) ?/g, "$1");
}

/** A part said twice (`.Set.Set`) may be official: it is an error only where another number, in small letters, says it once. */
function withoutDoubles(written: string, numbers: readonly string[]): string {
  return written.replace(DOUBLE(written), (whole, part: string) => {
    const once = whole.slice(0, -part.length);
    const isUsual = numbers.some(
      (other) => other.includes(once.toLowerCase()) && !other.includes(whole.toLowerCase()),
    );
    return isUsual ? once : whole;
  });
}
