import { createQueue, grown } from "./queue.ts";

/** No run, link or cost. */
const NONE = -1;
/** Numbers that links take at first. */
const ROOM = 1024;

/**
 * Runs of points that a flow passes for nothing. Those between which it goes for nothing are one region; from one region
 * to the next it pays what links them.
 */
export interface Regions {
  /** Forgets all runs, and makes room for so many. */
  clear(most: number): void;
  /** The number of a new run, a region by itself; the first is 0. */
  add(): number;
  /** Joins two runs into one region, or links their regions where going from one to the other costs something. */
  join(a: number, b: number, cost: number): void;
  /** Finds what the cheapest way from each region to a run costs; to be called once all are joined. */
  settle(target: number): void;
  /** What `settle` found of the region of a run; -1 where no way leads to the target. */
  costFrom(run: number): number;
}

/** Regions by union and find; their arrays grow and serve one survey after the other. */
export function createRegions(): Regions {
  const queue = createQueue();
  let runs = 0;
  /** Of each run another of the same region, or itself; what the way from that region costs at least. */
  let leader = new Int32Array(0);
  let least = new Int32Array(0);
  /** Of each run its last link, of each link the one before, the run it leads to and what it costs. */
  let lastLink = new Int32Array(0);
  let linkBefore = new Int32Array(ROOM);
  let linkTo = new Int32Array(ROOM);
  let linkCost = new Int32Array(ROOM);
  let links = 0;

  const leaderOf = (run: number): number => {
    let at = run;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };

  const addLink = (from: number, to: number, cost: number): void => {
    if (links === linkTo.length) {
      linkBefore = grown(linkBefore, links + 1);
      linkTo = grown(linkTo, links + 1);
      linkCost = grown(linkCost, links + 1);
    }
    linkBefore[links] = lastLink[from]!;
    linkTo[links] = to;
    linkCost[links] = cost;
    lastLink[from] = links++;
  };

  /** Links of runs become those of their regions. */
  const linkRegions = (): void => {
    for (let run = 0; run < runs; run += 1) {
      const to = leaderOf(run);
      if (to === run || lastLink[run] === NONE) continue;
      let first = lastLink[run]!;
      while (linkBefore[first] !== NONE) first = linkBefore[first]!;
      linkBefore[first] = lastLink[to]!;
      lastLink[to] = lastLink[run]!;
    }
  };

  return {
    clear(most) {
      runs = 0;
      links = 0;
      if (leader.length >= most) return;
      leader = new Int32Array(most + (most >> 1));
      least = new Int32Array(leader.length);
      lastLink = new Int32Array(leader.length);
    },
    add() {
      leader[runs] = runs;
      least[runs] = NONE;
      lastLink[runs] = NONE;
      return runs++;
    },
    join(a, b, cost) {
      if (cost > 0) {
        addLink(a, b, cost);
        addLink(b, a, cost);
        return;
      }
      const [one, other] = [leaderOf(a), leaderOf(b)];
      if (one !== other) leader[Math.max(one, other)] = Math.min(one, other);
    },
    settle(target) {
      linkRegions();
      queue.clear();
      queue.push(0, leaderOf(target));
      for (let region = queue.pop(); region !== -1; region = queue.pop()) {
        if (least[region] !== NONE) continue;
        const cost = queue.cost();
        least[region] = cost;
        for (let link = lastLink[region]!; link !== NONE; link = linkBefore[link]!) {
          const to = leaderOf(linkTo[link]!);
          if (least[to] === NONE) queue.push(cost + linkCost[link]!, to);
        }
      }
    },
    costFrom: (run) => least[leaderOf(run)]!,
  };
}
