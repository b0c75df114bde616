import type { SwimlaneEdge, SwimlaneInput, SwimlaneNode } from "../input.ts";
import { reaches } from "./reach.ts";

/** A flow between nodes, by their numbers. */
export interface Link {
  readonly flow: SwimlaneEdge;
  readonly from: number;
  readonly to: number;
}

/** What the reader follows: positions in the list of links. */
export interface Story {
  /** Drawn against the reading direction. Without these no flow leads back to a step. */
  readonly back: ReadonlySet<number>;
  /** The paths from each start that the reader follows first. */
  readonly main: ReadonlySet<number>;
}

/** Which flows are main paths, and which lead back. */
export function findStory(
  nodes: readonly SwimlaneNode[],
  links: readonly Link[],
  order: SwimlaneInput["order"],
): Story {
  const against = againstPhases(nodes, links);
  const back =
    order === "narrative"
      ? returning(nodes, links, firstMentions(nodes.length, links), against)
      : new Set([...backLinks(links, [...nodes.keys()], against), ...fewAgainstOrder(links)]);
  return { back, main: mainLinks(nodes, links, back) };
}

/** Flows to an earlier phase: those go back, whatever else they do. */
function againstPhases(nodes: readonly SwimlaneNode[], links: readonly Link[]): ReadonlySet<number> {
  return new Set(
    links.flatMap(({ flow, from, to }, nth) =>
      flow.kind === "sequence" && phaseOf(nodes[from]!) > phaseOf(nodes[to]!) ? [nth] : [],
    ),
  );
}

/** The number of a node's phase. */
export function phaseOf({ phase = 0 }: SwimlaneNode): number {
  return phase;
}

/** Flows against the order of the list, when they are few among many: they go back, and the order stays. */
function fewAgainstOrder(links: readonly Link[]): readonly number[] {
  const flows = links.flatMap(({ flow }, nth) => (flow.kind === "sequence" ? [nth] : []));
  const against = flows.filter((nth) => links[nth]!.from > links[nth]!.to);
  return against.length * 4 < flows.length ? against : [];
}

/**
 * For each step, when the author first speaks of it: in the order of the flows, since steps are listed lane by
 * lane, and a step that brings a rejected case back belongs behind its decision whichever lane it stands in.
 */
function firstMentions(count: number, links: readonly Link[]): readonly number[] {
  const firstMention = new Array<number>(count).fill(-1);
  let next = 0;
  for (const { flow, from, to } of links) {
    if (flow.kind !== "sequence") continue;
    if (firstMention[from] === -1) firstMention[from] = next++;
    if (firstMention[to] === -1) firstMention[to] = next++;
  }
  return firstMention;
}

/**
 * The flows that go back. A step that only brings cases back, a correcting step, stands where it is needed first: at the
 * first of the steps that lead to it. What leads to it from further on goes back to it.
 */
function returning(
  nodes: readonly SwimlaneNode[],
  links: readonly Link[],
  mentions: readonly number[],
  against: ReadonlySet<number>,
): ReadonlySet<number> {
  const first = backLinks(links, mentions, against);
  const onward = reachesEnd(nodes, links, first);
  const isCorrecting = nodes.map((_, i) => onward[i] === 0);
  if (!isCorrecting.includes(true)) return first;
  const needed = firstNeeds(links, mentions, isCorrecting);
  const all = successors(nodes.length, links);
  const late = new Set(
    links.flatMap(({ flow, from, to }, nth) =>
      flow.kind === "sequence" &&
      isCorrecting[to]! &&
      needed[from]! > needed[to]! &&
      reaches((at) => all[at], to, from)
        ? [nth]
        : [],
    ),
  );
  return backLinks(links, needed, new Set([...late, ...against]));
}

/** For each step its place in the order of reading; a correcting step right behind the first step that leads to it. */
function firstNeeds(
  links: readonly Link[],
  mentions: readonly number[],
  isCorrecting: readonly boolean[],
): readonly number[] {
  const needed = mentions.map((mention, i) => (isCorrecting[i]! ? Number.POSITIVE_INFINITY : mention));
  const behind = 1 / (2 * mentions.length + 2);
  for (let pass = 0, changed = true; changed && pass <= mentions.length; pass += 1) {
    changed = false;
    for (const { flow, from, to } of links) {
      if (flow.kind !== "sequence" || !isCorrecting[to]! || needed[from]! + behind >= needed[to]!) continue;
      needed[to] = needed[from]! + behind;
      changed = true;
    }
  }
  return needed.map((value, i) => (Number.isFinite(value) ? value : mentions[i]!));
}

