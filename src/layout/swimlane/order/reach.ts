/** What follows a node directly, by its index; undefined for nothing. */
type Followers = (at: number) => Iterable<number> | undefined;

/** All nodes that links lead to from some, over any number of links; the first ones only when a link leads back to them. */
export function reached(next: Followers, from: Iterable<number>): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...from].flatMap((at) => [...(next(at) ?? [])]);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(next(at) ?? []));
  }
  return seen;
}

/** Whether links lead from one node to another, over any number of links; a node reaches itself. */
export function reaches(next: Followers, from: number, to: number): boolean {
  return from === to || reached(next, [from]).has(to);
}
