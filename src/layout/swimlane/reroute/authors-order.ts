import { isSingle } from "../order/rows.ts";
import type { Edge, Graph } from "../order/graph.ts";
import type { Routed } from "./reroute.ts";

/**
 * The same drawing with the alternatives that are alike in the author's order, from the first row to the last: those of one
 * lane that stand in one column, and to which nothing is tied, change places with all of their lines. Rows are chosen around
 * the first of them, so they would stand in no order at all. Of two ways out of a decision the first stays straight ahead.
 */
export function inAuthorsOrder<T extends Routed & { readonly graph: Graph }>(found: T): T {
  const { graph, placement, routes } = found;
  const ways = waysAt(graph);
  const cells = [...placement.cells];
  const lines = [...routes];
  for (const group of graph.alternatives)
    for (const alike of interchangeable(found, group, ways)) {
      const places = alike.toSorted((a, b) => placement.cells[a]!.row - placement.cells[b]!.row);
      alike.forEach((box, i) => {
        const place = places[i]!;
        const [own, its] = [ways[box]!, ways[place]!];
        cells[box] = placement.cells[place]!;
        lines[own.into!.index] = routes[its.into!.index]!;
        lines[own.on!.index] = routes[its.on!.index]!;
      });
    }
  return { ...found, placement: { ...placement, cells }, routes: lines };
}

/** The lines at a box: how many, ties among them, and a way into it and a way on, whichever end they were routed from. */
interface Ways {
  count: number;
  into: Edge | null;
  on: Edge | null;
}

function waysAt({ boxes, edges }: Graph): readonly Ways[] {
  const ways = boxes.map((): Ways => ({ count: 0, into: null, on: null }));
  for (const edge of edges) {
    const [from, to] = [ways[edge.from]!, ways[edge.to]!];
    from.count += 1;
    to.count += 1;
    if (edge.kind !== "sequence") continue;
    (edge.reversed ? to : from).on = edge;
    (edge.reversed ? from : to).into = edge;
  }
  return ways;
}

/** The boxes of a group that may change places, lane by lane, in the author's order. */
function interchangeable(
  { graph: { boxes }, placement }: Routed & { readonly graph: Graph },
  group: readonly number[],
  ways: readonly Ways[],
): readonly (readonly number[])[] {
  const byPlace = new Map<string, number[]>();
  for (const index of group) {
    const box = boxes[index]!;
    const { count, into, on } = ways[index]!;
    if (count !== 2 || into === null || on === null || !isSingle(box)) continue;
    const { slanted, offMiddle } = box.node.ports;
    const alike = [
      ...[box.lane, placement.cells[index]!.column, box.node.role],
      ...[slanted, offMiddle.along, offMiddle.across, into.reversed, on.reversed],
    ];
    const key = alike.join(" ");
    byPlace.set(key, [...(byPlace.get(key) ?? []), index]);
  }
  const wayIn = ways[group[0]!]!.into;
  const source = wayIn === null ? null : boxes[wayIn.reversed ? wayIn.to : wayIn.from]!;
  const fewest = source?.node.role === "decision" ? 3 : 2;
  return [...byPlace.values()].filter(({ length }) => length >= fewest);
}
