import { text, type Rule } from "./rule.ts";

export const penandaTanganTidakLengkap: Rule = {
  name: "penanda-tangan-tidak-lengkap",
  severity: "hint",
  summary: text("Blok tanda tangan belum lengkap.", "The signature block is incomplete."),
  explanation: text(
    "Keputusan kepala dinas memuat nama, pangkat, dan NIP penanda tangan.",
    "A decree of an agency's head carries the signatory's name, rank and staff number.",
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
  nomor "1"
  penandatangan { jabatan "Kepala Dinas Contoh" }
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
  nomor "1"
  penandatangan { jabatan "Kepala Dinas Contoh" nama "Nama" pangkat "Pembina" nip "1" }
}
`,
  check({ map, report }) {
    if (map.decree === null) return;
    const { signatory, span } = map.decree;
    const missing = (["jabatan", "nama", "pangkat", "nip"] as const).filter(
      (name) => signatory[name] === undefined,
    );
    if (missing.length === 0) return;
    report({
      span: signatory.jabatan?.span ?? { ...span, end: span.start + "keputusan".length },
      message: text(
        `Penanda tangan belum memuat ${missing.join(", ")}.`,
        `The signatory lacks ${missing.join(", ")}.`,
      ),
      help: text(
        `Tambahkan di penandatangan { ${missing[0] ?? ""} "…" }`,
        `Add it to penandatangan { ${missing[0] ?? ""} "…" }`,
      ),
    });
  },
};
