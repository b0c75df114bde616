import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kedalamanCfmTidakSeragam: Explained = {
  summary: { id: "CFM menempel pada level yang berbeda-beda.", en: "CFMs hang on different levels." },
  explanation: {
    id: 'Dalam keputusan nyata CFM ada di level 4, 3, dan 2. Itu boleh, tetapi pembaca mencari "level terkecil" di satu tempat; seragamkan bila mungkin.',
    en: 'A real decree has CFMs on levels 4, 3 and 2. That is allowed, but readers look for "the lowest level" in one place; make it one where possible.',
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
  P.2 "Pengawasan"
}
level 1 {
  P.2.1 "Pemeriksaan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
cfm P.2.1 {
  lajur bidang {
    mulai
    a "Rapat"
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
  P.2 "Pengawasan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
cfm P.2 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
