import type { Explained } from "../../../diagnostics/catalogue.ts";

export const alurSendiri: Explained = {
  summary: { id: "Alur dari sebuah langkah ke dirinya sendiri.", en: "A flow from a step to itself." },
  explanation: {
    id: "Pengulangan digambar lewat cabang: ulangi bila belum lengkap.",
    en: "Repetition is drawn through a decision: again if not complete.",
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
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
  alur a -> a
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
