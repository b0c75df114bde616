import { Chalk } from "chalk";
import { positionAt } from "../../source/lines.ts";
import { terminalLine } from "../../text/terminal.ts";
import { isCore } from "../core.ts";
import { SEVERITY_NAMES, type Diagnostic, type Severity } from "../diagnostic.ts";
import { render } from "../message.ts";
import { totals } from "./human-totals.ts";
import type { Reporter } from "./reporter.ts";

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * A line a rule, for maps with many findings: how many there are and the first place. In the order in which one would
 * begin: what could not be read comes first, for it hides more; then by severity and number.
 */
export const summary: Reporter = (diagnostics, context) => {
  const { language } = context;
  const chalk = new Chalk({ level: context.color ? 1 : 0 });
  const groups = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const key = `${d.severity} ${d.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [d]);
    else group.push(d);
  }
  const rows = [...groups.values()].flatMap((findings) => {
    const [first] = findings;
    return first === undefined ? [] : [{ first, count: findings.length }];
  });
  rows.sort(
    (a, b) =>
      Number(isCore(b.first.code)) - Number(isCore(a.first.code)) ||
      WEIGHTS[a.first.severity] - WEIGHTS[b.first.severity] ||
      b.count - a.count,
  );
  const widths = {
    severity: Math.max(0, ...rows.map(({ first }) => SEVERITY_NAMES[language][first.severity].length)),
    count: Math.max(0, ...rows.map(({ count }) => String(count).length)),
    code: Math.max(0, ...rows.map(({ first }) => first.code.length)),
  };
  const lines = rows.map(({ first, count }) => {
    const { line, column } = positionAt(first.span.file, first.span.start);
    const path = terminalLine(context.display?.(first.span.file.path) ?? first.span.file.path);
    const paint = { error: chalk.red, warning: chalk.yellow, hint: chalk.cyan }[first.severity];
    return [
      paint(SEVERITY_NAMES[language][first.severity].padEnd(widths.severity)),
      String(count).padStart(widths.count),
      first.code.padEnd(widths.code),
      `${path}:${line}:${column} ${chalk.dim(terminalLine(render(first.message, language)))}`,
    ].join("  ");
  });
  const begin = rows[0]?.first.code;
  const advice =
    begin === undefined
      ? []
      : [
          "",
          language === "id"
            ? `Mulai dari: ppb check --rule ${begin}`
            : `Begin with: ppb check --rule ${begin}`,
        ];
  return [...lines, ...advice, totals(diagnostics, context, chalk)].join("\n") + "\n";
};
