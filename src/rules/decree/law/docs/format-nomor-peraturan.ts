import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const formatNomorPeraturan: Explained = {
  summary: {
    id: "Nomor peraturan ditulis dengan nol di depan.",
    en: "A regulation's number has a leading zero.",
  },
  explanation: {
    id: '"Nomor 06 Tahun 2016" dan "Nomor 6 Tahun 2024" dalam satu daftar: nomor ditulis tanpa nol.',
    en: '"Nomor 06 Tahun 2016" beside "Nomor 6 Tahun 2024": numbers are written without a zero.',
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
  mengingat { "Peraturan Daerah Kota Bekasi Nomor 06 Tahun 2016 tentang Urusan;" }
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
  mengingat { "Peraturan Daerah Kota Bekasi Nomor 6 Tahun 2016 tentang Urusan;" }
}
`,
};
