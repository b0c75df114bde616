import type { Text } from "../diagnostics/diagnostic.ts";
import type { ProcessDeclaration, ProcessMap } from "../model/model.ts";
import { foldTitle } from "../model/words.ts";
import type { MapFacts } from "./facts.ts";
import { text, type Rule } from "./rule.ts";

export const kodeGanda: Rule = {
  name: "kode-ganda",
  severity: "error",
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
      const copied = foldTitle(line.title?.value ?? "") === foldTitle(earlier.title?.value ?? "");
      report({
        span: line.code.span,
        message: text(`Kode ${line.code.text} sudah dipakai.`, `Code ${line.code.text} is already taken.`),
        help: copied ? COPIED : suggestion(line, map, facts),
        related: [{ span: earlier.code.span, message: text("deklarasi pertama", "first declared here") }],
      });
    }
  },
};

const COPIED = text("Kedua baris sama: hapus salah satunya.", "Both lines are the same: delete one of them.");

function suggestion(line: ProcessDeclaration, map: ProcessMap, facts: MapFacts): Text {
  const { meant, path } = line;
  if (meant !== null) {
    const [code, parent] = [facts.codeLike(meant, line.code), facts.codeLike(meant.slice(0, -1), line.code)];
    return text(
      `Baris ini berdiri di tempat ${code}, yang belum dipakai di bawah ${parent}: tulis ${code}.`,
      `This line stands where ${code} belongs, which is still free below ${parent}: write ${code}.`,
    );
  }
  const parent = (path ?? []).slice(0, -1);
  const siblings =
    parent.length === 0
      ? map.processes.filter((p) => p.path.length === 1).map((p) => p.key)
      : (map.byPath.get(parent.join("."))?.children ?? []);
  const last = map.byPath.get(siblings.at(-1) ?? "")?.path.at(-1) ?? 0;
  const free = facts.codeLike([...parent, last + 1], line.code);
  return text(
    `Beri kode lain (nomor bebas berikutnya: ${free}), atau hapus baris yang keliru.`,
    `Give it another code (the next free one: ${free}), or delete the wrong line.`,
  );
}
