import type { Explained } from "../../../diagnostics/catalogue.ts";

export const posElBukanDinas: Explained = {
  summary: { id: "Kop memakai pos-el di luar go.id.", en: "The letterhead uses an address outside go.id." },
  explanation: {
    id: "Alamat resmi pemerintah memakai domain go.id.",
    en: "Official addresses use the go.id domain.",
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
  kop { kontak "pos-el dinas@gmail.com" }
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
  kop { kontak "pos-el dinas@kota.go.id" }
}
`,
};
