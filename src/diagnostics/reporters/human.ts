import { Chalk, type ChalkInstance } from "chalk";
import { lineText, positionAt } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import type { Diagnostic, Language, Severity } from "../diagnostic.ts";
import { visible } from "../visible.ts";
import type { Reporter } from "./reporter.ts";

/** Widest source line that is shown whole; longer ones are cropped around the place. */
const MAX_WIDTH = 100;

const WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  id: { galat: "galat", peringatan: "peringatan", saran: "saran" },
  en: { galat: "error", peringatan: "warning", saran: "hint" },
};

/** The form for people: what, where with the line shown, and what to do. */
export const human: Reporter = (diagnostics, { language, color }) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const blocks = diagnostics.map((d) => block(d, language, chalk));
  return [...blocks, summary(diagnostics, language, chalk)].join("\n") + "\n";
};

function block(d: Diagnostic, language: Language, chalk: ChalkInstance): string {
  const paint = { galat: chalk.red, peringatan: chalk.yellow, saran: chalk.cyan }[d.severity];
  const lines = [
    `${paint.bold(WORDS[language][d.severity])} ${chalk.dim(`[${d.rule}]`)} ${chalk.bold(visible(d.message[language]))}`,
    ...excerpt(d.span, paint, chalk),
  ];
  for (const related of d.related ?? []) {
    lines.push(`  ${chalk.dim("=")} ${visible(related.message[language])}:`, ...excerpt(related.span, chalk.dim, chalk));
  }
  if (d.help !== undefined) lines.push(`  ${chalk.green("→")} ${visible(d.help[language])}`);
  return lines.join("\n") + "\n";
}

function excerpt(span: Span, paint: ChalkInstance, chalk: ChalkInstance): readonly string[] {
  const { line, column } = positionAt(span.file, span.start);
  const source = lineText(span.file, line).replace(/\t/g, " ");
  const from = Math.max(0, Math.min(column - 1 - 40, source.length - MAX_WIDTH));
  const before = visible(source.slice(from, column - 1));
  const length = Math.max(1, Math.min(span.end - span.start, source.length - column + 1, MAX_WIDTH - (column - 1 - from)));
  const marked = visible(source.slice(column - 1, column - 1 + length));
  const after = visible(source.slice(column - 1 + length, from + MAX_WIDTH));
  const gutter = String(line);
  const pad = " ".repeat(gutter.length);
  return [
    `  ${chalk.dim("┌─")} ${visible(span.file.path)}:${line}:${column}`,
    `  ${chalk.dim(`${gutter} │`)} ${from > 0 ? "…" : ""}${before}${marked}${after}`,
    `  ${chalk.dim(`${pad} │`)} ${" ".repeat(displayWidth(before) + (from > 0 ? 1 : 0))}${paint("^".repeat(Math.max(1, displayWidth(marked))))}`,
  ];
}

/** Terminal columns: combining marks take none, East Asian wide characters and emoji two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(char)) continue;
    width += (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf) || (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) || (point >= 0xff00 && point <= 0xff60) || point >= 0x1f300 ? 2 : 1;
  }
  return width;
}

function summary(diagnostics: readonly Diagnostic[], language: Language, chalk: ChalkInstance): string {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings, hints] = [count("galat"), count("peringatan"), count("saran")];
  if (diagnostics.length === 0) return chalk.green(language === "id" ? "Tidak ada temuan." : "Nothing found.");
  return language === "id"
    ? `${errors} galat, ${warnings} peringatan, ${hints} saran.`
    : `${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}, ${hints} hint${hints === 1 ? "" : "s"}.`;
}
