import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import ts from "typescript";
import { rules } from "../../src/rules/list.ts";

const CASES = join(import.meta.dirname, "cases");
const FEWEST = 10;

/** How many cases each rule has in the tables: the entries of `silent` and `fires`. */
function counted(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".test.ts"))) {
    const tree = ts.createSourceFile(name, readFileSync(join(CASES, name), "utf8"), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(tree) === "testRule") {
        const [rule, table] = node.arguments;
        if (rule !== undefined && ts.isStringLiteral(rule) && table !== undefined)
          counts.set(rule.text, (counts.get(rule.text) ?? 0) + entries(table));
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return counts;
}

function entries(table: ts.Expression): number {
  if (!ts.isObjectLiteralExpression(table)) return 0;
  return table.properties.reduce(
    (sum, part) =>
      ts.isPropertyAssignment(part) && ts.isObjectLiteralExpression(part.initializer)
        ? sum + part.initializer.properties.length
        : sum,
    0,
  );
}

it("each rule has a table with cases enough", () => {
  const counts = counted();
  const few = rules.map((rule) => rule.name).filter((name) => (counts.get(name) ?? 0) < FEWEST);
  expect(few).toEqual([]);
});
