import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const jabatanPenandaTanganBerbeda: Rule = {
  name: "jabatan-penanda-tangan-berbeda",
  severity: "hint",
  summary: text(
    "Pejabat di pembukaan berbeda dari penanda tangan.",
    "The official of the preamble is not the signatory.",
  ),
  explanation: text(
    'Pembukaan "Kepala Dinas", tanda tangan "Plt. Kepala Dinas": sebutannya harus sama.',
    'Preamble "Kepala Dinas", signature "Plt. Kepala Dinas": they should agree.',
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
  pejabat "Kepala Dinas Contoh"
  penandatangan { jabatan "Plt. Kepala Dinas Contoh" }
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
  pejabat "Kepala Dinas Contoh"
  penandatangan { jabatan "Kepala Dinas Contoh" }
}
`,
  check({ map, report }) {
    const official = map.decree?.official ?? null;
    const office = map.decree?.signatory.jabatan;
    if (official === null || office === undefined) return;
    const [a, b] = [foldTitle(official.value), foldTitle(office.value)];
    if (a.startsWith(b) || b.startsWith(a)) return;
    report({
      span: office.span,
      message: text(
        `Penanda tangan "${office.value}" berbeda dari pejabat "${official.value}".`,
        `The signatory "${office.value}" differs from the official "${official.value}".`,
      ),
      help: text("Samakan sebutan jabatannya.", "Make the offices agree."),
      related: [{ span: official.span, message: text("pejabat", "the official") }],
    });
  },
};
