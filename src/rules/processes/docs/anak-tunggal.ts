import type { Explained } from "../../../diagnostics/catalogue.ts";

export const anakTunggal: Explained = {
  summary: { id: "Proses yang dipecah menjadi satu anak saja.", en: "A process split into a single child." },
  explanation: {
    id: "Satu turunan tidak menjelaskan apa pun yang belum dikatakan induknya.",
    en: "A single child explains nothing that its parent does not say.",
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
  P.1.1 "Penerimaan berkas" pengampu bidang
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
  P.1.2 "Pemeriksaan berkas" pengampu bidang
}
`,
};
