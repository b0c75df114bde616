import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { changed, earliest, merge, placesOf, type Changes } from "./changes.ts";
import { undeclaredCodes, type Undeclared } from "./undeclared.ts";

const messages = defineMessages({
  level: {
    id: "Peta ini tidak punya satu pun proses level {level}. Bila bloknya hilang, tulis kembali: level {level} {block}; bila tidak, perbaiki kodenya.",
    en: "This map has no process of level {level} at all. If its block got lost, write it again: level {level} {block}; if not, correct the codes.",
  },
  map: {
    id: "Peta ini tidak punya satu pun proses. Tulis prosesnya di blok level, mulai dari: level 0 {block}",
    en: "This map has no process at all. Write its processes in blocks of levels, beginning with: level 0 {block}",
  },
  also: { id: "juga tidak dideklarasikan", en: "not declared either" },
});

const BLOCK = "{ … }";

/**
 * The findings without those that follow from a block of a level that is missing: where a map declares no process of a
 * level, the first code of that level stands for all that name one. What was suppressed or is switched off is no cause.
 */
export function withoutMissingLevels(
  found: readonly Diagnostic[],
  repository: Repository,
): readonly Diagnostic[] {
  const undeclared = undeclaredCodes(found, repository);
  const changes: Changes = new Map();
  for (const [map, own] of groupBy(undeclared, (one) => one.map)) {
    const levels = new Set(map.declarations.flatMap(({ path }) => path?.length ?? []));
    const missing = own.filter(({ path }) => !levels.has(path.length));
    // With no process at all all codes have one cause.
    const groups = groupBy(missing, ({ path }) => (levels.size === 0 ? 0 : path.length));
    for (const group of groups.values()) mergeCodes(map, group, changes);
  }
  return changed(found, changes);
}

/** The finding of the first code stands for those of the others. */
function mergeCodes(map: ProcessMap, codes: readonly Undeclared[], changes: Changes): void {
  const findings = codes.flatMap((one) => one.findings).filter(({ severity }) => severity !== "hint");
  const [first, ...others] = earliest(findings);
  const [level] = codes.map(({ path }) => path.length - 1);
  if (first === undefined || level === undefined || codes.length < 2) return;
  merge(changes, first, others, {
    help:
      map.declarations.length === 0
        ? messages.map({ block: BLOCK })
        : messages.level({ level, block: BLOCK }),
    related: placesOf(others, () => messages.also()),
  });
}
