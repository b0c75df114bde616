import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const keputusanTersirat: Explained = {
  summary: {
    id: "Langkah yang menyiratkan keputusan tanpa cabang.",
    en: "A step that implies a decision without drawing one.",
  },
  explanation: {
    id: '"…untuk menentukan layak tidaknya…" adalah keputusan; pembaca perlu melihat jalan Ya dan Tidak.',
    en: '"…to determine whether … is fit" is a decision; readers need its ways out.',
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
    a "Sidang untuk menentukan layak tidaknya"
    selesai
  }
  alur mulai -> a -> selesai
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
    a "Sidang kelayakan"
    layak cabang "Layak?"
    b "Menerbitkan izin"
    selesai
  }
  alur mulai -> a -> layak -[Ya]-> b -> selesai
  alur layak -[Tidak]-> selesai
}
`,
};
