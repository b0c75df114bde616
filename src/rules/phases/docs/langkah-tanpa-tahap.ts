import type { Explained } from "../../../diagnostics/catalogue.ts";

export const langkahTanpaTahap: Explained = {
  summary: {
    id: "Langkah di luar semua tahap, padahal CFM-nya bertahap.",
    en: "A step outside of all phases in a CFM that has some.",
  },
  explanation: {
    id: "Langkah ikut tahap langkah sebelumnya. Yang mendahului tahap pertama tidak ikut tahap mana pun dan digambar tanpa pita.",
    en: "A step is in the phase of the step before it. What comes before the first phase is in none, and is drawn without a band.",
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
  tahap "Penilaian" periksa
  tahap "Penerbitan" terbit

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
  tahap "Penilaian" periksa
  tahap "Penerbitan" terbit

  alur mulai -> terima -> periksa -> survei -> terbit -> selesai
}
`,
};
