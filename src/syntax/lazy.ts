/** A value that is computed when it is first asked for. */
export function lazy<T>(compute: () => T): () => T {
  let value: { readonly it: T } | null = null;
  return () => (value ??= { it: compute() }).it;
}
