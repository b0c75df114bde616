import { wordsOf } from "../../model/words.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Judul "{title}" tidak menyebut kegiatan.', en: 'The title "{title}" names no activity.' },
  help: {
    id: 'Awali dengan kegiatannya, misalnya: "Pengelolaan {title}"',
    en: 'Begin with the activity, for example: "Pengelolaan {title}"',
  },
});

export const judulBukanKegiatan: Rule = {
  name: "judul-bukan-kegiatan",
  severity: "hint",
  *check({ facts }) {
    for (const leaf of facts.leaves) {
      const words = wordsOf(leaf.title);
      const [word] = words;
      if (word === undefined || words.length > 1 || ACTIVITY.test(word)) continue;
      yield {
        span: leaf.titleSpan,
        message: messages.message({ title: leaf.title }),
        help: messages.help({ title: leaf.title }),
      };
    }
  },
};

/** Nouns of doing: pe-…-an, per-…-an, loans in -asi, -isi, -si, -ing, English -ment and -tion; further the commonest without a form. */
const ACTIVITY =
  /^(?:pe.{2,}an|.{2,}si|.{3,}ing|.{3,}(?:ment|tion)|analisis|diagnosis|audit|rapat|sidang|survei|bazar|lomba|lelang|magang|studi|reviu|triase|layanan|bimbingan|kunjungan|kerja sama)$/;
