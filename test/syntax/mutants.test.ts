import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fault, mutant, randomFrom } from "../support/mutants.ts";
import { often } from "../support/often.ts";

const cases = new URL("./cases/", import.meta.url);
const sources = readdirSync(cases)
  .sort()
  .map((name) => readFileSync(new URL(`${name}/input.ppb`, cases), "utf8"));

it("sources with mistakes by chance: no exception, formatted as they mean, fixed in one run", () => {
  const random = randomFrom(2027);
  for (let n = 0; n < often(150); n += 1) {
    const text = mutant(sources[n % sources.length] ?? "", random);
    expect(fault(text), JSON.stringify(text)).toBe(null);
  }
});
