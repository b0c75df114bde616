import type { ProcessMap } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const turunanTakDikenal: Rule = {
  name: "turunan-tak-dikenal",
  severity: "error",
  summary: text(
    "turunan ke kode atau peta yang tidak ada, atau melingkar.",
    "`turunan` to a code or map that does not exist, or in a circle.",
  ),
  explanation: text(
    "Peta perangkat daerah diturunkan dari peta kota; rujukannya harus ada agar matriks gabungan dapat mengikutinya.",
    "An agency's map details the city's; the reference must exist for the consolidated matrix to follow.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang turunan KOTA.3.2
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
  check({ map, repository, report }) {
    if (map.processes.every((p) => p.derivedFrom === null)) return;
    const maps = new Map(repository.maps.map((m) => [m.id.value, m]));
    const circles = circleHeads(map, maps);
    for (const process of map.processes) {
      const target = process.derivedFrom;
      if (target === null) continue;
      const absent = target.key === null;
      if (!absent && !circles.has(`${map.id.value} ${process.key}`)) continue;
      report({
        span: target.code.span,
        message: absent
          ? text(
              `${target.code.text} tidak ditemukan di repositori ini.`,
              `${target.code.text} is not found in this repository.`,
            )
          : text(
              `Turunan ${target.code.text} kembali ke proses ini sendiri.`,
              `${target.code.text} leads back to this very process.`,
            ),
        help: absent
          ? target.mapId === null
            ? text(
                `Peta yang ada: ${[...maps.keys()].join(", ")}.`,
                `Maps here: ${[...maps.keys()].join(", ")}.`,
              )
            : text(`Periksa kode di peta ${target.mapId}.`, `Check the code in map ${target.mapId}.`)
          : text("Hapus salah satu turunan pada lingkaran ini.", "Delete one `turunan` of this circle."),
      });
    }
  },
};

/** Keys of the map's processes whose `turunan` lead in a circle: one member a circle, the first by name. */
function circleHeads(map: ProcessMap, maps: ReadonlyMap<string, ProcessMap>): ReadonlySet<string> {
  const heads = new Set<string>();
  const settled = new Set<string>();
  for (const process of map.processes) {
    const walked: string[] = [];
    let at = `${map.id.value} ${process.key}`;
    let target = process.derivedFrom;
    while (!settled.has(at) && target !== null) {
      settled.add(at);
      walked.push(at);
      at = `${target.mapId ?? ""} ${target.key ?? ""}`;
      target = maps.get(target.mapId ?? "")?.byPath.get(target.key ?? "")?.derivedFrom ?? null;
    }
    const from = walked.indexOf(at);
    if (from === -1) continue;
    const [head = ""] = walked.slice(from).sort();
    heads.add(head);
  }
  return heads;
}
