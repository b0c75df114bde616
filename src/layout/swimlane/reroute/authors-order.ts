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
  const cells = [...placement.cells];
  const lines = [...routes];
  for (const group of graph.alternatives)
    for (const alike of interchangeable(found, group)) {
      const places = alike.toSorted((a, b) => placement.cells[a]!.row - placement.cells[b]!.row);
      alike.forEach((box, i) => {
        const place = places[i]!;
        cells[box] = placement.cells[place]!;
        linesAt(graph, place).forEach((line, k) => (lines[linesAt(graph, box)[k]!] = routes[line]!));
      });
    }
  return { ...found, placement: { ...placement, cells }, routes: lines };
}

/** The boxes of a group that may change places, lane by lane, in the author's order. */
function interchangeable(
  { graph, placement }: Routed & { readonly graph: Graph },
  group: readonly number[],
): readonly (readonly number[])[] {
  const { boxes, edges } = graph;
  const byPlace = new Map<string, number[]>();
  for (const index of group) {
    const box = boxes[index]!;
    const own = edges.filter(({ from, to }) => from === index || to === index);
    const { slanted, offMiddle } = box.node.ports;
    if (own.length !== 2 || !isSingle(box)) continue;
    const { column } = placement.cells[index]!;
    const ways = linesAt(graph, index).map((line) => edges[line]!.reversed);
    const key = [box.lane, column, box.node.role, slanted, offMiddle.along, offMiddle.across, ...ways].join(
      " ",
    );
    byPlace.set(key, [...(byPlace.get(key) ?? []), index]);
  }
  const [wayIn = 0] = linesAt(graph, group[0]!);
  const source = boxes[endsOf(edges[wayIn]!).from];
  const fewest = source?.node.role === "decision" ? 3 : 2;
  return [...byPlace.values()].filter(({ length }) => length >= fewest);
}

/** The way into a box and the way on. */
function linesAt({ edges }: Graph, box: number): readonly number[] {
  return [
    edges.findIndex((edge) => endsOf(edge).to === box),
    edges.findIndex((edge) => endsOf(edge).from === box),
  ];
}

/** Where a line leads from and to, whichever end it was routed from. */
function endsOf({ from, to, reversed }: Edge): Pick<Edge, "from" | "to"> {
  return reversed ? { from: to, to: from } : { from, to };
}
