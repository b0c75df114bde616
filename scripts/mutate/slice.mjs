import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");

/** What a declaration is called, so that it stays in its slice when lines move. */
function nameOf(statement, tree) {
  if (statement.name !== undefined) return statement.name.getText(tree);
  return statement.getText(tree).slice(0, 40);
}

function sliceOf(key, count) {
  return createHash("sha256").update(key).digest().readUInt32BE(0) % count;
}

function rangeOf(statement, tree) {
  const at = (offset) => {
    const { line, character } = tree.getLineAndCharacterOfPosition(offset);
    return `${line + 1}:${character}`;
  };
  return `${at(statement.getStart(tree))}-${at(statement.getEnd())}`;
}

/**
 * One of `count` random samples of what files declare: each function, with all that is in it, is in exactly one slice,
 * and always in the same. Returns ranges as Stryker wants them.
 */
export function slice(paths, nth, count) {
  return paths.flatMap((path) => {
    const tree = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest);
    return tree.statements
      .filter((statement) => sliceOf(`${path}#${nameOf(statement, tree)}`, count) === nth)
      .map((statement) => `${path}:${rangeOf(statement, tree)}`);
  });
}
