import type { Explained } from "../../../diagnostics/catalogue.ts";

export const langkahTakDikenal: Explained = {
  summary: { id: "Alur ke langkah yang tidak ada.", en: "A flow to a step that is not there." },
  explanation: {
    id: "Nama di baris alur harus sama dengan nama langkah di salah satu lajur.",
    en: "A name in an `alur` line must be the id of a step in some lane.",
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
    rapat "Rapat"
    selesai
  }
  alur mulai -> rapta -> selesai
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
    rapat "Rapat"
    selesai
  }
  alur mulai -> rapat -> selesai
}
`,
};
