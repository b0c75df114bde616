import type { Explained } from "../../../diagnostics/catalogue.ts";

export const tahapGanda: Explained = {
  summary: { id: "Dua tahap bernama sama.", en: "Two phases of one name." },
  explanation: {
    id: "Pembaca membedakan tahap menurut namanya. Langkah satu tahap disebut pada satu baris.",
    en: "Readers know phases by their names. The steps of one phase are named on one line.",
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
    terima  "Menerima permohonan"
    periksa "Memeriksa berkas"
    survei  "Menyurvei lokasi"
    terbit  "Menerbitkan izin"
    selesai
  }
  tahap "Penilaian" terima
  tahap "Penilaian" survei

  alur mulai -> terima -> periksa -> survei -> terbit -> selesai
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
    terima  "Menerima permohonan"
    periksa "Memeriksa berkas"
    survei  "Menyurvei lokasi"
    terbit  "Menerbitkan izin"
    selesai
  }
  tahap "Pendaftaran" terima
  tahap "Penilaian" survei

  alur mulai -> terima -> periksa -> survei -> terbit -> selesai
}
`,
};
