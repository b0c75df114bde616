import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Step } from "../../model/model.ts";
import { isData } from "../../model/steps.ts";
import type { FlowGraph } from "../facts/flow-graph.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "SOP ini belum lengkap pada {count} dari {all} kegiatan: {missing}.",
    en: "This SOP lacks something at {count} of {all} activities: {missing}.",
  },
  help: {
    id: 'Tulis mutu baku setiap kegiatan, misalnya: {step} "…" { {example} }',
    en: 'Write the mutu baku of each activity, for example: {step} "…" { {example} }',
  },
});

/** The columns of an SOP that every activity fills (PermenPANRB 35/2012, lampiran). */
const COLUMNS = ["kelengkapan", "waktu", "keluaran"] as const;
type Column = (typeof COLUMNS)[number];

/** How many steps a finding names for one column: enough to begin with. */
const NAMED = 4;

/** One finding a CFM: a map that asks for SOPs for the first time lacks nearly everything. */
export const mutuBakuKosong: Rule = {
  name: "mutu-baku-kosong",
  severity: "hint",
  *check({ map, facts }) {
    if (!map.settings.outputs.includes("sop")) return;
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      // Of a CFM without its process there is no SOP; where flows are broken, what is tied to a step is not known.
      if (cfm.process === null || graph.broken) continue;
      const tied = tiedColumns(cfm, graph);
      const activities = cfm.steps.filter(({ kind }) => kind === "activity");
      const lacking = activities
        .map((step) => ({ step, columns: COLUMNS.filter((column) => !hasColumn(step, column, tied)) }))
        .filter(({ columns }) => columns.length > 0);
      const [first] = lacking;
      if (first === undefined) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({
          count: lacking.length,
          all: activities.length,
          missing: COLUMNS.flatMap((column) => {
            const ids = lacking.filter(({ columns }) => columns.includes(column)).map(({ step }) => step.id);
            return ids.length === 0 ? [] : [`${column} (${named(ids)})`];
          }).join(", "),
        }),
        help: messages.help({
          step: first.step.id,
          example: first.columns.map((column) => `${column} "${EXAMPLES[column]}"`).join(" "),
        }),
      };
    }
  },
};

const EXAMPLES: Readonly<Record<Column, string>> = {
  kelengkapan: "Berkas permohonan",
  waktu: "15 menit",
  keluaran: "Berkas lengkap",
};

function named(ids: readonly string[]): string {
  return ids.length <= NAMED ? ids.join(", ") : `${ids.slice(0, NAMED).join(", ")}, …`;
}

function hasColumn({ id, details }: Step, column: Column, tied: ReadonlySet<string>): boolean {
  return (
    tied.has(`${column} ${id}`) ||
    details.some((detail) => detail.kind === column && detail.text.value.trim() !== "")
  );
}

/** The columns that documents, archives and messages fill: what leads to a step is needed, what it leads to is given. */
function tiedColumns({ flows }: Cfm, { steps, out, into }: FlowGraph): ReadonlySet<string> {
  const isDataStep = (id: string): boolean => {
    const step = steps.get(id);
    return step !== undefined && isData(step.kind);
  };
  // A document that work passes has a row of its own.
  const isPassed = (id: string): boolean => out.has(id) || into.has(id);
  const tied = new Set<string>();
  for (const flow of flows) {
    if (flow.kind !== "association") continue;
    const [from, to] = [flow.from.value, flow.to.value];
    const isMessage = !isDataStep(from) && !isDataStep(to);
    const saysSomething = flow.label !== null && flow.label.value !== "" && from !== to;
    if (isMessage ? saysSomething : isDataStep(to) && !isPassed(to)) tied.add(`keluaran ${from}`);
    if (isMessage ? saysSomething : isDataStep(from) && !isPassed(from)) tied.add(`kelengkapan ${to}`);
  }
  return tied;
}
