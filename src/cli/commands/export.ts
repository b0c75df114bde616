import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { cacheFolderOf } from "../../build/cache-folder.ts";
import { exportMap } from "../../build/export.ts";
import { BuildFailure } from "../../build/failure.ts";
import type { OutputFile } from "../../build/manifest.ts";
import { outputNames, outputs } from "../../build/outputs/table.ts";
import { check } from "../../check.ts";
import { askedMaps, findingsOfAsked, readSources } from "../../read-sources.ts";
import { makeFolder } from "../../source/folders.ts";
import { projectAround, readOrdinary } from "../../source/safe-file.ts";
import { writeFileWhole } from "../../source/write.ts";
import type { OutputName } from "../../syntax/ast.ts";
import { terminalLine } from "../../text/terminal.ts";
import { distinctNames } from "../../views/names.ts";
import { plan } from "../../views/plan.ts";
import { refuseNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import type { exportOptions } from "../command-options.ts";
import { reportDrawings, type ReportedMap } from "../drawing-reports.ts";
import { foldersAndCodes, namedDrawings, noSuchDrawing } from "../named-drawings.ts";
import { unknownWord, type OptionsOf } from "../options.ts";

type Options = OptionsOf<typeof exportOptions>;

/** `ppb export FORM [code…] [folder…]`: one output of the table, without a build. */
export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const form = formOf(args[0], terminal);
  const { folders, codes } = foldersAndCodes(args.slice(1), terminal.cwd);
  const sources = await readSources(folders, terminal.cwd);
  refuseNothing(sources);
  const { repository, diagnostics } = check(sources.files);
  const maps = askedMaps(repository, sources);
  const errors = findingsOfAsked(diagnostics, repository, sources).filter((d) => d.severity === "error");
  if (errors.length > 0)
    terminal.err(
      {
        id: `ppb: sumber punya ${errors.length} galat; ekspor dapat tidak lengkap. Lihat: ppb check\n`,
        en: `ppb: the sources have ${errors.length} errors; the export may be incomplete. See: ppb check\n`,
      }[terminal.language],
    );
  const chosen = maps
    .map((map) => ({ map, drawings: namedDrawings(plan(map, repository), codes, map) }))
    .filter(({ drawings }) => codes.length === 0 || drawings.length > 0);
  if (chosen.length === 0) throw noSuchDrawing(codes, maps, repository);
  const cacheFolder = cacheFolderOf(sources.root, terminal.cwd, terminal.env["PPB_CACHE_DIR"]);
  const names = distinctNames(chosen.map(({ map }) => map.id.value));
  const files: OutputFile[] = [];
  const reported: ReportedMap[] = [];
  for (const [index, { map, drawings }] of chosen.entries()) {
    const konsep = errors.length > 0;
    const made = await exportMap(form, map, sources, { drawings, konsep, cacheFolder }).catch(
      (error: unknown) => {
        throw error instanceof BuildFailure ? new UsageError(error.text) : error;
      },
    );
    reported.push({ map: map.id.value, missing: made.missing, untidy: made.untidy });
    // Files of two maps may have one name.
    for (const { path, content } of made.files)
      files.push({ path: chosen.length > 1 ? join(names[index]!, path) : path, content });
  }
  await put(namedFiles(files, options, terminal.cwd), options, terminal);
  return reportDrawings(reported, maps, terminal) && errors.length === 0 ? 0 : 1;
}

function formOf(written: string | undefined, terminal: Terminal): OutputName {
  const known = outputNames.find((name) => name === written);
  if (known !== undefined) return known;
  if (written !== undefined)
    throw unknownWord({ id: "bentuk", en: "form" }[terminal.language], written, outputNames);
  const list = (language: "id" | "en"): string =>
    outputNames.map((name) => `${name}: ${outputs[name].description[language]}`).join("; ");
  throw new UsageError({
    id: `Sebutkan bentuknya, misalnya: ppb export json. Pilihannya: ${list("id")}`,
    en: `Name the form, for example: ppb export json. There are: ${list("en")}`,
  });
}

/** Of an output in several forms those that the name of the file asks for by its ending. */
function namedFiles(files: readonly OutputFile[], { out }: Options, cwd: string): readonly OutputFile[] {
  if (out === null || out === "-" || !isFileName(out, files, cwd)) return files;
  return files.filter(({ path }) => endingOf(path) === endingOf(out));
}

function endingOf(path: string): string {
  return extname(basename(path)).toLowerCase();
}

/** Writes everything or nothing; files that are there are only replaced when that is asked for. */
async function put(files: readonly OutputFile[], options: Options, terminal: Terminal): Promise<void> {
  const { out } = options;
  if (files.length === 0) {
    terminal.err(
      { id: "Tidak ada yang diekspor.\n", en: "There is nothing to export.\n" }[terminal.language],
    );
    return;
  }
  const isFile = out !== null && (out === "-" || isFileName(out, files, terminal.cwd));
  if (isFile && files.length > 1)
    throw new UsageError({
      id: `"${out}" hanya memuat satu berkas, sedangkan ini ${files.length}: sebutkan kodenya, atau sebuah folder.`,
      en: `"${out}" holds one file only, and these are ${files.length}: name a code, or a folder.`,
    });
  if (out === "-") {
    terminal.out(files[0]!.content);
    return;
  }
  const targets = files.map(({ path, content }) => {
    const shown = isFile ? out : join(out ?? "", path);
    return { shown, path: resolve(terminal.cwd, shown), content };
  });
  const taken = targets.find(({ path, content }) => existsSync(path) && !holds(path, content));
  if (taken !== undefined && !options.overwrite) throw takenError(taken.shown);
  for (const { shown, path, content } of targets) {
    makeFolder(dirname(path));
    await writeFileWhole(path, content, { within: projectAround(path, terminal.cwd), shown });
    terminal.err(`${terminalLine(shown)}\n`);
  }
}

/** A name that ends like the files of the form is a file; a folder that is there, and any other name, is a folder. */
function isFileName(out: string, files: readonly OutputFile[], cwd: string): boolean {
  if (/[\\/]$/.test(out) || statSync(resolve(cwd, out), { throwIfNoEntry: false })?.isDirectory() === true)
    return false;
  const ending = endingOf(out);
  return ending !== "" && files.some(({ path }) => endingOf(path) === ending);
}

/** Whether the file at a path has this content already. */
function holds(path: string, content: Uint8Array): boolean {
  try {
    const there = readOrdinary(path, { within: null, shown: path, limit: content.byteLength + 1 });
    return there.equals(content);
  } catch {
    return false;
  }
}

function takenError(shown: string): UsageError {
  return new UsageError({
    id: `"${shown}" sudah ada; tidak ada yang ditulis. Tambahkan --overwrite untuk menggantinya, atau pilih tempat lain dengan --out.`,
    en: `"${shown}" already exists; nothing was written. Add --overwrite to replace it, or choose another place with --out.`,
  });
}
