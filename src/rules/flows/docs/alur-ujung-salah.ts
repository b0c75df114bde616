import type { Explained } from "../../../diagnostics/catalogue.ts";

export const alurUjungSalah: Explained = {
  summary: {
    id: "Alur menuju mulai, atau keluar dari selesai.",
    en: "A flow into a start or out of an end.",
  },
  explanation: {
    id: "Pekerjaan dimulai di mulai dan berhenti di selesai. Alur ke mulai atau dari selesai biasanya pengulangan yang salah sasaran.",
    en: "Work begins at the start and stops at the end. A flow into a start or out of an end is mostly a repetition that aims at the wrong step.",
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
    a "Memeriksa berkas"
    b cabang "Lengkap?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> mulai
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
    a "Memeriksa berkas"
    b cabang "Lengkap?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
};
