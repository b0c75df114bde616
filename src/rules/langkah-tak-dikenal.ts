import { nearest } from "../diagnostics/nearest.ts";
import { text, type Rule } from "./rule.ts";

export const langkahTakDikenal: Rule = {
  name: "langkah-tak-dikenal",
  severity: "galat",
  summary: text("Alur ke langkah yang tidak ada.", "A flow to a step that is not there."),
  explanation: text(
    "Nama di baris alur harus sama dengan nama langkah di salah satu lajur.",
    "A name in an `alur` line must be the id of a step in some lane.",
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
    rapat "Rapat"
    selesai
  }
  alur mulai -> rapta -> selesai
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
      const { steps } = facts.graph(cfm);
      const ids = [...steps.keys()];
      const told = new Set<number>();
      for (const end of cfm.flows.flatMap((f) => [f.from, f.to])) {
        if (steps.has(end.value) || told.has(end.span.start)) continue;
        told.add(end.span.start);
        const near = told.size > SUGGESTIONS ? null : nearest(end.value, ids);
        report({
          span: end.span,
          message: text(
            `Langkah "${end.value}" tidak ada di CFM ini.`,
            `There is no step "${end.value}" in this CFM.`,
          ),
          help:
            near === null
              ? text(
                  `Tambahkan di sebuah lajur: ${end.value} "Teks langkah"`,
                  `Add it to a lane: ${end.value} "Text of the step"`,
                )
              : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
          ...(near === null
            ? {}
            : {
                fix: {
                  title: text(`Ganti menjadi ${near}`, `Replace by ${near}`),
                  edits: [{ span: end.span, newText: near }],
                },
              }),
        });
      }
    }
  },
};

/** Each suggestion compares with every step of the CFM. */
const SUGGESTIONS = 20;
