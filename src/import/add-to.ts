/** Adds to the list of a key. Lists grow in place: thousands of values of one key cost no more than as many keys. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
