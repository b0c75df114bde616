import { text, type Rule } from "./rule.ts";

export const cfmHilang: Rule = {
  name: "cfm-hilang",
  severity: "warning",
  summary: text("Proses terkecil tanpa CFM.", "A leaf without a CFM."),
  explanation: text(
    "PermenPANRB 19/2018 meminta peta lintas fungsi bagi setiap proses terkecil; dari situlah SOP disusun.",
    "PermenPANRB 19/2018 asks for a cross-functional map of every leaf; SOPs are made from it.",
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
    for (const leaf of facts.leaves) {
      if (facts.cfmsByProcess.has(leaf.key) || facts.robbedParents.has(leaf.key)) continue;
      report({
        span: leaf.code.span,
        message: text(`${facts.name(leaf)} belum punya CFM.`, `${facts.name(leaf)} has no CFM.`),
        help: text(
          `Tulis blok: cfm ${facts.code(leaf.path)} { lajur … }`,
          `Write a block: cfm ${facts.code(leaf.path)} { lajur … }`,
        ),
      });
    }
  },
};
