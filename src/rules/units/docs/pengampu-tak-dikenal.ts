import type { Explained } from "../../../diagnostics/catalogue.ts";

export const pengampuTakDikenal: Explained = {
  summary: {
    id: "Pengampu atau lajur yang bukan unit atau mitra.",
    en: "An owner or a lane that is not a unit or partner.",
  },
  explanation: {
    id: 'Nama unit ditulis sekali, di deklarasi unit; "Bidang Informal" dan "Bidang Usaha Informal" tidak mungkin lagi berselisih.',
    en: 'A unit\'s name is written once, where it is declared; "Bidang Informal" and "Bidang Usaha Informal" can no longer disagree.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidng
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
