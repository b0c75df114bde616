import type { Process } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const pengampuHilang: Rule = {
  name: "pengampu-hilang",
  severity: "error",
  summary: text("Proses terkecil tanpa pengampu.", "A leaf without an owner."),
  explanation: text(
    "Kolom PENGAMPU matriks wajib terisi bagi setiap proses terkecil: siapa yang bertanggung jawab.",
    "The matrix names an owner for every leaf: who answers for it.",
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
`,
  check({ map, facts, report }) {
    const owned = facts.leaves.filter((leaf) => leaf.owners.length > 0);
    let passed = 0;
    for (const leaf of facts.leaves) {
      if (leaf.owners.length > 0) {
        passed += 1;
        continue;
      }
      if (facts.robbedParents.has(leaf.key)) continue;
      const kin = nearestKin(leaf, owned[passed - 1], owned[passed]);
      const owner = kin?.owners[0]?.value ?? map.units[0]?.id;
      report({
        span: leaf.code.span,
        message: text(`${facts.name(leaf)} belum punya pengampu.`, `${facts.name(leaf)} has no owner.`),
        help: text(
          `Tambahkan pengampunya di baris ini, misalnya: pengampu ${owner ?? "nama-unit"}`,
          `Add its owner on this line, for example: pengampu ${owner ?? "unit-name"}`,
        ),
      });
    }
  },
};

/** Of a leaf's neighbours in code order the one that has more of its code; the earlier one of equals. */
function nearestKin(
  leaf: Process,
  before: Process | undefined,
  after: Process | undefined,
): Process | undefined {
  const shared = (other: Process | undefined): number =>
    other === undefined ? -1 : other.path.findIndex((n, i) => n !== leaf.path[i]);
  return shared(after) > shared(before) ? after : before;
}
