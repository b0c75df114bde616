import { relative, resolve } from "node:path";
import { build, buildShard } from "../../build/build.ts";
import { cacheFolderOf } from "../../build/cache/folder.ts";
import { BuildFailure } from "../../build/failure.ts";
import type { BuiltMap } from "../../build/result.ts";
import { check } from "../../check.ts";
import type { Diagnostic, Language } from "../../diagnostics/diagnostic.ts";
import { reporters } from "../../diagnostics/reporters/list.ts";
import { askedMaps, findingsOfAsked, readSources } from "../../read-sources.ts";
import { terminalJson, terminalLine } from "../../text/terminal.ts";
import { VERSION } from "../../version.ts";
import { refuseNoMap, refuseNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { explainFailure } from "../terminal/failure.ts";
import { reportDrawings } from "../drawings/reports.ts";
import { watchFiles } from "../watch.ts";
import type { buildOptions } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  nothingMade: {
    id: "Tidak ada yang dibuat. Perbaiki galat di atas, atau pakai --force untuk membuat KONSEP.\n",
    en: "Nothing was made. Correct the errors above, or use --force to make a draft (KONSEP).\n",
  },
  shardDone: {
    id: "Bagian {part}/{of}: {drawn} gambar ada di {cacheFolder}\n",
    en: "Part {part}/{of}: {drawn} drawings are in {cacheFolder}\n",
  },
  waiting: { id: "Menunggu pembuatan lain selesai…\n", en: "Waiting for another build…\n" },
  shardNeedsCache: {
    id: "--shard memerlukan folder cache, tetapi tidak ada yang bisa dipakai. Tunjuk folder biasa dengan PPB_CACHE_DIR.",
    en: "--shard needs a cache folder, but there is none that can be used. Name an ordinary folder in PPB_CACHE_DIR.",
  },
  stale: { id: "tidak sesuai sumber", en: "not what the sources give" },
  upDate: { id: "sudah sesuai sumber", en: "is up to date" },
  drawings: { id: "gambar", en: "drawings" },
  seconds: { id: "detik", en: "s" },
  drawingsIn: { id: "gambar di", en: "drawings in" },
  files: { id: "berkas di", en: "files in" },
  watching: {
    id: "Menunggu perubahan. Ctrl+C untuk berhenti.\n",
    en: "Waiting for changes. Ctrl+C to stop.\n",
  },
});

type Options = OptionsOf<typeof buildOptions>;

export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const exit = await buildOnce(args, options, terminal);
  if (!options.watch) return exit;
  await watch(args, outFolder(options, terminal), terminal, () => buildOnce(args, options, terminal));
  return exit;
}

async function buildOnce(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const sources = await readSources(args, terminal.cwd);
  refuseNothing(sources);
  const result = check(sources.files);
  const errors = findingsOfAsked(result.diagnostics, result.repository, sources).filter(
    (d) => d.severity === "error",
  );
  if (errors.length > 0) {
    terminal.err(human(errors, terminal));
    if (!options.force) {
      terminal.err(render(messages.nothingMade(), terminal.language));
      return 1;
    }
  }
  refuseNoMap(askedMaps(result.repository, sources));
  const out = outFolder(options, terminal);
  const wait = { happened: false };
  const { workers, shard } = options;
  const shared = {
    ...(workers === null ? {} : { workers }),
    cacheFolder: cacheFolderOf(sources.root, terminal.cwd, terminal.env["PPB_CACHE_DIR"]),
    onProgress: (done: number, total: number, name: string) => progress(done, total, name, terminal),
  };
  try {
    if (shard !== null) {
      if (shared.cacheFolder === null) throw noCacheFolder();
      const drawn = await buildShard(sources, result, shard, shared);
      terminal.out(
        render(
          messages.shardDone({
            part: shard.part,
            of: shard.of,
            drawn,
            cacheFolder: terminalLine(shown(shared.cacheFolder, terminal)),
          }),
          terminal.language,
        ),
      );
      return 0;
    }
    const built = await build(sources, result, {
      out,
      together: args.length > 1 ? null : resolve(terminal.cwd, args[0] ?? "."),
      draft: errors.length > 0,
      also: options.png ? [...options.also, "png"] : options.also,
      checkOnly: options.check,
      ...shared,
      join: options.join.map((folder) => resolve(terminal.cwd, folder)),
      onWait: () => {
        wait.happened = true;
        terminal.err(render(messages.waiting(), terminal.language));
      },
    });
    // The sources were read before the wait; what the other build saw may be newer.
    if (wait.happened) return await buildOnce(args, options, terminal);
    if (terminal.interactive) terminal.err("\r\u001b[K");
    summarise(built, options, performance.now() - started, terminal);
    const isComplete = reportDrawings(built, result.repository.maps, terminal);
    return isComplete && built.every((b) => b.stale.length === 0) ? 0 : 1;
  } catch (error) {
    throw error instanceof BuildFailure ? new UsageError(error.text) : error;
  }
}

