import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";

// Most strings are sentences or kinds: other sentences are no faults, other kinds do not compile.
export const EXCLUDED = ["StringLiteral"];

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error() {} };

/** What stands between two places, which count lines and columns from 0. */
function textBetween(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return [
    lines[start.line].slice(start.column),
    ...lines.slice(start.line + 1, end.line),
    lines[end.line].slice(0, end.column),
  ].join("\n");
}

/**
 * The text of each file with all mutants of it, of which one at a time can be made active, and what these are, in the
 * order of files and lines (lines and columns from 1).
 */
export async function instrument(paths) {
  const files = paths.map((path) => ({ name: path, mutate: true, content: readFileSync(path, "utf8") }));
  const lines = new Map(files.map(({ name, content }) => [name, content.split("\n")]));
  const options = { plugins: null, excludedMutations: EXCLUDED, ignorers: [] };
  const result = await new Instrumenter(silent).instrument(files, options);
  return {
    texts: new Map(result.files.map(({ name, content }) => [name, content])),
    mutants: result.mutants
      .filter(({ status }) => status === undefined)
      .map(({ id, fileName, location, mutatorName, replacement }) => ({
        id,
        path: fileName,
        line: location.start.line + 1,
        column: location.start.column + 1,
        end: { line: location.end.line + 1, column: location.end.column + 1 },
        mutator: mutatorName,
        original: textBetween(lines.get(fileName), location),
        replacement,
      })),
  };
}
