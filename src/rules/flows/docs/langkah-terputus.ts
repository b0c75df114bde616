import type { Explained } from "../../../diagnostics/catalogue.ts";

export const langkahTerputus: Explained = {
  summary: {
    id: "Langkah yang tidak dicapai alur mana pun dari mulai.",
    en: "A step that no flow reaches from a start.",
  },
  explanation: {
    id: "Langkah yang tidak tersambung tidak pernah dikerjakan menurut petanya sendiri.",
    en: "By its own map, a step that is not connected is never done.",
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
    b "Evaluasi"
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
    a "Rapat"
    b "Evaluasi"
    selesai
  }
  alur mulai -> a -> b -> selesai
}
`,
};
