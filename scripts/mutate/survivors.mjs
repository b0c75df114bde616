import { Report } from "./report.mjs";

/** What a status counts as; a mutant that was left out is not tried. */
const COUNTED = new Map([
  ["Killed", "noticed"],
  ["Timeout", "endless"],
  ["Survived", "survived"],
  ["NoCoverage", "uncovered"],
]);

/**
 * Hands on to our own report what Stryker finds.
 *
 * @implements {import("@stryker-mutator/api/report").Reporter}
 */
class Survivors {
  report = new Report(0);

  onMutationTestingPlanReady({ mutantPlans }) {
    this.report.planned = mutantPlans.filter(({ mutant }) => mutant.status !== "Ignored").length;
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    const counted = COUNTED.get(status);
    if (counted === undefined) return;
    const path = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");
    const { line, column } = location.start;
    this.report.tried({ path, line, column, original: mutatorName, replacement }, counted);
  }

  onMutationTestReportReady() {
    this.report.end("finished");
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "survivors", injectableClass: Survivors }];
