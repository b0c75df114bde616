import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeLevelSalah: Explained = {
  summary: {
    id: "Jumlah angka pada kode tidak sesuai dengan level bloknya.",
    en: "The number of numbers in a code does not fit its level block.",
  },
  explanation: {
    id: "Blok level N memuat proses dengan N+1 angka: level 0 memuat P.1, level 2 memuat P.1.2.3.",
    en: "A block of level N holds processes with N+1 numbers: level 0 holds P.1, level 2 holds P.1.2.3.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
  P.1.1 "Penerimaan berkas" pengampu bidang
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
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan berkas" pengampu bidang
}
`,
};
