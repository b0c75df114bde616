import { foldTitle } from "../../model/words.ts";
import { callNames } from "./calls.ts";
import { guestFinder } from "./guests.ts";
import type {
  BpmnAnnotation,
  BpmnCollaboration,
  BpmnDocument,
  BpmnFlow,
  BpmnGroup,
  BpmnLane,
  BpmnNode,
  BpmnPool,
  BpmnProcess,
} from "./read/document.ts";
import type { Report } from "./report.ts";
import type { OwnCfm } from "./read/own.ts";
import { distinct, inOrder, partiesOfPool, type Party } from "./parties.ts";

/** What becomes one CFM: a collaboration, a process that stands alone, or the inside of a sub-process. */
export interface Scope {
  readonly title: string;
  readonly parties: readonly Party[];
  readonly flows: readonly BpmnFlow[];
  readonly messages: readonly BpmnFlow[];
  readonly data: readonly BpmnFlow[];
  readonly associations: readonly BpmnFlow[];
  readonly annotations: readonly BpmnAnnotation[];
  readonly groups: readonly BpmnGroup[];
  readonly isUpright: boolean;
  /** What we have said of it in an export. */
  readonly own: OwnCfm | null;
  /** Ids by which a call of this scope may name it. */
  readonly ids: ReadonlySet<string>;
}

/**
 * The CFMs of a file in its order: each collaboration with its pools, then each process outside all of them. A
 * process without a pool whose nodes are on a collaboration's diagram is a lane of that collaboration.
 */
export function scopesOf(document: BpmnDocument, fallbackTitle: string, report: Report): readonly Scope[] {
  const used = new Set<BpmnProcess>();
  for (const { pools } of document.collaborations)
    for (const { process } of pools) if (process !== null) used.add(process);
  const guestsOf = guestFinder(document, used);
  const scopes: Scope[] = [];
  for (const collaboration of document.collaborations) {
    const guests = guestsOf(collaboration.pools);
    const scope = ofCollaboration(collaboration, guests, document.name || fallbackTitle, report);
    if (scope === null) continue;
    for (const guest of guests) used.add(guest);
    scopes.push(scope);
  }
  const calls = callNames(document.processes);
  for (const process of document.processes) {
    if (used.has(process) || process.nodes.length === 0) continue;
    used.add(process);
    const guests = guestsOf(process.nodes);
    for (const guest of guests) used.add(guest);
    const title = process.name || (calls.get(process.id) ?? "") || document.name || fallbackTitle;
    scopes.push(ofProcess(process, guests, title, report));
  }
  return scopes;
}

function ofCollaboration(
  collaboration: BpmnCollaboration,
  guests: readonly BpmnProcess[],
  fallbackTitle: string,
  report: Report,
): Scope | null {
  const ends = new Set(collaboration.messages.flatMap(({ source, target }) => [source, target]));
  const isDrawn = collaboration.pools.some(({ shape }) => shape !== null);
  const shown = collaboration.pools.filter((pool) => !isDecoy(pool, ends, isDrawn));
  for (const { id, process, shape, isMain } of collaboration.pools.filter((pool) => !shown.includes(pool)))
    if (isMain || shape !== null) report.unmeant([id, ...(process === null ? [] : [process.id])]);
  for (const { id, process } of collaboration.pools)
    report.written([id, ...(process === null ? [] : parentLanes(process.lanes))]);
  const isUpright = uprightOf(shown);
  const pools = withOwnProcesses(
    inOrder(shown, ({ shape }) => shape, isUpright),
    report,
  );
  const own = pools.find(({ process }) => process !== null && process.nodes.length > 0);
  const named = withNames(pools, report);
  const parties = named.flatMap((pool): readonly Party[] => {
    if (pool.process === null || pool.process.nodes.length === 0)
      return [
        {
          id: pool.id,
          name: pool.name,
          own: pool.own,
          pool: pool.id,
          isOwn: pool.own !== null && !pool.own.isExternal,
          nodes: [],
          closedPool: pool.id,
          group: pool.own?.group ?? null,
        },
      ];
    return partiesOfPool(pool, pool.process, pool.id === own?.id, isUpright, report);
  });
  const outside = guests.flatMap((guest) => outsideParty(guest, isUpright, report));
  const all = distinct(
    [...parties, ...outside],
    named.filter((_, i) => hasName(pools[i]!)),
  );
  const processes = [...pools.flatMap(({ process }) => (process === null ? [] : [process])), ...guests];
  if (all.length === 0) return null;
  const title = collaboration.name || workName(own, named.length === 1) || fallbackTitle;
  const isOurs = own?.process?.own != null;
  // The pool of our own file is called as its page, with the code before the title.
  if (isOurs && own.name.endsWith(own.process.name)) report.unmeant([own.id]);
  // The name of the only party is said by the title.
  const isSaid = (group: string | null): boolean => !isOurs && named.length === 1 && group === title;
  return {
    title,
    parties: inOwnOrder(
      all.map((party) => (isSaid(party.group) ? { ...party, group: null } : party)),
      own?.process?.own?.laneOrder ?? null,
    ),
    messages: collaboration.messages,
    ...joined(processes),
    annotations: [...collaboration.annotations, ...processes.flatMap(({ annotations }) => annotations)],
    associations: [...collaboration.associations, ...processes.flatMap(({ associations }) => associations)],
    groups: [...collaboration.groups, ...processes.flatMap(({ groups }) => groups)],
    isUpright,
    own: own?.process?.own ?? null,
    ids: new Set([collaboration.id, ...processes.map(({ id }) => id)].filter((id) => id !== "")),
  };
}

