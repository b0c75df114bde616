import type { FileTree } from "../../src/syntax/ast.ts";

/** A tree as comparable data: spans, and the spelling of codes' whitespace, left out. */
export function shape(tree: FileTree): unknown {
  return JSON.parse(
    JSON.stringify(
      { ...tree, suppressions: tree.suppressions.map((s) => [s.rule.value, s.reason]) },
      (key, value: unknown) => (key === "span" ? undefined : value),
    ),
  ) as unknown;
}
