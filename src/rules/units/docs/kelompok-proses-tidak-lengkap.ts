import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kelompokProsesTidakLengkap: Explained = {
  summary: { id: "Level 0 tanpa salah satu kelompok proses.", en: "Level 0 lacks a group of processes." },
  explanation: {
    id: "PermenPANRB 19/2018 mengelompokkan proses level 0 menjadi utama (inti), manajemen (lainnya), dan pendukung. Peta dinas sering lupa proses pendukungnya.",
    en: "PermenPANRB 19/2018 groups level 0 into core, management and supporting processes. Maps of agencies often forget the supporting ones.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" kelompok utama pengampu bidang
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
  P.1 "Pelayanan" kelompok utama pengampu bidang
  P.2 "Perencanaan" kelompok manajemen pengampu bidang
  P.3 "Keuangan" kelompok pendukung pengampu bidang
}
`,
};
