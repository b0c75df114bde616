import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Flow } from "../../model/model.ts";
import { phasesOf } from "../../model/phases.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Langkah "{name}" tidak termasuk tahap mana pun.',
    en: 'Step "{name}" is in no phase.',
  },
  help: {
    id: "Sebut di baris tahapnya; langkah sesudahnya ikut dengan sendirinya.",
    en: "Name it in the line of its phase; the steps behind it follow by themselves.",
  },
  fix: { id: 'Sebut {name} di tahap "{title}"', en: 'Name {name} in phase "{title}"' },
});

const BESIDE: ReadonlySet<string> = new Set(["start", "document", "archive"]);

export const langkahTanpaTahap: Rule = {
  name: "langkah-tanpa-tahap",
  severity: "hint",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.phases.length === 0 || facts.graph(cfm).broken) continue;
      const { of, forward } = phasesOf(cfm);
      if (of.size === 0) continue;
      const kinds = new Map(cfm.steps.map(({ id, kind }) => [id, kind]));
      const isOutside = (id: string): boolean => !of.has(id) && !BESIDE.has(kinds.get(id) ?? "");
      const follows = new Set(forward.flatMap(({ from, to }) => (isOutside(from.value) ? [to.value] : [])));
      const inWork = new Set(forward.flatMap(({ from, to }) => [from.value, to.value]));
      // What follows a step outside is outside because that one is.
      for (const { id, idSpan } of cfm.steps) {
        if (!isOutside(id) || follows.has(id) || !inWork.has(id)) continue;
        const phase = phaseAhead(cfm, forward, of, id);
        const last = phase?.steps.at(-1);
        yield {
          span: idSpan,
          message: messages.message({ name: id }),
          help: messages.help(),
          ...(phase === undefined || last === undefined
            ? {}
            : {
                fix: {
                  grade: "suggested",
                  title: messages.fix({ name: id, title: phase.title.value }),
                  edits: [{ span: { ...last.span, start: last.span.end }, newText: ` ${id}` }],
                },
              }),
        };
      }
    }
  },
};

/** The first phase that a step leads on to. */
function phaseAhead(
  cfm: Cfm,
  forward: readonly Flow[],
  of: ReadonlyMap<string, number>,
  id: string,
): Cfm["phases"][number] | undefined {
  const seen = new Set([id]);
  for (const at of seen)
    for (const { from, to } of forward) if (from.value === at && !of.has(at)) seen.add(to.value);
  const phases = [...seen].flatMap((one) => of.get(one) ?? []);
  return phases.length === 0 ? undefined : cfm.phases[Math.min(...phases)];
}
