import type { Range } from "../../layout/axes.ts";
import type { PlacedCfm, PlacedFlow, PlacedNode } from "../../layout/cfm/placed.ts";
import { isData } from "../../model/steps.ts";
import type { StepKind } from "../../syntax/ast.ts";
import type { CfmFlow, DrawnLane, DrawnStep } from "../../views/drawing.ts";
import { idGiver, type GiveId } from "./ids.ts";
import { closedLanes } from "./place.ts";
import type { BpmnSource, SaidOfStep } from "./source.ts";

/** Everything that a file holds, with its id: made once, and written as elements and as shapes. */
export interface Contents {
  readonly ids: {
    readonly definitions: string;
    readonly collaboration: string;
    readonly pool: string;
    readonly laneSet: string;
    readonly diagram: string;
  };
  /** Of the pool with the steps. */
  readonly lanes: readonly BpmnLane[];
  /** Parties over several lanes. */
  readonly groups: readonly BpmnGroup[];
  readonly closedPools: readonly ClosedPool[];
  readonly steps: readonly BpmnStep[];
  readonly lines: readonly BpmnLine[];
  readonly annotations: readonly BpmnNote[];
}

/** A party over neighbouring lanes. */
export interface BpmnGroup {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly BpmnLane[];
}

export interface BpmnLane {
  readonly id: string;
  readonly lane: DrawnLane;
  readonly extent: Range;
  /** Ids of the steps whose home it is. Data has none: it is no step of a flow. */
  readonly members: readonly string[];
}

/** A party that shows no step: messages lead to it as a whole. */
export interface ClosedPool {
  readonly id: string;
  readonly lane: DrawnLane;
  readonly extent: Range;
}

export interface BpmnStep {
  readonly id: string;
  readonly step: DrawnStep;
  readonly kind: StepKind;
  readonly node: PlacedNode;
  /** What it is called; "" for nothing. */
  readonly name: string;
  readonly said: SaidOfStep;
  /** Ids of the lanes that it is shared by, its home first; none when it stands in one. */
  readonly sharedBy: readonly string[];
  /** Of sequence flows. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Ties to data that it holds itself. */
  readonly inputs: readonly BpmnLine[];
  readonly outputs: readonly BpmnLine[];
}

/** A line between two shapes. */
export interface BpmnLine {
  readonly id: string;
  readonly form: "sequence" | "message" | "data-input" | "data-output" | "association";
  readonly kind: PlacedFlow["kind"];
  readonly label: string;
  readonly source: string;
  readonly target: string;
  /** Null for a line from a step to itself, which drawings leave out. */
  readonly placed: PlacedFlow | null;
}

/** A note of the CFM, or a step's further box in lanes that are no neighbours: BPMN has one shape for an element. */
interface BpmnNote {
  readonly id: string;
  readonly text: string;
  readonly twinOf: string | null;
  readonly node: PlacedNode | null;
}

const SAYS_NOTHING: SaidOfStep = { texts: [], natures: [] };

/** How far a closed pool stays off the edges of its lane, pt: pools must not touch. */
const BETWEEN_POOLS = 6;

export function contentsOf({ placed, said, notes }: BpmnSource): Contents {
  const give = idGiver(placed.drawing.code);
  const ids = {
    definitions: give("Berkas"),
    collaboration: give("Kolaborasi"),
    pool: give("Pool"),
    laneSet: give("SemuaLajur"),
    diagram: give("Diagram"),
  };
  const closed = closedLanes(placed.drawing);
  const closedPools = placed.lanes.flatMap(({ lane, extent }): ClosedPool[] =>
    closed.has(lane.id)
      ? [
          {
            id: give("Pihak", lane.id),
            lane,
            extent: { from: extent.from + BETWEEN_POOLS, to: extent.to - BETWEEN_POOLS },
          },
        ]
      : [],
  );
  const open = placed.lanes.filter(({ lane }) => !closed.has(lane.id));
  const laneIds = new Map(open.map(({ lane }) => [lane.id, give("Lajur", lane.id)]));
  const poolIds = new Map(closedPools.map(({ id, lane }) => [lane.id, id]));
  const first = placed.nodes.flatMap((node) => {
    const { kind } = node.step;
    return node.id !== node.step.id || kind === "party" || kind === "note" ? [] : [{ node, kind }];
  });
  const stepIds = new Map(first.map(({ node: { id } }) => [id, give("Langkah", id)]));
  const twins = placed.nodes.flatMap((node): BpmnNote[] =>
    node.id === node.step.id
      ? []
      : [
          {
            id: give("Kembaran", node.id),
            text: node.step.text,
            twinOf: stepIds.get(node.step.id)!,
            node,
          },
        ],
  );
  const beside = placed.nodes.flatMap((node): BpmnNote[] =>
    node.step.kind === "note"
      ? [{ id: give("CatatanLangkah", node.step.id), text: node.step.text, twinOf: null, node }]
      : [],
  );
  const ends: LineEnds = {
    steps: new Map(first.map(({ node: { id }, kind }) => [id, { id: stepIds.get(id)!, kind }])),
    // A lane that is a closed pool has no other steps than its parties.
    parties: new Map(
      placed.drawing.steps.flatMap(({ id, lanes: [lane = ""] }) => {
        const pool = poolIds.get(lane);
        return pool === undefined ? [] : [[id, pool] as const];
      }),
    ),
    notes: new Map(beside.map(({ id, node }) => [node!.step.id, id])),
    shapes: new Map([...stepIds, ...twins.map(({ id, node }) => [node!.id, id] as const)]),
  };
  const lines = linesOf(placed, ends, give);
  const homeOf = (step: DrawnStep): string | undefined =>
    laneIds.get(step.lanes[0] ?? "") ?? [...laneIds.values()][0];
  const steps = first.map(({ node, kind }): BpmnStep => {
    const { step } = node;
    const id = stepIds.get(step.id)!;
    const sequence = lines.filter(({ form }) => form === "sequence");
    return {
      id,
      step,
      kind,
      node,
      name: nameOf(step, kind),
      said: said.get(step.id) ?? SAYS_NOTHING,
      sharedBy: step.lanes.length > 1 ? step.lanes.flatMap((lane) => laneIds.get(lane) ?? []) : [],
      incoming: sequence.flatMap((line) => (line.target === id ? [line.id] : [])),
      outgoing: sequence.flatMap((line) => (line.source === id ? [line.id] : [])),
      inputs: lines.filter(({ form, target }) => form === "data-input" && target === id),
      outputs: lines.filter(({ form, source }) => form === "data-output" && source === id),
    };
  });
  const lanes = open.map(({ lane, extent }): BpmnLane => {
    const id = laneIds.get(lane.id)!;
    const members = steps.filter(({ step, kind }) => !isData(kind) && homeOf(step) === id);
    return { id, lane, extent, members: members.map((step) => step.id) };
  });
  return {
    ids,
    lanes,
    groups: groupsOf(lanes, give),
    closedPools,
    steps,
    lines,
    annotations: [
      ...twins,
      ...beside,
      ...notes.map((text, n) => ({ id: give("Catatan", String(n + 1)), text, twinOf: null, node: null })),
    ],
  };
}

