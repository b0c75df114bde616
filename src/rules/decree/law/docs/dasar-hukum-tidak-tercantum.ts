import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const dasarHukumTidakTercantum: Explained = {
  summary: {
    id: "Peraturan dirujuk di Menimbang tetapi tidak ada di Mengingat.",
    en: "A regulation named in the considerations is missing from the legal basis.",
  },
  explanation: {
    id: "Peraturan yang menjadi pertimbangan dicantumkan juga sebagai dasar hukum.",
    en: "A regulation that is considered also belongs to the legal basis.",
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
  menimbang { "bahwa sebagaimana diatur dalam Peraturan Wali Kota Bekasi Nomor 14 Tahun 2023 tentang Renstra;" }
  mengingat { "Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
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
  menimbang { "bahwa sebagaimana diatur dalam Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
  mengingat { "Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
}
`,
};
