import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { choices } from "../../../grammar/words.ts";
import { withDrawers, type DrawFiles, type FileTask } from "../../build/sets/draw-files.ts";
import { taskOf } from "../../build/sets/task.ts";
import { check } from "../../check.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { makeFolder } from "../../source/folders.ts";
import type { Theme } from "../../paint/theme.ts";
import { askedMaps, findingsOfAsked, readSources } from "../../read-sources.ts";
import type { Sources } from "../../source/read.ts";
import { projectAround } from "../../source/safe-file.ts";
import { writeFileWhole } from "../../source/write.ts";
import type { Drawing, RelationDrawing } from "../../views/drawing.ts";
import { distinctNames } from "../../views/names.ts";
import { plan, treeDrawing } from "../../views/plan.ts";
import { relationDrawing } from "../../views/relation.ts";
import { terminalLine } from "../../text/terminal.ts";
import { expectDrawings, expectWorkOf, refuseNoMap, refuseNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { chooseFormat, choosePlace, type Format, type Place } from "../drawings/place.ts";
import { reportDrawings, type ReportedMap } from "../drawings/reports.ts";
import { saySharedCode, sharedCode } from "../drawings/shared-code.ts";
import {
  drawingChooser,
  foldersAndCodes,
  refuseUnknownCodes,
  sopChooser,
  type Chooser,
} from "../drawings/named.ts";
import type { drawOptions, Kind } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  sourcesHaveErrors: {
    id: "ppb: sumber punya {count} galat; gambar dapat tidak lengkap. Lihat: ppb check\n",
    en: "ppb: the sources have {count} errors; drawings may be incomplete. See: ppb check\n",
  },
  wholeTree: {
    id: "Pohon proses selalu memuat seluruh peta: hapus {shown}. Peta level sebuah proses: ppb draw {codes}",
    en: "The tree of processes always holds the whole map: leave out {shown}. The level map of a process: ppb draw {codes}",
  },
});

type Options = OptionsOf<typeof drawOptions>;

/** What `ppb draw` is asked for. */
interface Asked {
  readonly sources: Sources;
  readonly folders: readonly string[];
  readonly codes: readonly string[];
  readonly kind: Kind;
  readonly theme: Theme["name"] | null;
  readonly out: string | null;
  readonly isFolder: boolean;
  readonly format: Format;
}