/**
 * What a pool says the work is called: its process, or the only pool itself where its lanes are the parties. Programs give a
 * process the name of its pool, and who works is no title.
 */
function workName(pool: BpmnPool | undefined, isOnly: boolean): string {
  if (pool?.process == null) return "";
  const [lane, ...others] = pool.process.lanes;
  const hasParties = others.length > 0 || (lane !== undefined && !isUnsaid(lane, pool));
  const { name } = pool.process;
  const isNamed = name !== "" && foldTitle(name) !== foldTitle(pool.name);
  return isNamed ? name : isOnly && hasParties ? pool.name : "";
}

/** Whether a lane stands for the whole pool. */
function isUnsaid({ name, children }: BpmnLane, pool: BpmnPool): boolean {
  return children.length === 0 && (name === "" || foldTitle(name) === foldTitle(pool.name));
}

/** Closed pools of our own file at their places among the lanes, unless somebody has put lanes or pools elsewhere. */
function inOwnOrder(parties: readonly Party[], order: OwnCfm["laneOrder"]): readonly Party[] {
  if (order === null) return parties;
  const places = new Map(order.map((name, at) => [name, at]));
  const placeOf = ({ own }: Party): number => places.get(own?.name ?? "") ?? -1;
  const lanes = parties.filter(({ closedPool }) => closedPool === null);
  const isMoved = lanes.some((lane, at) => at > 0 && placeOf(lanes[at - 1]!) >= placeOf(lane));
  const isKnown = parties.length === order.length && parties.every((party) => placeOf(party) >= 0);
  return isKnown && !isMoved ? [...parties].sort((a, b) => placeOf(a) - placeOf(b)) : parties;
}

/** Lanes that hold lanes: their names are part of those. */
function parentLanes(lanes: readonly BpmnLane[]): readonly string[] {
  return lanes.flatMap(({ id, children }) => (children.length === 0 ? [] : [id, ...parentLanes(children)]));
}

function joined(processes: readonly BpmnProcess[]): Pick<Scope, "flows" | "data"> {
  return {
    flows: processes.flatMap(({ flows }) => flows),
    data: processes.flatMap(({ data }) => data),
  };
}

/** Bizagi's main process: a pool without size or content that nothing leads to. */
function isDecoy(pool: BpmnPool, ends: ReadonlySet<string>, isDrawn: boolean): boolean {
  const isEmpty = pool.process === null || pool.process.nodes.length === 0;
  if (!isEmpty || ends.has(pool.id)) return false;
  const hasNoSize = pool.shape !== null && pool.shape.width <= 0 && pool.shape.height <= 0;
  const isUndrawn = pool.shape === null && isDrawn;
  return hasNoSize || pool.isMain || isUndrawn;
}

