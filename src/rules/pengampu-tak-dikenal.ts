import { nearest } from "../diagnostics/nearest.ts";
import { text, type Rule } from "./rule.ts";

export const pengampuTakDikenal: Rule = {
  name: "pengampu-tak-dikenal",
  severity: "galat",
  summary: text(
    "Pengampu atau lajur yang bukan unit atau mitra.",
    "An owner or a lane that is no unit or partner.",
  ),
  explanation: text(
    'Nama unit ditulis sekali, di deklarasi unit; "Bidang Informal" dan "Bidang Usaha Informal" tidak mungkin lagi berselisih.',
    'A unit\'s name is written once, where it is declared; "Bidang Informal" and "Bidang Usaha Informal" can no longer disagree.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidng
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
  check({ map, report }) {
    const ids = map.units.map((u) => u.id);
    const known = new Set(ids);
    const names = [
      ...map.processes.flatMap((p) => [...p.owners, ...p.customers, ...p.suppliers]),
      ...map.cfms.flatMap((c) => c.lanes.filter((lane) => lane.unit === null).map((lane) => lane.id)),
      ...map.cfms.flatMap((c) => {
        const lanes = new Set(c.lanes.map((lane) => lane.id.value));
        return c.steps.flatMap((s) => s.together.filter((t) => !lanes.has(t.value) && !known.has(t.value)));
      }),
    ];
    for (const name of names) {
      if (known.has(name.value)) continue;
      const near = nearest(name.value, ids);
      report({
        span: name.span,
        message: text(`"${name.value}" bukan unit atau mitra.`, `"${name.value}" is no unit or partner.`),
        help:
          near === null
            ? text(
                `Deklarasikan: unit ${name.value} "Nama lengkap"`,
                `Declare it: unit ${name.value} "Full name"`,
              )
            : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
        ...(near === null
          ? {}
          : {
              fix: {
                title: text(`Ganti menjadi ${near}`, `Replace by ${near}`),
                edits: [{ span: name.span, newText: near }],
              },
            }),
      });
    }
  },
};
