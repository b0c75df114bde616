import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Span } from "../../src/source/source.ts";
import { said } from "../support/said.ts";

/**
 * What each mistake of the tables is said to be: which of the rule's sentences, with what in it (`said`).
 * `PPB_GOLDEN=write` rewrites the text (`said.test.ts`).
 */
export const GOLDEN = join(import.meta.dirname, "said.golden.txt");

/** A line for each finding of a rule, and below it the places that it shows and what its fix writes in place of what. */
export function saidOf(rule: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .filter(({ code }) => code === rule)
    .flatMap((one) => [
      said(one),
      ...(one.related ?? []).map(({ span }) => `  + ${place(span)}`),
      ...(one.fix?.edits ?? []).map(({ span, newText }) => `  * ${place(span)} → ${short(newText)}`),
    ]);
}

function place({ file, start, end }: Span): string {
  const line = file.text.slice(0, start).split("\n").length;
  return `${line} ${short(file.text.slice(start, end))}`;
}

function short(text: string): string {
  const line = text.replaceAll("\n", "⏎");
  return `«${line.length > 60 ? `${line.slice(0, 60)}…` : line}»`;
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
