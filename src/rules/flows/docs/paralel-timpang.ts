import type { Explained } from "../../../diagnostics/catalogue.ts";

export const paralelTimpang: Explained = {
  summary: {
    id: "Percabangan paralel yang tidak pernah bertemu tetapi menuju selesai yang sama, atau paralel dengan satu jalan.",
    en: "A fork whose branches never meet again but lead to one end, or a parallel step with one way.",
  },
  explanation: {
    id: "Pekerjaan yang dimulai bersama harus jelas kapan selesai bersama. Cabang yang masing-masing punya selesai sendiri, atau berakhir dengan pesan kepada pihak lain, tidak perlu bertemu.",
    en: "Work begun together must show when it is done together. Branches that each have an end of their own, or end with a message to another party, need not meet.",
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
    p paralel "Serentak"
    a "Rapat"
    b "Evaluasi"
    selesai
  }
  alur mulai -> p -> a -> selesai
  alur p -> b -> selesai
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
    p paralel "Serentak"
    a "Rapat"
    b "Evaluasi"
    temu paralel
    selesai
  }
  alur mulai -> p -> a -> temu -> selesai
  alur p -> b -> temu
}
`,
};
