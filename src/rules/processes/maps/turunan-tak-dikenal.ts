import type { ProcessMap } from "../../../model/model.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import { allMaps } from "../../facts/all-maps.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  unknown: { id: "{code} tidak ditemukan di repositori ini.", en: "{code} is not found in this repository." },
  circle: {
    id: "Turunan {code} kembali ke proses ini sendiri.",
    en: "{code} leads back to this very process.",
  },
  mapsHere: { id: "Peta yang ada: {maps}.", en: "Maps here: {maps}." },
  checkCode: { id: "Periksa kode di peta {mapId}.", en: "Check the code in map {mapId}." },
  breakCircle: {
    id: "Hapus salah satu turunan pada lingkaran ini.",
    en: "Delete one `turunan` of this circle.",
  },
});

export const turunanTakDikenal: Rule = {
  name: "turunan-tak-dikenal",
  severity: "error",
  *check(context) {
    const { map } = context;
    if (map.processes.every((p) => p.derivedFrom === null)) return;
    const maps = allMaps(context.repository).byName;
    const circles = circleHeads(map, maps);
    for (const process of map.processes) {
      const target = process.derivedFrom;
      if (target === null) continue;
      const { resolution } = target;
      if (
        resolution.kind === "ambiguous" ||
        (resolution.kind === "unresolved" && resolution.reason === "doubtful")
      )
        continue;
      const absent = target.key === null;
      if (!absent && !circles.has(`${map.id.value} ${process.key}`)) continue;
      yield {
        span: target.code.span,
        message: absent
          ? messages.unknown({ code: target.code.text })
          : messages.circle({ code: target.code.text }),
        help: absent
          ? target.mapId === null
            ? messages.mapsHere({ maps: [...maps.keys()].join(", ") })
            : messages.checkCode({ mapId: target.mapId })
          : messages.breakCircle(),
      };
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
