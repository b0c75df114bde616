import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error() {} };

/** How many mutants all of `paths` have, so that a run of some of them can say how many it leaves out. */
export async function countMutants(paths, excludedMutations) {
  const files = paths.map((path) => ({ name: path, mutate: true, content: readFileSync(path, "utf8") }));
  const options = { plugins: null, excludedMutations, ignorers: [] };
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  return mutants.filter(({ status }) => status === undefined).length;
}
