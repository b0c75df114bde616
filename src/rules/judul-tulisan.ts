import { quoteText } from "../syntax/text.ts";
import { text, type Rule } from "./rule.ts";

export const judulTulisan: Rule = {
  name: "judul-tulisan",
  severity: "saran",
  summary: text("Spasi dan tanda baca yang keliru di judul.", "Wrong spaces and punctuation in a title."),
  explanation: text(
    '"Tambah,akses pasar, pembiayaan&penguatan" tercetak di matriks yang sudah ditandatangani.',
    '"Tambah,akses pasar, pembiayaan&penguatan" stands in a signed matrix.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pemasaran,akses  pasar" pengampu bidang
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
  P.1 "Pemasaran, akses pasar" pengampu bidang
}
`,
  check({ map, report }) {
    for (const line of map.declarations) {
      if (line.title === null) continue;
      const { value, span } = line.title;
      const tidy = tidyTitle(value);
      if (tidy === value) continue;
      report({
        span,
        message: text(
          "Spasi atau tanda baca di judul ini keliru.",
          "This title's spaces or punctuation are wrong.",
        ),
        help: text(`Tulis: "${tidy}"`, `Write: "${tidy}"`),
        fix: { title: text("Rapikan judul", "Tidy the title"), edits: [{ span, newText: quoteText(tidy) }] },
      });
    }
  },
};

function tidyTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/ +([,;])/g, "$1")
    .replace(/,(?=\p{L})/gu, ", ")
    .replace(/(\p{Ll})&(?=\p{L})/gu, "$1 & ")
    .trim();
}
