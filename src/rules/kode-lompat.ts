import { text, type Rule } from "./rule.ts";

export const kodeLompat: Rule = {
  name: "kode-lompat",
  severity: "warning",
  summary: text("Nomor yang terlewat di antara saudara.", "A number missing among siblings."),
  explanation: text(
    "Urutan 1, 2, 4 membuat pembaca mencari halaman yang tidak ada; biasanya satu proses tertinggal atau salah ketik.",
    "The sequence 1, 2, 4 makes readers look for a page that is not there; mostly a process was forgotten or mistyped.",
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
  P.3 "Pengawasan" pengampu bidang
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
    const expectedBy = new Map<string, number>();
    for (const process of map.processes) {
      const siblings = process.path.slice(0, -1);
      const key = siblings.join(".");
      if (siblings.length > 0 && process.parent === null) continue;
      if (facts.robbedParents.has(key)) continue;
      const expected = expectedBy.get(key) ?? 1;
      const number = process.path.at(-1) ?? expected;
      expectedBy.set(key, number + 1);
      if (number <= expected) continue;
      const code = (n: number): string => facts.codeLike([...siblings, n], process.code);
      const list =
        number - expected > LISTED
          ? `${code(expected)} … ${code(number - 1)}`
          : Array.from({ length: number - expected }, (_, i) => code(expected + i)).join(", ");
      report({
        span: process.code.span,
        message: text(
          `Nomor melompat ke ${facts.name(process)}: tidak ada ${list}.`,
          `The numbers jump to ${facts.name(process)}: there is no ${list}.`,
        ),
        help: text(
          "Deklarasikan yang hilang, beri nomor ulang, atau jelaskan dengan // ppb-abaikan kode-lompat: alasan",
          "Declare what is missing, renumber, or explain with // ppb-abaikan kode-lompat: reason",
        ),
      });
    }
  },
};

/** Longer gaps are told by their ends. */
const LISTED = 4;
