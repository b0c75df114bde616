import type { Cfm, Flow, Step } from "./model.ts";
import { isData } from "./steps.ts";
import { groupBy } from "../syntax/group-by.ts";

/** The phases of a CFM with all their steps, and what a reader has to know about the order of its work. */
export interface PhaseSteps {
  /** By id of the step, the number of its phase, from 0; steps outside of any phase are missing. */
  readonly of: ReadonlyMap<string, number>;
  /** The flows of work that lead on, rather than back to an earlier step. */
  readonly forward: readonly Flow[];
  /** Steps that only lead back: what they lead to has been done before. */
  readonly correcting: ReadonlySet<string>;
}

/**
 * Which phase each step is in. A step that a phase names is in that phase (the first that names it). Of the others, a step
 * is in the latest phase among those that lead on to it; one that only leads back, in the earliest. A start that nothing
 * leads to goes with what it leads to, data with the step it is tied to.
 */
export function phasesOf(cfm: Pick<Cfm, "phases" | "steps" | "flows">): PhaseSteps {
  const of = new Map<string, number>();
  const steps = new Map(cfm.steps.map((step) => [step.id, step]));
  cfm.phases.forEach(({ steps: named }, phase) => {
    for (const { value } of named) if (steps.has(value) && !of.has(value)) of.set(value, phase);
  });
  if (of.size === 0) return { of, forward: [], correcting: new Set() };
  const work = cfm.flows.filter(
    ({ kind, from, to }) => kind === "sequence" && steps.has(from.value) && steps.has(to.value),
  );
  const { order, back } = walk(cfm.steps, work);
  const forward = work.filter((flow) => !back.has(flow));
  const correcting = correctingSteps(order, work, forward, steps);
  const into = groupBy(forward, ({ to }) => to.value);
  const messages = groupBy(
    cfm.flows.filter(
      ({ kind, from, to }) => kind === "association" && isMessage(steps, from.value, to.value),
    ),
    ({ to }) => to.value,
  );
  const phasesBefore = (before: readonly Flow[] = []): readonly number[] =>
    before.flatMap(({ from }) => of.get(from.value) ?? []);
  // A message may come from what is walked over later.
  for (let known = -1; known < of.size;) {
    known = of.size;
    for (const id of order) {
      if (of.has(id)) continue;
      const led = phasesBefore(into.get(id));
      const phases = led.length > 0 ? led : phasesBefore(messages.get(id));
      if (phases.length > 0) of.set(id, correcting.has(id) ? Math.min(...phases) : Math.max(...phases));
    }
  }
  const out = groupBy(forward, ({ from }) => from.value);
  for (const { id, kind } of cfm.steps) {
    if (kind !== "start" || of.has(id) || into.has(id)) continue;
    const phases = (out.get(id) ?? []).flatMap(({ to }) => of.get(to.value) ?? []);
    if (phases.length > 0) of.set(id, Math.min(...phases));
  }
  for (const { kind, from, to } of cfm.flows) {
    if (kind !== "association") continue;
    for (const [data, other] of [
      [from.value, to.value],
      [to.value, from.value],
    ] as const) {
      const phase = of.get(other);
      const step = steps.get(data);
      if (step !== undefined && isData(step.kind) && !of.has(data) && phase !== undefined)
        of.set(data, phase);
    }
  }
  return { of, forward, correcting };
}

function isMessage(steps: ReadonlyMap<string, Step>, from: string, to: string): boolean {
  const [source, target] = [steps.get(from), steps.get(to)];
  return source !== undefined && target !== undefined && !isData(source.kind) && !isData(target.kind);
}

/**
 * Steps in an order in which each comes behind all that leads on to it, and the flows that lead back: to a step on the
 * way by which the walk has come. Walks from the starts, then from what nothing leads to, then from what is left.
 */
function walk(
  steps: readonly Step[],
  work: readonly Flow[],
): { readonly order: readonly string[]; readonly back: ReadonlySet<Flow> } {
  const out = groupBy(work, ({ from }) => from.value);
  const entered = new Set(work.map(({ to }) => to.value));
  const rank = ({ id, kind }: Step): number => (kind === "start" ? 0 : entered.has(id) ? 2 : 1);
  const roots = steps
    .map((step, nth) => ({ step, nth }))
    .sort((a, b) => rank(a.step) - rank(b.step) || a.nth - b.nth);
  const state = new Map<string, "open" | "done">();
  const back = new Set<Flow>();
  const finished: string[] = [];
  for (const { step } of roots) {
    if (state.has(step.id)) continue;
    const stack = [{ id: step.id, next: 0 }];
    state.set(step.id, "open");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const flow = out.get(top.id)?.[top.next];
      top.next += 1;
      if (flow === undefined) {
        state.set(top.id, "done");
        finished.push(top.id);
        stack.pop();
      } else if (state.get(flow.to.value) === "open") back.add(flow);
      else if (!state.has(flow.to.value)) {
        state.set(flow.to.value, "open");
        stack.push({ id: flow.to.value, next: 0 });
      }
    }
  }
  return { order: finished.reverse(), back };
}

/** The steps from which work only leads back. */
function correctingSteps(
  order: readonly string[],
  work: readonly Flow[],
  forward: readonly Flow[],
  steps: ReadonlyMap<string, Step>,
): ReadonlySet<string> {
  const leadsOn = new Set(work.map(({ from }) => from.value));
  const next = groupBy(forward, ({ from }) => from.value);
  const onward = new Set<string>();
  for (const id of [...order].reverse()) {
    const isEnd = steps.get(id)?.kind === "end" || !leadsOn.has(id);
    if (isEnd || (next.get(id) ?? []).some(({ to }) => onward.has(to.value))) onward.add(id);
  }
  return new Set(order.filter((id) => !onward.has(id)));
}
