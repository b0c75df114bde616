import type { Cfm, Flow, Step } from "../model/model.ts";

/** The order of work in a CFM: only `alur` flows between known steps. */
export interface FlowGraph {
  readonly steps: ReadonlyMap<string, Step>;
  readonly out: ReadonlyMap<string, readonly Flow[]>;
  readonly into: ReadonlyMap<string, readonly Flow[]>;
  readonly starts: readonly Step[];
  readonly ends: readonly Step[];
  /** Ids that some start leads to. */
  readonly reached: ReadonlySet<string>;
  /** Ids from which some end can be reached. */
  readonly finishing: ReadonlySet<string>;
  /** A flow names a step that does not exist or could not be read: connection rules would only echo that. */
  readonly broken: boolean;
  /** There are steps and no flow at all: one finding says so, and `broken` holds. */
  readonly isUnconnected: boolean;
  /** Ids tied to another step by an association. */
  readonly associated: ReadonlySet<string>;
}

/** `incomplete` = something in the CFM could not be read. */
export function flowGraph(cfm: Cfm, incomplete: boolean): FlowGraph {
  const steps = new Map(cfm.steps.map((s) => [s.id, s]));
  const out = new Map<string, Flow[]>();
  const into = new Map<string, Flow[]>();
  const associated = new Set<string>();
  const isUnconnected = !incomplete && cfm.flows.length === 0 && cfm.steps.length > 1;
  let broken = incomplete || isUnconnected;
  for (const flow of cfm.flows) {
    const [from, to] = [flow.from.value, flow.to.value];
    if (!steps.has(from) || !steps.has(to)) {
      broken = true;
      continue;
    }
    if (flow.kind === "asosiasi") {
      associated.add(from).add(to);
      continue;
    }
    push(out, from, flow);
    push(into, to, flow);
  }
  const starts = cfm.steps.filter((s) => s.kind === "mulai");
  const ends = cfm.steps.filter((s) => s.kind === "selesai");
  return {
    steps,
    out,
    into,
    starts,
    ends,
    reached: closure(starts, (id) => (out.get(id) ?? []).map((f) => f.to.value)),
    finishing: closure(ends, (id) => (into.get(id) ?? []).map((f) => f.from.value)),
    broken,
    isUnconnected,
    associated,
  };
}

function push(map: Map<string, Flow[]>, key: string, flow: Flow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [flow]);
  else list.push(flow);
}

function closure(from: readonly Step[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from.map((s) => s.id));
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next(id)) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  return seen;
}
