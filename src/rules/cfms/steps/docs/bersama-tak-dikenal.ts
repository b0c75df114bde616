import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const bersamaTakDikenal: Explained = {
  summary: {
    id: "bersama menyebut lajur yang tidak ada di CFM itu.",
    en: "`bersama` names a lane that the CFM does not have.",
  },
  explanation: {
    id: "Langkah bersama digambar melintasi lajur-lajurnya; setiap pihak yang disebut harus punya lajur.",
    en: "A shared step is drawn across its lanes; every party named must have one.",
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
    a "Rapat" bersama tamu
    selesai
  }
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
    a "Rapat" bersama tamu
    selesai
  }
  lajur tamu "Tamu" {
    b "Hadir"
  }
  alur mulai -> a -> b -> selesai
}
`,
};
