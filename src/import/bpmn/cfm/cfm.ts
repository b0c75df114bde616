import { stepKinds } from "../../../syntax/words.ts";
import { isName, nameFrom } from "../../../syntax/print/names.ts";
import type { CfmDecl, LaneDecl, StepDecl, StepDetail, StepKind } from "../../../syntax/ast.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { ImportNote } from "../../note.ts";
import type { BpmnNode } from "../read/document.ts";
import {
  boundaryLabel,
  closedPool,
  endTable,
  hostOf,
  inReadingOrder,
  linksOf,
  nodeAt,
  type EndTable,
  type Link,
} from "./flows.ts";
import { withoutLinkEvents } from "./links.ts";
import { noteOf } from "../notes.ts";
import { factsOf, isWithoutText } from "../read/own.ts";
import type { Party } from "../parties.ts";
import type { Scope } from "../scopes.ts";
import { formOf, isData, saysTrigger, triggerWord, type StepForm } from "./steps.ts";

/** What a CFM needs from the map around it. */
export interface CfmContext {
  readonly code: WrittenCode;
  /** The short name of a party. */
  partyId(party: Party): string;
  /** The code of the process that a sub-process or call leads to; null where the step is an ordinary one. */
  targetOf(node: BpmnNode, party: Party): WrittenCode | null;
}

/** A scope as a CFM. What is written otherwise than it was drawn is noted. */
export function cfmOf(scope: Scope, context: CfmContext, notes: ImportNote[]): Written<CfmDecl> {
  const { parties } = scope;
  // Their short names are given in the order of the lanes.
  const laneIds = new Map(parties.map((party) => [party, context.partyId(party)]));
  const nodes = parties.flatMap((party) => party.nodes);
  const closed = closedPools(parties);
  const ends = endTable(nodes, new Map([...closed].map(([node]) => [node.id, node])));
  const { links, gone } = withoutLinkEvents(linksOf(scope, nodes, ends, notes), nodes, notes);
  const drawn = nodes.filter((node) => node.tag !== "boundaryEvent" && !gone.has(node));
  const homes = homesOf(parties, drawn, links);
  const remarks = idleBoundaries(scope, nodes, ends, notes);
  const annotations = placedAnnotations(scope, ends, new Set(drawn), notes);
  const partyIds = new Map([...closed].map(([node, party]) => [node, laneIds.get(party)!]));
  noteDecisions(drawn, links, notes);
  const ids = new Map([...stepIds(inReadingOrder(drawn, scope.isUpright), partyIds.values()), ...partyIds]);
  const order = new Map(inReadingOrder(drawn, scope.isUpright).map((node, index) => [node, index]));
  return {
    kind: "cfm",
    code: context.code,
    title: null,
    sops: [],
    directions: scope.isUpright ? ["vertical"] : [],
    pages: [],
    phases: [],
    lanes: parties.map((party): Written<LaneDecl> => {
      const members = inReadingOrder(
        drawn.filter((node) => homes.get(node) === party),
        scope.isUpright,
      );
      return {
        id: laneIds.get(party)!,
        name: null,
        group: party.group,
        steps: members.map((node) =>
          stepOf(
            node,
            ids.get(node)!,
            party,
            parties,
            { remarks: remarks.get(node) ?? [], annotations: annotations.beside.get(node) ?? [] },
            context,
            notes,
          ),
        ),
      };
    }),
    flows: [...links]
      .sort(
        (a, b) =>
          placeOf(a.from, order) - placeOf(b.from, order) || placeOf(a.to, order) - placeOf(b.to, order),
      )
      .map(({ from, to, arrow, label }) => ({ from: ids.get(from)!, to: ids.get(to)!, arrow, label })),
    notes: annotations.apart,
  };
}

/** Ends for the messages of pools whose inside is not shown: they lead to the lane itself. */
function closedPools(parties: readonly Party[]): ReadonlyMap<BpmnNode, Party> {
  return new Map(
    parties.flatMap((party) =>
      party.closedPool === null ? [] : [[closedPool(party.closedPool, party.name), party] as const],
    ),
  );
}

/** What parties do comes after what they are sent, in the order of the lines. */
function placeOf(node: BpmnNode, order: ReadonlyMap<BpmnNode, number>): number {
  return order.get(node) ?? order.size;
}

/** Data that no lane holds by its place stands with the first step that it is tied to. */
function homesOf(
  parties: readonly Party[],
  nodes: readonly BpmnNode[],
  links: readonly Link[],
): ReadonlyMap<BpmnNode, Party> {
  const homes = new Map<BpmnNode, Party>();
  for (const party of parties) for (const node of party.nodes) homes.set(node, party);
  for (const node of nodes) {
    if (!isData(node) || node.shape !== null) continue;
    const tie = links.find(
      ({ from, to }) => (from === node && !isData(to)) || (to === node && !isData(from)),
    );
    const home = tie === undefined ? undefined : homes.get(tie.from === node ? tie.to : tie.from);
    if (home !== undefined) homes.set(node, home);
  }
  return homes;
}

/** Boundary events that lead nowhere are said of their activity. */
function idleBoundaries(
  scope: Scope,
  nodes: readonly BpmnNode[],
  ends: ReadonlyMap<string, BpmnNode>,
  notes: ImportNote[],
): ReadonlyMap<BpmnNode, readonly string[]> {
  const remarks = new Map<BpmnNode, readonly string[]>();
  for (const event of nodes) {
    if (event.tag !== "boundaryEvent") continue;
    const host = hostOf(event, ends);
    const label = boundaryLabel(event);
    if (host === null) notes.push(noteOf("boundary-lost", event.id, label));
    else if (!scope.flows.some(({ source }) => source === event.id)) {
      remarks.set(host, [...(remarks.get(host) ?? []), label]);
      notes.push(noteOf("boundary-idle", event.id, label, host.name || host.id));
    }
  }
  return remarks;
}

