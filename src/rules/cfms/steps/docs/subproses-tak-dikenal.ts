import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const subprosesTakDikenal: Explained = {
  summary: { id: "subproses ke kode yang tidak ada.", en: "`subproses` to a code that does not exist." },
  explanation: {
    id: "Tanda [+] menjanjikan halaman yang dapat dibuka.",
    en: "The [+] mark promises a page to open.",
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
cfm P.1 {
  lajur bidang {
    mulai
    a subproses P.9 "Lihat P.9"
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
    a subproses P.2 "Lihat P.2"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
