import type { TextLiteral } from "../syntax/ast.ts";
import { citation } from "./citation.ts";
import { text, type Rule } from "./rule.ts";

export const dasarGanda: Rule = {
  name: "dasar-ganda",
  severity: "hint",
  summary: text(
    "Satu peraturan dikutip dua kali, atau dua peraturan bernomor sama.",
    "One regulation cited twice, or two with one number and year.",
  ),
  explanation: text(
    "Perwali Nomor 37 Tahun 2023 dikutip untuk dua hal yang berbeda: salah satu nomornya pasti keliru.",
    "Perwali 37/2023 is cited for two subjects: one of the numbers must be wrong.",
  ),
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
keputusan {
  mengingat {
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Sistem Kerja;"
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Kedudukan;"
  }
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
keputusan {
  mengingat {
    "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023 tentang Sistem Kerja;"
    "Peraturan Wali Kota Bekasi Nomor 38 Tahun 2023 tentang Kedudukan;"
  }
}
`,
  check({ map, report }) {
    const first = new Map<string, TextLiteral>();
    for (const item of map.decree?.inViewOf ?? []) {
      const key = citation(item.value);
      if (key === null) continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item);
        continue;
      }
      report({
        span: item.span,
        message: text(`"${key}" sudah dikutip di atas.`, `"${key}" is already cited above.`),
        help: text(
          "Periksa nomor salah satunya di JDIH, atau hapus yang ganda.",
          "Look up the number of one of them, or delete the repeated one.",
        ),
        related: [{ span: earlier.span, message: text("kutipan pertama", "cited first here") }],
      });
    }
  },
};
