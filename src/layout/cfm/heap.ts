/** A heap of state numbers by cost; of equals the one pushed last comes first, so that a search goes ahead, never wide. */
export interface Heap {
  readonly size: () => number;
  clear(): void;
  push(cost: number, state: number): void;
  pop(): number;
}

/** A binary heap in typed arrays that grow. Deterministic: ties are settled by the order of pushing. */
export function createHeap(): Heap {
  let costs = new Float64Array(1024);
  let orders = new Int32Array(1024);
  let states = new Int32Array(1024);
  let size = 0;
  let pushed = 0;
  const grow = (): void => {
    const [c, o, s] = [costs, orders, states];
    costs = new Float64Array(c.length * 2);
    orders = new Int32Array(c.length * 2);
    states = new Int32Array(c.length * 2);
    costs.set(c);
    orders.set(o);
    states.set(s);
  };
  const put = (at: number, cost: number, order: number, state: number): void => {
    costs[at] = cost;
    orders[at] = order;
    states[at] = state;
  };
  const copy = (to: number, from: number): void => {
    costs[to] = costs[from]!;
    orders[to] = orders[from]!;
    states[to] = states[from]!;
  };
  /** Whether entry `a` comes before one of this cost and order. */
  const before = (a: number, cost: number, order: number): boolean =>
    costs[a]! < cost || (costs[a] === cost && orders[a]! > order);
  return {
    size: () => size,
    clear() {
      size = 0;
      pushed = 0;
    },
    push(cost, state) {
      if (size === costs.length) grow();
      const order = pushed++;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (before(parent, cost, order)) break;
        copy(at, parent);
        at = parent;
      }
      put(at, cost, order, state);
    },
    pop() {
      const top = states[0]!;
      size -= 1;
      const [cost, order, state] = [costs[size]!, orders[size]!, states[size]!];
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && before(child + 1, costs[child]!, orders[child]!)) child += 1;
        if (!before(child, cost, order)) break;
        copy(at, child);
        at = child;
      }
      put(at, cost, order, state);
      return top;
    },
  };
}
