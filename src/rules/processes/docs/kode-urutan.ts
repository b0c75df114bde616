import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeUrutan: Explained = {
  summary: { id: "Saudara yang tidak ditulis berurutan.", en: "Siblings that are not written in order." },
  explanation: {
    id: "Urutan tulisan tidak mengubah hasil, tetapi daftar yang urut lebih mudah diperiksa.",
    en: "The order of lines changes nothing, but a sorted list is easier to check.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.2 "Pengawasan" pengampu bidang
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
  P.2 "Pengawasan" pengampu bidang
}
`,
};
