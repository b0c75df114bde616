import { text, type Rule } from "./rule.ts";

export const langkahTerputus: Rule = {
  name: "langkah-terputus",
  severity: "error",
  summary: text(
    "Langkah yang tidak dicapai alur mana pun dari mulai.",
    "A step that no flow reaches from a start.",
  ),
  explanation: text(
    "Langkah yang tidak tersambung tidak pernah dikerjakan menurut petanya sendiri.",
    "By its own map, a step that is not connected is never done.",
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
    b "Evaluasi"
    selesai
  }
  alur mulai -> a -> selesai
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
      if (graph.broken || graph.starts.length === 0) continue;
      const lost = cfm.steps.filter((s) => !graph.reached.has(s.id) && !graph.associated.has(s.id));
      const lostIds = new Set(lost.map((s) => s.id));
      const heads = lost.filter((s) => (graph.into.get(s.id) ?? []).every((f) => !lostIds.has(f.from.value)));
      for (const step of heads.length > 0 ? heads : lost.slice(0, 1)) {
        report({
          span: step.idSpan,
          message: text(
            `Langkah "${step.id}" tidak tersambung dari mulai.`,
            `Step "${step.id}" is not reached from the start.`,
          ),
          help: text(`Sambungkan: alur … -> ${step.id}`, `Connect it: alur … -> ${step.id}`),
        });
      }
    }
  },
};
