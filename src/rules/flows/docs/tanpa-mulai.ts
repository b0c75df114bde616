import type { Explained } from "../../../diagnostics/catalogue.ts";

export const tanpaMulai: Explained = {
  summary: { id: "CFM tanpa mulai.", en: "A CFM without a start." },
  explanation: {
    id: "Pembaca perlu tahu dari mana pekerjaan dimulai dan apa pemicunya.",
    en: "Readers must see where work begins and what sets it off.",
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
    a "Rapat"
    selesai
  }
  alur a -> selesai
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
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
