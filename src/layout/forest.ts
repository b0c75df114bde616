import type { LayerGraph } from "./layout.ts";

interface Neighbour {
  readonly node: number;
  /** 1 behind, -1 before. */
  readonly by: 1 | -1;
}

/**
 * The layers of a graph without circles, whichever way its links lead: each link leads to the very next layer, and each
 * connected part begins at layer 0, as do nodes that must be first. Null for a graph with circles, or with links to such nodes.
 */
export function forestLayers({ first, links }: LayerGraph): readonly number[] | null {
  if (links.length >= first.length || links.some(([, to]) => first[to])) return null;
  const neighbours: Neighbour[][] = first.map(() => []);
  for (const [from, to] of links) {
    neighbours[from]!.push({ node: to, by: 1 });
    neighbours[to]!.push({ node: from, by: -1 });
  }
  const layers = first.map(() => Number.NaN);
  let parts = 0;
  for (let start = 0; start < first.length; start += 1) {
    if (!Number.isNaN(layers[start])) continue;
    parts += 1;
    layers[start] = 0;
    const part = [start];
    for (const at of part)
      for (const { node, by } of neighbours[at]!) {
        if (!Number.isNaN(layers[node])) continue;
        layers[node] = layers[at]! + by;
        part.push(node);
      }
    const least = part.reduce((low, at) => Math.min(low, layers[at]!), 0);
    for (const at of part) layers[at]! -= least;
  }
  // A forest has as many links fewer than nodes as it has parts; one more closes a circle.
  if (links.length !== first.length - parts) return null;
  return layers.map((layer, node) => (first[node] === true ? 0 : layer));
}