function groupsOf(lanes: readonly BpmnLane[], give: GiveId): readonly BpmnGroup[] {
  const runs: BpmnLane[][] = [];
  for (const one of lanes) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && (one.lane.group ?? null) === (last[0].lane.group ?? null)) last.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): BpmnGroup[] => {
    const name = run[0]!.lane.group ?? null;
    return name === null ? [] : [{ id: give("Pihak", name), name, lanes: run }];
  });
}

/** Events without a text get a name, which programs ask for. */
export const DEFAULT_NAMES: Readonly<Partial<Record<StepKind, string>>> = {
  start: "Mulai",
  end: "Selesai",
};

function nameOf({ text, leads }: DrawnStep, kind: StepKind): string {
  return text || (leads?.title ?? "") || (DEFAULT_NAMES[kind] ?? "");
}

/** Elements that may say what data goes in or out themselves; ties of others are plain associations. */
const TAKES: ReadonlySet<StepKind> = new Set<StepKind>(["activity", "subprocess", "end"]);
const GIVES: ReadonlySet<StepKind> = new Set<StepKind>(["activity", "subprocess", "start", "wait"]);

/** What lines may lead to: by the ids that flows name, and by those of boxes. */
interface LineEnds {
  readonly steps: ReadonlyMap<string, { readonly id: string; readonly kind: StepKind }>;
  readonly notes: ReadonlyMap<string, string>;
  /** Ids of closed pools. */
  readonly parties: ReadonlyMap<string, string>;
  readonly shapes: ReadonlyMap<string, string>;
}

function linesOf(placed: PlacedCfm, ends: LineEnds, give: GiveId): readonly BpmnLine[] {
  const byId = new Map(placed.flows.map((flow) => [flow.id, flow]));
  const counts = new Map<string, number>();
  const lines = placed.drawing.flows.flatMap(({ from, to, kind, label }): BpmnLine[] => {
    const [giver, taker] = [ends.steps.get(from), ends.steps.get(to)];
    const idOf = (end: string): string | undefined => ends.parties.get(end) ?? ends.notes.get(end);
    const [source, target] = [giver?.id ?? idOf(from), taker?.id ?? idOf(to)];
    if (source === undefined || target === undefined) return [];
    // As the engine calls them.
    const name = `${from}->${to}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const form =
      ends.notes.has(from) || ends.notes.has(to)
        ? "association"
        : giver === undefined || taker === undefined
          ? "message"
          : formOf(kind, giver.kind, taker.kind);
    return [
      {
        id: give(ID_WORDS[form], from, to),
        ...{ form, kind, label, source, target },
        placed: byId.get(count > 1 ? `${name}#${count}` : name) ?? null,
      },
    ];
  });
  const ties = placed.flows.flatMap((flow): BpmnLine[] => {
    if (flow.kind !== "twin") return [];
    const [source, target] = [ends.shapes.get(flow.source)!, ends.shapes.get(flow.target)!];
    const id = give("Kaitan", flow.source, flow.target);
    return [{ id, form: "association", kind: "twin", label: "", source, target, placed: flow }];
  });
  return [...lines, ...ties];
}

const ID_WORDS: Readonly<Record<BpmnLine["form"], string>> = {
  sequence: "Alur",
  message: "Pesan",
  "data-input": "Kaitan",
  "data-output": "Kaitan",
  association: "Kaitan",
};

/** The standard lets messages lead from pool to pool only: inside one they are associations. */
function formOf(kind: CfmFlow["kind"], source: StepKind, target: StepKind): BpmnLine["form"] {
  if (isData(source) && isData(target)) return "association";
  if (isData(target)) return GIVES.has(source) ? "data-output" : "association";
  if (isData(source)) return TAKES.has(target) ? "data-input" : "association";
  return kind === "sequence" ? "sequence" : "association";
}
