import { text, type Rule } from "./rule.ts";

export const lajurKosong: Rule = {
  name: "lajur-kosong",
  severity: "warning",
  summary: text("Lajur tanpa langkah.", "A lane without steps."),
  explanation: text(
    "Pihak yang tidak mengerjakan apa pun tidak perlu lajur.",
    "A party that does nothing needs no lane.",
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
  lajur tamu "Tamu" { }
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
  check({ map, report }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0) continue;
      const used = new Set([...cfm.steps, ...cfm.repeatedSteps].flatMap((s) => s.lanes));
      for (const lane of cfm.lanes) {
        if (used.has(lane.id.value)) continue;
        report({
          span: lane.id.span,
          message: text(`Lajur "${lane.id.value}" kosong.`, `Lane "${lane.id.value}" is empty.`),
          help: text("Isi dengan langkah, atau hapus lajurnya.", "Give it steps, or delete it."),
        });
      }
    }
  },
};
