import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { check, type CheckResult } from "../../check.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { reporters } from "../../diagnostics/reporters/list.ts";
import { fingerprint, type ReportContext } from "../../diagnostics/reporters/reporter.ts";
import { rules } from "../../rules/list.ts";
import type { RuleOptions } from "../../rules/index.ts";
import { applyFixes } from "../../source/edit.ts";
import { writeAside } from "../../source/write.ts";
import { readSources, type Sources } from "../../source/read.ts";
import { VERSION } from "../../version.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";

export async function run(args: readonly string[], options: Record<string, unknown>, terminal: Terminal): Promise<ExitCode> {
  const format = options["format"] === undefined ? "human" : String(options["format"]);
  const reporter = Object.hasOwn(reporters, format) ? reporters[format] : undefined;
  if (reporter === undefined) throw unknownWord("--format", format, Object.keys(reporters));
  const ruleOptions = readRuleOptions(options["rule"]);
  const limit = readLimit(options["maxWarnings"]);
  let sources = await gather(args, options, terminal);
  let result = check(sources.files, ruleOptions);
  if (options["fix"] === true) {
    sources = await fix(sources, result, terminal);
    result = check(sources.files, ruleOptions);
  }
  const known = await readBaseline(options["baseline"], terminal);
  const shown = withoutKnown(result.diagnostics, known);
  if (options["writeBaseline"] !== undefined) {
    await writeAside(resolve(terminal.cwd, String(options["writeBaseline"])), baselineText(result.diagnostics));
    return 0;
  }
  const context: ReportContext = { language: terminal.language, color: terminal.color, version: VERSION, rules };
  terminal.out(reporter(shown, context));
  if (format === "human" && terminal.env["GITHUB_ACTIONS"] === "true") terminal.out(reporters["github"]?.(shown, context) ?? "");
  return exitCode(shown, options["strict"] === true, limit);
}

function exitCode(shown: readonly Diagnostic[], strict: boolean, limit: number | null): ExitCode {
  const warnings = shown.filter((d) => d.severity === "peringatan").length;
  if (shown.some((d) => d.severity === "galat")) return 1;
  return (strict && warnings > 0) || (limit !== null && warnings > limit) ? 1 : 0;
}

async function gather(args: readonly string[], options: Record<string, unknown>, terminal: Terminal): Promise<Sources> {
  if (!args.includes("-")) return readSources(args, terminal.cwd);
  if (args.length > 1) throw new UsageError({ id: "- tidak dapat digabung dengan jalur lain.", en: "- cannot be mixed with other paths." });
  if (options["fix"] === true) throw new UsageError({ id: "--fix memerlukan berkas, bukan -.", en: "--fix needs files, not -." });
  const path = String(options["stdinFilename"] ?? "stdin.ppb").replace(/\\/g, "/");
  return { root: terminal.cwd, files: [{ path, text: (await terminal.stdin()).replace(/^\uFEFF/, "") }] };
}

function unknownWord(flag: string, word: string, allowed: readonly string[]): UsageError {
  const near = nearest(word, allowed);
  const hint = near === null ? allowed.join(", ") : `"${near}"?`;
  return new UsageError({ id: `${flag} "${word}" tidak dikenal: ${hint}`, en: `${flag} "${word}" is not known: ${hint}` });
}

const SEVERITIES: Readonly<Record<string, Severity | "mati">> = {
  galat: "galat",
  error: "galat",
  peringatan: "peringatan",
  warning: "peringatan",
  saran: "saran",
  hint: "saran",
  mati: "mati",
  off: "mati",
};

function readRuleOptions(value: unknown): RuleOptions {
  const severities = new Map<string, Severity | "mati">();
  const only = new Set<string>();
  const names = rules.map((rule) => rule.name);
  for (const item of Array.isArray(value) ? value : []) {
    const [name = "", word] = String(item).split("=");
    if (!names.includes(name)) throw unknownWord("--rule", name, names);
    if (word === undefined) {
      only.add(name);
      continue;
    }
    const severity = Object.hasOwn(SEVERITIES, word) ? SEVERITIES[word] : undefined;
    if (severity === undefined) throw unknownWord("--rule", word, Object.keys(SEVERITIES));
    severities.set(name, severity);
  }
  return { severities, only };
}

function readLimit(value: unknown): number | null {
  if (value === undefined) return null;
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw new UsageError({ id: "--max-warnings memerlukan bilangan bulat.", en: "--max-warnings needs a whole number." });
}

async function fix(sources: Sources, result: CheckResult, terminal: Terminal): Promise<Sources> {
  const edits = result.diagnostics.flatMap((d) => d.fix?.edits ?? []);
  const files = [];
  let changed = 0;
  for (const file of sources.files) {
    const text = applyFixes(file, edits);
    if (text === file.text) {
      files.push(file);
      continue;
    }
    await writeAside(resolve(sources.root, file.path), text);
    files.push({ path: file.path, text });
    changed += 1;
  }
  terminal.err(terminal.language === "id" ? `${changed} berkas diperbaiki.\n` : `${changed} files fixed.\n`);
  return { ...sources, files };
}

/** A baseline counts fingerprints, so that a second finding of the same kind is still new. */
function baselineText(diagnostics: readonly Diagnostic[]): string {
  const prints = diagnostics.map(fingerprint).sort();
  return JSON.stringify({ version: 1, findings: prints }, null, 2) + "\n";
}

async function readBaseline(path: unknown, terminal: Terminal): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  if (path === undefined) return known;
  try {
    const data: unknown = JSON.parse(await readFile(resolve(terminal.cwd, String(path)), "utf8"));
    const list = typeof data === "object" && data !== null && "findings" in data ? data.findings : null;
    if (!Array.isArray(list)) throw new Error("findings");
    for (const print of list) known.set(String(print), (known.get(String(print)) ?? 0) + 1);
    return known;
  } catch {
    throw new UsageError({
      id: `Berkas baseline "${String(path)}" tidak terbaca. Buat dengan --write-baseline.`,
      en: `The baseline file "${String(path)}" cannot be read. Make it with --write-baseline.`,
    });
  }
}

function withoutKnown(diagnostics: readonly Diagnostic[], known: Map<string, number>): readonly Diagnostic[] {
  return diagnostics.filter((d) => {
    const print = fingerprint(d);
    const left = known.get(print) ?? 0;
    if (left > 0) known.set(print, left - 1);
    return left === 0;
  });
}
