import { text, type Rule } from "./rule.ts";

export const alurGanda: Rule = {
  name: "alur-ganda",
  severity: "warning",
  summary: text("Alur yang sama ditulis dua kali.", "The same flow twice."),
  explanation: text(
    "Dua garis di tempat yang sama hanya menebalkan gambar.",
    "Two lines in one place only thicken the drawing.",
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
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
  alur mulai -> a
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
    for (const cfm of map.cfms) {
      const seen = new Set<string>();
      for (const flow of cfm.flows) {
        if (flow.from.value === flow.to.value) continue;
        const key = `${flow.from.value} ${flow.kind} ${flow.to.value} ${flow.label?.value ?? ""}`;
        if (!seen.has(key)) {
          seen.add(key);
          continue;
        }
        report({
          span: flow.span,
          message: text(
            `Alur ${flow.from.value} -> ${flow.to.value} sudah ada.`,
            `The flow ${flow.from.value} -> ${flow.to.value} exists already.`,
          ),
          help: text("Hapus salah satunya.", "Delete one of them."),
        });
      }
    }
  },
};
