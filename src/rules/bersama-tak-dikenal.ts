import { nearest } from "../diagnostics/nearest.ts";
import type { Cfm } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const bersamaTakDikenal: Rule = {
  name: "bersama-tak-dikenal",
  severity: "error",
  summary: text(
    "bersama menyebut lajur yang tidak ada di CFM itu.",
    "`bersama` names a lane that the CFM does not have.",
  ),
  explanation: text(
    "Langkah bersama digambar melintasi lajur-lajurnya; setiap pihak yang disebut harus punya lajur.",
    "A shared step is drawn across its lanes; every party named must have one.",
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
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat" bersama tamu
    selesai
  }
  alur mulai -> a -> selesai
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
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat" bersama tamu
    selesai
  }
  lajur tamu "Tamu" {
    b "Hadir"
  }
  alur mulai -> a -> b -> selesai
}
`,
  check({ map, report }) {
    for (const cfm of map.cfms) {
      const lanes = cfm.lanes.map((lane) => lane.id.value);
      const known = new Set(lanes);
      for (const party of cfm.steps.flatMap((step) => step.together)) {
        if (known.has(party.value)) continue;
        const near = nearest(party.value, lanes);
        report({
          span: party.span,
          message: text(
            `Tidak ada lajur "${party.value}" di CFM ini.`,
            `This CFM has no lane "${party.value}".`,
          ),
          help: isSwallowed(cfm, party.value)
            ? text(
                `Tulis ${party.value} di baris sendiri: kata di baris ini dibaca sebagai lajur.`,
                `Write ${party.value} on a line of its own: words on this line are read as lanes.`,
              )
            : near === null
              ? text(`Tambahkan lajurnya: lajur ${party.value} { }`, `Add the lane: lajur ${party.value} { }`)
              : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
        });
      }
    }
  },
};

/** `bersama umkm selesai`: an event that was read as a lane because it stands on the line of a shared step. */
export function isSwallowed(cfm: Cfm, word: string): boolean {
  return (
    (word === "mulai" || word === "selesai") &&
    !cfm.lanes.some((lane) => lane.id.value === word) &&
    cfm.steps.some((step) => step.together.some((party) => party.value === word))
  );
}
