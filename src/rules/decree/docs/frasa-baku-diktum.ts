import type { Explained } from "../../../diagnostics/catalogue.ts";

export const frasaBakuDiktum: Explained = {
  summary: {
    id: '"sebagaimana dimaksud Diktum" tanpa "dalam".',
    en: '"sebagaimana dimaksud Diktum" without "dalam".',
  },
  explanation: {
    id: 'Frasa bakunya "sebagaimana dimaksud dalam Diktum KESATU".',
    en: 'The standard phrase is "sebagaimana dimaksud dalam Diktum KESATU".',
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
  diktum { "Peta sebagaimana dimaksud Diktum KESATU berlaku." }
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
  diktum { "Peta sebagaimana dimaksud dalam Diktum KESATU berlaku." }
}
`,
};
