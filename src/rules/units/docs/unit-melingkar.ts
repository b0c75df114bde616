import type { Explained } from "../../../diagnostics/catalogue.ts";

export const unitMelingkar: Explained = {
  summary: {
    id: "Unit atau jabatan yang menjadi bagian dari dirinya sendiri.",
    en: "A unit or a post that is a part of itself.",
  },
  explanation: {
    id: "bagian dan di menyusun unit menjadi pohon: dari setiap unit jalan ke atas berakhir di pucuk instansi.",
    en: "bagian and di make a tree of the units: from each one the way upwards ends at the top of the organisation.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh" bagian seksi
unit seksi "Seksi Contoh" bagian bidang
level 0 {
  P.1 "Pelayanan" pengampu seksi
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit seksi "Seksi Contoh" bagian bidang
level 0 {
  P.1 "Pelayanan" pengampu seksi
}
`,
};
