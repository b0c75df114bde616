import { text, type Rule } from "./rule.ts";

export const periodeMendahuluiPenetapan: Rule = {
  name: "periode-mendahului-penetapan",
  severity: "hint",
  summary: text(
    "Periode peta dimulai sebelum keputusan ditetapkan.",
    "The map's period begins before the decree is issued.",
  ),
  explanation: text(
    "Keputusan yang ditetapkan Agustus 2025 untuk periode 2024-2026 berlaku surut di atas kertas.",
    "A decree of August 2025 for 2024-2026 looks retroactive on paper.",
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
  tanggal 2031-08-29
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
  tanggal 2029-08-29
}
`,
  check({ map, report }) {
    const date = map.decree?.date ?? null;
    const year = Number(/\b[12][0-9]{3}\b/.exec(date?.value ?? "")?.[0]);
    if (map.years === null || date === null || !(map.years.from < year)) return;
    report({
      span: date.span,
      message: text(
        `Periode dimulai ${map.years.from}, sebelum penetapan tahun ${year}.`,
        `The period begins in ${map.years.from}, before the year ${year} of the decree.`,
      ),
      help: text("Pastikan periodenya memang demikian.", "Make sure that this is meant."),
      related: [{ span: map.years.span, message: text("periode peta", "the map's period") }],
    });
  },
};
