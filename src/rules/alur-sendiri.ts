import { text, type Rule } from "./rule.ts";

export const alurSendiri: Rule = {
  name: "alur-sendiri",
  severity: "error",
  summary: text("Alur dari sebuah langkah ke dirinya sendiri.", "A flow from a step to itself."),
  explanation: text(
    "Pengulangan digambar lewat cabang: ulangi bila belum lengkap.",
    "Repetition is drawn through a decision: again if not complete.",
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
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
  alur a -> a
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
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
  check({ map, report }) {
    for (const flow of map.cfms.flatMap((cfm) => cfm.flows)) {
      if (flow.from.value !== flow.to.value) continue;
      report({
        span: flow.span,
        message: text(
          `Alur "${flow.from.value}" menuju dirinya sendiri.`,
          `The flow of "${flow.from.value}" leads to itself.`,
        ),
        help: text("Pakai cabang untuk pengulangan.", "Use a decision for repetition."),
      });
    }
  },
};
