import { text, type Rule } from "./rule.ts";

export const langkahGanda: Rule = {
  name: "langkah-ganda",
  severity: "error",
  summary: text("Nama langkah yang dipakai dua kali dalam satu CFM.", "A step id twice in a CFM."),
  explanation: text(
    "Alur menunjuk langkah dengan namanya; nama ganda membuat alur tidak pasti.",
    "Flows name their steps; a repeated name makes them uncertain.",
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
    a "Evaluasi"
    selesai
  }
  alur mulai -> a -> selesai
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
  check({ map, facts, report }) {
    for (const cfm of map.cfms) {
      for (const step of cfm.repeatedSteps) {
        const first = facts.graph(cfm).steps.get(step.id);
        report({
          span: step.idSpan,
          message: text(
            `Langkah "${step.id}" sudah ada di CFM ini.`,
            `Step "${step.id}" already exists in this CFM.`,
          ),
          help: text(
            "Beri nama lain, misalnya dengan nomor di belakangnya.",
            "Give it another name, for example with a number behind it.",
          ),
          ...(first === undefined
            ? {}
            : { related: [{ span: first.idSpan, message: text("langkah pertama", "the first one") }] }),
        });
      }
    }
  },
};
