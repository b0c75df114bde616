import { text, type Rule } from "./rule.ts";

export const cfmDiagramKosong: Rule = {
  name: "cfm-diagram-kosong",
  severity: "error",
  summary: text("CFM tanpa satu langkah pun.", "A CFM without a single step."),
  explanation: text(
    "Halaman CFM yang hanya berisi judul menjanjikan diagram yang tidak ada; sepuluh halaman keputusan nyata terbaca seperti itu.",
    "A CFM page with nothing but a title promises a diagram that is not there; ten pages of a real decree read like that.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang { }
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
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
  check({ map, report }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length > 0) continue;
      report({
        span: cfm.code.span,
        message: text(`CFM ${cfm.code.text} tidak punya langkah.`, `CFM ${cfm.code.text} has no steps.`),
        help: text(
          "Isi lajurnya: mulai, langkah, selesai; lalu alur di antaranya. Bila belum ada, hapus bloknya.",
          "Fill its lanes: mulai, steps, selesai; then the flows. If there is nothing yet, delete the block.",
        ),
      });
    }
  },
};
