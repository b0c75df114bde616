import type { Explained } from "../../../diagnostics/catalogue.ts";

export const judulGanda: Explained = {
  summary: { id: "Judul yang sama pada dua kode.", en: "The same title on two codes." },
  explanation: {
    id: '"Pelatihan Nasi Uduk" tercetak pada P.1.2.2.1 dan P.1.2.3.1. Dua proses berjudul sama biasanya satu proses yang tersalin.',
    en: '"Pelatihan Nasi Uduk" stands on P.1.2.2.1 and P.1.2.3.1. Two processes of one title are mostly one, copied.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan Umum" pengampu bidang
  P.2 "Pelayanan  umum" pengampu bidang
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
  P.1 "Pelayanan Umum" pengampu bidang
  P.2 "Pelayanan Khusus" pengampu bidang
}
`,
};
