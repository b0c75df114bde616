import { isSwallowed } from "./bersama-tak-dikenal.ts";
import { text, type Rule } from "./rule.ts";

export const tanpaSelesai: Rule = {
  name: "tanpa-selesai",
  severity: "error",
  summary: text("CFM tanpa selesai.", "A CFM without an end."),
  explanation: text(
    "Tanpa selesai tidak jelas kapan pekerjaan dianggap tuntas.",
    "Without an end nobody knows when the work is done.",
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
  }
  alur mulai -> a
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
      if (cfm.steps.length === 0 || facts.graph(cfm).ends.length > 0 || isSwallowed(cfm, "selesai")) continue;
      report({
        span: cfm.code.span,
        message: text(`CFM ${cfm.code.text} tidak punya selesai.`, `CFM ${cfm.code.text} has no end.`),
        help: text(
          "Tulis selesai di sebuah lajur, lalu: alur … -> selesai",
          "Write selesai in a lane, then: alur … -> selesai",
        ),
      });
    }
  },
};
