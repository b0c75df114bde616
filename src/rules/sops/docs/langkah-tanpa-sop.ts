import type { Explained } from "../../../diagnostics/catalogue.ts";

export const langkahTanpaSop: Explained = {
  summary: {
    id: "Langkah CFM yang tidak dicakup SOP mana pun.",
    en: "A step of a CFM that none of its SOPs describes.",
  },
  explanation: {
    id: "Bila setiap SOP sebuah CFM menyebut langkahnya dengan `mencakup`, langkah yang tertinggal tidak tercetak di SOP mana pun: pekerjaannya tidak mempunyai prosedur.",
    en: "Where every SOP of a CFM lists its steps with `mencakup`, a step that is left out is printed in none: that work has no procedure.",
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
    mencakup a
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
    mencakup a
  }
  sop P.1.SOP.2 "Menyerahkan Hasil" {
    mencakup b
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
