import type { Text } from "../diagnostics/diagnostic.ts";
import type { Step } from "../model/model.ts";
import type { FlowGraph } from "./flow-graph.ts";
import { text, type Rule } from "./rule.ts";

export const paralelTimpang: Rule = {
  name: "paralel-timpang",
  severity: "warning",
  summary: text(
    "Percabangan paralel yang tidak pernah bertemu, atau pertemuan dengan satu jalan masuk.",
    "A fork whose branches never meet again, or a join with one way in.",
  ),
  explanation: text(
    "Pekerjaan yang dimulai bersama harus jelas kapan selesai bersama.",
    "Work begun together must show when it is done together.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    p paralel "Serentak"
    a "Rapat"
    b "Evaluasi"
    selesai
  }
  alur mulai -> p -> a -> selesai
  alur p -> b -> selesai
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
  check({ map, facts, report }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      if (graph.broken) continue;
      const parallels = cfm.steps.filter((s) => s.kind === "paralel");
      if (parallels.length === 0) continue;
      const search: Search = { graph, joining: stepsBeforeJoins(parallels, graph), visits: 0 };
      for (const step of parallels) {
        const problem = problemOf(step, search);
        if (problem === null) continue;
        report({
          span: step.idSpan,
          message: problem(step.id),
          help: problem === IDLE ? REMOVE : JOIN,
        });
      }
    }
  },
};

const JOIN = text(
  "Tambahkan langkah paralel sebagai tempat bertemu, misalnya temu paralel, lalu: alur … -> temu untuk tiap cabang.",
  "Add a `paralel` step where they meet, such as temu paralel, then: alur … -> temu for each branch.",
);
const REMOVE = text(
  "Tambahkan cabang lainnya, atau hapus langkah paralel ini.",
  "Add the other branches, or remove this parallel step.",
);

type Problem = (id: string) => Text;

const IDLE: Problem = (id) =>
  text(
    `Paralel "${id}" hanya punya satu jalan masuk dan satu jalan keluar.`,
    `Parallel "${id}" has a single way in and a single way out.`,
  );
const NEVER_MEET: Problem = (id) =>
  text(
    `Cabang-cabang dari paralel "${id}" tidak pernah bertemu lagi pada satu langkah paralel.`,
    `The branches of parallel "${id}" never meet again in a \`paralel\` step.`,
  );

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
  return branchesMeet(heads, search) ? null : NEVER_MEET;
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
