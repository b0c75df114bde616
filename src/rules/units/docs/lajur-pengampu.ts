import type { Explained } from "../../../diagnostics/catalogue.ts";

export const lajurPengampu: Explained = {
  summary: { id: "Pengampu tidak ada di antara lajur.", en: "The owner is not among the lanes." },
  explanation: {
    id: "Siapa yang mengampu biasanya juga mengerjakan sesuatu.",
    en: "Whoever owns a process mostly does something in it.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit lain "Bidang Lain"
level 0 {
  P.1 "Pelayanan" pengampu lain
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
