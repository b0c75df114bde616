import type { CodeRef } from "../syntax/ast.ts";
import { keyOf } from "./bind-tree.ts";
import type { Cfm, Process, ProcessMap, Step } from "./model.ts";

interface Target {
  readonly code: CodeRef;
  readonly mapId: string | null;
  readonly key: string | null;
}

/** Resolves references that may lead to another map of the repository: `turunan` and `subproses`. */
export function resolveAcross(maps: readonly ProcessMap[]): readonly ProcessMap[] {
  const byPrefix = new Map<string, ProcessMap>();
  for (const map of maps) {
    for (const name of [map.id.value, map.schemes.map.prefix, map.schemes.matrix.prefix]) {
      const folded = name.toLowerCase();
      if (!byPrefix.has(folded)) byPrefix.set(folded, map);
    }
  }
  return maps.map((map) => {
    const resolve = (target: Target, own: boolean): Target =>
      resolveTarget(target, own ? map : null, byPrefix);
    const processes = map.processes.map((p) => resolveProcess(p, resolve));
    return {
      ...map,
      processes,
      byPath: new Map(processes.map((p) => [p.key, p])),
      cfms: map.cfms.map((cfm) => resolveCfm(cfm, resolve)),
    };
  });
}

type Resolve = (target: Target, own: boolean) => Target;

function resolveProcess(process: Process, resolve: Resolve): Process {
  return process.derivedFrom === null
    ? process
    : { ...process, derivedFrom: resolve(process.derivedFrom, false) };
}

function resolveCfm(cfm: Cfm, resolve: Resolve): Cfm {
  if (cfm.steps.every((step) => step.target === null)) return cfm;
  const steps = cfm.steps.map((step): Step =>
    step.target === null ? step : { ...step, target: resolve(step.target, true) },
  );
  return { ...cfm, steps };
}

/** A map's own prefix is tried first: two agencies may both write `P.1`. */
function resolveTarget(
  target: Target,
  own: ProcessMap | null,
  byPrefix: ReadonlyMap<string, ProcessMap>,
): Target {
  const here = own === null ? null : keyOf(target.code, own, own.byPath);
  if (own !== null && here !== null) return { ...target, mapId: own.id.value, key: here };
  const map = byPrefix.get(target.code.prefix.toLowerCase());
  if (map === undefined) return target;
  const key = keyOf({ ...target.code, prefix: "" }, map, map.byPath);
  return { ...target, mapId: map.id.value, key };
}
