import { text, type Rule } from "./rule.ts";

export const cfmBukanDaun: Rule = {
  name: "cfm-bukan-daun",
  severity: "error",
  summary: text("CFM pada proses yang masih punya turunan.", "A CFM on a process that has children."),
  explanation: text(
    "CFM menggambarkan proses terkecil. Proses yang masih dipecah digambarkan oleh peta level berikutnya.",
    "A CFM shows a leaf. A process that is broken down is shown by the next level map.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan" pengampu bidang
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
  check({ map, report }) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || process.children.length === 0) continue;
      report({
        span: cfm.code.span,
        message: text(
          `${cfm.code.text} masih punya ${process.children.length} turunan.`,
          `${cfm.code.text} has ${process.children.length} children.`,
        ),
        help: text("Pindahkan CFM ini ke proses terkecilnya.", "Move this CFM to one of its leaves."),
      });
    }
  },
};
