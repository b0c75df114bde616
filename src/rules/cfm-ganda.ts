import { text, type Rule } from "./rule.ts";

export const cfmGanda: Rule = {
  name: "cfm-ganda",
  severity: "error",
  summary: text("Dua CFM untuk satu kode.", "Two CFMs for one code."),
  explanation: text("Satu proses terkecil, satu alur kerja resmi.", "One leaf, one official way of working."),
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
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
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
  check({ facts, report }) {
    for (const list of facts.cfmsByProcess.values()) {
      const [first, ...others] = list;
      if (first === undefined) continue;
      for (const other of others) {
        report({
          span: other.code.span,
          message: text(`${other.code.text} sudah punya CFM.`, `${other.code.text} already has a CFM.`),
          help: text("Gabungkan keduanya, atau perbaiki kodenya.", "Merge them, or correct the code."),
          related: [{ span: first.code.span, message: text("CFM pertama", "the first CFM") }],
        });
      }
    }
  },
};
