import { printCode, comparePaths } from "../model/code.ts";
import type { Cfm, Process, ProcessDeclaration, ProcessMap } from "../model/model.ts";
import { flowGraph, type FlowGraph } from "./flow-graph.ts";

/** Derived once a map and shared by the rules. */
export interface MapFacts {
  /** Processes without children, in code order. */
  readonly leaves: readonly Process[];
  readonly cfmsByProcess: ReadonlyMap<string, readonly Cfm[]>;
  /** Repeated codes with the free code that was most likely meant. */
  readonly meantCodes: ReadonlyMap<ProcessDeclaration, readonly number[] | null>;
  /** Leaves that only look like leaves because a child's code is mistyped. */
  readonly robbedParents: ReadonlySet<string>;
  graph(cfm: Cfm): FlowGraph;
  /** The code as the map's own lines write it. */
  code(path: readonly number[]): string;
}

export function mapFacts(map: ProcessMap): MapFacts {
  const cfmsByProcess = new Map<string, Cfm[]>();
  for (const cfm of map.cfms) {
    if (cfm.process === null) continue;
    const list = cfmsByProcess.get(cfm.process);
    if (list === undefined) cfmsByProcess.set(cfm.process, [cfm]);
    else list.push(cfm);
  }
  const meantCodes = findMeantCodes(map);
  const graphs = new Map<Cfm, FlowGraph>();
  return {
    leaves: map.processes.filter((p) => p.children.length === 0),
    cfmsByProcess,
    meantCodes,
    robbedParents: new Set([
      ...[...meantCodes.values()].filter((path) => path !== null).map((path) => path.slice(0, -1).join(".")),
      // A child whose own number cannot be read still says whose child it is.
      ...map.declarations
        .filter((d) => d.path === null)
        .map((d) => d.code.segments.slice(0, -1).map(Number).join(".")),
    ]),
    graph(cfm) {
      const known = graphs.get(cfm) ?? flowGraph(cfm);
      graphs.set(cfm, known);
      return known;
    },
    code: (path) => printCode(path, map.schemes.matrix),
  };
}

/**
 * A code declared again stands, in a list kept in order, where its own code belongs: between the parents of
 * its neighbours there is one parent without children, and that is the one meant.
 */
function findMeantCodes(map: ProcessMap): ReadonlyMap<ProcessDeclaration, readonly number[] | null> {
  const result = new Map<ProcessDeclaration, readonly number[] | null>();
  const lines = map.declarations;
  lines.forEach((line, index) => {
    if (line.problem !== "ganda" || line.path === null) return;
    const level = line.path.length;
    const before = lines[index - 1]?.path ?? null;
    const after = lines[index + 1]?.path ?? null;
    const barren = map.processes.filter(
      (p) =>
        p.path.length === level - 1 &&
        p.children.length === 0 &&
        p.owners.length === 0 &&
        (before === null || before.length !== level || comparePaths(p.path, before.slice(0, -1)) > 0) &&
        (after === null || after.length !== level || comparePaths(p.path, after.slice(0, -1)) < 0),
    );
    const only = barren.length === 1 ? barren[0] : undefined;
    result.set(line, only === undefined ? null : [...only.path, 1]);
  });
  return result;
}
