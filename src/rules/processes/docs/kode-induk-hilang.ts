import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeIndukHilang: Explained = {
  summary: {
    id: "Sebuah kode yang induknya tidak dideklarasikan.",
    en: "A code whose parent is not declared.",
  },
  explanation: {
    id: "Tingkat peta dibaca dari kode: induk P.1.2.8.1 adalah P.1.2.8. Tanpa induk, proses itu tidak muncul di peta mana pun.",
    en: "Levels are read from the codes: the parent of P.1.2.8.1 is P.1.2.8. Without it the process appears on no map.",
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
}
level 1 {
  P.2.1 "Penerimaan berkas" pengampu bidang
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
