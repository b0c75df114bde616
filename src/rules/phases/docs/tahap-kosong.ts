import type { Explained } from "../../../diagnostics/catalogue.ts";

export const tahapKosong: Explained = {
  summary: { id: "Tahap tanpa langkah.", en: "A phase without steps." },
  explanation: {
    id: "Sebuah tahap digambar di atas kolom langkah-langkahnya; tanpa langkah ia tidak digambar. Cukup sebut langkah pertamanya.",
    en: "A phase is drawn over the columns of its steps; without any it is not drawn. Naming its first step is enough.",
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
  tahap "Pendaftaran" terima
  tahap "Penilaian"

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
