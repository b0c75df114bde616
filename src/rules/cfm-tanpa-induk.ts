import { nearest } from "../diagnostics/nearest.ts";
import { text, type Rule } from "./rule.ts";
import { declareHelp } from "./undeclared.ts";

export const cfmTanpaInduk: Rule = {
  name: "cfm-tanpa-induk",
  severity: "error",
  summary: text("CFM untuk kode yang tidak dideklarasikan.", "A CFM for a code that is not declared."),
  explanation: text(
    "CFM tanpa proses tidak punya judul, pengampu, dan baris matriks.",
    "A CFM without a process has no title, no owner and no row in the matrix.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.2 "Pelayanan" pengampu bidang
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
    const codes = map.processes.map((p) => facts.code(p.path));
    let orphans = 0;
    for (const cfm of map.cfms) {
      if (cfm.process !== null) continue;
      // An unreadable code is told by kode-format, an unknown prefix by kode-awalan-salah.
      if (!cfm.code.segments.every((s) => /^[0-9]{1,3}$/.test(s))) continue;
      if (cfm.code.prefix !== "" && nearest(cfm.code.prefix, map.prefixes) === null) continue;
      orphans += 1;
      const near = orphans > SUGGESTIONS ? null : nearest(cfm.code.text, codes);
      report({
        span: cfm.code.span,
        message: text(
          `Proses ${cfm.code.text} tidak dideklarasikan.`,
          `Process ${cfm.code.text} is not declared.`,
        ),
        help: declareHelp(near),
      });
    }
  },
};

/** Each suggestion compares with every code of the map. */
const SUGGESTIONS = 20;
