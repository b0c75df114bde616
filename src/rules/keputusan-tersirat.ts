import { text, type Rule } from "./rule.ts";

export const keputusanTersirat: Rule = {
  name: "keputusan-tersirat",
  severity: "hint",
  summary: text(
    "Langkah yang menyiratkan keputusan tanpa cabang.",
    "A step that implies a decision without drawing one.",
  ),
  explanation: text(
    '"…untuk menentukan layak tidaknya…" adalah keputusan; pembaca perlu melihat jalan Ya dan Tidak.',
    '"…to determine whether … is fit" is a decision; readers need its ways out.',
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
    a "Sidang untuk menentukan layak tidaknya"
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
      for (const step of cfm.steps) {
        if (step.kind !== "kegiatan" || !/layak tidak|\bapakah\b|atau tidak|\bya\/tidak\b/i.test(step.text))
          continue;
        const next = (graph.out.get(step.id) ?? []).map((f) => graph.steps.get(f.to.value)?.kind);
        if (next.includes("cabang")) continue;
        report({
          span: step.textSpan ?? step.idSpan,
          message: text(
            "Teks ini menyiratkan keputusan, tetapi tidak ada cabang sesudahnya.",
            "This text implies a decision, but none follows.",
          ),
          help: text(
            'Tambahkan: hasil cabang "Layak?" dengan jalan berlabel.',
            'Add: hasil cabang "Layak?" with labelled ways out.',
          ),
        });
      }
    }
  },
};
