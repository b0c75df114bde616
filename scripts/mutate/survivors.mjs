const EVERY_MS = 30_000;

/** What a status counts as; a mutant that does not compile or was left out is not tried. */
const COUNTED = new Map([
  ["Killed", "noticed"],
  ["Timeout", "noticed"],
  ["Survived", "survived"],
  ["NoCoverage", "uncovered"],
]);

function relative(path) {
  return path.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");
}

/**
 * Says at once what no test has noticed, and how many mutants of how many were tried, so that a run which is ended early
 * has said something.
 *
 * @implements {import("@stryker-mutator/api/report").Reporter}
 */
class Survivors {
  counts = { noticed: 0, survived: 0, uncovered: 0 };
  perFile = new Map();
  planned = 0;
  lastSaid = Date.now();
  ended = false;

  constructor() {
    process.once("exit", () => this.end("ended early"));
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    this.planned = mutantPlans.filter(({ mutant }) => mutant.status !== "Ignored").length;
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    const counted = COUNTED.get(status);
    if (counted === undefined) return;
    const path = relative(fileName);
    const ofFile = this.perFile.get(path) ?? { noticed: 0, survived: 0, uncovered: 0 };
    ofFile[counted] += 1;
    this.perFile.set(path, ofFile);
    this.counts[counted] += 1;
    if (counted !== "noticed") {
      const written = replacement.replace(/\s+/g, " ").slice(0, 100);
      console.log(
        `${status} ${path}:${location.start.line}:${location.start.column} ${mutatorName} → ${written}`,
      );
    }
    if (Date.now() - this.lastSaid < EVERY_MS) return;
    this.lastSaid = Date.now();
    console.log(`… ${this.line(this.counts)}`);
  }

  onMutationTestReportReady() {
    this.end("finished");
  }

  line({ noticed, survived, uncovered }) {
    const tried = noticed + survived + uncovered;
    const share = tried === 0 ? "–" : `${((100 * noticed) / tried).toFixed(1)} %`;
    return `${tried} tried, ${noticed} noticed (${share}), ${survived} survived, ${uncovered} reached by no test`;
  }

  end(how) {
    if (this.ended || this.planned === 0) return;
    this.ended = true;
    for (const [path, counts] of [...this.perFile].sort()) console.log(`   ${path}: ${this.line(counts)}`);
    console.log(`== ${how}: of ${this.planned} mutants ${this.line(this.counts)}`);
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "survivors", injectableClass: Survivors }];
