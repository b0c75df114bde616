import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeTanpaJudul: Explained = {
  summary: { id: "Proses tanpa judul.", en: "A process without a title." },
  explanation: {
    id: "Kotak tanpa judul tidak dapat dibaca siapa pun.",
    en: "A box without a title tells nobody anything.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 pengampu bidang
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
`,
};
