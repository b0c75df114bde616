import type { Explained } from "../../../diagnostics/catalogue.ts";

export const ejaanTidakBaku: Explained = {
  summary: {
    id: "Ejaan yang tidak baku menurut KBBI.",
    en: "A spelling that the standard dictionary (KBBI) does not have.",
  },
  explanation: {
    id: "Salah eja yang sering tercetak: sikronisasi, kadarluarsa, stategis, pengelolahan, jendral.",
    en: "Misspellings that are often printed: sikronisasi, kadarluarsa, stategis, pengelolahan, jendral.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Kelompok Masyarakat Stategis" pengampu bidang
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
  P.1 "Kelompok Masyarakat Strategis" pengampu bidang
}
`,
};
