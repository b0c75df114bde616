import type { Explained } from "../../../diagnostics/catalogue.ts";

export const unicodeBerbeda: Explained = {
  summary: {
    id: "Nama yang tampak sama tetapi tersusun dari karakter Unicode lain.",
    en: "A name that looks the same but is made of other Unicode characters.",
  },
  explanation: {
    id: "é dapat berupa satu karakter atau huruf e dengan tanda aksen. Tempelan dari PDF dan macOS sering memakai bentuk kedua. Keduanya dibaca sebagai satu nama, tetapi pencarian teks membedakannya.",
    en: "é may be one character or an e with an accent. Text pasted from PDF files and from macOS often has the second form. Both are read as one name, but text search tells them apart.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit caf\u00e9 "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu cafe\u0301
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit caf\u00e9 "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu caf\u00e9
}
`,
};
