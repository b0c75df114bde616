import { foldTitle } from "../../model/words.ts";
import { addTo } from "../add-to.ts";
import {
  centreOf,
  type BpmnLane,
  type BpmnNode,
  type BpmnPool,
  type BpmnProcess,
  type BpmnShape,
} from "./read/document.ts";
import type { OwnLane } from "./read/own.ts";
import { countUpTo } from "./sorted.ts";
import type { Report } from "./report.ts";

/** A lane of the CFM to come. */
export interface Party {
  /** Of its lane, or pool. */
  readonly id: string;
  readonly name: string;
  /** What our own file says of it. */
  readonly own: OwnLane | null;
  /** The pool, or process without one, that it belongs to. */
  readonly pool: string;
  /** Whether it belongs to the first pool that shows its inside: the agency's own. */
  readonly isOwn: boolean;
  readonly nodes: readonly BpmnNode[];
  /** The pool whose inside is not shown and that this lane stands for. */
  readonly closedPool: string | null;
  /** The pool over this lane and its neighbours. */
  readonly group: string | null;
}

interface LeafLane {
  readonly lane: BpmnLane;
  readonly path: readonly string[];
}

/**
 * The lanes of a pool from top to bottom (left to right when upright), each with its nodes. Membership is what the
 * file says, else the innermost lane shape around a node's middle, else the first lane; guesses are noted.
 */
export function partiesOfPool(
  pool: Pick<BpmnPool, "id" | "name">,
  process: BpmnProcess,
  isOwn: boolean,
  isUpright: boolean,
  report: Report,
): readonly Party[] {
  const leaves = inOrder(leafLanes(process.lanes, []), ({ lane }) => lane.shape, isUpright);
  if (leaves.length === 0)
    return [
      {
        ...{ id: pool.id, name: pool.name, own: null, pool: pool.id, isOwn },
        ...{ nodes: process.nodes, closedPool: null, group: null },
      },
    ];
  const lanes = membersOf(leaves, process.nodes, isUpright, report);
  // In our own files a lane that holds lanes is the party over them, and the pool is the CFM.
  const isOurs = process.own !== null;
  const names = isOurs ? leaves.map(({ lane }) => lane.name) : laneNames(pool, leaves, report);
  const isSaid = leaves.length === 1 && foldTitle(names[0]!) === foldTitle(pool.name);
  const group = isSaid || pool.name === "" ? null : pool.name;
  return leaves.map(({ lane, path }, index) => ({
    id: lane.id,
    name: names[index]!,
    own: lane.own,
    pool: pool.id,
    isOwn: lane.own === null ? isOwn : !lane.own.isExternal,
    nodes: lanes[index]!,
    closedPool: null,
    group: isOurs ? (path.at(-2) ?? null) : group,
  }));
}

function leafLanes(lanes: readonly BpmnLane[], above: readonly string[]): readonly LeafLane[] {
  return lanes.flatMap((lane): readonly LeafLane[] => {
    const path = [...above, lane.name];
    return lane.children.length === 0 ? [{ lane, path }] : leafLanes(lane.children, path);
  });
}

function membersOf(
  leaves: readonly LeafLane[],
  nodes: readonly BpmnNode[],
  isUpright: boolean,
  report: Report,
): readonly (readonly BpmnNode[])[] {
  const members: BpmnNode[][] = leaves.map(() => []);
  const placed = leaves.map(() => 0);
  const naming = new Map<string, number[]>();
  leaves.forEach(({ lane }, index) => {
    for (const id of lane.members) addTo(naming, id, index);
  });
  const innermost = laneFinder(leaves, isUpright);
  for (const node of nodes) {
    const [named = -1, ...others] = naming.get(node.id) ?? [];
    if (others.length > 0)
      report.note("lanes-several", node.id, node.name || node.id, namesAt(leaves, [named, ...others]));
    const around = named >= 0 ? named : innermost(node.shape);
    // Data is named in no lane by the specification: its place is not a guess worth a note.
    if (named < 0 && !/^data/.test(node.tag))
      if (around >= 0) placed[around]! += 1;
      else report.note("lane-guessed", node.id, nameAt(leaves, 0), node.name || node.id);
    members[Math.max(around, 0)]!.push(node);
  }
  placed.forEach((count, index) => {
    const { lane } = leaves[index]!;
    if (count > 0) report.note("lane-by-place", lane.id, nameAt(leaves, index), String(count));
  });
  return members;
}

