import type { ChalkInstance } from "chalk";
import { safeFix, type Diagnostic, type Severity } from "../diagnostic.ts";
import type { ReportContext } from "./reporter.ts";

/** The last line of a report for people: how many there are of each severity, what `--fix` can do, what a baseline hides. */
export function totals(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  chalk: ChalkInstance,
): string {
  const id = context.language === "id";
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  const [errors, warnings, hints] = [count("error"), count("warning"), count("hint")];
  const total = id
    ? `${errors} galat, ${warnings} peringatan, ${hints} saran`
    : `${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(hints, "hint")}`;
  const fixable = diagnostics.filter((d) => safeFix(d) !== null).length;
  const notes = [
    ...(fixable === 0
      ? []
      : [id ? `${fixable} dapat diperbaiki dengan --fix` : `${fixable} can be fixed with --fix`]),
    ...(context.hidden === undefined || context.hidden === 0
      ? []
      : [
          id
            ? `${context.hidden} temuan lama tidak ditunjukkan`
            : `${plural(context.hidden, "old finding")} not shown`,
        ]),
  ];
  const none = id ? "Tidak ada temuan" : "Nothing found";
  const head = diagnostics.length === 0 ? chalk.green(none) : total;
  return [head, ...notes].join("; ") + ".";
}
