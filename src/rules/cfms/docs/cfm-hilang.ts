import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmHilang: Explained = {
  summary: { id: "Proses terkecil tanpa CFM.", en: "A leaf without a CFM." },
  explanation: {
    id: "PermenPANRB 19/2018 meminta peta lintas fungsi bagi setiap proses terkecil; dari situlah SOP disusun.",
    en: "PermenPANRB 19/2018 asks for a cross-functional map of every leaf; SOPs are made from it.",
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
cfm P.1 {
  lajur bidang {
    mulai
    a "Menerima berkas"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
