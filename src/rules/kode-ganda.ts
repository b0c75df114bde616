import type { ProcessDeclaration } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const kodeGanda: Rule = {
  name: "kode-ganda",
  severity: "galat",
  summary: text("Satu kode dideklarasikan dua kali.", "One code is declared twice."),
  explanation: text(
    "Kode adalah nama resmi sebuah proses. Bila dua proses memakai kode yang sama, matriks, peta, dan SOP tidak lagi menunjuk hal yang sama. Dalam keputusan yang sudah ditandatangani pun ini terjadi: P.2.1.1 tercetak di bawah P.2.1 dan di bawah P.2.2.",
    "A code is a process's official name. Two processes with one code make the matrix, the maps and the SOPs point at different things. It happens in signed decrees: P.2.1.1 printed below P.2.1 and below P.2.2.",
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
  P.1 "Pengawasan" pengampu bidang
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
`,
  check({ map, facts, report }) {
    const first = new Map<string, ProcessDeclaration>();
    for (const line of map.declarations) {
      const key = line.path?.join(".");
      if (key === undefined) continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, line);
        continue;
      }
      const meant = facts.meantCodes.get(line) ?? null;
      report({
        span: line.code.span,
        message: text(`Kode ${line.code.text} sudah dipakai.`, `Code ${line.code.text} is already taken.`),
        help:
          meant === null
            ? text(
                "Beri kode lain, atau hapus baris yang keliru.",
                "Give it another code, or delete the wrong line.",
              )
            : text(
                `Baris ini berdiri di tempat ${facts.code(meant)}, dan ${facts.code(meant.slice(0, -1))} belum punya turunan: maksudnya ${facts.code(meant)}?`,
                `This line stands where ${facts.code(meant)} belongs, and ${facts.code(meant.slice(0, -1))} has no child: did you mean ${facts.code(meant)}?`,
              ),
        related: [{ span: earlier.code.span, message: text("deklarasi pertama", "first declared here") }],
      });
    }
  },
};
