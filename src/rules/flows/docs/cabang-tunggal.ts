import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cabangTunggal: Explained = {
  summary: {
    id: "Cabang dengan kurang dari dua jalan keluar.",
    en: "A decision with fewer than two ways out.",
  },
  explanation: {
    id: "Keputusan dengan satu jalan bukan keputusan.",
    en: "A decision with one way out decides nothing.",
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
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> b -[Ya]-> selesai
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
