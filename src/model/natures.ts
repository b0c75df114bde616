import type { StepDetail } from "../syntax/ast.ts";
import type { Cfm, Step } from "./model.ts";
import { targetOf } from "./symbol.ts";

export type Nature = Extract<StepDetail, { readonly kind: "jenis" }>["value"]["value"];

const AWAITED: readonly Nature[] = ["message", "time", "condition"];

/** What `jenis` may say of a kind of step; nothing of those that are not named. */
export const NATURES: Readonly<Partial<Record<Step["kind"], readonly Nature[]>>> = {
  activity: ["manual", "system", "message"],
  start: AWAITED,
  wait: AWAITED,
  end: ["message"],
  decision: ["several"],
};

/** What a step says of itself with `jenis`; null when it says nothing, or what its kind cannot be. */
export function natureOf({ kind, details }: Pick<Step, "kind" | "details">): Nature | null {
  for (const detail of details)
    if (detail.kind === "jenis" && NATURES[kind]?.includes(detail.value.value) === true)
      return detail.value.value;
  return null;
}

/**
 * The decisions of a CFM that what happens first makes: all their ways, two or more, lead to something that is waited for.
 * When each way has a label the answer to a question chooses, and what follows only happens to be a wait.
 */
export function eventDecisions(cfm: Pick<Cfm, "steps" | "flows">): ReadonlySet<string> {
  const steps = new Map(cfm.steps.map((step) => [step.id, step]));
  const ways = new Map<string, { count: number; labelled: number }>();
  const others = new Set<string>();
  for (const { from, to, kind, label } of cfm.flows) {
    if (kind !== "sequence") continue;
    if (targetOf(to) === null || steps.get(to.value)?.kind !== "wait") others.add(from.value);
    const known = ways.get(from.value) ?? { count: 0, labelled: 0 };
    ways.set(from.value, {
      count: known.count + 1,
      labelled: known.labelled + (label === null || label.value.trim() === "" ? 0 : 1),
    });
  }
  return new Set(
    cfm.steps.flatMap((step) => {
      const own = ways.get(step.id);
      const isOne =
        step.kind === "decision" &&
        natureOf(step) === null &&
        own !== undefined &&
        own.count > 1 &&
        own.labelled < own.count &&
        !others.has(step.id);
      return isOne ? [step.id] : [];
    }),
  );
}
