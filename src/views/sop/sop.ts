import type {
  CfmDrawing,
  CfmFlow,
  DrawnKind,
  DrawnLane,
  DrawnStep,
  Marker,
  SopDrawing,
  SopFlow,
  SopRow,
} from "../drawing.ts";
import { once } from "../once.ts";
import { isRejection } from "../rejection.ts";
import { inPhases, storyOrder } from "./order.ts";
import { activityText, messageText, tiedText } from "./texts.ts";

/** What the source says of a step for its SOP. */
export type SopStepFacts = Readonly<
  Partial<Record<"pelaksana" | "kelengkapan" | "waktu" | "keluaran" | "keterangan", string>>
>;

const NO_FACTS: SopStepFacts = {};

/**
 * A CFM as the table of an SOP (PermenPANRB 35/2012): a row a step in the order of the story, a column a lane. Documents and
 * archives that are only tied to steps stand in the columns for what a step needs and gives. A start or an end without
 * a text is the capsule of the activity that it leads to or comes from. All that the CFM says is in a row, a cell or a
 * label.
 */
export function sopDrawing(cfm: CfmDrawing, facts: ReadonlyMap<string, SopStepFacts>): SopDrawing {
  const steps = cfm.steps.filter((step, i) => cfm.steps.findIndex(({ id }) => id === step.id) === i);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = cfm.flows.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const links = joined(known.filter(({ kind }) => kind === "sequence"));
  const ties = known.filter(({ kind }) => kind !== "sequence");
  const merged = mergedEnds(steps, links, ties);
  const things = thingsOf(steps, links, ties);
  const shown = steps.filter(({ id }) => !merged.has(id) && !things.has(id));
  const flows = links.filter(({ from, to }) => !merged.has(from) && !merged.has(to));
  const capsules = new Set(merged.values());
  const story = storyOrder(
    shown.map(({ id, kind }) => ({ id, isStart: kind === "start" || leadsIn(id, merged, byId) })),
    flows.map(({ from, to, label }) => ({ from, to, isRejection: isRejection(label) })),
  );
  const { order, opens } = inPhases(story, cfm.phases);
  const numbers = new Map(order.map((id, i) => [id, `${i + 1}`]));
  const view: View = { lanes: cfm.lanes, byId, links, ties, things, numbers, facts };
  return {
    kind: "sop",
    name: `sop-${cfm.name}`,
    code: cfm.code,
    title: cfm.title,
    heading: `SOP ${cfm.code}`,
    orientation: "landscape",
    lanes: cfm.lanes,
    rows: order.map((id) => ({
      ...rowOf(byId.get(id)!, capsules.has(id), view),
      opens: opens.get(id) ?? null,
    })),
    flows: flows.filter(({ from, to }) => from !== to),
    loose: looseTies(view),
    related: [
      ...new Set(steps.flatMap(({ leads }) => (leads === null ? [] : [`${leads.code} ${leads.title}`]))),
    ],
  };
}

interface View {
  readonly lanes: readonly DrawnLane[];
  readonly byId: ReadonlyMap<string, DrawnStep>;
  readonly links: readonly SopFlow[];
  readonly ties: readonly CfmFlow[];
  readonly things: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, SopStepFacts>;
}

/** Flows between the same two steps as one, with all their labels. */
function joined(flows: readonly CfmFlow[]): readonly SopFlow[] {
  const byEnds = new Map<string, { from: string; to: string; labels: string[] }>();
  for (const { from, to, label } of flows) {
    const key = JSON.stringify([from, to]);
    const known = byEnds.get(key) ?? { from, to, labels: [] };
    if (label !== "" && !known.labels.includes(label)) known.labels.push(label);
    byEnds.set(key, known);
  }
  return [...byEnds.values()].map(({ from, to, labels }) => ({ from, to, label: labels.join(" / ") }));
}

/** Starts and ends that are shown by the capsule of an activity, each with that activity. */
function mergedEnds(
  steps: readonly DrawnStep[],
  links: readonly SopFlow[],
  ties: readonly CfmFlow[],
): ReadonlyMap<string, string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const merged = new Map<string, string>();
  for (const step of steps) {
    if ((step.kind !== "start" && step.kind !== "end") || step.text !== "" || step.marker !== null) continue;
    if (ties.some(({ from, to }) => from === step.id || to === step.id)) continue;
    const own = links.filter(({ from, to }) => from === step.id || to === step.id);
    const [only] = own;
    if (only === undefined || own.length > 1 || only.label !== "") continue;
    const isStart = step.kind === "start";
    if ((isStart ? only.from : only.to) !== step.id) continue;
    const other = byId.get(isStart ? only.to : only.from)!;
    if (other.kind !== "activity" || other.lanes[0] !== step.lanes[0]) continue;
    const isTaken = [...merged].some(
      ([id, activity]) => activity === other.id && byId.get(id)!.kind === step.kind,
    );
    // An activity that also goes on elsewhere is not where the work ends.
    const isLast = links.filter(({ from }) => from === other.id).length === 1;
    if (!isTaken && (isStart || isLast)) merged.set(step.id, other.id);
  }
  return merged;
}

