import { text, type Rule } from "./rule.ts";

export const judulBeda: Rule = {
  name: "judul-beda",
  severity: "warning",
  summary: text(
    "CFM menulis judul prosesnya dengan cara lain.",
    "A CFM restates its process's title differently.",
  ),
  explanation: text(
    'Judul cukup ditulis sekali. Dalam keputusan nyata prosesnya "Sosialisasi Sertifikasi Halal", CFM-nya "Sosialisasi sertifikat Halal".',
    'A title is written once. In a real decree the process is "Sosialisasi Sertifikasi Halal", its CFM "Sosialisasi sertifikat Halal".',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Sosialisasi Sertifikasi Halal" pengampu bidang
}
cfm P.1 "Sosialisasi Sertifikat Halal" {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
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
  P.1 "Sosialisasi Sertifikasi Halal" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
  check({ map, report }) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || cfm.title === null || cfm.title.value === process.title) continue;
      report({
        span: cfm.title.span,
        message: text(
          `Judul CFM "${cfm.title.value}" berbeda dari judul prosesnya, "${process.title}".`,
          `The CFM's title "${cfm.title.value}" differs from its process's, "${process.title}".`,
        ),
        help: text(
          "Hapus judul di sini: judul diambil dari prosesnya.",
          "Delete the title here: it is taken from the process.",
        ),
        related: [{ span: process.titleSpan, message: text("judul proses", "the process's title") }],
      });
    }
  },
};
