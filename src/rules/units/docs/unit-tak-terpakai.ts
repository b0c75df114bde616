import type { Explained } from "../../../diagnostics/catalogue.ts";

export const unitTakTerpakai: Explained = {
  summary: {
    id: "Unit yang tidak mengampu dan tidak mengerjakan apa pun.",
    en: "A declared unit that owns and does nothing.",
  },
  explanation: {
    id: "Sekretariat yang tidak muncul di satu proses pun biasanya berarti proses pendukungnya belum dipetakan.",
    en: "A secretariat that appears in no process mostly means that its supporting processes are not mapped yet.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit lain "Bidang Lain"
level 0 {
  P.1 "Pelayanan" pengampu bidang
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
`,
};
