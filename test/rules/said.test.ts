import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { GOLDEN, saidOf } from "./said.ts";
import { allMistakes, BASE, filesBeside, optionsOf, patched, type Firing } from "./table.ts";

const CASES = join(import.meta.dirname, "cases");
const tables = await allMistakes(async () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".test.ts")))
    await import(join(CASES, name));
});

function linesOf(rule: string, firing: Firing): readonly string[] {
  const file = { path: "peta.ppb", text: patched(BASE, firing.patch) };
  return saidOf(rule, check([file, ...filesBeside(firing)], optionsOf(firing)).diagnostics);
}

// Each line is compared where its mistake is tried (`table.ts`), too; here nothing is there that no mistake has.
it("each mistake of the tables is said as it was", async () => {
  const text: string[] = [];
  for (const name of [...tables.keys()].sort()) {
    text.push(name);
    for (const [why, firing] of Object.entries(tables.get(name)!))
      text.push(`  ${why}`, ...linesOf(name, firing).map((line) => `    ${line}`));
    // The runner hears nothing of a test that does not pause.
    await new Promise(setImmediate);
  }
  if (process.env["PPB_GOLDEN"] === "write") writeFileSync(GOLDEN, `${text.join("\n")}\n`);
  expect(text.join("\n")).toBe(readFileSync(GOLDEN, "utf8").trimEnd());
});