/** `others`: ids that steps must not have. */
function stepIds(nodes: readonly BpmnNode[], others: Iterable<string>): ReadonlyMap<BpmnNode, string> {
  const taken = new Set(others);
  const ids = new Map<BpmnNode, string>();
  // The one plain start and the one plain end need no names of their own.
  for (const word of ["mulai", "selesai"] as const) {
    const first = nodes.find((node) => formOf(node).kind === stepKinds[word]);
    if (first === undefined || first.own !== null) continue;
    ids.set(first, word);
    taken.add(word);
  }
  for (const node of nodes) {
    if (ids.has(node)) continue;
    const fallback = FALLBACKS[formOf(node).kind] ?? "langkah";
    const own = node.own?.name ?? "";
    const id = isName(own) && !taken.has(own) ? own : nameFrom(own || node.name || fallback, taken, fallback);
    ids.set(node, id);
    taken.add(id);
  }
  return ids;
}

const FALLBACKS: Readonly<Partial<Record<StepKind, string>>> = {
  decision: "putusan",
  parallel: "serentak",
  document: "berkas",
  archive: "simpan",
  wait: "menunggu",
  milestone: "tonggak",
  start: "awal",
  end: "akhir",
  subprocess: "lanjut",
};

/** A gateway is read as the other kind where its ways look like that one's. */
function noteDecisions(nodes: readonly BpmnNode[], links: readonly Link[], notes: ImportNote[]): void {
  for (const node of nodes) {
    if (node.tag !== "eventBasedGateway" && node.tag !== "exclusiveGateway") continue;
    const ways = links.filter(({ from, arrow }) => from === node && arrow === "sequence");
    const isByEvent =
      ways.length > 1 &&
      ways.every(({ to }) => formOf(to).kind === "wait") &&
      ways.some(({ label }) => label === null);
    if (isByEvent !== (node.tag === "eventBasedGateway") && (isByEvent || ways.length > 1))
      notes.push(noteOf(isByEvent ? "decided-by-event" : "decided-by-answer", node.id, node.name || node.id));
  }
}

/** What other elements say about a step. */
interface Said {
  readonly remarks: readonly string[];
  readonly annotations: readonly string[];
}

function stepOf(
  node: BpmnNode,
  id: string,
  party: Party,
  parties: readonly Party[],
  said: Said,
  context: CfmContext,
  notes: ImportNote[],
): Written<StepDecl> {
  const form = formOf(node);
  const target = form.kind === "subprocess" ? context.targetOf(node, party) : null;
  const kind = form.kind === "subprocess" && target === null ? "activity" : form.kind;
  if (!form.isExact) notes.push(noteOf("node-kind", node.id, node.name || node.id, node.tag));
  if (!saysTrigger(node))
    notes.push(noteOf("trigger", node.id, node.name || node.id, triggerWord(node.trigger)));
  return {
    kind,
    id,
    text: isWithoutText(node.own, node.name, target !== null) ? null : textOf(node, kind, notes),
    target,
    together: (node.own?.lanes ?? []).flatMap((lane) => {
      const other = parties.find(({ id: known }) => known === lane);
      return other === undefined || other === party ? [] : [context.partyId(other)];
    }),
    details: detailsOf(node, form.nature, said),
  };
}

function textOf(node: BpmnNode, kind: StepDecl["kind"], notes: ImportNote[]): string | null {
  if (node.name !== "") return node.name;
  switch (kind) {
    case "decision":
    case "parallel":
    case "start":
    case "end":
    case "subprocess":
    case "milestone":
      return null;
    case "wait":
      return `Menunggu ${triggerWord(node.trigger)}`;
    default:
      notes.push(noteOf("unnamed", node.id, "(tanpa nama)"));
      return "(tanpa nama)";
  }
}

function detailsOf(
  node: BpmnNode,
  nature: StepForm["nature"],
  { remarks, annotations }: Said,
): readonly Written<StepDetail>[] {
  return [
    ...(nature === undefined ? [] : [{ kind: "jenis" as const, value: nature }]),
    ...factsOf(node.documentation, remarks),
    ...(annotations.length === 0 ? [] : [{ kind: "catatan" as const, text: annotations.join("; ") }]),
  ];
}

/** Annotations by the step that each is tied to; one tied to no step, or to several, says so in the report. */
function placedAnnotations(
  scope: Scope,
  ends: EndTable,
  drawn: ReadonlySet<BpmnNode>,
  notes: ImportNote[],
): { readonly beside: ReadonlyMap<BpmnNode, readonly string[]>; readonly apart: readonly string[] } {
  const beside = new Map<BpmnNode, readonly string[]>();
  const apart: string[] = [];
  for (const { id, text, isTwin } of scope.annotations) {
    if (text === "" || isTwin) continue;
    const tied = scope.associations.flatMap(({ source, target }) => {
      const other = source === id ? target : target === id ? source : null;
      const node = other === null ? null : nodeAt(other, scope, ends);
      return node === null || !drawn.has(node) ? [] : [node];
    });
    const [first, ...others] = tied;
    if (first === undefined) {
      apart.push(text);
      notes.push(noteOf("annotation", id, text));
      continue;
    }
    beside.set(first, [...(beside.get(first) ?? []), text]);
    if (others.length > 0) notes.push(noteOf("annotation-of-several", id, text, first.name || first.id));
  }
  return { beside, apart };
}
