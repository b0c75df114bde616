import type { ProcessMap } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";

export const turunanTakDikenal: Rule = {
  name: "turunan-tak-dikenal",
  severity: "galat",
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
    const maps = new Map(repository.maps.map((m) => [m.id.value, m]));
    for (const process of map.processes) {
      const target = process.derivedFrom;
      if (target === null) continue;
      const problem =
        target.key === null ? "absent" : isCircular(map.id.value, process.key, maps) ? "circle" : null;
      if (problem === null) continue;
      report({
        span: target.code.span,
        message:
          problem === "absent"
            ? text(
                `${target.code.text} tidak ditemukan di repositori ini.`,
                `${target.code.text} is not found in this repository.`,
              )
            : text(
                `Turunan ${target.code.text} kembali ke proses ini sendiri.`,
                `${target.code.text} leads back to this very process.`,
              ),
        help:
          target.mapId === null
            ? text(
                `Peta yang ada: ${[...maps.keys()].join(", ")}.`,
                `Maps here: ${[...maps.keys()].join(", ")}.`,
              )
            : text(`Periksa kode di peta ${target.mapId}.`, `Check the code in map ${target.mapId}.`),
      });
    }
  },
};

function isCircular(mapId: string, key: string, maps: ReadonlyMap<string, ProcessMap>): boolean {
  const seen = new Set<string>();
  let at = `${mapId} ${key}`;
  let process = maps.get(mapId)?.byPath.get(key);
  while (process?.derivedFrom?.key != null && process.derivedFrom.mapId !== null) {
    if (seen.has(at)) return true;
    seen.add(at);
    at = `${process.derivedFrom.mapId} ${process.derivedFrom.key}`;
    process = maps.get(process.derivedFrom.mapId)?.byPath.get(process.derivedFrom.key);
  }
  return false;
}
