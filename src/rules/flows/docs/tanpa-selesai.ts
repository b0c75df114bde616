import type { Explained } from "../../../diagnostics/catalogue.ts";

export const tanpaSelesai: Explained = {
  summary: { id: "CFM tanpa selesai.", en: "A CFM without an end." },
  explanation: {
    id: "Tanpa selesai tidak jelas kapan pekerjaan dianggap tuntas.",
    en: "Without an end nobody knows when the work is done.",
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
  }
  alur mulai -> a
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
