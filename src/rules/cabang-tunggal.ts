import { text, type Rule } from "./rule.ts";

export const cabangTunggal: Rule = {
  name: "cabang-tunggal",
  severity: "warning",
  summary: text("Cabang dengan kurang dari dua jalan keluar.", "A decision with fewer than two ways out."),
  explanation: text(
    "Keputusan dengan satu jalan bukan keputusan.",
    "A decision with one way out decides nothing.",
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
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> b -[Ya]-> selesai
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
  check({ map, facts, report }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      if (graph.broken) continue;
      for (const step of cfm.steps) {
        if (
          step.kind !== "cabang" ||
          (graph.out.get(step.id) ?? []).length >= 2 ||
          (graph.into.get(step.id) ?? []).length >= 2
        )
          continue;
        report({
          span: step.idSpan,
          message: text(
            `Cabang "${step.id}" punya kurang dari dua jalan keluar.`,
            `Decision "${step.id}" has fewer than two ways out.`,
          ),
          help: text(
            `Tambahkan jalan lain: alur ${step.id} -[Tidak]-> …`,
            `Add another way: alur ${step.id} -[Tidak]-> …`,
          ),
        });
      }
    }
  },
};
