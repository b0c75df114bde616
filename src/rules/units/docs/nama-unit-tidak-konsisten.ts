import type { Explained } from "../../../diagnostics/catalogue.ts";

export const namaUnitTidakKonsisten: Explained = {
  summary: { id: "Satu unit ditulis dengan dua nama.", en: "One unit written under two names." },
  explanation: {
    id: '"Bidang Informal" di matriks, "Kabid Usaha Informal" di paraf: nama resmi ada di peraturan susunan organisasi.',
    en: '"Bidang Informal" in the matrix, "Kabid Usaha Informal" among the initials: the official name stands in the regulation on the organisation.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit informal "Bidang Informal"
unit usaha "Bidang Usaha Informal"
level 0 {
  P.1 "Pelayanan" pengampu informal
  P.2 "Pengawasan" pengampu usaha
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit usaha "Bidang Usaha Informal"
level 0 {
  P.1 "Pelayanan" pengampu usaha
}
`,
};
