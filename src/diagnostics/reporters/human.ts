import { render } from "../message.ts";
import { Chalk, type ChalkInstance } from "chalk";
import { lineText, positionAt } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import { SEVERITY_NAMES, type Diagnostic, type Severity } from "../diagnostic.ts";
import { displayWidth, terminalLine } from "../../text/terminal.ts";
import { totals } from "./human-totals.ts";
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
  const blocks = grouped(diagnostics, context).map((group) =>
    group.kind === "one" ? block(group.finding, context, chalk) : list(group.findings, context, chalk),
  );
  return [...blocks, totals(diagnostics, context, chalk)].join("\n") + "\n";
};

type Group =
  | { readonly kind: "one"; readonly finding: Diagnostic }
  | { readonly kind: "many"; readonly findings: readonly Diagnostic[] };

/** Findings of one rule in one map that are shown one by one; when there are more, the rest stand in a list. */
const MANY = 10;
/** How many of the many are shown in full, so that one sees what they are about. */
const IN_FULL = 3;

/** An unfinished map has one thing to say fifty times: three of them say it, the others are a line each. */
function grouped(diagnostics: readonly Diagnostic[], { isWhole }: ReportContext): readonly Group[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const d of diagnostics) {
    const kind = `${d.code} ${d.subject?.split("/", 1)[0] ?? ""}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [d]);
    else known.push(d);
  }
  const many = [...kinds.values()].filter((findings) => isWhole !== true && findings.length > MANY);
  const listed = new Map(
    many.flatMap((findings) => findings.slice(IN_FULL).map((d) => [d, findings] as const)),
  );
  return diagnostics.flatMap((finding): readonly Group[] => {
    const findings = listed.get(finding);
    if (findings === undefined) return [{ kind: "one", finding }];
    // The list stands where its first finding would.
    return findings[IN_FULL] === finding ? [{ kind: "many", findings: findings.slice(IN_FULL) }] : [];
  });
}

function list(findings: readonly Diagnostic[], context: ReportContext, chalk: ChalkInstance): string {
  const { language } = context;
  const [first] = findings;
  if (first === undefined) return "";
  const paint = paints(chalk)[first.severity];
  const more = findings.length;
  const head =
    language === "id" ? `${more} temuan lain dari aturan ini:` : `${more} more findings of this rule:`;
  const lines = findings.map((d) => {
    const { line, column } = positionAt(d.span.file, d.span.start);
    const path = terminalLine(context.display?.(d.span.file.path) ?? d.span.file.path);
    return `  ${path}:${line}:${column}  ${terminalLine(render(d.message, language))}`;
  });
  return [
    `${paint.bold(SEVERITY_NAMES[language][first.severity])} ${chalk.dim(`[${first.code}]`)} ${chalk.bold(head)}`,
    ...lines,
    `  ${chalk.green("→")} ${language === "id" ? "Selengkapnya" : "In full"}: ppb check --rule ${first.code}`,
    "",
  ].join("\n");
}

/** The colour of each severity. */
function paints(chalk: ChalkInstance): Readonly<Record<Severity, ChalkInstance>> {
  return { error: chalk.red, warning: chalk.yellow, hint: chalk.cyan };
}

function block(d: Diagnostic, context: ReportContext, chalk: ChalkInstance): string {
  const { language } = context;
  const paint = paints(chalk)[d.severity];
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
