import { nearest } from "../diagnostics/nearest.ts";
import { text, type Rule } from "./rule.ts";

export const kodeAwalanSalah: Rule = {
  name: "kode-awalan-salah",
  severity: "galat",
  summary: text("Awalan kode yang tidak dikenal peta mana pun.", "A code prefix that no map declares."),
  explanation: text(
    "DIKSOPUKM, DISKOPUKMM, dan DISKOPUK tercetak dalam satu keputusan yang berawalan DISKOPUKM. Pembaca tidak tahu lagi mana yang resmi.",
    "DIKSOPUKM, DISKOPUKMM and DISKOPUK stand in one decree whose prefix is DISKOPUKM. No reader can tell which is official.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  DIANS.1.1 "Penerimaan berkas" pengampu bidang
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
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan berkas" pengampu bidang
}
`,
  check({ map, report }) {
    const known = new Set(map.prefixes.map((p) => p.toLowerCase()));
    const references = [
      ...map.declarations.map((d) => d.code),
      ...map.cfms.map((c) => c.code),
      ...map.siblingFlows.flatMap((f) => [f.from.code, f.to.code]),
    ];
    for (const code of references) {
      if (code.prefix === "" || known.has(code.prefix.toLowerCase())) continue;
      const near = nearest(code.prefix, map.prefixes);
      const certain =
        near !== null && map.prefixes.filter((p) => nearest(code.prefix, [p]) !== null).length === 1;
      const span = { ...code.span, end: code.span.start + code.prefix.length };
      report({
        span,
        message: text(`Awalan "${code.prefix}" tidak dikenal.`, `The prefix "${code.prefix}" is not known.`),
        help:
          near === null
            ? text(
                `Awalan peta ini: ${map.prefixes.join(", ")}.`,
                `This map's prefixes: ${map.prefixes.join(", ")}.`,
              )
            : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
        ...(certain && near !== null && !code.text.startsWith('"')
          ? {
              fix: {
                title: text(`Ganti menjadi ${near}`, `Replace by ${near}`),
                edits: [{ span, newText: near }],
              },
            }
          : {}),
      });
    }
  },
};