function namesAt(leaves: readonly LeafLane[], indexes: readonly number[]): string {
  return indexes.map((index) => `"${nameAt(leaves, index)}"`).join(", ");
}

function nameAt(leaves: readonly LeafLane[], index: number): string {
  return leaves[index]!.path.filter((name) => name !== "").join(" / ");
}

/** Finds the smallest lane that holds the middle of a shape; -1 when none does. Only lanes at its height are looked at. */
function laneFinder(leaves: readonly LeafLane[], isUpright: boolean): (shape: BpmnShape | null) => number {
  const start = ({ x, y }: BpmnShape): number => (isUpright ? x : y);
  const end = (shape: BpmnShape): number => start(shape) + (isUpright ? shape.width : shape.height);
  const sorted = leaves
    .flatMap(({ lane: { shape } }, index) => (shape === null ? [] : [{ shape, index }]))
    .sort((a, b) => start(a.shape) - start(b.shape));
  // How far the lanes up to each reach.
  let reach = Number.NEGATIVE_INFINITY;
  const reaches = sorted.map(({ shape }) => (reach = Math.max(reach, end(shape))));
  return (shape) => {
    if (shape === null) return -1;
    const { x, y } = centreOf(shape);
    const at = isUpright ? x : y;
    let best = -1;
    let bestArea = Number.POSITIVE_INFINITY;
    for (
      let i = countUpTo(sorted.length, (n) => start(sorted[n]!.shape) <= at) - 1;
      i >= 0 && reaches[i]! >= at;
      i -= 1
    ) {
      const { shape: around, index } = sorted[i]!;
      if (x < around.x || x > around.x + around.width) continue;
      if (y < around.y || y > around.y + around.height) continue;
      const area = around.width * around.height;
      if (area < bestArea || (area === bestArea && index < best)) [best, bestArea] = [index, area];
    }
    return best;
  };
}

/** Names of lanes: with those above them, and with a number where the file gives none. */
function laneNames(
  pool: Pick<BpmnPool, "name">,
  leaves: readonly LeafLane[],
  report: Report,
): readonly string[] {
  let unnamed = 0;
  const total = leaves.filter(({ path }) => path.every((name) => name === "")).length;
  return leaves.map(({ lane, path }) => {
    const name = path.filter((part) => part !== "").join(" / ");
    if (name !== "") return name;
    unnamed += 1;
    const called = total === 1 && leaves.length === 1 ? pool.name : `${pool.name} (${unnamed})`;
    report.note("unnamed-lane", lane.id, called);
    return called;
  });
}

/** In the order of their places across the reading direction; as in the file when one has no place. */
export function inOrder<T>(
  items: readonly T[],
  shapeOf: (item: T) => BpmnShape | null,
  isUpright: boolean,
): readonly T[] {
  const shapes = items.map(shapeOf);
  if (shapes.some((shape) => shape === null)) return items;
  const across = (index: number): number => (isUpright ? shapes[index]!.x : shapes[index]!.y);
  return items
    .map((_, index) => index)
    .sort((a, b) => across(a) - across(b) || a - b)
    .map((index) => items[index]!);
}

/**
 * Lanes of several pools that would be one party get their pools' names in front; where those say nothing, as in one pool,
 * numbers follow. Parties are told apart as the registry of parties does: not by capitals or punctuation.
 */
export function distinct(parties: readonly Party[], pools: readonly BpmnPool[]): readonly Party[] {
  const poolNames = new Map(pools.map(({ id, name }) => [id, name]));
  const sharing = new Map<string, Set<string>>();
  for (const { name, pool } of parties) {
    const key = keyOf(name);
    sharing.set(key, (sharing.get(key) ?? new Set()).add(pool));
  }
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return parties.map((party) => {
    const pool = poolNames.get(party.pool) ?? "";
    const isShared = sharing.get(keyOf(party.name))!.size > 1;
    const full = isShared && pool !== "" && pool !== party.name ? `${pool} / ${party.name}` : party.name;
    let name = full;
    let number = numbers.get(full) ?? 2;
    for (; taken.has(keyOf(name)); number += 1) name = `${full} (${number})`;
    numbers.set(full, number);
    taken.add(keyOf(name));
    return { ...party, name };
  });
}

function keyOf(name: string): string {
  return foldTitle(name) || name;
}
