import type { Explained } from "../../../diagnostics/catalogue.ts";

export const klausulLampiranTidakLengkap: Explained = {
  summary: {
    id: "Diktum tidak menyatakan lampiran sebagai bagian yang tidak terpisahkan.",
    en: "No clause calls the lampiran an inseparable part.",
  },
  explanation: {
    id: 'Batang tubuh menyatakan lampiran "merupakan bagian yang tidak terpisahkan" dari keputusan (UU 12/2011 Lampiran II).',
    en: 'The body calls the lampiran "an inseparable part" of the decree (Law 12/2011, annex II).',
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
  diktum { "Peta tercantum dalam Lampiran Keputusan ini." }
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
  diktum { "Peta tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini." }
}
`,
};