function leadsIn(
  id: string,
  merged: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, DrawnStep>,
): boolean {
  return [...merged].some(([end, activity]) => activity === id && byId.get(end)!.kind === "start");
}

/** What stands beside work: no row of its own while no flow passes it. */
export const THINGS: ReadonlySet<DrawnKind> = new Set<DrawnKind>(["document", "archive", "party", "note"]);

/** Documents, archives and parties that no flow passes and that are tied to a step: they stand in that step's cells. */
function thingsOf(
  steps: readonly DrawnStep[],
  links: readonly SopFlow[],
  ties: readonly CfmFlow[],
): ReadonlySet<string> {
  const passed = new Set(links.flatMap(({ from, to }) => [from, to]));
  const free = new Set(
    steps.filter(({ id, kind }) => THINGS.has(kind) && !passed.has(id)).map(({ id }) => id),
  );
  const tied = new Set(ties.flatMap(({ from, to }) => (free.has(from) !== free.has(to) ? [from, to] : [])));
  const parties = steps.filter(({ kind }) => kind === "party").map(({ id }) => id);
  return new Set([...[...free].filter((id) => tied.has(id)), ...parties]);
}

function rowOf(step: DrawnStep, isEnd: boolean, view: View): Omit<SopRow, "opens"> {
  const facts = view.facts.get(step.id) ?? NO_FACTS;
  const given = (text: string | undefined): readonly string[] =>
    text === undefined || text === "" ? [] : [text];
  const outs = view.links.filter(({ from }) => from === step.id).length;
  return {
    id: step.id,
    number: view.numbers.get(step.id)!,
    kind: step.kind,
    goesOn: false,
    isCapsule: isEnd || step.kind === "start" || step.kind === "end",
    activity: activityText(step, outs),
    lanes: step.lanes,
    requirements: once([...given(facts.kelengkapan), ...thingsTied(step, "to", view)]),
    duration: given(facts.waktu),
    output: once([...given(facts.keluaran), ...thingsTied(step, "from", view)]),
    remarks: [
      ...given(facts.keterangan),
      ...given(facts.pelaksana).map((text) => `Pelaksana: ${text}`),
      ...(step.marker === null ? [] : [MARKERS[step.marker]]),
      ...repeats(step, view),
      ...otherTies(step, view),
    ],
  };
}

const MARKERS: Readonly<Record<Marker, string>> = {
  manual: "Dikerjakan manual",
  system: "Dikerjakan dengan sistem",
  message: "Dengan pesan",
  time: "Menurut waktu",
  condition: "Menurut syarat",
  several: "Satu jalan atau lebih ditempuh",
  events: "Menurut kejadian yang lebih dahulu",
};

/** Things and messages that lead to a step (`to`) or that it leads to (`from`). */
function thingsTied(step: DrawnStep, end: "from" | "to", view: View): readonly string[] {
  const { ties, things, byId, lanes } = view;
  return ties.flatMap((tie) => {
    const other = byId.get(end === "to" ? tie.from : tie.to)!;
    if (tie[end] !== step.id || other.id === step.id || other.kind === "note") return [];
    if (tie.kind === "message") return messageText(tie, end, nameOf(other, view)) ?? [];
    return things.has(other.id) ? [tiedText(other, step, tie.label, lanes)] : [];
  });
}

/** What a step or party is called by the remarks of another. */
function nameOf({ id, text }: DrawnStep, { numbers }: View): string {
  const number = numbers.get(id);
  return number === undefined ? text : `langkah ${number}`;
}

function repeats({ id }: DrawnStep, { links }: View): readonly string[] {
  return links
    .filter(({ from, to }) => from === id && to === id)
    .map(({ label }) => (label === "" ? "Diulang" : `${label}: diulang`));
}

/** Ties that stand in no cell of their own: between steps that both have a row, and messages that hold nothing. */
function otherTies(step: DrawnStep, view: View): readonly string[] {
  const { ties, things, byId } = view;
  return ties.flatMap((tie) => {
    const { from, to, kind, label } = tie;
    const other = byId.get(from === step.id ? to : from)!;
    if (other.kind === "note") return from === step.id || to === step.id ? [`Catatan: ${other.text}`] : [];
    const isOwn = from === step.id || (to === step.id && things.has(from));
    if (!isOwn || (kind === "message" ? label !== "" && from !== to : things.has(other.id))) return [];
    const name = nameOf(other, view);
    return [label === "" ? `Terkait ${name}` : `${label}: terkait ${name}`];
  });
}

/** Ties between documents, archives and parties alone: they belong to no row. */
function looseTies({ ties, things, byId }: Pick<View, "ties" | "things" | "byId">): readonly string[] {
  return ties.flatMap(({ from, to, label }) => {
    if (!things.has(from) || !things.has(to)) return [];
    const [a, b] = [byId.get(from)!.text, byId.get(to)!.text];
    return [`${a} → ${b}${label === "" ? "" : `: ${label}`}`];
  });
}
