import { text, type Rule } from "./rule.ts";

export const anakTunggal: Rule = {
  name: "anak-tunggal",
  severity: "hint",
  summary: text("Proses yang dipecah menjadi satu anak saja.", "A process split into a single child."),
  explanation: text(
    "Satu turunan tidak menjelaskan apa pun yang belum dikatakan induknya.",
    "A single child explains nothing that its parent does not say.",
  ),
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
  check({ map, facts, report }) {
    for (const process of map.processes) {
      const child = process.children.length === 1 ? map.byPath.get(process.children[0] ?? "") : undefined;
      if (child === undefined) continue;
      report({
        span: process.code.span,
        message: text(
          `${facts.name(process)} hanya punya satu turunan, ${facts.name(child)}.`,
          `${facts.name(process)} has a single child, ${facts.name(child)}.`,
        ),
        help: text("Gabungkan keduanya, atau tambahkan turunan lain.", "Merge them, or add other children."),
      });
    }
  },
};
