import type { CstNode, IProduction } from "chevrotain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { readFile } from "../../src/syntax/parse.ts";
import { source } from "./arbitrary.ts";

/** What a production of the grammar is made of, without asking which class it is. */
type Part = IProduction & {
  readonly definition?: readonly Part[];
  readonly terminalType?: { readonly name: string };
  readonly nonTerminalName?: string;
};

/** `rule > part` for every token and rule that the grammar names in a rule. */
function grammarParts(): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (rule: string, part: Part): void => {
    const name = part.terminalType?.name ?? part.nonTerminalName;
    if (name !== undefined) found.add(`${rule} > ${name}`);
    else for (const inner of part.definition ?? []) walk(rule, inner);
  };
  for (const [name, rule] of Object.entries(new PpbParser().getGAstProductions())) walk(name, rule);
  return found;
}

function usedParts(node: CstNode, found: Set<string>): void {
  for (const [key, children] of Object.entries(node.children)) {
    if (children.length > 0) found.add(`${node.name} > ${key}`);
    for (const child of children) if ("children" in child) usedParts(child, found);
  }
}

it("generated sources use every rule, keyword and token where the grammar has it", () => {
  const used = new Set<string>();
  for (const text of fc.sample(source, { seed: 19, numRuns: 900 }))
    usedParts(readFile({ path: "a.ppb", text }).cst, used);
  const all = [...grammarParts()];
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((part) => !used.has(part))).toEqual([]);
});
