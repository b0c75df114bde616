import { text, type Rule } from "./rule.ts";

export const kelompokProsesTidakLengkap: Rule = {
  name: "kelompok-proses-tidak-lengkap",
  severity: "hint",
  summary: text("Level 0 tanpa salah satu kelompok proses.", "Level 0 lacks a group of processes."),
  explanation: text(
    "PermenPANRB 19/2018 mengelompokkan proses level 0 menjadi utama (inti), manajemen (lainnya), dan pendukung. Peta dinas sering lupa proses pendukungnya.",
    "PermenPANRB 19/2018 groups level 0 into core, management and supporting processes. Maps of agencies often forget the supporting ones.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" kelompok utama pengampu bidang
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
  P.1 "Pelayanan" kelompok utama pengampu bidang
  P.2 "Perencanaan" kelompok manajemen pengampu bidang
  P.3 "Keuangan" kelompok pendukung pengampu bidang
}
`,
  check({ map, report }) {
    const roots = map.processes.filter((p) => p.level === 0);
    const present = new Set(roots.map((p) => p.group?.value).filter((g) => g !== undefined));
    const missing = (["utama", "manajemen", "pendukung"] as const).filter((g) => !present.has(g));
    const first = roots[0];
    if (first === undefined || present.size === 0 || missing.length === 0) return;
    report({
      span: first.code.span,
      message: text(
        `Level 0 tidak memuat kelompok ${missing.join(" dan ")}.`,
        `Level 0 has no group ${missing.join(" and ")}.`,
      ),
      help: text(
        "Tambahkan prosesnya dengan kelompok tersebut, bila memang ada.",
        "Add the processes of that group, if there are any.",
      ),
    });
  },
};