/** `ppb draw [code…] [folder…]`: what exists on the disk is a folder, the rest are codes. */
export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const out = options.out;
  const isFolder =
    out !== null && statSync(resolve(terminal.cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
  const format = chooseFormat(options.format, out, isFolder);
  const kind = options.kind ?? "peta";
  const theme = options.theme === null ? null : choices.theme[options.theme];
  const { folders, codes } = foldersAndCodes(args, terminal.cwd);
  if (kind === "pohon" && codes.length > 0) throw treeError(codes);
  const sources = await readSources(folders, terminal.cwd);
  refuseNothing(sources);
  expectWorkOf(sources, terminal);
  const asked: Asked = { sources, folders, codes, kind, theme, out, isFolder, format };
  const threads = options.workers ?? Math.min(8, availableParallelism());
  return withDrawers(drawingsExpected(asked), threads, (drawFiles) => drawAsked(asked, drawFiles, terminal));
}

/** About how many drawings that will be, by the sources alone: files hold a CFM each, more often than not. */
function drawingsExpected({ sources, codes, kind }: Asked): number {
  if (kind !== "peta") return 0;
  return codes.length > 0 ? codes.length : sources.asked.length;
}

async function drawAsked(asked: Asked, drawFiles: DrawFiles, terminal: Terminal): Promise<ExitCode> {
  const { sources, folders, codes, kind, out, isFolder } = asked;
  const { repository, diagnostics: all } = check(sources.files);
  const diagnostics = findingsOfAsked(all, repository, sources);
  const maps = askedMaps(repository, sources);
  if (diagnostics.some((d) => d.severity === "error")) {
    const count = diagnostics.filter((d) => d.severity === "error").length;
    terminal.err(render(messages.sourcesHaveErrors({ count }), terminal.language));
  } else refuseNoMap(maps);
  const choosers = maps.map((map) => chooserOf(kind, map, repository));
  refuseUnknownCodes(codes, maps, repository, choosers);
  const chosen = maps.flatMap((map, i) => choosers[i]!(codes).map((drawing) => ({ map, drawing })));
  expectDrawings(chosen.length, terminal);
  const asking = { command: "ppb draw", root: sources.root, cwd: terminal.cwd };
  const shared = sharedCode(codes, maps, choosers, asking);
  const place = choosePlace(out, { count: chosen.length, isFolder, isNamed: codes.length === 1, shared });
  const reported = await emit(chosen, { ...asked, place, drawFiles }, terminal);
  saySharedCode(shared, folders, terminal);
  if (!reportDrawings(reported, repository.maps, terminal)) return 1;
  return diagnostics.some((d) => d.severity === "error") ? 1 : 0;
}

function treeError(codes: readonly string[]): UsageError {
  const shown = codes.map((code) => `"${code}"`).join(", ");
  return new UsageError(messages.wholeTree({ shown, codes: codes[0] ?? "" }));
}

function chooserOf(kind: Kind, map: ProcessMap, repository: Repository): Chooser<Drawing> {
  switch (kind) {
    case "peta":
      return drawingChooser(plan(map, repository), map);
    case "sop": {
      const choose = sopChooser(plan(map, repository), map);
      return (codes) => choose(codes).map(({ drawing }) => drawing);
    }
    case "pohon":
      return () => [treeDrawing(map)];
    case "relasi": {
      const choose = drawingChooser(relationDrawings(map), map);
      return (codes) => choose(codes).filter((d) => codes.length > 0 || d.handovers.length > 0);
    }
  }
}

function relationDrawings(map: ProcessMap): readonly RelationDrawing[] {
  return map.processes
    .filter((process) => process.children.length > 0 || process.level === 0)
    .map((process) => relationDrawing(process, map));
}

interface Emission {
  readonly format: Format;
  readonly theme: Theme["name"] | null;
  readonly place: Place;
  readonly drawFiles: DrawFiles;
}

/** Files that are written at the same time: each of them waits for the disk. */
const WRITTEN_AT_ONCE = 8;

/** Draws all, in their order: one that cannot be made takes no others along. Returns what is to be said of them. */
async function emit(
  chosen: readonly { map: ProcessMap; drawing: Drawing }[],
  { format, theme, place, drawFiles }: Emission,
  terminal: Terminal,
): Promise<readonly ReportedMap[]> {
  const reported: ReportedMap[] = [];
  // Two maps may draw pages of one name, level-0 above all.
  const maps = [...new Set(chosen.map(({ map }) => map))];
  const folders = distinctNames(maps.map((map) => map.id.value));
  const tasks = chosen.map(({ map, drawing }): FileTask => {
    const task = taskOf(drawing, map);
    return { task: { ...task, theme: theme ?? task.theme }, format };
  });
  const rest = chosen.values();
  const writing: Promise<string>[] = [];
  const sayWritten = async (): Promise<void> => terminal.err(`${terminalLine(await writing.shift()!)}\n`);
  try {
    for await (const { bytes, missing, blemishes } of drawFiles(tasks)) {
      const { map, drawing } = rest.next().value!;
      const { name, heading } = drawing;
      const untidy = missing === null ? [{ drawing: name, heading, blemishes }] : [];
      reported.push({ map: map.id.value, missing: missing === null ? [] : [missing], untidy });
      if (bytes === null) continue;
      if (place.kind === "stdout") {
        terminal.out(bytes);
        continue;
      }
      const file = `${name}.${format}`;
      const shownName = maps.length > 1 ? join(folders[maps.indexOf(map)]!, file) : file;
      const shown = place.kind === "file" ? place.path : join(place.path, shownName);
      if (writing.length === WRITTEN_AT_ONCE) await sayWritten();
      const written = write(bytes, shown, terminal.cwd);
      // A failure is thrown when its turn comes.
      written.catch(() => undefined);
      writing.push(written);
    }
    while (writing.length > 0) await sayWritten();
  } finally {
    // After a failure no file may be left half-written when the process ends.
    await Promise.allSettled(writing);
  }
  return reported;
}

/** Writes a drawing; its path as it is shown. */
async function write(bytes: Uint8Array, shown: string, cwd: string): Promise<string> {
  const path = resolve(cwd, shown);
  makeFolder(dirname(path));
  await writeFileWhole(path, bytes, { within: projectAround(path, cwd), shown });
  return shown;
}
