import type { Box, Edge } from "./graph.ts";

/**
 * Groups of boxes that are alike to a reader: the ways out of one decision, fork or step lead to them, each has one way in
 * and one way on, and these lead to one step. By numbers of boxes, in the order of the ways.
 */
export function alternativesOf(
  boxes: readonly Box[],
  edges: readonly Edge[],
): readonly (readonly number[])[] {
  const [into, outOf] = [boxes.map((): Edge[] => []), boxes.map((): Edge[] => [])];
  for (const edge of edges) {
    if (edge.kind === "association") continue;
    into[edge.to]!.push(edge);
    outOf[edge.from]!.push(edge);
  }
  const groups = new Map<string, number[]>();
  for (const { from, to, kind } of edges) {
    if (kind !== "sequence") continue;
    const [on] = outOf[to]!;
    const isLink = into[to]!.length === 1 && outOf[to]!.length === 1;
    if (on?.kind !== "sequence" || on.back || !isLink) continue;
    const key = `${from} ${on.to}`;
    groups.set(key, [...(groups.get(key) ?? []), to]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** In how many columns more than one each the boxes of some groups stand, by the column of each box. */
export function columnsApart(groups: readonly (readonly number[])[], column: ArrayLike<number>): number {
  let apart = 0;
  for (const group of groups)
    for (let i = 1; i < group.length; i += 1) {
      const at = column[group[i]!];
      let isNew = true;
      for (let j = 0; j < i && isNew; j += 1) isNew = column[group[j]!] !== at;
      if (isNew) apart += 1;
    }
  return apart;
}
