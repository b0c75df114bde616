import type { Step } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const labelTugasBerulang: Rule = {
  name: "label-tugas-berulang",
  severity: "hint",
  summary: text("Langkah berteks sama di beberapa lajur.", "Steps of one text in several lanes."),
  explanation: text(
    '"Pelaksanaan kegiatan sosialisasi halal" tercetak di tiga lajur sekaligus. Satu kegiatan bersama ditulis sekali dengan bersama.',
    '"Pelaksanaan kegiatan sosialisasi halal" is printed in three lanes at once. A step done together is written once, with `bersama`.',
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
    a "Pelaksanaan kegiatan"
    selesai
  }
  lajur tamu "Tamu" {
    b "Pelaksanaan kegiatan"
  }
  alur mulai -> a -> b -> selesai
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
      const first = new Map<string, Step>();
      for (const step of cfm.steps) {
        const folded = foldTitle(step.text);
        if (step.kind !== "kegiatan" || folded === "") continue;
        const earlier = first.get(folded);
        if (earlier === undefined || earlier.lanes[0] === step.lanes[0]) {
          first.set(folded, step);
          continue;
        }
        report({
          span: step.idSpan,
          message: text(
            `Teks langkah ini sama dengan "${earlier.id}" di lajur lain.`,
            `This step's text is that of "${earlier.id}" in another lane.`,
          ),
          help: text(
            `Bila dikerjakan bersama: ${earlier.id} "…" bersama ${step.lanes[0] ?? ""}`,
            `If it is done together: ${earlier.id} "…" bersama ${step.lanes[0] ?? ""}`,
          ),
          related: [{ span: earlier.idSpan, message: text("langkah pertama", "the first one") }],
        });
      }
    }
  },
};
