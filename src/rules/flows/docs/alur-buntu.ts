import type { Explained } from "../../../diagnostics/catalogue.ts";

export const alurBuntu: Explained = {
  summary: {
    id: "Langkah yang tidak pernah sampai ke selesai.",
    en: "A step from which no end can be reached.",
  },
  explanation: {
    id: "Setiap pekerjaan berakhir; langkah tanpa jalan keluar, atau putaran tanpa jalan keluar, adalah kekeliruan gambar.",
    en: "All work ends; a step, or a loop, without a way out is a drawing error.",
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
    c "Arsipkan"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> c
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
