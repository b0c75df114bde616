import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const awalanPetaSama: Explained = {
  summary: {
    id: "Dua peta mencetak kode dengan awalan yang sama.",
    en: "Two maps that print codes with one prefix.",
  },
  explanation: {
    id: "P.1.2 di dua keputusan adalah dua proses. Matriks gabungan, rujukan dan arsip tidak dapat membedakannya; awalan sendiri untuk setiap instansi menghindarinya.",
    en: "P.1.2 in two decrees is two processes. The consolidated matrix, references and archives cannot tell them apart; a prefix of its own for each agency avoids that.",
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
  P.1 "Pelayanan" pengampu bidang
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
  P.1 "Pelayanan" pengampu bidang
}
`,
  right: `// kota/peta.ppb
peta KOTA {
  judul "Peta"
  instansi "Dinas Kota"
  tahun 2030
  kode matriks "KOTA.1"
}
unit bidang "Bidang Contoh"
level 0 {
  KOTA.1 "Pelayanan" pengampu bidang
}
// dinas/peta.ppb
peta DINAS {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "DINAS.1"
}
unit bidang "Bidang Contoh"
level 0 {
  DINAS.1 "Pelayanan" pengampu bidang
}
`,
};
