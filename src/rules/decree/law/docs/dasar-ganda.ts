import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const dasarGanda: Explained = {
  summary: {
    id: "Satu peraturan dikutip dua kali, atau dua peraturan bernomor sama.",
    en: "One regulation cited twice, or two with one number and year.",
  },
  explanation: {
    id: "Perwali Nomor 37 Tahun 2023 dikutip untuk dua hal yang berbeda: salah satu nomornya pasti keliru.",
    en: "Perwali 37/2023 is cited for two subjects: one of the numbers must be wrong.",
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
  mengingat {
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Sistem Kerja;"
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Kedudukan;"
  }
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
  mengingat {
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Sistem Kerja;"
    "Peraturan Wali Kota Bekasi Nomor 38 Tahun 2023 tentang Kedudukan;"
  }
}
`,
};
