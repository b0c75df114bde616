import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Argument, Diagnostic, Message } from "../../src/diagnostics/diagnostic.ts";

/**
 * What each mistake of the tables is said to be: which of the rule's sentences, with what in it; `→` its help, `+` what
 * stands elsewhere, `*` its fixes. `PPB_GOLDEN=write` rewrites the text (`said.test.ts`).
 */
export const GOLDEN = join(import.meta.dirname, "said.golden.txt");

/** A sentence without its words, which may be written better: its key and what stands in it. */
function said({ key = "", args = {} }: Message): string {
  const inside = Object.entries(args).map(([name, value]) => `${name}: ${argument(value)}`);
  return inside.length === 0 ? key : `${key} (${inside.join(", ")})`;
}

function argument(value: Argument): string {
  return typeof value === "object" ? said(value) : String(value).replaceAll("\n", "⏎");
}

function lineOf({ message, help, related = [], fix }: Diagnostic): string {
  return [
    said(message),
    ...(help === undefined ? [] : [`→ ${said(help)}`]),
    ...related.map(({ message: there }) => `+ ${said(there)}`),
    ...(fix === undefined ? [] : [`* ${said(fix.title)}`]),
  ].join(" ");
}

/** A line for each finding of a rule. */
export function saidOf(rule: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ code }) => code === rule).map(lineOf);
}

/** The lines of the golden text below each mistake, by rule and what the mistake is called. */
function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let rule = "";
  let lines: string[] = [];
  for (const line of readFileSync(GOLDEN, "utf8").trimEnd().split("\n")) {
    if (line.startsWith("    ")) lines.push(line.slice(4));
    else if (line.startsWith("  ")) found.set(`${rule}\n${line.slice(2)}`, (lines = []));
    else rule = line;
  }
  return found;
}

let golden: ReadonlyMap<string, readonly string[]> | null = null;

/** What the golden text has of a mistake; null when it does not have it yet. */
export function saidBefore(rule: string, mistake: string): readonly string[] | null {
  golden ??= read();
  return golden.get(`${rule}\n${mistake}`) ?? null;
}
