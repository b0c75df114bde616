import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const indukPetaKotaTidakDirujuk: Explained = {
  summary: {
    id: "Proses level 0 tanpa turunan, padahal peta induknya ada di repositori.",
    en: "A level 0 process without `turunan` although the map above is in the repository.",
  },
  explanation: {
    id: 'Diktum keputusan nyata menyatakan peta dinas "merupakan turunan dari Peta Proses Bisnis Pemerintah Kota", tetapi tidak satu pun kodenya merujuk ke sana. Bila sebagian proses sudah menyebut turunan, yang lain patut menyebutnya juga.',
    en: 'A real decree declares its map "derived from the map of the city", yet no code refers to it. Where some processes name what they detail, the others should.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan P.2.1
  P.2 "Pengawasan"
}
level 1 {
  P.2.1 "Pemeriksaan" pengampu bidang
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
