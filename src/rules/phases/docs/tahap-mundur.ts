import type { Explained } from "../../../diagnostics/catalogue.ts";

export const tahapMundur: Explained = {
  summary: { id: "Alur yang maju ke tahap sebelumnya.", en: "A flow that leads on to an earlier phase." },
  explanation: {
    id: "Tahap digambar berurutan dari kiri ke kanan, menurut urutan barisnya. Pekerjaan boleh kembali untuk diulang, tetapi sebuah tahap tidak dilanjutkan sesudah tahap berikutnya mulai.",
    en: "Phases are drawn one after the other, in the order of their lines. Work may go back to be done again, but a phase does not go on once the next one has begun.",
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
  tahap "Pendaftaran" terima survei
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
  tahap "Penilaian" periksa survei
  tahap "Penerbitan" terbit

  alur mulai -> terima -> periksa -> survei -> terbit -> selesai
}
`,
};
