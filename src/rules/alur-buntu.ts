import { text, type Rule } from "./rule.ts";

export const alurBuntu: Rule = {
  name: "alur-buntu",
  severity: "error",
  summary: text("Langkah yang tidak pernah sampai ke selesai.", "A step from which no end can be reached."),
  explanation: text(
    "Setiap pekerjaan berakhir; langkah tanpa jalan keluar, atau putaran tanpa jalan keluar, adalah kekeliruan gambar.",
    "All work ends; a step, or a loop, without a way out is a drawing error.",
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
    b cabang "Setuju?"
    c "Arsipkan"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> c
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
      if (graph.broken || graph.ends.length === 0) continue;
      const stuck = cfm.steps.filter((s) => graph.reached.has(s.id) && !graph.finishing.has(s.id));
      const last = stuck.filter((s) => (graph.out.get(s.id) ?? []).length === 0);
      for (const step of last.length > 0 ? last : stuck.slice(0, 1)) {
        report({
          span: step.idSpan,
          message: text(
            `Dari "${step.id}" tidak ada jalan ke selesai.`,
            `From "${step.id}" there is no way to an end.`,
          ),
          help: text(`Sambungkan: alur ${step.id} -> …`, `Connect it: alur ${step.id} -> …`),
        });
      }
    }
  },
};