function outFolder(options: Options, terminal: Terminal): string | null {
  return options.out === null ? null : resolve(terminal.cwd, options.out);
}

function noCacheFolder(): UsageError {
  return new UsageError(messages.shardNeedsCache());
}

function human(findings: readonly Diagnostic[], { language, color }: Terminal): string {
  return reporters.human(findings, { language, color, version: VERSION, rules: [] });
}

function progress(done: number, total: number, name: string, terminal: Terminal): void {
  if (!terminal.interactive) return;
  const width = 24;
  const filled = Math.round((done / Math.max(1, total)) * width);
  terminal.err(
    `\r\u001b[K[${"#".repeat(filled)}${".".repeat(width - filled)}] ${done}/${total} ${terminalLine(name).slice(0, 40)}`,
  );
}

function summarise(
  built: readonly BuiltMap[],
  options: Options,
  milliseconds: number,
  terminal: Terminal,
): void {
  const { language } = terminal;
  const stale = render(messages.stale(), language);
  const upToDate = render(messages.upDate(), language);
  const drawings = render(messages.drawings(), language);
  if (options.json) {
    const maps = built.map((b) => ({ ...b, folder: shown(b.folder, terminal) }));
    terminal.out(`${terminalJson({ version: 1, maps })}\n`);
    return;
  }
  for (const b of built) {
    const folder = terminalLine(shown(b.folder, terminal));
    if (b.stale.length > 0)
      terminal.out(
        `${b.map}: ${stale}:\n${b.stale.map((d) => `  ${folder}/${terminalLine(d.path)}\n`).join("")}`,
      );
    else if (b.upToDate || options.check) terminal.out(`${b.map}: ${folder} ${upToDate}\n`);
    else
      terminal.out(
        built.length > 3 ? `${b.map}: ${folder} (${b.drawings} ${drawings})\n` : listing(b, folder, language),
      );
  }
  terminal.out(`${(milliseconds / 1000).toFixed(1)} ${render(messages.seconds(), language)}\n`);
}

const DRAWING_FOLDERS: readonly string[] = ["svg", "pdf", "png"];

function listing(b: BuiltMap, folder: string, language: Language): string {
  const drawings = render(messages.drawingsIn(), language);
  const files = render(messages.files(), language);
  const main = b.files.filter((f) => !f.path.includes("/"));
  const lines = main.map(
    (f) => `  ${terminalLine(f.path).padEnd(16)} ${String(Math.ceil(f.bytes / 1024)).padStart(6)} kB\n`,
  );
  const folders = [...new Set(b.files.filter((f) => f.path.includes("/")).map((f) => f.path.split("/")[0]!))];
  const ofDrawings = DRAWING_FOLDERS.filter((name) => folders.includes(name)).map((name) => `${name}/`);
  const others = folders
    .filter((name) => !DRAWING_FOLDERS.includes(name))
    .map((name) => `  ${b.files.filter((f) => f.path.startsWith(`${name}/`)).length} ${files} ${name}/\n`);
  return `${b.map}: ${folder}\n${lines.join("")}  ${b.drawings} ${drawings} ${ofDrawings.join(" ")}\n${others.join("")}`;
}

function shown(folder: string, terminal: Terminal): string {
  const path = relative(terminal.cwd, folder).split("\\").join("/");
  return path === "" ? "." : path;
}

async function watch(
  args: readonly string[],
  out: string | null,
  terminal: Terminal,
  again: () => Promise<ExitCode>,
): Promise<void> {
  const roots = args.length === 0 ? [terminal.cwd] : args.map((path) => resolve(terminal.cwd, path));
  await watchFiles({ roots, out }, () => again().catch((error: unknown) => explainFailure(error, terminal)));
  terminal.err(render(messages.watching(), terminal.language));
  await new Promise(() => undefined);
}
