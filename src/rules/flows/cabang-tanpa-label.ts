import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { eventDecisions } from "../../model/natures.ts";
import type { Flow } from "../../model/model.ts";
import { foldTitle } from "../../model/words.ts";
import type { FlowGraph } from "../facts/flow-graph.ts";
import type { Rule } from "../rule.ts";
import { missingLabel } from "../wording/opposite.ts";

const messages = defineMessages({
  noLabel: {
    id: 'Jalan dari "{step}" ke "{to}" tidak berlabel.',
    en: 'The way from "{step}" to "{to}" has no label.',
  },
  sameLabel: {
    id: 'Dua jalan dari "{step}" berlabel sama.',
    en: 'Two ways out of "{step}" carry one label.',
  },
  help: { id: "Tulis: {step} -[label]-> {to}", en: "Write: {step} -[label]-> {to}" },
  likely: {
    id: "Tulis, misalnya: {step} -[{label}]-> {to}",
    en: "Write, for example: {step} -[{label}]-> {to}",
  },
  behind: {
    id: 'Label "{label}" berdiri di panah sesudahnya. Tulis: {step} -[{label}]-> {to} -> {next}',
    en: 'The label "{label}" stands in the arrow behind. Write: {step} -[{label}]-> {to} -> {next}',
  },
  before: {
    id: 'Label "{label}" berdiri di panah sebelumnya. Tulis: {from} -> {step} -[{label}]-> {to}',
    en: 'The label "{label}" stands in the arrow before. Write: {from} -> {step} -[{label}]-> {to}',
  },
});

export const cabangTanpaLabel: Rule = {
  name: "cabang-tanpa-label",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      const events = eventDecisions(cfm);
      for (const step of cfm.steps) {
        // What happens first says which way is taken.
        if (events.has(step.id)) continue;
        const ways = graph.out.get(step.id) ?? [];
        if (step.kind !== "decision" || ways.length < 2) continue;
        const seen = new Map<string, string>();
        const written = new Set(ways.map((way) => way.label?.value ?? ""));
        const missing = ways.length === 2 ? missingLabel([...written]) : null;
        for (const way of ways) {
          const label = foldTitle(way.label?.value ?? "");
          const earlier = seen.get(label);
          // alur-ganda reports the same way written twice.
          if (label !== "" && (earlier === undefined || earlier === way.to.value)) {
            seen.set(label, way.to.value);
            continue;
          }
          yield {
            span: way.span,
            message:
              label === ""
                ? messages.noLabel({ step: step.id, to: way.to.value })
                : messages.sameLabel({ step: step.id }),
            help: advice(way, missing, graph),
          };
        }
      }
    }
  },
};

/** What to write: the label that the decision lacks, which may stand one arrow too early or too late. */
function advice({ from, to }: Flow, missing: string | null, { out, into, steps }: FlowGraph): Message {
  const ends = { step: from.value, to: to.value };
  if (missing === null) return messages.help(ends);
  const isMisplaced = ({ from: { value }, label }: Flow): boolean =>
    label !== null && foldTitle(label.value) === foldTitle(missing) && steps.get(value)?.kind !== "decision";
  const behind = out.get(to.value)?.find(isMisplaced);
  const before = into.get(from.value)?.find(isMisplaced);
  const label = behind?.label?.value ?? before?.label?.value ?? missing;
  if (behind !== undefined) return messages.behind({ ...ends, label, next: behind.to.value });
  if (before !== undefined) return messages.before({ ...ends, label, from: before.from.value });
  return messages.likely({ ...ends, label });
}
