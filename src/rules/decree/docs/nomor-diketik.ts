import type { Explained } from "../../../diagnostics/catalogue.ts";

export const nomorDiketik: Explained = {
  summary: {
    id: "Nomor atau huruf yang diketik di awal butir keputusan.",
    en: "A number or letter typed at the beginning of an item of the decree.",
  },
  explanation: {
    id: 'Butir Menimbang, Mengingat, diktum, dan tembusan dinomori saat dicetak; yang diketik sendiri tercetak dua kali ("a. a. bahwa …", "KESATU : KESATU : …").',
    en: 'Items of Menimbang, Mengingat, the clauses and the copies are numbered when printed; numbers that are typed are printed twice ("a. a. bahwa …", "KESATU : KESATU : …").',
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
keputusan {
  menimbang {
    "a. bahwa peta perlu ditetapkan"
    "bahwa peta memudahkan pelayanan"
  }
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
keputusan {
  menimbang {
    "bahwa peta perlu ditetapkan"
    "bahwa peta memudahkan pelayanan"
  }
}
`,
};
