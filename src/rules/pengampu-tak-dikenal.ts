import { nearest } from "../diagnostics/nearest.ts";
import type { ProcessMap } from "../model/model.ts";
import { foldTitle } from "../model/words.ts";
import type { Identifier, ProcessFact } from "../syntax/ast.ts";
import { isCertainly } from "./certain.ts";
import { text, type Rule } from "./rule.ts";

export const pengampuTakDikenal: Rule = {
  name: "pengampu-tak-dikenal",
  severity: "error",
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
    ];
    const inLists = new Set(
      map.processes
        .flatMap((p) => [p.owners, p.customers, p.suppliers].flatMap((list) => list.slice(1)))
        .map((n) => n.value),
    );
    // A unit that is not declared is one cause however often it is named.
    const unknown = new Map<string, Identifier[]>();
    for (const name of names) {
      if (known.has(name.value)) continue;
      const places = unknown.get(name.value);
      if (places === undefined) unknown.set(name.value, [name]);
      else places.push(name);
    }
    for (const [name, places] of unknown) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const named = unitNamed(name, map);
      const unit = named ?? nearest(name, ids);
      // `pengampu umkm pelanggn pelaku` is a list of three units to the parser.
      const near = unit ?? (inLists.has(name) ? nearest(name, Object.keys(FACTS)) : null);
      report({
        span: first.span,
        message: text(
          `"${name}" bukan unit atau mitra${others.length === 0 ? "" : ` (${places.length} tempat)`}.`,
          `"${name}" is no unit or partner${others.length === 0 ? "" : ` (${places.length} places)`}.`,
        ),
        help:
          near === null
            ? text(`Deklarasikan: unit ${name} "Nama lengkap"`, `Declare it: unit ${name} "Full name"`)
            : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
        ...(others.length === 0
          ? {}
          : {
              related: others
                .slice(0, RELATED_LIMIT)
                .map((place) => ({ span: place.span, message: text("juga di sini", "here too") })),
            }),
        ...(unit === null || (named === null && !isCertainly(name, unit, ids))
          ? {}
          : {
              fix: {
                title: text(`Ganti menjadi ${unit}`, `Replace by ${unit}`),
                edits: places.map((place) => ({ span: place.span, newText: unit })),
              },
            }),
      });
    }
  },
};

const RELATED_LIMIT = 5;

/** The words that begin a fact; the compiler sees that none is missing. */
const FACTS: Readonly<Record<ProcessFact["kind"], true>> = {
  pengampu: true,
  pelanggan: true,
  pemasok: true,
  kelompok: true,
  masukan: true,
  keluaran: true,
  dasar: true,
  catatan: true,
  rab: true,
  sipd: true,
  turunan: true,
  halaman: true,
};

/** The unit whose name or abbreviation was written where its id belongs. */
function unitNamed(written: string, map: ProcessMap): string | null {
  const folded = foldTitle(written);
  const unit = map.units.find(
    (u) => foldTitle(u.name) === folded || (u.abbreviation !== null && foldTitle(u.abbreviation) === folded),
  );
  return unit?.id ?? null;
}
