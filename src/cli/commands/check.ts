import { relative, resolve } from "node:path";
import { check } from "../../check.ts";
import { concerns, type Diagnostic, type Message } from "../../diagnostics/diagnostic.ts";
import { summary } from "../../diagnostics/reporters/human-summary.ts";
import { reporters } from "../../diagnostics/reporters/list.ts";
import type { ReportContext } from "../../diagnostics/reporters/reporter.ts";
import type { Repository } from "../../model/model.ts";
import { namedFiles } from "../../model/named-files.ts";
import { inOrder, type RuleOptions } from "../../rules/index.ts";
import { askedMaps, readSources } from "../../read-sources.ts";
import type { Sources } from "../../source/read.ts";
import { projectAround } from "../../source/safe-file.ts";
import { writeFileWhole } from "../../source/write.ts";
import { terminalLine } from "../../text/terminal.ts";
import { VERSION } from "../../version.ts";
import { baselineText, compare, goneText, readBaseline, type BaselineEntry } from "../check/baseline.ts";
import { expectWorkOf, noteIfNoMap, noteIfNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { readRuleOptions } from "../check/options.ts";
import type { checkOptions } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  summaryOfHuman: {
    id: "--summary hanya untuk bentuk human.",
    en: "--summary goes with the form human only.",
  },
  recorded: {
    id: "{count} temuan dicatat di {named}.\n",
    en: "{count} findings recorded in {named}.\n",
  },
  nameOfInput: {
    id: "--stdin-filename hanya untuk masukan -.",
    en: "--stdin-filename goes with the input - only.",
  },
  mixedPaths: {
    id: "- tidak dapat digabung dengan jalur lain.",
    en: "- cannot be mixed with other paths.",
  },
  fixNeedsFiles: { id: "--fix memerlukan berkas, bukan -.", en: "--fix needs files, not -." },
});

type Options = OptionsOf<typeof checkOptions>;

export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const format = options.format ?? "human";
  const reporter = reporters[format];
  const isSummary = options.summary;
  if (isSummary && format !== "human") {
    throw new UsageError(messages.summaryOfHuman());
  }
  const ruleOptions = readRuleOptions(options.rule);
  const limit = options.maxWarnings;
  const known = await readBaseline(options.baseline, terminal);
  const ofSources = options.fix
    ? await fixFound(args, ruleOptions, terminal)
    : await findings(await gather(args, options, terminal), ruleOptions);
  if (ofSources.diagnostics.length === 0) noteIfNoMap(ofSources.repository, ofSources.sources, terminal);
  if (options.drawings) terminal.expectLongRun?.();
  const found = options.drawings ? await withDrawings(ofSources, ruleOptions) : ofSources;
  if (options.writeBaseline !== null) {
    const path = options.writeBaseline;
    const absolute = resolve(terminal.cwd, path);
    await writeFileWhole(absolute, baselineText(found.diagnostics), {
      within: projectAround(absolute, terminal.cwd),
      shown: path,
    });
    const count = found.diagnostics.length;
    const named = terminalLine(path);
    terminal.err(render(messages.recorded({ count, named }), terminal.language));
    return 0;
  }
  const { fresh: shown, gone } = compare(found.diagnostics, known);
  const inScope = isInScope(found, ruleOptions, options.drawings);
  terminal.err(goneText(gone.filter(inScope), terminal.language));
  const context: ReportContext = {
    language: terminal.language,
    color: terminal.color,
    version: VERSION,
    // Only this form carries them along; the others do without the long texts.
    rules: format === "sarif" ? (await import("../../rules/catalogue.ts")).catalogue : [],
    hidden: found.diagnostics.length - shown.length,
    isWhole: ruleOptions.only !== undefined && ruleOptions.only.size > 0,
    display: (path) => relative(terminal.cwd, resolve(found.root, path)) || path,
  };
  terminal.out((isSummary ? summary : reporter)(shown, context));
  if (options.format === null && terminal.env["GITHUB_ACTIONS"] === "true") {
    terminal.out(reporters.github(shown, context));
  }
  return exitCode(shown, options.strict, limit);
}

function exitCode(shown: readonly Diagnostic[], strict: boolean, limit: number | null): ExitCode {
  const warnings = shown.filter((d) => d.severity === "warning").length;
  if (shown.some((d) => d.severity === "error")) return 1;
  return (strict && warnings > 0) || (limit !== null && warnings > limit) ? 1 : 0;
}

