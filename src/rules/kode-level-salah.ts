import { text, type Rule } from "./rule.ts";

export const kodeLevelSalah: Rule = {
  name: "kode-level-salah",
  severity: "error",
  summary: text(
    "Jumlah angka pada kode tidak sesuai dengan level bloknya.",
    "The number of numbers in a code does not fit its level block.",
  ),
  explanation: text(
    "Blok level N memuat proses dengan N+1 angka: level 0 memuat P.1, level 2 memuat P.1.2.3.",
    "A block of level N holds processes with N+1 numbers: level 0 holds P.1, level 2 holds P.1.2.3.",
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
}
`,
  check({ map, report }) {
    for (const line of map.declarations) {
      if (line.path === null || line.problem === "format" || line.problem === "ganda") continue;
      const level = line.path.length - 1;
      if (level === line.blockLevel.value) continue;
      report({
        span: line.code.span,
        message: text(
          `${line.code.text} adalah kode level ${level}, tetapi ditulis di blok level ${line.blockLevel.value}.`,
          `${line.code.text} is a level ${level} code, but stands in a block of level ${line.blockLevel.value}.`,
        ),
        help: text(
          `Pindahkan ke blok level ${level}, atau perbaiki kodenya.`,
          `Move it to a block of level ${level}, or correct the code.`,
        ),
        related: [{ span: line.blockLevel.span, message: text("blok ini", "this block") }],
      });
    }
  },
};
