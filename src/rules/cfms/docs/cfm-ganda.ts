import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmGanda: Explained = {
  summary: { id: "Dua CFM untuk satu kode.", en: "Two CFMs for one code." },
  explanation: {
    id: "Satu kode, satu alur kerja resmi. Proses yang punya beberapa CFM menomori masing-masing: P.1.CFM.1, P.1.CFM.2; yang tanpa nomor adalah yang pertama.",
    en: "One code, one official way of working. A process with several CFMs numbers each: P.1.CFM.1, P.1.CFM.2; one without a number is the first.",
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
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
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
