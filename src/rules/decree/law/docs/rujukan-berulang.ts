import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const rujukanBerulang: Explained = {
  summary: {
    id: "Satu naskah dirujuk di Menimbang dan di Memperhatikan.",
    en: "One document cited both in Menimbang and in Memperhatikan.",
  },
  explanation: {
    id: "Keputusan Wali Kota yang sama tercetak di Menimbang huruf a dan Memperhatikan angka 1. Cukup satu tempat: yang menjadi alasan di Menimbang, selebihnya di Memperhatikan.",
    en: "One decree of the mayor stands in Menimbang a and Memperhatikan 1. Once is enough.",
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
keputusan {
  menimbang { "bahwa dengan Keputusan Wali Kota Nomor 12/Kep.5/2028 perlu disusun peta;" }
  memperhatikan { "Keputusan Wali Kota Nomor 12/Kep.5/2028 tentang Peta;" }
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
keputusan {
  menimbang { "bahwa perlu disusun peta;" }
  memperhatikan { "Keputusan Wali Kota Nomor 12/Kep.5/2028 tentang Peta;" }
}
`,
};
