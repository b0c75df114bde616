/**
 * The items one by one, with a turn of the event loop before each: layouts never wait, and a worker that does not
 * answer the test runner for a minute is taken for dead.
 */
export async function* breathing<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    await new Promise((resolve) => setImmediate(resolve));
    yield item;
  }
}

/** The numbers from 1 to the last. */
export function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}
