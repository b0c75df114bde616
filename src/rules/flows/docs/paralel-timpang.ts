import type { Explained } from "../../../diagnostics/catalogue.ts";

export const paralelTimpang: Explained = {
  summary: {
    id: "Percabangan paralel yang tidak pernah bertemu, atau pertemuan dengan satu jalan masuk.",
    en: "A fork whose branches never meet again, or a join with one way in.",
  },
  explanation: {
    id: "Pekerjaan yang dimulai bersama harus jelas kapan selesai bersama.",
    en: "Work begun together must show when it is done together.",
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
