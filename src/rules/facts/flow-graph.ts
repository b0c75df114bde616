import type { Cfm, Flow, Step } from "../../model/model.ts";
import { isData } from "../../model/steps.ts";
import { isLane, targetOf, type Reference } from "../../model/symbol.ts";

/** The order of work in a CFM: `alur` flows between known steps, and what messages between parties add to it. */
export interface FlowGraph {
  readonly steps: ReadonlyMap<string, Step>;
  readonly out: ReadonlyMap<string, readonly Flow[]>;
  readonly into: ReadonlyMap<string, readonly Flow[]>;
  readonly starts: readonly Step[];
  readonly ends: readonly Step[];
  /** Ids that some start leads to, also by way of a message to another party. */
  readonly reached: ReadonlySet<string>;
  /** Ids from which some end can be reached, or a step whose last act is a message to another party. */
  readonly finishing: ReadonlySet<string>;
  /** The steps at which work ends: the ends, and steps that lead on by a message only. */
  readonly last: ReadonlySet<string>;
  /** A flow names a step that does not exist or could not be read: connection rules would only repeat that. */
  readonly broken: boolean;
  /** There are steps and no flow at all: one finding says so, and `broken` holds. */
  readonly isUnconnected: boolean;
  /** Ids tied to others by an association that says what they are for: data to any step, work to work, not work to its data. */
  readonly associated: ReadonlySet<string>;
  /** The associations that lead from a step to another one. */
  readonly tied: ReadonlyMap<string, readonly Flow[]>;
}

/** `incomplete` = something in the CFM could not be read. */
export function flowGraph(cfm: Cfm, incomplete: boolean): FlowGraph {
  const steps = new Map(cfm.steps.map((s) => [s.id, s]));
  const out = new Map<string, Flow[]>();
  const into = new Map<string, Flow[]>();
  const associated = new Set<string>();
  const tied = new Map<string, Flow[]>();
  const sent = new Map<string, Flow[]>();
  const isUnconnected = !incomplete && cfm.flows.length === 0 && cfm.steps.length > 1;
  let broken = incomplete || isUnconnected;
  const asked = new Set<string>();
  for (const flow of cfm.flows) {
    const [from, to] = [flow.from.value, flow.to.value];
    if (isParty(flow.from) || isParty(flow.to)) {
      // A message to or from a party that has no step here.
      if (steps.has(from)) push(sent, from, flow);
      if (steps.has(to)) asked.add(to);
      for (const id of [from, to]) if (steps.has(id)) associated.add(id);
      broken ||= targetOf(flow.from) === null || targetOf(flow.to) === null;
      continue;
    }
    if (!steps.has(from) || !steps.has(to)) {
      broken = true;
      continue;
    }
    if (flow.kind === "association") {
      const ends = [steps.get(from)!, steps.get(to)!] as const;
      const hasData = ends.some(({ kind }) => isData(kind));
      for (const { id, kind } of ends) if (!hasData || isData(kind)) associated.add(id);
      push(tied, from, flow);
      if (isMessage(...ends)) push(sent, from, flow);
      continue;
    }
    push(out, from, flow);
    push(into, to, flow);
  }
  const starts = cfm.steps.filter((s) => s.kind === "start");
  const ends = cfm.steps.filter((s) => s.kind === "end");
  const last = new Set([...ends.map((s) => s.id), ...[...sent.keys()].filter((id) => !out.has(id))]);
  return {
    steps,
    out,
    into,
    starts,
    ends,
    reached: closure([...starts.map((s) => s.id), ...asked], (id) =>
      [...(out.get(id) ?? []), ...(sent.get(id) ?? [])].map((f) => f.to.value),
    ),
    finishing: closure(last, (id) => (into.get(id) ?? []).map((f) => f.from.value)),
    last,
    broken,
    isUnconnected,
    associated,
    tied,
  };
}

function push(map: Map<string, Flow[]>, key: string, flow: Flow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [flow]);
  else list.push(flow);
}

function isParty(end: Reference): boolean {
  const target = targetOf(end);
  return target !== null && isLane(target);
}

/** Whether a tie between two steps is a message: neither is data, and no party does both. */
function isMessage(from: Step, to: Step): boolean {
  return !isData(from.kind) && !isData(to.kind) && !from.lanes.some((lane) => to.lanes.includes(lane));
}

function closure(from: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
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
