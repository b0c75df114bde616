import { text, type Rule } from "./rule.ts";

export const indukPetaKotaTidakDirujuk: Rule = {
  name: "induk-peta-kota-tidak-dirujuk",
  severity: "hint",
  summary: text(
    "Proses level 0 tanpa turunan, padahal peta induknya ada di repositori.",
    "A level 0 process without `turunan` although the map above is in the repository.",
  ),
  explanation: text(
    'Diktum keputusan nyata menyatakan peta dinas "merupakan turunan dari Peta Proses Bisnis Pemerintah Kota", tetapi tidak satu pun kodenya merujuk ke sana. Bila sebagian proses sudah menyebut turunan, yang lain patut menyebutnya juga.',
    'A real decree declares its map "derived from the map of the city", yet no code refers to it. Where some processes name what they detail, the others should.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan P.2.1
  P.2 "Pengawasan"
}
level 1 {
  P.2.1 "Pemeriksaan" pengampu bidang
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
`,
  check({ map, facts, report }) {
    const roots = map.processes.filter((p) => p.level === 0);
    const sample = roots.find((p) => p.derivedFrom !== null)?.derivedFrom ?? null;
    if (sample === null) return;
    for (const root of roots) {
      if (root.derivedFrom !== null) continue;
      report({
        span: root.code.span,
        message: text(
          `${facts.name(root)} tidak menyebut proses induknya.`,
          `${facts.name(root)} does not name the process that it details.`,
        ),
        help: text(
          `Tambahkan, seperti pada proses lain: turunan ${sample.code.text}`,
          `Add it, as with the others: turunan ${sample.code.text}`,
        ),
        related: [{ span: sample.code.span, message: text("proses lain menyebutnya", "another one does") }],
      });
    }
  },
};
