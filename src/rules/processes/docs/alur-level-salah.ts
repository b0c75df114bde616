import type { Explained } from "../../../diagnostics/catalogue.ts";

export const alurLevelSalah: Explained = {
  summary: {
    id: "Alur peta level antara proses yang bukan saudara.",
    en: "A level flow between processes that are not siblings.",
  },
  explanation: {
    id: "alur di luar CFM menggambar urutan pada satu peta level; ujungnya harus berada di peta yang sama.",
    en: "`alur` outside a CFM draws order on one level map; both ends must be on it.",
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
  alur P.1 -> P.9
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
  alur P.1 -> P.2
}
`,
};
