import { text, type Rule } from "./rule.ts";

export const kodeIndukHilang: Rule = {
  name: "kode-induk-hilang",
  severity: "error",
  summary: text("Sebuah kode yang induknya tidak dideklarasikan.", "A code whose parent is not declared."),
  explanation: text(
    "Tingkat peta dibaca dari kode: induk P.1.2.8.1 adalah P.1.2.8. Tanpa induk, proses itu tidak muncul di peta mana pun.",
    "Levels are read from the codes: the parent of P.1.2.8.1 is P.1.2.8. Without it the process appears on no map.",
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
level 1 {
  P.2.1 "Penerimaan berkas" pengampu bidang
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
  check({ map, facts, report }) {
    const told = new Set<string>();
    for (const line of map.declarations) {
      if (line.problem !== "induk" || line.path === null) continue;
      const parent = line.path.slice(0, -1);
      const code = (path: readonly number[]): string => facts.codeLike(path, line.code);
      if (told.has(parent.join("."))) continue;
      told.add(parent.join("."));
      report({
        span: line.code.span,
        message: text(
          `${line.code.text} berinduk ${code(parent)}, yang tidak ada.`,
          `${line.code.text} has the parent ${code(parent)}, which does not exist.`,
        ),
        help:
          line.meant === null
            ? text(
                `Periksa angkanya, atau deklarasikan ${code(parent)} pada level ${parent.length - 1}.`,
                `Check the numbers, or declare ${code(parent)} on level ${parent.length - 1}.`,
              )
            : text(
                `Baris ini berdiri di tempat ${code(line.meant)}: maksudnya ${code(line.meant)}?`,
                `This line stands where ${code(line.meant)} belongs: did you mean ${code(line.meant)}?`,
              ),
      });
    }
  },
};
