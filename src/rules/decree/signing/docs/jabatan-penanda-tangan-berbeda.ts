import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const jabatanPenandaTanganBerbeda: Explained = {
  summary: {
    id: "Pejabat di pembukaan berbeda dari penanda tangan.",
    en: "The official of the preamble is not the signatory.",
  },
  explanation: {
    id: 'Pembukaan "Kepala Dinas", tanda tangan "Plt. Kepala Dinas": sebutannya harus sama.',
    en: 'Preamble "Kepala Dinas", signature "Plt. Kepala Dinas": they should agree.',
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
  pejabat "Kepala Dinas Contoh"
  penandatangan { jabatan "Plt. Kepala Dinas Contoh" }
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
  pejabat "Kepala Dinas Contoh"
  penandatangan { jabatan "Kepala Dinas Contoh" }
}
`,
};
