import { text, type Rule } from "./rule.ts";
import { wordWithin } from "./within.ts";

export const judulMirip: Rule = {
  name: "judul-mirip",
  severity: "hint",
  summary: text("Satu istilah ditulis dengan dua ejaan.", "One term spelt in two ways."),
  explanation: text(
    "Pengolahan dan Pengelolahan, Sinkronisasi dan Sikronisasi, Pemangku Kepentingan dan Pemangku Jabatan: pembaca tidak tahu apakah itu hal yang sama.",
    "Pengolahan and Pengelolahan, Sinkronisasi and Sikronisasi, Pemangku Kepentingan and Pemangku Jabatan: readers cannot tell whether they are one thing.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Produksi dan Pengolahan Pangan" pengampu bidang
  P.2 "Bantuan dan Pengelolahan Pangan" pengampu bidang
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
  P.1 "Produksi dan Pengolahan Pangan" pengampu bidang
  P.2 "Bantuan dan Pengolahan Pangan" pengampu bidang
}
`,
  check({ facts, report }) {
    for (const { earlier, later } of facts.similar()) {
      const span = wordWithin(later.span, later.term.split(" ").at(-1) ?? "") ?? later.span;
      if (earlier.span === null) {
        report({
          span,
          message: text(
            `"${later.term}": istilah yang lazim "${earlier.term}".`,
            `"${later.term}": the usual term is "${earlier.term}".`,
          ),
          help: text(
            `Tulis "${earlier.term}", bila itu yang dimaksud.`,
            `Write "${earlier.term}", if that is meant.`,
          ),
        });
        continue;
      }
      report({
        span,
        message: text(
          `"${later.term}" mirip dengan "${earlier.term}": satu istilah, dua ejaan?`,
          `"${later.term}" looks like "${earlier.term}": one term spelt two ways?`,
        ),
        help: text("Pakai satu bentuk di seluruh peta.", "Use one form throughout the map."),
        related: [
          {
            span: earlier.span,
            message: text(`"${earlier.term}" di sini`, `"${earlier.term}" here`),
          },
        ],
      });
    }
  },
};
