import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const langkahGanda: Explained = {
  summary: { id: "Nama langkah yang dipakai dua kali dalam satu CFM.", en: "A step id twice in a CFM." },
  explanation: {
    id: "Alur menunjuk langkah dengan namanya; nama ganda membuat alur tidak pasti.",
    en: "Flows name their steps; a repeated name makes them uncertain.",
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
    a "Evaluasi"
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
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    b "Evaluasi"
    selesai
  }
  alur mulai -> a -> b -> selesai
}
`,
};
