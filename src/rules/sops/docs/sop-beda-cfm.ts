import type { Explained } from "../../../diagnostics/catalogue.ts";

export const sopBedaCfm: Explained = {
  summary: {
    id: "SOP di dalam CFM lain daripada kodenya.",
    en: "A SOP inside another CFM than its code says.",
  },
  explanation: {
    id: "Kode SOP dimulai dengan kode CFM-nya. Bila berbeda, pembaca matriks mencari SOP itu di bawah proses yang salah.",
    en: "The code of a SOP begins with that of its CFM. Where it differs, readers of the matrix look for the SOP below the wrong process.",
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
  sop P.2.CFM.1.SOP.1 "Menerima Permohonan"
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
  sop P.1.CFM.1.SOP.1 "Menerima Permohonan"
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
