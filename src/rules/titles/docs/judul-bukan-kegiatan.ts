import type { Explained } from "../../../diagnostics/catalogue.ts";

export const judulBukanKegiatan: Explained = {
  summary: {
    id: "Judul satu kata yang tidak menyebut kegiatan.",
    en: "A title of one word that names no activity.",
  },
  explanation: {
    id: '"Kewirausahaan", "Kedaluwarsa", dan "SIP3" adalah judul CFM dalam keputusan nyata: apa yang dikerjakan? Nama proses diawali nomina kegiatan (Pelatihan, Fasilitasi, Penerbitan).',
    en: '"Kewirausahaan", "Kedaluwarsa" and "SIP3" are titles of CFMs in a real decree: what is done? A process is named by an activity (Pelatihan, Fasilitasi, Penerbitan).',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Kewirausahaan" pengampu bidang
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
  P.1 "Pelatihan Kewirausahaan" pengampu bidang
}
`,
};
