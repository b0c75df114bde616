import { text, type Rule } from "./rule.ts";

export const subprosesTakDikenal: Rule = {
  name: "subproses-tak-dikenal",
  severity: "error",
  summary: text("subproses ke kode yang tidak ada.", "`subproses` to a code that does not exist."),
  explanation: text(
    "Tanda [+] menjanjikan halaman yang dapat dibuka.",
    "The [+] mark promises a page to open.",
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
    a subproses P.9 "Lihat P.9"
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
  check({ map, report }) {
    for (const step of map.cfms.flatMap((cfm) => cfm.steps)) {
      if (step.target === null || step.target.key !== null) continue;
      report({
        span: step.target.code.span,
        message: text(
          `Proses ${step.target.code.text} tidak ditemukan.`,
          `Process ${step.target.code.text} is not found.`,
        ),
        help: text(
          "Periksa kodenya, atau deklarasikan prosesnya.",
          "Check the code, or declare the process.",
        ),
      });
    }
  },
};
