import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Step } from "../../model/model.ts";
import type { FlowGraph } from "../facts/flow-graph.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  join: {
    id: "Tambahkan langkah paralel sebagai tempat bertemu, misalnya temu paralel, lalu: alur … -> temu untuk tiap cabang; atau beri tiap cabang selesai sendiri.",
    en: "Add a `paralel` step where they meet, such as temu paralel, then: alur … -> temu for each branch; or give each branch an end of its own.",
  },
  remove: {
    id: "Tambahkan cabang lainnya, atau hapus langkah paralel ini.",
    en: "Add the other branches, or remove this parallel step.",
  },
  idle: {
    id: 'Paralel "{id}" hanya punya satu jalan masuk dan satu jalan keluar.',
    en: 'Parallel "{id}" has a single way in and a single way out.',
  },
  neverMeet: {
    id: 'Cabang-cabang dari paralel "{id}" tidak pernah bertemu lagi pada satu langkah paralel.',
    en: 'The branches of parallel "{id}" never meet again in a `paralel` step.',
  },
});

export const paralelTimpang: Rule = {
  name: "paralel-timpang",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      if (graph.broken) continue;
      const parallels = cfm.steps.filter((s) => s.kind === "parallel");
      if (parallels.length === 0) continue;
      const search: Search = { graph, joining: stepsBeforeJoins(parallels, graph), visits: 0 };
      for (const step of parallels) {
        const problem = problemOf(step, search);
        if (problem === null) continue;
        yield {
          span: step.idSpan,
          message: problem(step.id),
          help: problem === IDLE ? REMOVE : JOIN,
        };
      }
    }
  },
};

const JOIN = messages.join();
const REMOVE = messages.remove();

type Problem = (id: string) => Message;

const IDLE: Problem = (id) => messages.idle({ id });
const NEVER_MEET: Problem = (id) => messages.neverMeet({ id });

interface Search {
  readonly graph: FlowGraph;
  /** Steps from which some join can be reached, the joins themselves among them. */
  readonly joining: ReadonlySet<string>;
  visits: number;
}

/** Steps looked at in one CFM: past it, hundreds of nested forks, branches count as meeting. */
const VISIT_LIMIT = 200_000;

function problemOf(step: Step, search: Search): Problem | null {
  const { out, into } = search.graph;
  const heads = (out.get(step.id) ?? []).map((way) => way.to.value);
  if (heads.length < 2) return (into.get(step.id) ?? []).length < 2 ? IDLE : null;
  return branchesMeet(heads, search) || endApart(step, heads, search) ? null : NEVER_MEET;
}

/** Whether each branch ends by itself, where no other one ends: then there is nothing to wait for. */
function endApart(step: Step, heads: readonly string[], search: Search): boolean {
  const { out, last } = search.graph;
  const taken = new Set<string>();
  for (const head of heads) {
    const seen = new Set([step.id, head]);
    const queue = [head];
    const own = new Set<string>();
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      search.visits += 1;
      if (search.visits > VISIT_LIMIT) return true;
      if (last.has(id)) own.add(id);
      for (const { to } of out.get(id) ?? []) {
        if (seen.has(to.value)) continue;
        seen.add(to.value);
        queue.push(to.value);
      }
    }
    if (own.size === 0 || [...own].some((id) => taken.has(id))) return false;
    for (const id of own) taken.add(id);
  }
  return true;
}

/** Whether some join can be reached by two of the branches. */
function branchesMeet(heads: readonly string[], search: Search): boolean {
  const reachedBy = new Map<string, number>();
  for (const [branch, head] of heads.entries()) {
    const queue = [head];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      search.visits += 1;
      if (search.visits > VISIT_LIMIT) return true;
      const before = reachedBy.get(id);
      if (before === branch) continue;
      // Everything behind a step that another branch reached was reached by that branch, too.
      if (before !== undefined) {
        if (search.joining.has(id)) return true;
        continue;
      }
      reachedBy.set(id, branch);
      for (const flow of search.graph.out.get(id) ?? []) queue.push(flow.to.value);
    }
  }
  return false;
}

function stepsBeforeJoins(parallels: readonly Step[], graph: FlowGraph): ReadonlySet<string> {
  const joins = parallels.filter((s) => (graph.into.get(s.id) ?? []).length > 1);
  const seen = new Set(joins.map((s) => s.id));
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const flow of graph.into.get(id) ?? []) {
      if (seen.has(flow.from.value)) continue;
      seen.add(flow.from.value);
      queue.push(flow.from.value);
    }
  }
  return seen;
}
