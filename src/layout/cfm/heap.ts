/** A binary heap of state numbers by cost; ties go to the state pushed first, so that routes never vary. */
export interface Heap {
  readonly size: () => number;
  push(cost: number, state: number): void;
  pop(): number;
}

export function createHeap(): Heap {
  const costs: number[] = [];
  const orders: number[] = [];
  const states: number[] = [];
  let pushed = 0;
  const less = (a: number, b: number): boolean => {
    const [x, y] = [costs[a] ?? 0, costs[b] ?? 0];
    return x < y || (x === y && (orders[a] ?? 0) < (orders[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    for (const list of [costs, orders, states]) {
      const kept = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = kept;
    }
  };
  return {
    size: () => states.length,
    push(cost, state) {
      costs.push(cost);
      orders.push(pushed++);
      states.push(state);
      for (let i = states.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (!less(i, parent)) return;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      const top = states[0] ?? -1;
      swap(0, states.length - 1);
      costs.pop();
      orders.pop();
      states.pop();
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        let small = i;
        if (left < states.length && less(left, small)) small = left;
        if (left + 1 < states.length && less(left + 1, small)) small = left + 1;
        if (small === i) return top;
        swap(i, small);
        i = small;
      }
    },
  };
}
