import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeLompat: Explained = {
  summary: { id: "Nomor yang terlewat di antara saudara.", en: "A number missing among siblings." },
  explanation: {
    id: "Urutan 1, 2, 4 membuat pembaca mencari halaman yang tidak ada; biasanya satu proses tertinggal atau salah ketik. Bila nomor yang hilang dirujuk CFM, alur, atau subproses, temuan ini menjadi galat dan mewakili semua rujukan itu.",
    en: "The sequence 1, 2, 4 makes readers look for a page that is not there; mostly a process was forgotten or mistyped. Where a CFM, a flow or a subprocess refers to the missing number, the finding becomes an error and stands for all of these.",
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
  P.3 "Pengawasan" pengampu bidang
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
`,
};
