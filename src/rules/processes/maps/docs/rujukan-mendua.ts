import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const rujukanMendua: Explained = {
  summary: {
    id: "Kode yang dapat berarti proses dari beberapa peta.",
    en: "A code that may mean processes of several maps.",
  },
  explanation: {
    id: "Bila beberapa peta mencetak awalan yang sama, P.1 di turunan atau subproses tidak menunjuk satu proses. Nama peta selalu dapat dipakai sebagai awalan.",
    en: "Where several maps print one prefix, P.1 in turunan or subproses points at no single process. A map's name always works as a prefix.",
  },
  wrong: `// kota/peta.ppb
peta KOTA {
  judul "Peta"
  instansi "Dinas Kota"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Perizinan" pengampu bidang
}
// dinas/peta.ppb
peta DINAS {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan P.1
}
`,
  right: `// kota/peta.ppb
peta KOTA {
  judul "Peta"
  instansi "Dinas Kota"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Perizinan" pengampu bidang
}
// dinas/peta.ppb
peta DINAS {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan KOTA.1
}
`,
};
