import { wordsOf } from "../model/words.ts";
import { text, type Rule } from "./rule.ts";

export const judulBukanKegiatan: Rule = {
  name: "judul-bukan-kegiatan",
  severity: "hint",
  summary: text(
    "Judul satu kata yang tidak menyebut kegiatan.",
    "A title of one word that names no activity.",
  ),
  explanation: text(
    '"Kewirausahaan", "Kedaluwarsa", dan "SIP3" adalah judul CFM dalam keputusan nyata: apa yang dikerjakan? Nama proses diawali nomina kegiatan (Pelatihan, Fasilitasi, Penerbitan).',
    '"Kewirausahaan", "Kedaluwarsa" and "SIP3" are titles of CFMs in a real decree: what is done? A process is named by an activity (Pelatihan, Fasilitasi, Penerbitan).',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Kewirausahaan" pengampu bidang
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelatihan Kewirausahaan" pengampu bidang
}
`,
  check({ facts, report }) {
    for (const leaf of facts.leaves) {
      const words = wordsOf(leaf.title);
      const [word] = words;
      if (word === undefined || words.length > 1 || ACTIVITY.test(word)) continue;
      report({
        span: leaf.titleSpan,
        message: text(
          `Judul "${leaf.title}" tidak menyebut kegiatan.`,
          `The title "${leaf.title}" names no activity.`,
        ),
        help: text(
          `Awali dengan kegiatannya, misalnya: "Pelatihan ${leaf.title}"`,
          `Begin with the activity, for example: "Pelatihan ${leaf.title}"`,
        ),
      });
    }
  },
};

/** Nouns of doing: pe-…-an, per-…-an, and loans in -asi, -isi, -si, -ing; further the commonest without a form. */
const ACTIVITY =
  /^(?:pe.{2,}an|.{2,}si|.{3,}ing|audit|rapat|survei|bazar|lomba|studi|reviu|layanan|bimbingan|kunjungan|kerja sama)$/;
