import type { Explained } from "../../../diagnostics/catalogue.ts";

export const judulTulisan: Explained = {
  summary: {
    id: "Spasi dan tanda baca yang keliru di judul atau teks keputusan.",
    en: "Wrong spaces and punctuation in a title or in the decree's text.",
  },
  explanation: {
    id: '"Tambah,akses pasar, pembiayaan&penguatan" tercetak di matriks yang sudah ditandatangani.',
    en: '"Tambah,akses pasar, pembiayaan&penguatan" stands in a signed matrix.',
  },
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
};