/** Positions in `links` that are known to go back, or close a cycle when flows are inserted in order of trust. */
function backLinks(
  links: readonly Link[],
  place: readonly number[],
  known: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const trust = (link: Link): number =>
    (place[link.from]! < place[link.to]! ? 0 : 2) + (link.flow.rejection ? 1 : 0);
  const order = links
    .map((link, nth) => ({ link, nth }))
    .filter(({ link, nth }) => link.flow.kind === "sequence" && !known.has(nth))
    .sort((a, b) => trust(a.link) - trust(b.link) || a.nth - b.nth);
  const next: number[][] = place.map(() => []);
  const back = new Set(known);
  for (const { link, nth } of order) {
    if (reaches((at) => next[at], link.to, link.from)) back.add(nth);
    else next[link.from]!.push(link.to);
  }
  return back;
}

function successors(
  count: number,
  links: readonly Link[],
  without: ReadonlySet<number> = new Set(),
): number[][] {
  const next: number[][] = Array.from({ length: count }, () => []);
  links.forEach(({ flow, from, to }, nth) => {
    if (flow.kind === "sequence" && !without.has(nth)) next[from]!.push(to);
  });
  return next;
}

/**
 * For each node the number of steps on the longest way on to an end, itself included; 0 when it only leads back. A step
 * from which nothing leads on ends its story too.
 */
function reachesEnd(
  nodes: readonly SwimlaneNode[],
  links: readonly Link[],
  back: ReadonlySet<number>,
): readonly number[] {
  const next = successors(nodes.length, links, back);
  const all = successors(nodes.length, links);
  const longest = new Array<number>(nodes.length).fill(-1);
  const stack = [...nodes.keys()];
  while (stack.length > 0) {
    const at = stack[stack.length - 1]!;
    const open = longest[at]! >= 0 ? [] : next[at]!.filter((to) => longest[to]! < 0);
    if (open.length > 0) {
      stack.push(...open);
      continue;
    }
    stack.pop();
    if (longest[at]! >= 0) continue;
    const most = Math.max(0, ...next[at]!.map((to) => longest[to]!));
    longest[at] = most > 0 ? most + 1 : nodes[at]!.role === "end" || all[at]!.length === 0 ? 1 : 0;
  }
  return longest;
}

/**
 * The main paths, one from each start: of the ways on one that leads to an end without coming back, rather than a
 * rejection, and of those the one that leads on longest. A path ends where it meets an earlier one.
 */
function mainLinks(
  nodes: readonly SwimlaneNode[],
  links: readonly Link[],
  back: ReadonlySet<number>,
): ReadonlySet<number> {
  const onward = reachesEnd(nodes, links, back);
  const out: number[][] = Array.from({ length: nodes.length }, () => []);
  const entered = new Uint8Array(nodes.length);
  links.forEach((link, nth) => {
    if (link.flow.kind !== "sequence" || back.has(nth)) return;
    out[link.from]!.push(nth);
    entered[link.to] = 1;
  });
  const rank = (nth: number): number => {
    const { to, flow } = links[nth]!;
    return (onward[to]! > 0 ? 0 : 2) + (flow.rejection ? 1 : 0);
  };
  const starts = [...nodes.keys()].filter((i) => nodes[i]!.role === "start" && out[i]!.length > 0);
  const first = nodes.findIndex((_, i) => entered[i] === 0 && out[i]!.length > 0);
  const path = new Set<number>();
  const visited = new Uint8Array(nodes.length);
  for (const start of starts.length === 0 && first >= 0 ? [first] : starts)
    for (let at = start; visited[at] === 0;) {
      visited[at] = 1;
      const [way] = [...out[at]!].sort(
        (a, b) => rank(a) - rank(b) || onward[links[b]!.to]! - onward[links[a]!.to]! || a - b,
      );
      if (way === undefined) break;
      path.add(way);
      at = links[way]!.to;
    }
  return path;
}
