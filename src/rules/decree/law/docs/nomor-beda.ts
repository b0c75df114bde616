import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const nomorBeda: Explained = {
  summary: {
    id: "Nomor, tahun, atau judul keputusan ditulis berbeda di dua tempat.",
    en: "The decree's number, year or title differs between two places.",
  },
  explanation: {
    id: 'Kepala keputusan menyebut "Kep.212", lampirannya "Kep. 2128": yang mana yang sah?',
    en: 'The decree\'s head says "Kep.212", its lampiran "Kep. 2128": which one is valid?',
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
  nomor "000.8/Kep.212/2025"
  lampiran { nomor "000.8/Kep.2128/2025" }
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
  nomor "000.8/Kep.212/2025"
  lampiran { nomor "000.8/Kep.212/2025" }
}
`,
};
