import { text, type Rule } from "./rule.ts";

export const unitTakTerpakai: Rule = {
  name: "unit-tak-terpakai",
  severity: "hint",
  summary: text(
    "Unit yang tidak mengampu dan tidak mengerjakan apa pun.",
    "A declared unit that owns and does nothing.",
  ),
  explanation: text(
    "Sekretariat yang tidak muncul di satu proses pun biasanya berarti proses pendukungnya belum dipetakan.",
    "A secretariat that appears in no process mostly means that its supporting processes are not mapped yet.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit lain "Bidang Lain"
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
`,
  check({ map, report }) {
    const used = new Set([
      ...map.processes.flatMap((p) => [...p.owners, ...p.customers, ...p.suppliers].map((u) => u.value)),
      ...map.cfms.flatMap((c) => c.lanes.map((lane) => lane.id.value)),
    ]);
    for (const unit of map.units) {
      if (used.has(unit.id)) continue;
      report({
        span: unit.span,
        message: text(
          `${unit.name} tidak mengampu dan tidak mengerjakan satu proses pun.`,
          `${unit.name} owns and does nothing.`,
        ),
        help: text(
          "Petakan prosesnya, atau hapus deklarasi ini.",
          "Map its processes, or delete this declaration.",
        ),
      });
    }
  },
};
