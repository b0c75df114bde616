import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const jenisParafCampur: Rule = {
  name: "jenis-paraf-campur",
  severity: "hint",
  summary: text(
    "Pejabat yang sama di paraf hierarki dan paraf koordinasi.",
    "One official in both chains of initials.",
  ),
  explanation: text(
    "Paraf hierarki untuk rantai di dalam unit, paraf koordinasi untuk unit lain.",
    "`hierarki` is the chain inside the unit, `koordinasi` is for other units.",
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
keputusan {
  paraf hierarki { "Sekretaris" }
  paraf koordinasi { "Sekretaris" }
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
keputusan {
  paraf hierarki { "Sekretaris" }
  paraf koordinasi { "Kabag Organisasi" }
}
`,
  check({ map, report }) {
    const { hierarki = [], koordinasi = [] } = map.decree?.initials ?? {};
    const inside = new Set(hierarki.map((item) => foldTitle(item.value)));
    for (const item of koordinasi) {
      if (!inside.has(foldTitle(item.value))) continue;
      report({
        span: item.span,
        message: text(
          `"${item.value}" sudah ada di paraf hierarki.`,
          `"${item.value}" is already in paraf hierarki.`,
        ),
        help: text("Cantumkan di salah satu saja.", "Keep it in one of them."),
      });
    }
  },
};
