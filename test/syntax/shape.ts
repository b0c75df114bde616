import type { FileTree } from "../../src/syntax/ast.ts";

/** A tree as comparable data: spans, and the parts and SOPs that a code and a CFM do not have, left out. */
export function shape(tree: FileTree): unknown {
  return JSON.parse(
    JSON.stringify(
      { ...tree, suppressions: tree.suppressions.map((s) => [s.rule.value, s.reason]) },
      (key, value: unknown) =>
        key === "span" || (/^(?:parts|sops)$/.test(key) && isEmpty(value)) ? undefined : value,
    ),
  ) as unknown;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
