import { text, type Rule } from "./rule.ts";

export const elemenSipocKosong: Rule = {
  name: "elemen-sipoc-kosong",
  severity: "hint",
  summary: text(
    "Pemasok, masukan, keluaran, dan pelanggan yang ditulis sebagian saja.",
    "Supplier, input, output and customer given only in part.",
  ),
  explanation: text(
    "PermenPANRB 19/2018 menggambarkan hubungan antarproses lewat pemasok, masukan, keluaran, dan pelanggan. Yang ditulis sebagian meninggalkan pertanyaan: dari siapa, untuk siapa?",
    "PermenPANRB 19/2018 describes how processes relate by supplier, input, output and customer. What is given in part leaves the question: from whom, for whom?",
  ),
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
  check({ map, facts, report }) {
    for (const process of map.processes) {
      const elements = [
        ["pemasok", process.suppliers.length],
        ["masukan", process.inputs.length],
        ["keluaran", process.outputs.length],
        ["pelanggan", process.customers.length],
      ] as const;
      const missing = elements.filter(([, count]) => count === 0).map(([name]) => name);
      if (missing.length === 0 || missing.length === elements.length) continue;
      report({
        span: process.code.span,
        message: text(
          `${facts.name(process)} belum menyebut ${missing.join(", ")}.`,
          `${facts.name(process)} does not give ${missing.join(", ")}.`,
        ),
        help: text(
          `Tambahkan: ${missing.map((name) => EXAMPLES[name]).join("  ")}`,
          `Add: ${missing.map((name) => EXAMPLES[name]).join("  ")}`,
        ),
      });
    }
  },
};

const EXAMPLES = {
  pemasok: "pemasok UNIT",
  masukan: 'masukan "…"',
  keluaran: 'keluaran "…"',
  pelanggan: "pelanggan UNIT",
} as const;