async function gather(args: readonly string[], options: Options, terminal: Terminal): Promise<Sources> {
  const name = options.stdinFilename;
  if (!args.includes("-")) {
    if (name === null) {
      const sources = await readSources(args, terminal.cwd);
      noteIfNothing(sources, terminal);
      expectWorkOf(sources, terminal);
      return sources;
    }
    throw new UsageError(messages.nameOfInput());
  }
  if (args.length > 1) {
    throw new UsageError(messages.mixedPaths());
  }
  return readSources([], terminal.cwd, { path: name ?? "stdin.ppb", text: await terminal.stdin() });
}

interface Found {
  readonly root: string;
  readonly sources: Sources;
  readonly repository: Repository;
  readonly diagnostics: readonly Diagnostic[];
}

/** All maps that were read are checked; only findings with a place in the files asked for are shown. */
async function findings(sources: Sources, options: RuleOptions): Promise<Found> {
  const plain = check(sources.files, options);
  const fileFaults = await faultsOf(plain.repository, sources.root);
  const { diagnostics, repository } =
    fileFaults.size === 0 ? plain : check(sources.files, { ...options, fileFaults });
  const { root } = sources;
  if (sources.asked.length === sources.files.length) return { root, sources, repository, diagnostics };
  const asked = new Set(sources.asked);
  return { root, sources, repository, diagnostics: diagnostics.filter((d) => concerns(d, asked)) };
}

/** The findings of sources and of what is drawn from them. A map with errors is drawn as far as it goes. */
async function withDrawings(found: Found, { only }: RuleOptions): Promise<Found> {
  const { drawingFindings } = await import("../drawings/check.ts");
  const maps = askedMaps(found.repository, found.sources);
  const drawn = await drawingFindings(maps, found.repository);
  const wanted = only === undefined || only.size === 0 ? drawn : drawn.filter(({ code }) => only.has(code));
  return { ...found, diagnostics: inOrder([...found.diagnostics, ...wanted], found.repository) };
}

/** What is wrong with the pictures and fonts that the maps name. Most name none, and load nothing to look at them. */
async function faultsOf({ maps }: Repository, root: string): Promise<ReadonlyMap<string, Message>> {
  if (maps.every((map) => namedFiles(map).length === 0)) return new Map();
  return (await import("../../build/assets/named-files.ts")).fileFaults(maps, root);
}

/** Whether this run would have found what an entry of the baseline records, if it were still there. */
function isInScope(
  { sources }: Found,
  { only, severities }: RuleOptions,
  drawings: boolean,
): (entry: BaselineEntry) => boolean {
  const asked = new Set(sources.asked.map((file) => file.path));
  const read = new Set(sources.files.map((file) => file.path));
  const isAll = asked.size === read.size;
  return ({ code, path }) => {
    if (!drawings && ofDrawings(code)) return false;
    const ran = (only === undefined || only.size === 0 || only.has(code)) && severities?.get(code) !== "off";
    return ran && (asked.has(path) || (isAll && !read.has(path)));
  };
}

/** Whether a finding is one that only drawing makes. */
function ofDrawings(code: string): boolean {
  return code === "terlalu-besar" || code === "gambar-tak-sah" || code === "gambar-kurang-rapi";
}

/** Makes the safe fixes, each file replaced as a whole; says what was left and returns what remains. */
async function fixFound(args: readonly string[], options: RuleOptions, terminal: Terminal): Promise<Found> {
  if (args.includes("-")) {
    throw new UsageError(messages.fixNeedsFiles());
  }
  const sources = await readSources(args, terminal.cwd);
  noteIfNothing(sources, terminal);
  expectWorkOf(sources, terminal);
  const { fixAll } = await import("../../fix.ts");
  const { files, asked, left } = fixAll(sources.files, sources.asked, options);
  const old = new Set(sources.files);
  const changed = files.filter((file) => !old.has(file));
  for (const file of changed) {
    const place = { within: sources.root, shown: file.path };
    await writeFileWhole(resolve(sources.root, file.path), file.text, place);
  }
  const { fixSummary } = await import("../check/fix-summary.ts");
  terminal.err(fixSummary(changed.length, left, terminal.language));
  return findings({ ...sources, files, asked }, options);
}
