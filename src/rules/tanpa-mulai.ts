import { isSwallowed } from "./bersama-tak-dikenal.ts";
import { text, type Rule } from "./rule.ts";

export const tanpaMulai: Rule = {
  name: "tanpa-mulai",
  severity: "error",
  summary: text("CFM tanpa mulai.", "A CFM without a start."),
  explanation: text(
    "Pembaca perlu tahu dari mana pekerjaan dimulai dan apa pemicunya.",
    "Readers must see where work begins and what sets it off.",
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
    a "Rapat"
    selesai
  }
  alur a -> selesai
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
      if (cfm.steps.length === 0 || facts.graph(cfm).starts.length > 0 || isSwallowed(cfm, "mulai")) continue;
      report({
        span: cfm.code.span,
        message: text(`CFM ${cfm.code.text} tidak punya mulai.`, `CFM ${cfm.code.text} has no start.`),
        help: text(
          "Tulis mulai di lajur pertama, lalu: alur mulai -> …",
          "Write mulai in the first lane, then: alur mulai -> …",
        ),
      });
    }
  },
};