function uprightOf(pools: readonly BpmnPool[]): boolean {
  const shapes = pools.flatMap(({ shape, process }) => [
    shape,
    ...(process?.lanes ?? []).map((lane) => lane.shape),
  ]);
  return shapes.some((shape) => shape?.isHorizontal === false);
}

/** A process is the work of one pool: a further pool of the same process shows nothing of its own. */
function withOwnProcesses(pools: readonly BpmnPool[], report: Report): readonly BpmnPool[] {
  const first = new Map<BpmnProcess, BpmnPool>();
  return pools.map((pool) => {
    if (pool.process === null || pool.process.nodes.length === 0) return pool;
    const other = first.get(pool.process);
    if (other === undefined) {
      first.set(pool.process, pool);
      return pool;
    }
    report.note("pool-again", pool.id, pool.name || pool.id, other.name || other.id);
    return { ...pool, process: null };
  });
}

function hasName({ name, process }: BpmnPool): boolean {
  return name !== "" || (process !== null && process.name !== "");
}

function withNames(pools: readonly BpmnPool[], report: Report): readonly BpmnPool[] {
  let unnamed = 0;
  return pools.map((pool) => {
    if (hasName(pool)) return { ...pool, name: pool.name || pool.process!.name };
    unnamed += 1;
    const name = `Pihak ${unnamed}`;
    report.note("unnamed-pool", pool.id, name);
    return { ...pool, name };
  });
}

const OUTSIDE = "Tanpa pihak";

function outsideParty(process: BpmnProcess, isUpright: boolean, report: Report): readonly Party[] {
  if (process.nodes.length === 0) return [];
  if (process.lanes.length > 0)
    return partiesOfPool(
      { id: process.id, name: process.name || OUTSIDE },
      process,
      false,
      isUpright,
      report,
    );
  report.note("outside-pools", process.id, OUTSIDE);
  return [
    {
      ...{ id: process.id, name: OUTSIDE, own: null, pool: process.id, isOwn: false },
      ...{ nodes: process.nodes, closedPool: null, group: null },
    },
  ];
}

/** A process that stands alone, or on one diagram with others: its lanes, or one lane of its name. */
function ofProcess(
  process: BpmnProcess,
  guests: readonly BpmnProcess[],
  title: string,
  report: Report,
): Scope {
  const all = [process, ...guests];
  const isUpright = all.some(({ lanes }) => lanes.some(({ shape }) => shape?.isHorizontal === false));
  const name = process.name || OUTSIDE;
  if (process.lanes.length === 0) report.note("outside-pools", process.id, name);
  return {
    title,
    parties: distinct(
      [
        ...partiesOfPool({ id: process.id, name }, process, true, isUpright, report),
        ...guests.flatMap((guest) => outsideParty(guest, isUpright, report)),
      ],
      [],
    ),
    messages: [],
    ...joined(all),
    annotations: all.flatMap(({ annotations }) => annotations),
    associations: all.flatMap(({ associations }) => associations),
    groups: all.flatMap(({ groups }) => groups),
    isUpright,
    own: process.own,
    ids: new Set(all.map(({ id }) => id)),
  };
}

/** The inside of a sub-process as a CFM of the party that does it. */
export function ofSubProcess(
  node: BpmnNode,
  inside: BpmnProcess,
  party: Party,
  isUpright: boolean,
  report: Report,
): Scope {
  const parties =
    inside.lanes.length === 0
      ? [{ ...party, pool: node.id, nodes: inside.nodes, closedPool: null, group: null }]
      : partiesOfPool({ id: node.id, name: party.name }, inside, party.isOwn, isUpright, report);
  return {
    title: node.name || startName(inside) || party.name,
    parties: distinct(parties, []),
    messages: [],
    ...joined([inside]),
    annotations: inside.annotations,
    associations: inside.associations,
    groups: inside.groups,
    isUpright,
    own: null,
    ids: new Set([node.id]),
  };
}

/** What begins a sub-process without a name tells it from others. */
function startName({ nodes }: BpmnProcess): string {
  return nodes.find(({ tag }) => tag === "startEvent")?.name ?? "";
}
