import type { Explained } from "../../../diagnostics/catalogue.ts";

export const langkahDuaTahap: Explained = {
  summary: { id: "Langkah yang disebut dua kali di baris tahap.", en: "A step that phases name twice." },
  explanation: {
    id: "Satu langkah berada di satu tahap; yang pertama menyebutnya berlaku.",
    en: "A step is in one phase; the first that names it counts.",
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
  tahap "Pendaftaran" terima periksa
  tahap "Penilaian" periksa

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

  alur mulai -> terima -> periksa -> survei -> terbit -> selesai
}
`,
};
