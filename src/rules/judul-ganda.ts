import type { Process } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const judulGanda: Rule = {
  name: "judul-ganda",
  severity: "warning",
  summary: text("Judul yang sama pada dua kode.", "The same title on two codes."),
  explanation: text(
    '"Pelatihan Nasi Uduk" tercetak pada P.1.2.2.1 dan P.1.2.3.1. Dua proses berjudul sama biasanya satu proses yang tersalin.',
    '"Pelatihan Nasi Uduk" stands on P.1.2.2.1 and P.1.2.3.1. Two processes of one title are mostly one, copied.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan Umum" pengampu bidang
  P.2 "Pelayanan  umum" pengampu bidang
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
  P.1 "Pelayanan Umum" pengampu bidang
  P.2 "Pelayanan Khusus" pengampu bidang
}
`,
  check({ map, facts, report }) {
    const first = new Map<string, Process>();
    for (const process of map.processes) {
      const folded = foldTitle(process.title);
      if (folded === "") continue;
      const earlier = first.get(folded);
      if (earlier === undefined) {
        first.set(folded, process);
        continue;
      }
      // A single child may well carry its parent's title.
      if (process.parent === earlier.key) continue;
      report({
        span: process.titleSpan,
        message: text(
          `Judul ini sudah dipakai ${facts.name(earlier)}.`,
          `This title is already used by ${facts.name(earlier)}.`,
        ),
        help: text(
          "Bedakan judulnya, atau gabungkan kedua proses.",
          "Tell the titles apart, or merge the processes.",
        ),
        related: [{ span: earlier.titleSpan, message: text(facts.name(earlier), facts.name(earlier)) }],
      });
    }
  },
};
