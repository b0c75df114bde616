/**
 * How many random cases a test takes: enough to notice what a change breaks. `PPB_RANDOM=10 npm test` takes ten times as many,
 * which finds what is rare.
 */
export function often(count: number): number {
  return Math.ceil(count * Number(process.env["PPB_RANDOM"] ?? 1));
}
