import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectSameBeside, expectSameInFiles } from "./spread.ts";
import { allMistakes, BASE, patched } from "./table.ts";

const CASES = join(import.meta.dirname, "cases");
const tables = await allMistakes(async () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".test.ts")))
    await import(join(CASES, name));
});

/** A mistake of each rule that needs no other file. */
const MISTAKES = [...tables].flatMap(([rule, mistakes]) => {
  const [first] = Object.values(mistakes).filter(
    ({ beside, unusable }) => beside === undefined && unusable === undefined,
  );
  return first === undefined ? [] : [[rule, patched(BASE, first.patch)] as const];
});

it("nearly all rules have such a mistake", () => {
  expect(MISTAKES.length).toBeGreaterThan(65);
});

it.each(MISTAKES)("the same is found in files of their own: %s", (_, text) => {
  expectSameInFiles(text);
});

it.each(MISTAKES)("the same is found beside another map with the same mistake: %s", (_, text) => {
  const other = text
    .replaceAll("PUSTAKA", "ARSIPKU")
    .replaceAll("Dinas Perpustakaan", "Dinas Kearsipan")
    .replace(/\bP(?=\.[\dx])/g, "A");
  expectSameBeside(text, other);
});
