import { inQuotes } from "../../note.ts";
import type { BpmnFlow, BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import { hostOf, tiedEnds, type EndTable } from "./ends.ts";
import type { Link } from "./flows.ts";
import { isData } from "./steps.ts";

/** Message flows. One to the border of a pool or lane that shows its inside is tied to the step there that fits. */
export function messageLinks(messages: readonly BpmnFlow[], ends: EndTable, report: Report): readonly Link[] {
  const tied = messages.map((flow) => ({ flow, ends: tiedEnds(flow, ends, report) }));
  const sending = new Set(tied.flatMap(({ ends: [from] }) => (from === null ? [] : [from])));
  const receiving = new Set(tied.flatMap(({ ends: [, to] }) => (to === null ? [] : [to])));
  const fitting = borderSteps();
  const atBorder = (flow: BpmnFlow, id: string, side: Side): BpmnNode | null => {
    const members = ends.bands.get(id);
    if (members === undefined) return null;
    const taken = side === SENDS ? sending : receiving;
    const step = fitting(members, side)(taken);
    if (step === null) return null;
    taken.add(step);
    report.note(side.note, flow.id, flow.name || id, step.name || step.id);
    return step;
  };
  return tied.flatMap(({ flow, ends: [from, to] }): readonly Link[] => {
    const source = hostOf(from ?? atBorder(flow, flow.source, SENDS), ends);
    const target = hostOf(to ?? atBorder(flow, flow.target, RECEIVES), ends);
    if (source === null || target === null) {
      report.note("dangling-lost", flow.id, inQuotes(flow.name));
      return [];
    }
    return [{ ids: [flow.id], from: source, to: target, arrow: "association", label: flow.name || null }];
  });
}

interface Side {
  readonly note: "message-from-border" | "message-to-border";
  /** Steps that do this by their kind, the likeliest first. */
  readonly kinds: readonly ((node: BpmnNode) => boolean)[];
  /** Of steps that are not such: which one. */
  pick(steps: readonly BpmnNode[]): BpmnNode | undefined;
}

const isMessage = ({ trigger }: BpmnNode): boolean => trigger === "message";

const SENDS: Side = {
  note: "message-from-border",
  kinds: [
    (node) => node.tag === "sendTask" || (node.tag === "intermediateThrowEvent" && isMessage(node)),
    (node) => node.tag === "endEvent" && isMessage(node),
  ],
  pick: (steps) => steps.findLast(({ tag }) => !tag.endsWith("Event") && !tag.endsWith("Gateway")),
};
const RECEIVES: Side = {
  note: "message-to-border",
  kinds: [
    (node) => node.tag === "startEvent" && isMessage(node),
    (node) => node.tag === "receiveTask" || (node.tag === "intermediateCatchEvent" && isMessage(node)),
    (node) => node.tag === "startEvent" && node.trigger === "",
  ],
  pick: ([first]) => first,
};

/** Finds the step of a band for a message to its border, as often as there are such messages. */
function borderSteps(): (members: readonly BpmnNode[], side: Side) => FindStep {
  const found = new Map<Side, Map<readonly BpmnNode[], FindStep>>();
  return (members, side) => {
    const bySide = found.get(side) ?? new Map<readonly BpmnNode[], FindStep>();
    found.set(side, bySide);
    const find = bySide.get(members) ?? stepFinder(members, side);
    bySide.set(members, find);
    return find;
  };
}

type FindStep = (taken: ReadonlySet<BpmnNode>) => BpmnNode | null;

/** One that no other message is tied to, if there is such; else the first or last of them all. */
function stepFinder(members: readonly BpmnNode[], side: Side): FindStep {
  const steps = members.filter((node) => !isData(node) && node.tag !== "boundaryEvent");
  const likely = side.kinds.map((isOne) => steps.filter(isOne));
  // What is taken stays taken: each list is gone through once.
  const passed = likely.map(() => 0);
  const other = likely.find((list) => list.length > 0)?.[0] ?? side.pick(steps) ?? steps[0] ?? null;
  return (taken) => {
    for (const [kind, list] of likely.entries()) {
      while (passed[kind]! < list.length && taken.has(list[passed[kind]!]!)) passed[kind]! += 1;
      const free = list[passed[kind]!];
      if (free !== undefined) return free;
    }
    return other;
  };
}
