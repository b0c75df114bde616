import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cabangTanpaLabel: Explained = {
  summary: {
    id: "Jalan keluar cabang tanpa label, atau dua dengan label sama.",
    en: "A way out of a decision without a label, or two with the same one.",
  },
  explanation: {
    id: "Tanpa Ya dan Tidak pembaca harus menebak jalan mana yang mana. Cabang yang semua jalannya menuju tunggu tidak perlu label: yang terjadi lebih dulu menentukan jalannya.",
    en: "Without Ya and Tidak readers must guess which way is which. A decision whose ways all lead to tunggu needs none: what happens first decides.",
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
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -> selesai
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
