import type { CfmDrawing, CfmFlow, DrawnKind, DrawnStep, SopDrawing, SopRow } from "../drawing.ts";
import { sopDrawing, THINGS, type SopStepFacts } from "./sop.ts";

/** What an SOP that describes a part of a CFM says of the rest of it. */
export interface Elsewhere {
  /** How a step outside the part is called: the SOP that describes it, or its own text. */
  readonly nameOf: (step: DrawnStep) => string;
}

/**
 * The table of an SOP that describes some steps of a CFM. Starts and ends of only these steps, and documents, archives,
 * notes and parties tied to them, belong to it unasked. Where work comes in from outside or goes on there, the table
 * begins or ends with a capsule and says in the remarks with what.
 */
export function partDrawing(
  cfm: CfmDrawing,
  facts: ReadonlyMap<string, SopStepFacts>,
  wanted: ReadonlySet<string>,
  { nameOf }: Elsewhere,
): SopDrawing {
  const inside = covered(cfm, wanted);
  const byId = new Map(cfm.steps.map((step) => [step.id, step]));
  const own = cfm.flows.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const crossing = cfm.flows.filter(({ from, to }) => inside.has(from) !== inside.has(to));
  const table = sopDrawing(
    { ...cfm, steps: cfm.steps.filter(({ id }) => inside.has(id)), flows: own },
    facts,
  );
  const lanes = new Set(table.rows.flatMap((row) => row.lanes));
  const way = (flow: CfmFlow, end: "from" | "to"): string => {
    const other = byId.get(flow[end === "from" ? "to" : "from"]);
    const name = other === undefined ? "" : nameOf(other);
    const verb = end === "from" ? (flow.kind === "sequence" ? "lanjut ke" : "kepada") : "dari";
    const said = `${verb} ${name}`;
    return flow.label === "" ? said.charAt(0).toUpperCase() + said.slice(1) : `${flow.label}: ${said}`;
  };
  return {
    ...table,
    lanes: table.lanes.filter(({ id }) => lanes.has(id)),
    rows: table.rows.map((row): SopRow => {
      const out = crossing.filter(({ from }) => from === row.id);
      const into = crossing.filter(({ to }) => to === row.id);
      const isSequence = ({ kind }: CfmFlow): boolean => kind === "sequence";
      const isEntry = into.some(isSequence) && !own.some((flow) => flow.to === row.id && isSequence(flow));
      const isExit = out.some(isSequence) && !own.some((flow) => flow.from === row.id && isSequence(flow));
      return {
        ...row,
        isCapsule: row.isCapsule || (row.kind === "activity" && (isEntry || isExit)),
        goesOn: out.some(isSequence),
        remarks: [
          ...row.remarks,
          ...new Set([...into.map((flow) => way(flow, "to")), ...out.map((flow) => way(flow, "from"))]),
        ],
      };
    }),
  };
}

const EVENTS: ReadonlySet<DrawnKind> = new Set<DrawnKind>(["start", "end"]);

/** The steps of a part, and those that belong to it unasked. */
function covered({ steps, flows }: CfmDrawing, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const neighbours = new Map<string, { readonly id: string; readonly isSequence: boolean }[]>();
  const tie = (id: string, other: string, isSequence: boolean): void => {
    const known = neighbours.get(id);
    if (known === undefined) neighbours.set(id, [{ id: other, isSequence }]);
    else known.push({ id: other, isSequence });
  };
  for (const { from, to, kind } of flows) {
    tie(from, to, kind === "sequence");
    tie(to, from, kind === "sequence");
  }
  const belongs = ({ id, kind }: DrawnStep): boolean => {
    if (wanted.has(id)) return true;
    const around = neighbours.get(id) ?? [];
    if (EVENTS.has(kind)) return around.length > 0 && around.every((other) => wanted.has(other.id));
    const isThing = THINGS.has(kind) && !around.some(({ isSequence }) => isSequence);
    return isThing && around.some((other) => wanted.has(other.id));
  };
  return new Set(steps.filter(belongs).map(({ id }) => id));
}
