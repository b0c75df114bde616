import type { Explained } from "../../../diagnostics/catalogue.ts";

export const lajurKosong: Explained = {
  summary: { id: "Lajur tanpa langkah.", en: "A lane without steps." },
  explanation: {
    id: "Pihak yang tidak mengerjakan, mengirim, atau menerima apa pun tidak perlu lajur. Pihak yang hanya mengirim atau menerima pesan cukup disebut di ujung ..>.",
    en: "A party that does, sends and receives nothing needs no lane. One that only sends or receives messages is named at the end of ..>.",
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
    a "Rapat"
    selesai
  }
  lajur tamu "Tamu" { }
  alur mulai -> a -> selesai
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
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
