import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmHilang: Explained = {
  summary: {
    id: "Proses terkecil tanpa CFM, atau CFM yang baru terdaftar.",
    en: "A leaf without a CFM, or a CFM that is only listed.",
  },
  explanation: {
    id: "PermenPANRB 19/2018 meminta peta lintas fungsi bagi setiap proses terkecil; dari situlah SOP disusun. CFM yang baru terdaftar dengan nomor atau SOP-nya, misalnya dari matriks peraturan atau berkas BPMN, belum punya halaman sampai lajur dan langkahnya ditulis.",
    en: "PermenPANRB 19/2018 asks for a cross-functional map of every leaf; SOPs are made from it. A CFM that is only listed by its number or its SOPs, such as one from the matrix of the regulation or a BPMN file, has no page until its lanes and steps are written.",
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
