import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmBukanDaun: Explained = {
  summary: { id: "CFM pada proses yang masih punya turunan.", en: "A CFM on a process that has children." },
  explanation: {
    id: "CFM menggambarkan proses terkecil. Proses yang masih dipecah digambarkan oleh peta level berikutnya.",
    en: "A CFM shows a leaf. A process that is broken down is shown by the next level map.",
  },
  wrong: `peta CONTOH {
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
  P.1.1 "Penerimaan" pengampu bidang
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
