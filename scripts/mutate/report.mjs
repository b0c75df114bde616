const EVERY_MS = 30_000;

const short = (code) => code.replace(/\s+/g, " ").slice(0, 90);

const none = () => ({ noticed: 0, endless: 0, survived: 0, uncovered: 0 });

function line({ noticed, endless, survived, uncovered }) {
  const tried = noticed + endless + survived + uncovered;
  const share = tried === 0 ? "–" : `${((100 * (noticed + endless)) / tried).toFixed(1)} %`;
  const byTime = endless === 0 ? "" : `, ${endless} of them by their time`;
  return `${tried} tried, ${noticed + endless} noticed (${share}${byTime}), ${survived} survived, ${uncovered} reached by no test`;
}

/**
 * Says at once what no test has noticed, and how many mutants of how many were tried, so that a run which is ended early
 * has said something.
 */
export class Report {
  counts = none();
  perFile = new Map();
  lastSaid = Date.now();
  ended = false;

  constructor(planned) {
    this.planned = planned;
    process.once("exit", () => this.end("ended early"));
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  }

  /** `status`: "noticed", "endless" (noticed by its time), "survived", or "uncovered" when no test reaches the mutant. */
  tried({ path, line: row, column, original, replacement }, status) {
    const ofFile = this.perFile.get(path) ?? none();
    this.perFile.set(path, ofFile);
    ofFile[status] += 1;
    this.counts[status] += 1;
    if (status !== "noticed")
      console.log(`${status} ${path}:${row}:${column}  ${short(original)}  →  ${short(replacement)}`);
    if (Date.now() - this.lastSaid < EVERY_MS) return;
    this.lastSaid = Date.now();
    console.log(`… ${line(this.counts)}`);
  }

  end(how) {
    if (this.ended) return;
    this.ended = true;
    for (const [path, counts] of [...this.perFile].sort()) console.log(`   ${path}: ${line(counts)}`);
    console.log(`== ${how}: of ${this.planned} mutants ${line(this.counts)}`);
  }
}
