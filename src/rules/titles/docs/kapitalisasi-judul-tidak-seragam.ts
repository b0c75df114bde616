import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kapitalisasiJudulTidakSeragam: Explained = {
  summary: {
    id: "Judul diawali huruf kecil, atau singkatan dengan huruf besar kecil yang berbeda.",
    en: "A title begins with a small letter, or an abbreviation has other capitals elsewhere.",
  },
  explanation: {
    id: 'Judul proses diawali huruf kapital, seperti nama proses di matriks; "HUT Koperasi" dan "Hut Koperasi" dalam satu keputusan tampak seperti dua proses.',
    en: 'Titles begin with a capital, as in the matrix; "HUT Koperasi" and "Hut Koperasi" in one decree look like two processes.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "pelayanan umum" pengampu bidang
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
  P.1 "Pelayanan umum" pengampu bidang
}
`,
};
