import { expect, it } from "vitest";
import { runMutants } from "./mutants.ts";

/** `npm run mutants:assets` takes more of them. */
const COUNT = Number(process.env["PPB_MUTANTS"] ?? 180);

it(`${COUNT} damaged pictures and fonts make a document or are named, each in time and room`, async () => {
  const counts = new Map<string, number>();
  let slowest = { name: "", ms: 0 };
  for await (const { name, outcome, ms } of runMutants(COUNT, 20261126)) {
    const key = `${name.replace(/ \d+$/, "")} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (ms > slowest.ms) slowest = { name, ms };
  }
  if (COUNT > 1000) {
    const room = `${process.resourceUsage().maxRSS >> 10} MB`;
    process.stdout.write(`${JSON.stringify([Object.fromEntries([...counts].sort()), slowest, room])}\n`);
  }
  expect(slowest.ms, slowest.name).toBeLessThan(2000);
  expect(counts.get("png refused")).toBeGreaterThan(0);
  expect([...counts.keys()].some((key) => key.endsWith("made"))).toBe(true);
}, 3_600_000);
