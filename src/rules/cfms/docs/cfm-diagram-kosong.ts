import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmDiagramKosong: Explained = {
  summary: { id: "CFM tanpa satu langkah pun.", en: "A CFM without a single step." },
  explanation: {
    id: "Halaman CFM yang hanya berisi judul menjanjikan diagram yang tidak ada; sepuluh halaman keputusan nyata terbaca seperti itu.",
    en: "A CFM page with nothing but a title promises a diagram that is not there; ten pages of a real decree read like that.",
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
  lajur bidang { }
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
