import { text, type Rule } from "./rule.ts";

export const paralelTimpang: Rule = {
  name: "paralel-timpang",
  severity: "peringatan",
  summary: text(
    "Percabangan paralel yang tidak pernah bertemu, atau pertemuan dengan satu jalan masuk.",
    "A fork whose branches never meet again, or a join with one way in.",
  ),
  explanation: text(
    "Pekerjaan yang dimulai bersama harus jelas kapan selesai bersama.",
    "Work begun together must show when it is done together.",
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
    p paralel "Serentak"
    a "Rapat"
    b "Evaluasi"
    selesai
  }
  alur mulai -> p -> a -> selesai
  alur p -> b -> selesai
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
      const forks = cfm.steps.filter((s) => s.kind === "paralel" && (graph.out.get(s.id) ?? []).length > 1);
      const joins = cfm.steps.filter((s) => s.kind === "paralel" && (graph.into.get(s.id) ?? []).length > 1);
      const idle = cfm.steps.filter((s) => s.kind === "paralel" && !forks.includes(s) && !joins.includes(s));
      const unmatched = joins.length === 0 ? forks : [];
      for (const step of [...unmatched, ...idle]) {
        report({
          span: step.idSpan,
          message: text(
            `Paralel "${step.id}" tidak punya pasangan.`,
            `Fork or join "${step.id}" has no counterpart.`,
          ),
          help: text(
            "Pertemukan cabang-cabangnya pada satu langkah paralel.",
            "Let the branches meet in one `paralel` step.",
          ),
        });
      }
    }
  },
};
