import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmTanpaJudul: Explained = {
  summary: {
    id: "Salah satu dari beberapa CFM sebuah proses tanpa judul sendiri.",
    en: "One of several CFMs of a process without a title of its own.",
  },
  explanation: {
    id: "CFM tunggal memakai judul prosesnya. Bila prosesnya punya beberapa, judul yang sama membuat daftar isi dan matriks tidak dapat dibaca.",
    en: "A single CFM takes the title of its process. Where a process has several, one title for all makes contents and matrix unreadable.",
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
cfm P.1.CFM.1 "Pelayanan di Loket" {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
cfm P.1.CFM.2 {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
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
cfm P.1.CFM.1 "Pelayanan di Loket" {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
cfm P.1.CFM.2 "Pelayanan Daring" {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
};
