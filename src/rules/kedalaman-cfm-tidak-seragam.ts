import type { Cfm } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const kedalamanCfmTidakSeragam: Rule = {
  name: "kedalaman-cfm-tidak-seragam",
  severity: "hint",
  summary: text("CFM menempel pada level yang berbeda-beda.", "CFMs hang on different levels."),
  explanation: text(
    'Dalam keputusan nyata CFM ada di level 4, 3, dan 2. Itu boleh, tetapi pembaca mencari "level terkecil" di satu tempat; seragamkan bila mungkin.',
    'A real decree has CFMs on levels 4, 3 and 2. That is allowed, but readers look for "the lowest level" in one place; make it one where possible.',
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
  P.2 "Pengawasan"
}
level 1 {
  P.2.1 "Pemeriksaan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
cfm P.2.1 {
  lajur bidang {
    mulai
    a "Rapat"
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
  P.2 "Pengawasan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
cfm P.2 {
  lajur bidang {
    mulai
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
  check({ map, facts, report }) {
    const first = new Map<number, Cfm>();
    for (const cfm of map.cfms) {
      const process = map.byPath.get(cfm.process ?? "");
      if (process === undefined || process.children.length > 0 || first.has(process.level)) continue;
      first.set(process.level, cfm);
    }
    const [common, ...others] = [...first.entries()].sort(([a], [b]) => b - a);
    if (common === undefined || others.length === 0) return;
    const levels = [common, ...others].map(([level]) => level).join(", ");
    report({
      span: common[1].code.span,
      message: text(`CFM menempel pada level ${levels}.`, `CFMs hang on the levels ${levels}.`),
      help: text(
        `Tetapkan satu level terkecil bila memungkinkan, misalnya level ${common[0]}; bila tidak: aturan { kedalaman-cfm-tidak-seragam mati }`,
        `Choose one lowest level where possible, for example ${common[0]}; if not: aturan { kedalaman-cfm-tidak-seragam mati }`,
      ),
      related: others.map(([level, cfm]) => ({
        span: cfm.code.span,
        message: text(
          `level ${level}: ${facts.codeLike(map.byPath.get(cfm.process ?? "")?.path ?? [], cfm.code)}`,
          `level ${level}`,
        ),
      })),
    });
  },
};
