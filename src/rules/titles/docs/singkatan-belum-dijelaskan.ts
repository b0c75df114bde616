import type { Explained } from "../../../diagnostics/catalogue.ts";

export const singkatanBelumDijelaskan: Explained = {
  summary: {
    id: "Singkatan di judul yang tidak dijelaskan di mana pun.",
    en: "An abbreviation in a title that is explained nowhere.",
  },
  explanation: {
    id: '"SIP3" dan "KSP/USP" tercetak tanpa kepanjangan, sedangkan PIRT dan BCFM dijelaskan. Pembaca dari luar dinas tidak mengenalnya. Kepanjangan di satu judul atau catatan sudah cukup.',
    en: '"SIP3" and "KSP/USP" are printed without their long form, PIRT and BCFM with it. Readers from elsewhere do not know them. One explanation in a title or a note is enough.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pembinaan KSP" pengampu bidang
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
  P.1 "Pembinaan KSP (Koperasi Simpan Pinjam)" pengampu bidang
}
`,
};
