import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const labelTugasBerulang: Explained = {
  summary: { id: "Langkah berteks sama di beberapa lajur.", en: "Steps of one text in several lanes." },
  explanation: {
    id: '"Pelaksanaan kegiatan sosialisasi halal" tercetak di tiga lajur sekaligus. Satu kegiatan bersama ditulis sekali dengan bersama.',
    en: '"Pelaksanaan kegiatan sosialisasi halal" is printed in three lanes at once. A step done together is written once, with `bersama`.',
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
    a "Pelaksanaan kegiatan"
    selesai
  }
  lajur tamu "Tamu" {
    b "Pelaksanaan kegiatan"
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
  lajur bidang {
    mulai
    a "Pelaksanaan kegiatan" bersama tamu
    selesai
  }
  lajur tamu "Tamu" { }
  alur mulai -> a -> selesai
}
`,
};
