import type { Explained } from "../../../diagnostics/catalogue.ts";

export const elemenSipocKosong: Explained = {
  summary: {
    id: "Pemasok, masukan, keluaran, dan pelanggan yang ditulis sebagian saja.",
    en: "Supplier, input, output and customer given only in part.",
  },
  explanation: {
    id: "PermenPANRB 19/2018 menggambarkan hubungan antarproses lewat pemasok, masukan, keluaran, dan pelanggan. Yang ditulis sebagian meninggalkan pertanyaan: dari siapa, untuk siapa?",
    en: "PermenPANRB 19/2018 describes how processes relate by supplier, input, output and customer. What is given in part leaves the question: from whom, for whom?",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang masukan "Permohonan"
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
  P.1 "Pelayanan" pengampu bidang masukan "Permohonan" keluaran "Izin" pemasok bidang pelanggan bidang
}
`,
};
