import { text, type Rule } from "./rule.ts";

export const kapitalisasiJudulTidakSeragam: Rule = {
  name: "kapitalisasi-judul-tidak-seragam",
  severity: "saran",
  summary: text("Judul diawali huruf kecil.", "A title begins with a small letter."),
  explanation: text(
    "Judul proses diawali huruf kapital, seperti nama proses di matriks.",
    "Titles begin with a capital, as in the matrix.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "pelayanan umum" pengampu bidang
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
  P.1 "Pelayanan umum" pengampu bidang
}
`,
  check({ map, facts, report }) {
    for (const process of map.processes) {
      const [first] = process.title;
      if (first === undefined || first === first.toUpperCase()) continue;
      report({
        span: process.titleSpan,
        message: text(
          `Judul ${facts.name(process)} diawali huruf kecil.`,
          `The title of ${facts.name(process)} begins with a small letter.`,
        ),
        help: text("Awali dengan huruf kapital.", "Begin with a capital."),
      });
    }
  },
};
