import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeAwalanSalah: Explained = {
  summary: { id: "Awalan kode yang tidak dikenal peta mana pun.", en: "A code prefix that no map declares." },
  explanation: {
    id: "DIKSOPUKM, DISKOPUKMM, dan DISKOPUK tercetak dalam satu keputusan yang berawalan DISKOPUKM. Pembaca tidak tahu lagi mana yang resmi.",
    en: "DIKSOPUKM, DISKOPUKMM and DISKOPUK stand in one decree whose prefix is DISKOPUKM. No reader can tell which is official.",
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
  DIANS.1.1 "Penerimaan berkas" pengampu bidang
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
