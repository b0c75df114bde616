import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeFormat: Explained = {
  summary: {
    id: "Angka kode yang tidak sah: nol, nol di depan, huruf, atau lebih dari tiga digit.",
    en: "An invalid number in a code: zero, a leading zero, a letter or over three digits.",
  },
  explanation: {
    id: 'Dalam keputusan nyata tercetak 01.017.01.02, 020.05.01, dan "Level O". Kode seperti itu tidak dapat dicari dan tidak dapat diurutkan.',
    en: 'A real decree prints 01.017.01.02, 020.05.01 and "Level O". Such codes can neither be found nor sorted.',
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  P.1.O "Penerimaan berkas" pengampu bidang
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
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan berkas" pengampu bidang
}
`,
};
