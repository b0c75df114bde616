import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const cabangTanpaLabel: Rule = {
  name: "cabang-tanpa-label",
  severity: "warning",
  summary: text(
    "Jalan keluar cabang tanpa label, atau dua dengan label sama.",
    "A way out of a decision without a label, or two with the same one.",
  ),
  explanation: text(
    "Tanpa Ya dan Tidak pembaca harus menebak jalan mana yang mana.",
    "Without Ya and Tidak readers must guess which way is which.",
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
    selesai
  }
  alur mulai -> a -> b -> selesai
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
  check({ map, facts, report }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      for (const step of cfm.steps) {
        const ways = graph.out.get(step.id) ?? [];
        if (step.kind !== "cabang" || ways.length < 2) continue;
        const seen = new Set<string>();
        for (const way of ways) {
          const label = foldTitle(way.label?.value ?? "");
          if (label !== "" && !seen.has(label)) {
            seen.add(label);
            continue;
          }
          report({
            span: way.span,
            message:
              label === ""
                ? text(
                    `Jalan dari "${step.id}" ke "${way.to.value}" tidak berlabel.`,
                    `The way from "${step.id}" to "${way.to.value}" has no label.`,
                  )
                : text(
                    `Dua jalan dari "${step.id}" berlabel sama.`,
                    `Two ways out of "${step.id}" carry one label.`,
                  ),
            help: text(
              `Tulis: ${step.id} -[label]-> ${way.to.value}`,
              `Write: ${step.id} -[label]-> ${way.to.value}`,
            ),
          });
        }
      }
    }
  },
};
