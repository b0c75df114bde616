import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";

// Most strings are sentences or kinds: other sentences are no faults, other kinds do not compile.
export const EXCLUDED = ["StringLiteral"];

/** How StrykerJS counts what is reached, whether or not anybody asks: in the loops of a layout that takes most of a run. */
const COUNTER = /function stryCov_9fa48\(\) \{[^]*?\n\}\n/;
const QUICK_COUNTER = `function stryCov_9fa48(...ids) {
  const { hits } = globalThis.__stryker__;
  if (hits !== undefined) for (const id of ids) hits[id] += 1;
}
`;
const CALL = /(?<=\bstry(?:Cov|MutAct)_9fa48\()"\d+"(?:, "\d+")*(?=\))/g;

/** Counts in `__stryker__.hits`, an array of numbers, and nothing while there is none; mutants are numbers instead of texts. */
function countedQuickly(text) {
  if (text.includes("stryCov_9fa48") && !COUNTER.test(text))
    throw new Error(
      "StrykerJS counts what is reached in another way than scripts/mutate/instrument.mjs knows.",
    );
  return text.replace(COUNTER, QUICK_COUNTER).replaceAll(CALL, (ids) => ids.replaceAll('"', ""));
}

/** A sentence in both languages: without them it does not compile. */
const SENTENCE = /^\{\s*id: ["'`][^]*\ben: ["'`]/;

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
    texts: new Map(result.files.map(({ name, content }) => [name, countedQuickly(content)])),
    mutants: result.mutants
      .filter(({ status }) => status === undefined)
      .map(({ id, fileName, location, mutatorName, replacement }) => ({
        id: Number(id),
        path: fileName,
        line: location.start.line + 1,
        column: location.start.column + 1,
        end: { line: location.end.line + 1, column: location.end.column + 1 },
        mutator: mutatorName,
        original: textBetween(lines.get(fileName), location),
        replacement,
      }))
      .filter(({ original, replacement }) => replacement !== "{}" || !SENTENCE.test(original)),
  };
}
