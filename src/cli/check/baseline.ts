import { resolve } from "node:path";
import type { Diagnostic, Language } from "../../diagnostics/diagnostic.ts";
import { fingerprint } from "../../diagnostics/reporters/reporter.ts";
import { FileError } from "../../source/file-error.ts";
import { projectAround, readOrdinary } from "../../source/safe-file.ts";
import { terminalJson, terminalLine } from "../../text/terminal.ts";
import { UsageError, type Terminal } from "../command.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  unreadable: {
    id: 'Berkas baseline "{path}" tidak terbaca. Buat dengan --write-baseline.',
    en: 'The baseline file "{path}" cannot be read. Make it with --write-baseline.',
  },
  otherVersion: {
    id: 'Berkas baseline "{path}" dibuat oleh ppb yang lebih lama. Buat lagi dengan --write-baseline.',
    en: 'The baseline file "{path}" was made by an older ppb. Make it again with --write-baseline.',
  },
});

/** Some 100,000 findings. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The entries of each known finding, by its fingerprint: as many as there were of its kind, so one more is new. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** A finding as it was recorded. Its path is for people to read: a renamed file leaves the fingerprint as it is. */
export interface BaselineEntry {
  readonly code: string;
  readonly path: string;
}

/** 1 counted the words of the messages in; findings of that form are not known again. */
const VERSION = 2;

/** The file that `--write-baseline` leaves: sorted, so that its changes review well. */
export function baselineText(diagnostics: readonly Diagnostic[]): string {
  const findings = diagnostics
    .map((d) => `${d.code} ${d.span.file.path} ${fingerprint(d)}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `${terminalJson({ version: VERSION, findings })}\n`;
}

/** Reads a baseline file; empty when `path` is undefined. Throws `UsageError`. */
export async function readBaseline(path: string | null, terminal: Terminal): Promise<Baseline> {
  const known = new Map<string, BaselineEntry[]>();
  if (path === null) return known;
  for (const line of await readFindings(path, terminal)) {
    const [from, to] = [line.indexOf(" "), line.lastIndexOf(" ")];
    const entry = { code: line.slice(0, from), path: line.slice(from + 1, to) };
    const list = known.get(line.slice(to + 1));
    if (list === undefined) known.set(line.slice(to + 1), [entry]);
    else list.push(entry);
  }
  return known;
}

async function readFindings(path: string, terminal: Terminal): Promise<readonly string[]> {
  const unreadable = new UsageError(messages.unreadable({ path }));
  let data: unknown;
  try {
    const absolute = resolve(terminal.cwd, path);
    const place = { within: projectAround(absolute, terminal.cwd), shown: path, limit: MAX_BYTES };
    data = JSON.parse(readOrdinary(absolute, place).toString("utf8"));
  } catch (error) {
    if (error instanceof FileError && error.problem !== "missing") throw error;
    throw unreadable;
  }
  if (typeof data === "object" && data !== null && "version" in data && data.version === 1) {
    throw new UsageError(messages.otherVersion({ path }));
  }
  const list = typeof data === "object" && data !== null && "findings" in data ? data.findings : null;
  if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) throw unreadable;
  return list;
}

/** Findings beside a baseline. */
export interface Compared {
  /** Those that it does not know. */
  readonly fresh: readonly Diagnostic[];
  /** Entries of the baseline that nothing was found for, in the order of the file. */
  readonly gone: readonly BaselineEntry[];
}

export function compare(diagnostics: readonly Diagnostic[], known: Baseline): Compared {
  const seen = new Map<string, number>();
  const fresh = diagnostics.filter((d) => {
    const print = fingerprint(d);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return count > (known.get(print)?.length ?? 0);
  });
  const gone = [...known].flatMap(([print, entries]) => entries.slice(seen.get(print) ?? 0));
  return { fresh, gone };
}

/** Entries that are named; the rest are counted. */
const MAX_NAMED = 20;

/** Says which entries of a baseline are out of date, so that they do not hide the next finding of their kind; "" when none is. */
export function goneText(gone: readonly BaselineEntry[], language: Language): string {
  if (gone.length === 0) return "";
  const id = language === "id";
  const lines = gone.slice(0, MAX_NAMED).map(({ code, path }) => `  ${code} ${path}`);
  const more = gone.length - lines.length;
  if (more > 0) lines.push(id ? `  dan ${more} lagi` : `  and ${more} more`);
  const one = gone.length === 1;
  const head = id
    ? `${gone.length} catatan baseline tidak berlaku lagi; perbarui dengan --write-baseline:`
    : `${gone.length} baseline ${one ? "entry is" : "entries are"} out of date; update with --write-baseline:`;
  return [head, ...lines].map((line) => `${terminalLine(line)}\n`).join("");
}
