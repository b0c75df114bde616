import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fingerprint } from "../diagnostics/reporters/reporter.ts";
import { FileError, projectAround, readOrdinary } from "../source/safe-file.ts";
import { UsageError, type Terminal } from "./command.ts";

/** Some 100,000 findings. */
const MAX_BYTES = 32 * 1024 * 1024;

/** How often each known finding was there: a second one of the same kind is new. */
export type Baseline = ReadonlyMap<string, number>;

/** The file that `--write-baseline` leaves: sorted, so that its changes review well. */
export function baselineText(diagnostics: readonly Diagnostic[]): string {
  const findings = diagnostics
    .map((d) => `${d.code} ${d.span.file.path} ${fingerprint(d)}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify({ version: 1, findings }, null, 2) + "\n";
}

/** Reads a baseline file; empty when `path` is undefined. Throws `UsageError`. */
export async function readBaseline(path: unknown, terminal: Terminal): Promise<Baseline> {
  const known = new Map<string, number>();
  if (path === undefined) return known;
  for (const line of await readFindings(String(path), terminal)) {
    const print = line.slice(line.lastIndexOf(" ") + 1);
    known.set(print, (known.get(print) ?? 0) + 1);
  }
  return known;
}

async function readFindings(path: string, terminal: Terminal): Promise<readonly string[]> {
  const unreadable = new UsageError({
    id: `Berkas baseline "${path}" tidak terbaca. Buat dengan --write-baseline.`,
    en: `The baseline file "${path}" cannot be read. Make it with --write-baseline.`,
  });
  let data: unknown;
  try {
    const absolute = resolve(terminal.cwd, path);
    const place = { within: projectAround(absolute, terminal.cwd), shown: path, limit: MAX_BYTES };
    data = JSON.parse(readOrdinary(absolute, place).toString("utf8"));
  } catch (error) {
    if (error instanceof FileError && error.problem !== "tidak-ada") throw error;
    throw unreadable;
  }
  const list = typeof data === "object" && data !== null && "findings" in data ? data.findings : null;
  if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) throw unreadable;
  return list;
}

/** The findings that are not in the baseline. */
export function withoutKnown(diagnostics: readonly Diagnostic[], known: Baseline): readonly Diagnostic[] {
  const left = new Map(known);
  return diagnostics.filter((d) => {
    const print = fingerprint(d);
    const count = left.get(print) ?? 0;
    if (count > 0) left.set(print, count - 1);
    return count === 0;
  });
}
