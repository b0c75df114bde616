import type { Explained } from "../../../diagnostics/catalogue.ts";

export const pengampuHilang: Explained = {
  summary: { id: "Proses terkecil tanpa pengampu.", en: "A leaf without an owner." },
  explanation: {
    id: "Kolom PENGAMPU matriks wajib terisi bagi setiap proses terkecil: siapa yang bertanggung jawab.",
    en: "The matrix names an owner for every leaf: who answers for it.",
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
