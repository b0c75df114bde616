import { render } from "../message.ts";
import { Chalk, type ChalkInstance } from "chalk";
import { lineText, positionAt } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import { safeFix, SEVERITY_NAMES, type Diagnostic, type Severity } from "../diagnostic.ts";
import { displayWidth, terminalLine } from "../../text/terminal.ts";
import type { ReportContext, Reporter } from "./reporter.ts";

/** Longest part of a source line that is shown, in characters; longer ones are cropped around the place. */
const MAX_LENGTH = 100;
/** How much of a cropped line stands before the place. */
const LEAD = 40;
/** Related places shown in full; the rest are counted. */
const MAX_RELATED = 4;

/** The form for people: what, where with the line shown, and what to do. */
export const human: Reporter = (diagnostics, context) => {
  const chalk = new Chalk({ level: context.color ? 1 : 0 });
  const blocks = diagnostics.map((d) => block(d, context, chalk));
  return [...blocks, summary(diagnostics, context, chalk)].join("\n") + "\n";
};

function block(d: Diagnostic, context: ReportContext, chalk: ChalkInstance): string {
  const { language } = context;
  const paint = { error: chalk.red, warning: chalk.yellow, hint: chalk.cyan }[d.severity];
  const lines = [
    `${paint.bold(SEVERITY_NAMES[language][d.severity])} ${chalk.dim(`[${d.code}]`)} ${chalk.bold(terminalLine(render(d.message, language)))}`,
    ...excerpt(d.span, paint, chalk, context),
  ];
  const related = d.related ?? [];
  for (const { span, message } of related.slice(0, MAX_RELATED)) {
    lines.push(
      `  ${chalk.dim("=")} ${terminalLine(render(message, language))}:`,
      ...excerpt(span, chalk.dim, chalk, context),
    );
  }
  if (related.length > MAX_RELATED) {
    const more = related.length - MAX_RELATED;
    lines.push(`  ${chalk.dim("=")} ${language === "id" ? `dan ${more} tempat lain` : `and ${more} more`}`);
  }
  if (d.help !== undefined) lines.push(`  ${chalk.green("→")} ${terminalLine(render(d.help, language))}`);
  return lines.join("\n") + "\n";
}

function excerpt(
  span: Span,
  paint: ChalkInstance,
  chalk: ChalkInstance,
  context: ReportContext,
): readonly string[] {
  const { line, column } = positionAt(span.file, span.start);
  const source = lineText(span.file, line);
  const start = Math.min(column - 1, source.length);
  const end = Math.min(Math.max(span.end - span.start, 1) + start, source.length);
  const from =
    source.length <= MAX_LENGTH
      ? 0
      : whole(source, Math.max(0, Math.min(start - LEAD, source.length - MAX_LENGTH)));
  const to =
    source.length <= MAX_LENGTH ? source.length : whole(source, Math.min(source.length, from + MAX_LENGTH));
  const before = cell(source.slice(from, start));
  const marked = cell(source.slice(start, Math.min(end, to)));
  const after = cell(source.slice(Math.min(end, to), to));
  const [head, tail] = [from > 0 ? "…" : "", to < source.length ? "…" : ""];
  const gutter = String(line);
  const pad = " ".repeat(gutter.length);
  const path = terminalLine(context.display?.(span.file.path) ?? span.file.path);
  const indent = " ".repeat(displayWidth(head + before));
  return [
    `  ${pad}${chalk.dim("┌─")} ${path}:${line}:${column}`,
    `  ${chalk.dim(`${gutter} │`)} ${head}${before}${marked}${after}${tail}`.trimEnd(),
    `  ${chalk.dim(`${pad} │`)} ${indent}${paint("^".repeat(Math.max(1, displayWidth(marked))))}`,
  ];
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
}

function cell(text: string): string {
  return terminalLine(text.replace(/\t/g, " "));
}

function summary(diagnostics: readonly Diagnostic[], context: ReportContext, chalk: ChalkInstance): string {
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
