import type { Explained } from "../../../diagnostics/catalogue.ts";

export const namaLajurBerbeda: Explained = {
  summary: {
    id: "Lajur menamai unit yang dideklarasikan dengan nama lain.",
    en: "A lane that gives a declared unit another name.",
  },
  explanation: {
    id: "Nama unit ditulis sekali. Lajur yang menamainya lain mencetak dua nama untuk satu pihak; bila keputusan memang mencetaknya demikian, matikan aturan ini.",
    en: "A unit's name is written once. A lane that calls it otherwise prints two names of one party; where a decree does print it so, set this rule to mati.",
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
cfm P.1 {
  lajur bidang "Seksi Lain" {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
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
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
};
