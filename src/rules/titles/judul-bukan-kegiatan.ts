import { wordsOf } from "../../model/words.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Judul "{title}" tidak menyebut kegiatan.', en: 'The title "{title}" names no activity.' },
  help: {
    id: 'Awali dengan kegiatannya, misalnya: "Pelatihan {title}"',
    en: 'Begin with the activity, for example: "Pelatihan {title}"',
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

/** Nouns of doing: pe-…-an, per-…-an, and loans in -asi, -isi, -si, -ing; further the commonest without a form. */
const ACTIVITY =
  /^(?:pe.{2,}an|.{2,}si|.{3,}ing|audit|rapat|survei|bazar|lomba|studi|reviu|layanan|bimbingan|kunjungan|kerja sama)$/;
