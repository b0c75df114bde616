import { printCode } from "../model/code.ts";
import type { Cfm, Flow, Process, ProcessMap, Step } from "../model/model.ts";
import { isData } from "../model/steps.ts";
import { isLane, targetOf, type Reference } from "../model/symbol.ts";
import { isInternal } from "../model/units.ts";
import type { RelationDrawing } from "./drawing.ts";
import { drawingName } from "./names.ts";
import { once } from "./once.ts";

/** The lanes that stand at an end of a flow: a step's, or a party without one; none for data, which its step hands over. */
function partiesOf(end: Reference, { steps, lanes }: Cfm): readonly string[] {
  const step = steps.find(({ id }) => id === end.value);
  if (step !== undefined) return isData(step.kind) ? [] : step.lanes;
  const target = targetOf(end);
  return target !== null && isLane(target)
    ? lanes.flatMap(({ id }) => (id.value === end.value ? [id.value] : []))
    : [];
}

/**
 * What a flow between two parties hands over: of a message its content; else the output and the documents of the step that
 * gives, or that step itself. A way out of a decision is an answer and no thing: what goes over with it is what the next
 * step needs, or is asked for. Nor is the time that a step waits: what is handed over behind it is what was made before.
 */
function itemsOf(cfm: Cfm): (flow: Flow) => readonly string[] {
  const steps = new Map(cfm.steps.map((step) => [step.id, step]));
  const [given, taken] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { kind, from, to } of cfm.flows) {
    const [source, target] = [steps.get(from.value), steps.get(to.value)];
    if (kind !== "association" || source === undefined || target === undefined) continue;
    if (isData(target.kind) && !isData(source.kind)) push(given, source.id, target.text);
    if (isData(source.kind) && !isData(target.kind)) push(taken, target.id, source.text);
  }
  return ({ kind, from, to, label }) => {
    const [source, target] = [steps.get(from.value), steps.get(to.value)];
    if (kind === "association" && (label?.value ?? "") !== "") return [label?.value ?? ""];
    const isWork = source !== undefined && (source.kind === "activity" || source.kind === "subprocess");
    const things = isWork
      ? once([factOf(source, "keluaran"), ...(given.get(source.id) ?? [])])
      : target === undefined
        ? []
        : once([factOf(target, "kelengkapan"), ...(taken.get(target.id) ?? [])]);
    if (things.length > 0) return things;
    const isEvent = source?.kind === "start" || source?.kind === "milestone";
    const own = isWork || isEvent ? source.text : "";
    // A question is no thing either.
    const next = target === undefined || target.kind === "decision" ? "" : target.text;
    const work = source === undefined ? undefined : workBefore(source.id, cfm, steps);
    const before = work === undefined ? "" : factOf(work, "keluaran") || work.text;
    return [own || (source?.kind === "wait" ? before || next : next || before)];
  };
}

/** The nearest activity that leads to a step. */
function workBefore(id: string, { flows }: Cfm, steps: ReadonlyMap<string, Step>): Step | undefined {
  const seen = new Set([id]);
  for (const at of seen) {
    const step = steps.get(at);
    if (step?.kind === "activity") return step;
    for (const { kind, from, to } of flows) if (kind === "sequence" && to.value === at) seen.add(from.value);
  }
  return undefined;
}

function factOf({ details }: Step, kind: "keluaran" | "kelengkapan"): string {
  return details.flatMap((detail) => (detail.kind === kind ? [detail.text.value] : []))[0] ?? "";
}

function push(lists: Map<string, string[]>, key: string, item: string): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

/** Who hands what to whom below a process (peta relasi of PermenPANRB 19/2018). */
export interface Relation {
  readonly process: Process;
  /** Printed code of the process. */
  readonly code: string;
  /** In the order in which they appear. */
  readonly units: RelationDrawing["units"];
  /** One for each pair and direction. */
  readonly handovers: readonly Handover[];
}

export interface Handover {
  /** Ids of units. */
  readonly from: string;
  readonly to: string;
  /** Each thing once, in the order met. */
  readonly items: readonly HandedItem[];
}

export interface HandedItem {
  readonly text: string;
  /** Printed codes of the processes in which it is handed over. */
  readonly codes: readonly string[];
}

/**
 * Which units hand what to whom below a process, taken from the flows of its CFMs that cross from one lane to another.
 * Parties are one by name.
 */
export function relationOf(process: Process, map: ProcessMap): Relation {
  const units = new Map<string, Relation["units"][number]>();
  const handovers = new Map<string, { from: string; to: string; items: Map<string, Set<string>> }>();
  for (const cfm of map.cfms) {
    const owner = cfm.process === null ? undefined : map.byPath.get(cfm.process);
    if (owner === undefined || !(owner.key === process.key || owner.key.startsWith(`${process.key}.`)))
      continue;
    const unitOf = new Map(
      cfm.lanes.map((lane) => {
        const name = lane.unit?.name ?? lane.id.value;
        const id = name.toLowerCase();
        if (!units.has(id))
          units.set(id, { id, name, external: lane.unit === null || !isInternal(lane.unit, map) });
        return [lane.id.value, id];
      }),
    );
    const handedOver = itemsOf(cfm);
    const code = printCode(owner.path, map.schemes.map);
    for (const flow of cfm.flows) {
      const [from, to] = [partiesOf(flow.from, cfm), partiesOf(flow.to, cfm)];
      if (from.some((lane) => to.includes(lane))) continue;
      const [giver, taker] = [unitOf.get(from[0] ?? ""), unitOf.get(to[0] ?? "")];
      if (giver === undefined || taker === undefined || giver === taker) continue;
      const key = JSON.stringify([giver, taker]);
      const handover = handovers.get(key) ?? {
        from: giver,
        to: taker,
        items: new Map<string, Set<string>>(),
      };
      for (const item of handedOver(flow)) {
        if (item === "") continue;
        handover.items.set(item, (handover.items.get(item) ?? new Set<string>()).add(code));
      }
      if (handover.items.size > 0) handovers.set(key, handover);
    }
  }
  return {
    process,
    code: printCode(process.path, map.schemes.map),
    units: [...units.values()],
    handovers: [...handovers.values()].map(({ from, to, items }) => ({
      from,
      to,
      items: [...items].map(([text, codes]) => ({ text, codes: [...codes] })),
    })),
  };
}

/**
 * The relations of the processes of level 0 in which something is handed over: what the lampiran shows. Those of the
 * processes below are parts of them, so nothing would stand there that does not stand here.
 */
export function relationsOf(map: ProcessMap): readonly Relation[] {
  return map.processes
    .filter(({ level }) => level === 0)
    .map((process) => relationOf(process, map))
    .filter(({ handovers }) => handovers.length > 0);
}

/** A relation as it is drawn. */
export function drawingOf({ process, code, units, handovers }: Relation, map: ProcessMap): RelationDrawing {
  return {
    kind: "relation",
    name: `relasi-${drawingName(process, map)}`,
    code,
    title: process.title,
    heading: `Peta Relasi ${map.institution?.value ?? ""}`.trim(),
    orientation: map.settings.orientation,
    units,
    handovers: handovers.map(({ from, to, items }) => ({ from, to, items: items.map(({ text }) => text) })),
  };
}

/** Which units hand what to whom below a process, as a drawing. */
export function relationDrawing(process: Process, map: ProcessMap): RelationDrawing {
  return drawingOf(relationOf(process, map), map);
}
