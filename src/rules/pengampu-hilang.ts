import { text, type Rule } from "./rule.ts";

export const pengampuHilang: Rule = {
  name: "pengampu-hilang",
  severity: "galat",
  summary: text("Proses terkecil tanpa pengampu.", "A leaf without an owner."),
  explanation: text(
    "Kolom PENGAMPU matriks wajib terisi bagi setiap proses terkecil: siapa yang bertanggung jawab.",
    "The matrix names an owner for every leaf: who answers for it.",
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
  check({ map, facts, report }) {
    for (const leaf of facts.leaves) {
      if (leaf.owners.length > 0 || facts.robbedParents.has(leaf.key)) continue;
      report({
        span: leaf.code.span,
        message: text(`${facts.name(leaf)} belum punya pengampu.`, `${facts.name(leaf)} has no owner.`),
        help: text(
          `Tambahkan di baris ini: pengampu ${map.units[0]?.id ?? "nama-unit"}`,
          `Add on this line: pengampu ${map.units[0]?.id ?? "unit-name"}`,
        ),
      });
    }
  },
};
