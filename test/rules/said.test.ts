import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { Argument, Diagnostic, Message } from "../../src/diagnostics/diagnostic.ts";
import { allMistakes, BASE, filesBeside, optionsOf, patched, type Firing } from "./table.ts";

/**
 * What each mistake of the tables is said to be: which of the rule's sentences, with what in it; `→` its help, `+` what
 * stands elsewhere, `*` its fixes. `PPB_GOLDEN=write` rewrites the text.
 */
const GOLDEN = join(import.meta.dirname, "said.golden.txt");

const CASES = join(import.meta.dirname, "cases");
const tables = await allMistakes(async () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".test.ts")))
    await import(join(CASES, name));
});

/** A sentence without its words, which may be written better: its key and what stands in it. */
function said({ key = "", args = {} }: Message): string {
  const inside = Object.entries(args).map(([name, value]) => `${name}: ${argument(value)}`);
  return inside.length === 0 ? key : `${key} (${inside.join(", ")})`;
}

function argument(value: Argument): string {
  return typeof value === "object" ? said(value) : String(value).replaceAll("\n", "⏎");
}

function lineOf({ message, help, related = [], fix }: Diagnostic): string {
  return [
    said(message),
    ...(help === undefined ? [] : [`→ ${said(help)}`]),
    ...related.map(({ message: there }) => `+ ${said(there)}`),
    ...(fix === undefined ? [] : [`* ${said(fix.title)}`]),
  ].join(" ");
}

function saidOf(rule: string, firing: Firing): readonly string[] {
  const file = { path: "peta.ppb", text: patched(BASE, firing.patch) };
  const { diagnostics } = check([file, ...filesBeside(firing)], optionsOf(firing));
  return diagnostics.filter(({ code }) => code === rule).map(lineOf);
}

it("each mistake of the tables is said as it was", async () => {
  const text: string[] = [];
  for (const name of [...tables.keys()].sort()) {
    text.push(name);
    for (const [why, firing] of Object.entries(tables.get(name)!))
      text.push(`  ${why}`, ...saidOf(name, firing).map((line) => `    ${line}`));
    // The runner hears nothing of a test that does not pause.
    await new Promise(setImmediate);
  }
  if (process.env["PPB_GOLDEN"] === "write") writeFileSync(GOLDEN, `${text.join("\n")}\n`);
  expect(text.join("\n")).toBe(readFileSync(GOLDEN, "utf8").trimEnd());
});
