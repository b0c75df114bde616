/** Names of connectors, by number from 0: "A", "B", … "Z", "AA", "AB" … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? "" : letterOf(rest)}${String.fromCharCode(65 + (index % 26))}`;
}
