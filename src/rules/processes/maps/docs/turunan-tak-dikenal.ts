import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const turunanTakDikenal: Explained = {
  summary: {
    id: "turunan ke kode atau peta yang tidak ada, atau melingkar.",
    en: "`turunan` to a code or map that does not exist, or in a circle.",
  },
  explanation: {
    id: "Peta perangkat daerah diturunkan dari peta kota; rujukannya harus ada agar matriks gabungan dapat mengikutinya.",
    en: "An agency's map details the city's; the reference must exist for the consolidated matrix to follow.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan KOTA.3.2
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
};
