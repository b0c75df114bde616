import { text, type Rule } from "./rule.ts";

export const lajurPengampu: Rule = {
  name: "lajur-pengampu",
  severity: "hint",
  summary: text("Pengampu tidak ada di antara lajur.", "The owner is not among the lanes."),
  explanation: text(
    "Siapa yang mengampu biasanya juga mengerjakan sesuatu.",
    "Whoever owns a process mostly does something in it.",
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
  P.1 "Pelayanan" pengampu lain
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
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
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
  check({ map, report }) {
    const units = new Set(map.units.map((unit) => unit.id));
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || process.owners.length === 0) continue;
      // An owner that is no unit is told by pengampu-tak-dikenal.
      if (!process.owners.every((owner) => units.has(owner.value))) continue;
      const lanes = new Set(cfm.lanes.map((lane) => lane.id.value));
      if (process.owners.some((owner) => lanes.has(owner.value))) continue;
      report({
        span: cfm.code.span,
        message: text(
          `Pengampu ${process.owners.map((o) => o.value).join(", ")} tidak punya lajur di CFM ini.`,
          `The owner ${process.owners.map((o) => o.value).join(", ")} has no lane in this CFM.`,
        ),
        help: text("Tambahkan lajurnya, atau periksa pengampunya.", "Add the lane, or check the owner."),
      });
    }
  },
};
