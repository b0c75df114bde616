import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const namaPetaMirip: Explained = {
  summary: {
    id: "Nama dua peta yang hanya berbeda huruf besar atau tanda aksen.",
    en: "Names of two maps that differ only in case or accents.",
  },
  explanation: {
    id: "Nama peta adalah awalan yang dipakai peta lain. Dinas.1 dan DINAS.1 menunjuk dua peta, dan pembaca tidak akan melihat bedanya.",
    en: "A map's name is the prefix that other maps use. Dinas.1 and DINAS.1 point at two maps, and no reader will see the difference.",
  },
  wrong: `// kota/peta.ppb
peta Dinas {
  judul "Peta"
  instansi "Dinas Kota"
  tahun 2030
  kode matriks "K.1"
}
unit bidang "Bidang Contoh"
level 0 {
  K.1 "Pelayanan" pengampu bidang
}
// dinas/peta.ppb
peta DINAS {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "D.1"
}
unit bidang "Bidang Contoh"
level 0 {
  D.1 "Pelayanan" pengampu bidang
}
`,
  right: `// kota/peta.ppb
peta KOTA {
  judul "Peta"
  instansi "Dinas Kota"
  tahun 2030
  kode matriks "K.1"
}
unit bidang "Bidang Contoh"
level 0 {
  K.1 "Pelayanan" pengampu bidang
}
// dinas/peta.ppb
peta DINAS {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "D.1"
}
unit bidang "Bidang Contoh"
level 0 {
  D.1 "Pelayanan" pengampu bidang
}
`,
};
