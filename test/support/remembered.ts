/** The same function, which makes what it is asked for once: equal drawings give equal layouts. */
export function remembered<A, T>(make: (asked: A) => T): (asked: A) => T {
  const made = new Map<string, T>();
  return (asked) => {
    const key = JSON.stringify(asked);
    if (!made.has(key)) made.set(key, make(asked));
    return made.get(key)!;
  };
}
