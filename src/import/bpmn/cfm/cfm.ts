import type { CfmDecl, LaneDecl } from "../../../syntax/ast.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import { addTo } from "../../add-to.ts";
import type { BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Party } from "../parties.ts";
import type { Scope } from "../scopes.ts";
import { placedAnnotations } from "./annotations.ts";
import { boundaryRemarks } from "./boundaries.ts";
import { closedPool, endTable } from "./ends.ts";
import { withEventsAsPlaced } from "./events.ts";
import { inReadingOrder, linksOf, type Link } from "./flows.ts";
import { stepIds } from "./ids.ts";
import { withImplicitEnds } from "./implicit.ts";
import { withoutLinkEvents } from "./links.ts";
import { ownPhases, phasesOf } from "./phases.ts";
import { stepOf } from "./step.ts";
import { ownSops } from "./sops.ts";
import { formOf, isData } from "./steps.ts";

/** How a lane is written. */
export interface LaneName {
  /** The short name of its party. */
  readonly id: string;
  /** Where the lane names the party itself. */
  readonly name: string | null;
}

/** What a CFM needs from the map around it. */
export interface CfmContext {
  readonly code: WrittenCode;
  /** Only of one of several CFMs of a process. */
  readonly title: string | null;
  laneOf(party: Party): LaneName;
  /** The code of the process that a sub-process or call leads to; null where the step is an ordinary one. */
  targetOf(node: BpmnNode): WrittenCode | null;
}

/** A scope as a CFM. What is written otherwise than it was drawn is noted. */
export function cfmOf(given: Scope, context: CfmContext, report: Report): Written<CfmDecl> {
  const scope = withEventsAsPlaced(given, report);
  const parties = scope.parties.map((party) => ({
    ...party,
    nodes: inReadingOrder(party.nodes, scope.isUpright),
  }));
  // Their short names are given in the order of the lanes.
  const laneNames = new Map(parties.map((party) => [party, context.laneOf(party)]));
  const nodes = parties.flatMap((party) => party.nodes);
  const closed = closedPools(parties);
  const ends = endTable(nodes, new Map([...closed].map(([node]) => [node.id, node])), parties, [
    ...scope.flows,
    ...scope.messages,
  ]);
  const tied = linksOf(scope, ends, report);
  const remarks = boundaryRemarks(scope, nodes, tied, ends, report);
  const { links: joined, gone } = withoutLinkEvents(tied, nodes, report);
  const shown = nodes.filter((node) => node.tag !== "boundaryEvent" && !gone.has(node));
  const lost = [...scope.flows, ...scope.messages].filter(({ id }) => report.isLost(id));
  const {
    nodes: drawn,
    links,
    hosts,
  } = withImplicitEnds(
    inReadingOrder(shown, scope.isUpright),
    joined,
    parties,
    {
      sources: new Set(lost.map(({ source }) => source)),
      targets: new Set(lost.map(({ target }) => target)),
    },
    report,
  );
  report.written(links.flatMap(({ ids }) => ids));
  report.written(parties.flatMap(({ id, pool }) => [id, pool]));
  const homes = homesOf(parties, drawn, links, hosts);
  const annotations = placedAnnotations(scope, ends, new Set(drawn), report);
  const partyIds = new Map([...closed].map(([node, party]) => [node, laneNames.get(party)!.id]));
  noteDecisions(drawn, links, report);
  const ids = new Map([...stepIds(drawn, partyIds.values()), ...partyIds]);
  const order = new Map(drawn.map((node, index) => [node, index]));
  const byParty = new Map<Party, BpmnNode[]>();
  for (const node of drawn) addTo(byParty, homes.get(node)!, node);
  const byLane = new Map(parties.map((party) => [party.id, party]));
  return {
    kind: "cfm",
    code: context.code,
    title: context.title,
    sops: scope.own === null ? [] : ownSops(scope.own.sops, context.code, ids, report),
    directions: scope.isUpright ? ["vertical"] : [],
    pages: scope.own?.orientation == null ? [] : [scope.own.orientation],
    phases:
      scope.own === null
        ? phasesOf(scope, drawn, links, ids, report)
        : ownPhases(scope.own.phases, ids, report),
    lanes: parties.map((party): Written<LaneDecl> => ({
      ...laneNames.get(party)!,
      group: party.group,
      steps: (byParty.get(party) ?? []).map((node) =>
        stepOf(
          node,
          {
            id: ids.get(node)!,
            target: formOf(node).kind === "subprocess" ? context.targetOf(node) : null,
            together: (node.own?.lanes ?? []).flatMap((lane) => {
              const other = byLane.get(lane);
              return other === undefined || other === party ? [] : [laneNames.get(other)!.id];
            }),
            remarks: remarks.get(node) ?? [],
            annotations: annotations.beside.get(node) ?? [],
          },
          report,
        ),
      ),
    })),
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

/**
 * The party of each step. Data that no lane holds by its place stands with the first step that it is tied to; what is put
 * in stands with its `host`.
 */
function homesOf(
  parties: readonly Party[],
  nodes: readonly BpmnNode[],
  links: readonly Link[],
  hosts: ReadonlyMap<BpmnNode, BpmnNode>,
): ReadonlyMap<BpmnNode, Party> {
  const homes = new Map<BpmnNode, Party>();
  for (const party of parties) for (const node of party.nodes) homes.set(node, party);
  for (const [node, host] of hosts) homes.set(node, homes.get(host)!);
  const tiedTo = new Map<BpmnNode, BpmnNode>();
  for (const { from, to } of links) {
    if (isData(from) && !isData(to) && !tiedTo.has(from)) tiedTo.set(from, to);
    if (isData(to) && !isData(from) && !tiedTo.has(to)) tiedTo.set(to, from);
  }
  for (const node of nodes) {
    if (!isData(node) || node.shape !== null) continue;
    const home = homes.get(tiedTo.get(node) ?? node);
    if (home !== undefined) homes.set(node, home);
  }
  return homes;
}

/** A gateway is read as the other kind where its ways look like that one's. */
function noteDecisions(nodes: readonly BpmnNode[], links: readonly Link[], report: Report): void {
  const leaving = new Map<BpmnNode, Link[]>();
  for (const link of links) if (link.arrow === "sequence") addTo(leaving, link.from, link);
  for (const node of nodes) {
    if (node.tag !== "eventBasedGateway" && node.tag !== "exclusiveGateway") continue;
    const ways = leaving.get(node) ?? [];
    const isByEvent =
      ways.length > 1 &&
      ways.every(({ to }) => formOf(to).kind === "wait") &&
      ways.some(({ label }) => label === null);
    if (isByEvent !== (node.tag === "eventBasedGateway") && (isByEvent || ways.length > 1))
      report.note(isByEvent ? "decided-by-event" : "decided-by-answer", node.id, node.name || node.id);
  }
}
