import type { Explained } from "../../../diagnostics/catalogue.ts";

export const judulMirip: Explained = {
  summary: { id: "Satu istilah ditulis dengan dua ejaan.", en: "One term spelt in two ways." },
  explanation: {
    id: "Pengolahan dan Pengelolahan, Sinkronisasi dan Sikronisasi, Pemangku Kepentingan dan Pemangku Jabatan: pembaca tidak tahu apakah itu hal yang sama.",
    en: "Pengolahan and Pengelolahan, Sinkronisasi and Sikronisasi, Pemangku Kepentingan and Pemangku Jabatan: readers cannot tell whether they are one thing.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Produksi dan Pengolahan Pangan" pengampu bidang
  P.2 "Bantuan dan Pengelolahan Pangan" pengampu bidang
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
  P.1 "Produksi dan Pengolahan Pangan" pengampu bidang
  P.2 "Bantuan dan Pengolahan Pangan" pengampu bidang
}
`,
};
