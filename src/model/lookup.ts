import { splitCode } from "../syntax/code.ts";
import { partNumberOf, pathOf } from "./code.ts";
import type { Cfm, Process, ProcessMap, Repository } from "./model.ts";
import { nameKey, targetOf, type CodeReference } from "./symbol.ts";

/**
 * The CFMs of each process by its key, in the order of their numbers. Of two for one number the first counts, as of
 * everything written twice.
 */
export function cfmsByProcess(map: Pick<ProcessMap, "cfms">): ReadonlyMap<string, readonly Cfm[]> {
  const byProcess = new Map<string, Map<number, Cfm>>();
  for (const cfm of map.cfms) {
    const number = numberOf(cfm);
    if (cfm.process === null || number === null) continue;
    const own = byProcess.get(cfm.process) ?? new Map<number, Cfm>();
    byProcess.set(cfm.process, own);
    if (!own.has(number)) own.set(number, cfm);
  }
  return new Map(
    [...byProcess].map(([key, own]) => [key, [...own].sort(([a], [b]) => a - b).map(([, cfm]) => cfm)]),
  );
}

/** Which CFM of its process it is: the one with the process's own code is the first; null when its number is unreadable. */
export function numberOf({ number, code }: Pick<Cfm, "number" | "code">): number | null {
  return number ?? (code.parts.length === 0 ? 1 : null);
}

/**
 * Whether a CFM is only named, as in the matrix of the regulation: it has a number or SOPs, and nothing of a diagram. It is
 * one that is still to be drawn, and has no page.
 */
export function isListed({ number, sops, lanes, steps, flows }: Cfm): boolean {
  return (number !== null || sops.length > 0) && lanes.length + steps.length + flows.length === 0;
}

/**
 * What a CFM is called: its process's title, which it need not repeat. Only one of several, or one with a number, has a
 * title of its own.
 */
export function cfmTitle({ number, title }: Cfm, process: Process, isAlone: boolean): string {
  return isAlone && number === null ? process.title : (title?.value ?? process.title);
}

/** Whether a prefix is one of the map's own, in whatever case; a code without one is the map's own, too. */
export function hasPrefix(map: Pick<ProcessMap, "prefixes">, prefix: string): boolean {
  if (prefix === "") return true;
  const wanted = nameKey(prefix).toLowerCase();
  return map.prefixes.some((own) => nameKey(own).toLowerCase() === wanted);
}

/**
 * What of a map a code means which a person typed: "P.1.2", "DINAS 01.02", "1.2", "P.1.2.CFM.3"; null when it has no such
 * process. `cfm`: the number of the CFM, when the code names one.
 */
export function findProcess(
  written: string,
  map: ProcessMap,
): { readonly process: Process; readonly cfm: number | null } | null {
  const code = splitCode(written);
  if (!hasPrefix(map, code.prefix)) return null;
  const process = map.byPath.get(pathOf(code)?.join(".") ?? "");
  return process === undefined ? null : { process, cfm: partNumberOf(code, "cfm") };
}

/** The process that a reference resolved to, or whose CFM it names, with its map; null when it did not resolve. */
export function processOf(
  reference: CodeReference,
  repository: Repository,
): { readonly map: ProcessMap; readonly process: Process } | null {
  const target = targetOf(reference);
  if (target === null) return null;
  const [symbol] = target.split(/\/(?:process|cfm)\//, 1);
  const map = repository.maps.find((m) => m.symbol === symbol);
  const process = map?.byPath.get(reference.key ?? "");
  return map === undefined || process === undefined ? null : { map, process };
}
