import { text, type Rule } from "./rule.ts";

export const kodeLompat: Rule = {
  name: "kode-lompat",
  severity: "peringatan",
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
    const meant = new Set([...facts.meantCodes.values()].map((path) => path?.join(".")));
    for (const process of map.processes) {
      const siblings = process.path.slice(0, -1);
      const key = siblings.join(".");
      if (siblings.length > 0 && process.parent === null) continue;
      const expected = expectedBy.get(key) ?? 1;
      const number = process.path.at(-1) ?? expected;
      expectedBy.set(key, number + 1);
      const missing = Array.from({ length: Math.min(number - expected, 20) }, (_, i) => [
        ...siblings,
        expected + i,
      ]).filter((path) => !meant.has(path.join(".")));
      if (missing.length === 0) continue;
      const list = missing.map((path) => facts.code(path)).join(", ");
      report({
        span: process.code.span,
        message: text(
          `Nomor melompat ke ${process.code.text}: tidak ada ${list}.`,
          `The numbers jump to ${process.code.text}: there is no ${list}.`,
        ),
        help: text(
          "Deklarasikan yang hilang, beri nomor ulang, atau jelaskan dengan // ppb-abaikan kode-lompat: alasan",
          "Declare what is missing, renumber, or explain with // ppb-abaikan kode-lompat: reason",
        ),
      });
    }
  },
};
