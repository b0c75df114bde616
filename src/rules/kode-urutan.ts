import { comparePaths } from "../model/code.ts";
import type { ProcessDeclaration } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const kodeUrutan: Rule = {
  name: "kode-urutan",
  severity: "saran",
  summary: text("Saudara yang tidak ditulis berurutan.", "Siblings that are not written in order."),
  explanation: text(
    "Urutan tulisan tidak mengubah hasil, tetapi daftar yang urut lebih mudah diperiksa.",
    "The order of lines changes nothing, but a sorted list is easier to check.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.2 "Pengawasan" pengampu bidang
  P.1 "Pelayanan" pengampu bidang
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
  check({ map, report }) {
    const last = new Map<string, ProcessDeclaration>();
    for (const line of map.declarations) {
      if (line.path === null || line.problem !== null) continue;
      const key = `${line.span.file.path} ${line.path.slice(0, -1).join(".")}`;
      const before = last.get(key);
      if (before?.path != null && comparePaths(line.path, before.path) < 0) {
        report({
          span: line.code.span,
          message: text(
            `${line.code.text} ditulis setelah ${before.code.text}.`,
            `${line.code.text} is written after ${before.code.text}.`,
          ),
          help: text("Urutkan baris menurut kode.", "Sort the lines by code."),
          related: [{ span: before.code.span, message: text("yang lebih besar", "the larger one") }],
        });
        continue;
      }
      last.set(key, line);
    }
  },
};
