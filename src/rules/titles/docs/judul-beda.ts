import type { Explained } from "../../../diagnostics/catalogue.ts";

export const judulBeda: Explained = {
  summary: {
    id: "CFM menulis judul prosesnya dengan cara lain.",
    en: "A CFM restates its process's title differently.",
  },
  explanation: {
    id: 'Judul cukup ditulis sekali. Dalam keputusan nyata prosesnya "Sosialisasi Sertifikasi Halal", CFM-nya "Sosialisasi sertifikat Halal".',
    en: 'A title is written once. In a real decree the process is "Sosialisasi Sertifikasi Halal", its CFM "Sosialisasi sertifikat Halal".',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Sosialisasi Sertifikasi Halal" pengampu bidang
}
cfm P.1 "Sosialisasi Sertifikat Halal" {
  lajur bidang {
    mulai
    a "Rapat"
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
  P.1 "Sosialisasi Sertifikasi Halal" pengampu bidang
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
