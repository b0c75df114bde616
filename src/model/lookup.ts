import { splitCode } from "../syntax/code.ts";
import { pathOf } from "./code.ts";
import type { Cfm, Process, ProcessMap, Repository } from "./model.ts";
import { nameKey, targetOf, type CodeReference } from "./symbol.ts";

/** The CFM of each process by its key. Of two for one process the first counts, as of everything written twice. */
export function cfmsByProcess(map: Pick<ProcessMap, "cfms">): ReadonlyMap<string, Cfm> {
  const byProcess = new Map<string, Cfm>();
  for (const cfm of map.cfms)
    if (cfm.process !== null && !byProcess.has(cfm.process)) byProcess.set(cfm.process, cfm);
  return byProcess;
}

/** Whether a prefix is one of the map's own, in whatever case. */
export function hasPrefix(map: Pick<ProcessMap, "prefixes">, prefix: string): boolean {
  const wanted = nameKey(prefix).toLowerCase();
  return map.prefixes.some((own) => nameKey(own).toLowerCase() === wanted);
}

/** The process of a map that a code means which a person typed: "P.1.2", "DINAS 01.02", "1.2"; null when none does. */
export function findProcess(written: string, map: ProcessMap): Process | null {
  const code = splitCode(written);
  if (code.prefix !== "" && !hasPrefix(map, code.prefix)) return null;
  return map.byPath.get(pathOf(code)?.join(".") ?? "") ?? null;
}

/** The process that a reference resolved to, with its map; null when it did not resolve. */
export function processOf(
  reference: CodeReference,
  repository: Repository,
): { readonly map: ProcessMap; readonly process: Process } | null {
  const target = targetOf(reference);
  if (target === null) return null;
  const [symbol, key = ""] = target.split("/process/");
  const map = repository.maps.find((m) => m.symbol === symbol);
  const process = map?.byPath.get(key);
  return map === undefined || process === undefined ? null : { map, process };
}
