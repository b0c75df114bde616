import type { Explained } from "../../../diagnostics/catalogue.ts";

export const sopTanggalTerbalik: Explained = {
  summary: {
    id: "Tanggal revisi atau berlaku sebuah SOP sebelum tanggal pembuatannya.",
    en: "An SOP that is revised or in force before it is made.",
  },
  explanation: {
    id: "Sampul SOP mencetak tanggal pembuatan, revisi, dan efektif. Urutan yang terbalik hampir selalu salah ketik.",
    en: "The cover of an SOP prints when it was made, revised and comes into force. A wrong order is nearly always a typing error.",
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
  sop P.1.SOP.1 "Menerima Permohonan" {
    tanggal 2030-02-01
    berlaku 2030-01-04
  }
  lajur bidang {
    mulai
    a "Menerima berkas"
    b "Menyerahkan hasil"
    selesai
  }
  alur mulai -> a -> b -> selesai
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
  sop P.1.SOP.1 "Menerima Permohonan" {
    tanggal 2030-01-04
    berlaku 2030-02-01
  }
  lajur bidang {
    mulai
    a "Menerima berkas"
    b "Menyerahkan hasil"
    selesai
  }
  alur mulai -> a -> b -> selesai
}
`,
};
