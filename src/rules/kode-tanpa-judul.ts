import { text, type Rule } from "./rule.ts";

export const kodeTanpaJudul: Rule = {
  name: "kode-tanpa-judul",
  severity: "error",
  summary: text("Proses tanpa judul.", "A process without a title."),
  explanation: text(
    "Kotak tanpa judul tidak dapat dibaca siapa pun.",
    "A box without a title tells nobody anything.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 pengampu bidang
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
`,
  check({ map, report }) {
    for (const line of map.declarations) {
      if (line.title !== null && line.title.value.trim() !== "") continue;
      report({
        span: line.code.span,
        message: text(`${line.code.text} tidak punya judul.`, `${line.code.text} has no title.`),
        help: text(
          `Tulis judul dalam tanda petik: ${line.code.text} "Judul proses"`,
          `Write the title in quotes: ${line.code.text} "Title"`,
        ),
      });
    }
  },
};
