import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { cacheFolderOf } from "../../build/cache/folder.ts";
import { exportMap } from "../../build/export.ts";
import { BuildFailure } from "../../build/failure.ts";
import type { OutputFile } from "../../build/commit/manifest.ts";
import { outputNames } from "../../build/outputs/table.ts";
import { check } from "../../check.ts";
import { askedMaps, findingsOfAsked, readSources } from "../../read-sources.ts";
import { makeFolder } from "../../source/folders.ts";
import { projectAround, readOrdinary } from "../../source/safe-file.ts";
import { writeFileWhole } from "../../source/write.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import type { OutputName } from "../../syntax/ast.ts";
import { terminalLine } from "../../text/terminal.ts";
import type { Drawing } from "../../views/drawing.ts";
import { distinctNames } from "../../views/names.ts";
import { plan } from "../../views/plan.ts";
import type { SopOfCfm } from "../../views/sop/of-map.ts";
import { expectDrawings, expectWorkOf, refuseNoMap, refuseNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import type { exportOptions } from "../options/command-options.ts";
import { reportDrawings, type ReportedMap } from "../drawings/reports.ts";
import { saySharedCode, sharedCode } from "../drawings/shared-code.ts";
import {
  drawingChooser,
  foldersAndCodes,
  namedRelations,
  namesSop,
  refuseUnknownCodes,
  sopChooser,
  type Chooser,
} from "../drawings/named.ts";
import { unknownWord, type OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  nameForm: {
    id: "Sebutkan bentuknya, misalnya: ppb export json. Pilihannya: {list}. Keterangannya: ppb export --help",
    en: "Name the form, for example: ppb export json. The forms are: {list}. What they are: ppb export --help",
  },
  sourcesHaveErrors: {
    id: "ppb: sumber punya {count} galat; ekspor dapat tidak lengkap. Lihat: ppb check\n",
    en: "ppb: the sources have {count} errors; the export may be incomplete. See: ppb check\n",
  },
  form: { id: "bentuk", en: "form" },
  otherEnding: {
    id: '"{out}" berakhir {out2}, sedangkan {form} membuat {endings}. Beri nama yang berakhir demikian, atau sebuah folder.',
    en: '"{out}" ends in {out2}, but {form} makes {endings}. Give a name that ends so, or a folder.',
  },
  nothingToExport: { id: "Tidak ada yang diekspor.\n", en: "There is nothing to export.\n" },
  oneFile: {
    id: '"{out}" hanya memuat satu berkas, sedangkan ini {count}',
    en: '"{out}" holds one file only, and these are {count}',
  },
  nameEnding: {
    id: "{one}: beri --out nama berkas yang berakhir {files}, atau sebuah folder.",
    en: "{one}: give --out the name of a file that ends in {files}, or a folder.",
  },
  nameCode: {
    id: "{one}: sebutkan satu kode, atau sebuah folder.",
    en: "{one}: name one code, or a folder.",
  },
  sharedCode: { id: "{one}: {shared}", en: "{one}: {shared}" },
  wholeMap: {
    id: "{form} selalu memuat seluruh peta: hapus {shown}, atau sebutkan foldernya. Satu gambar: ppb draw {codes}",
    en: "{form} always holds the whole map: leave out {shown}, or name its folder. A single drawing: ppb draw {codes}",
  },
  noHandover: {
    id: "Tidak ada yang diserahkan dari unit ke unit di {shown}; peta relasi dibuat dari alur antarlajur CFM.",
    en: "No unit hands anything to another in {shown}; relation maps are made from flows between lanes of CFMs.",
  },
  noCfm: {
    id: "{shown} tidak mempunyai CFM; {form} dibuat dari CFM.",
    en: "{shown} has no CFM; {form} is made from CFMs.",
  },
  taken: {
    id: '"{shown}" sudah ada; tidak ada yang ditulis. Tambahkan --overwrite untuk menggantinya, atau pilih tempat lain dengan --out.',
    en: '"{shown}" already exists; nothing was written. Add --overwrite to replace it, or choose another place with --out.',
  },
});

type Options = OptionsOf<typeof exportOptions>;

/** `ppb export FORM [code…] [folder…]`: one output of the table, without a build. */
export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const form = formOf(args[0], terminal);
  const { folders, codes } = foldersAndCodes(args.slice(1), terminal.cwd);
  const sources = await readSources(folders, terminal.cwd);
  refuseNothing(sources);
  expectWorkOf(sources, terminal);
  const { repository, diagnostics } = check(sources.files);
  const maps = askedMaps(repository, sources);
  const errors = findingsOfAsked(diagnostics, repository, sources).filter((d) => d.severity === "error");
  if (errors.length > 0)
    terminal.err(render(messages.sourcesHaveErrors({ count: errors.length }), terminal.language));
  else refuseNoMap(maps);
  const choosers = maps.map((map) => choosersOf(form, map, repository));
  // A map without drawings has a matrix and data nevertheless.
  if (codes.length > 0) {
    refuseUnknownCodes(
      codes,
      maps,
      repository,
      choosers.map(({ meant }) => meant),
    );
    // Of several maps a code chooses one.
    if (form === "json" && maps.length === 1) throw wholeError(form, codes);
  }
  const chosen = maps.flatMap((map, i) => {
    const { drawings, sops, meant } = choosers[i]!;
    if (codes.length > 0 && meant(codes).length === 0) return [];
    return {
      map,
      drawings: drawings(codes),
      sops: form === "sop" ? sops(codes) : [],
      relations: form === "relasi" ? namedRelations(map, codes) : [],
    };
  });
  const cacheFolder = cacheFolderOf(sources.root, terminal.cwd, terminal.env["PPB_CACHE_DIR"]);
  const names = distinctNames(chosen.map(({ map }) => map.id.value));
  const files: OutputFile[] = [];
  const reported: ReportedMap[] = [];
  const onDrawing = (count: number): void => expectDrawings(count, terminal);
  for (const [index, { map, ...about }] of chosen.entries()) {
    const draft = errors.length > 0;
    const made = await exportMap(form, map, sources, { ...about, draft, cacheFolder, onDrawing }).catch(
      (error: unknown) => {
        throw error instanceof BuildFailure ? new UsageError(error.text) : error;
      },
    );
    reported.push({ map: map.id.value, missing: made.missing, untidy: made.untidy });
    // Files of two maps may have one name.
    for (const { path, content } of made.files)
      files.push({ path: chosen.length > 1 ? join(names[index]!, path) : path, content });
  }
  if (files.length === 0 && codes.length > 0 && reported.every(({ missing }) => missing.length === 0))
    throw nothingError(form, codes);
  refuseOtherEnding(form, files, options, terminal.cwd);
  const meant = choosers.map((chooser) => chooser.meant);
  const asking = { command: `ppb export ${form}`, root: sources.root, cwd: terminal.cwd };
  const shared = sharedCode(codes, maps, meant, asking);
  await put(namedFiles(files, options, terminal.cwd), options, shared, terminal);
  saySharedCode(shared, folders, terminal);
  return reportDrawings(reported, maps, terminal) && errors.length === 0 ? 0 : 1;
}

interface Choosers {
  readonly drawings: Chooser<Drawing>;
  readonly sops: Chooser<SopOfCfm>;
  /** What a code names: one of an SOP that is not there does not stand for its CFM. */
  readonly meant: Chooser<unknown>;
}

function choosersOf(form: OutputName, map: ProcessMap, repository: Repository): Choosers {
  const planned = plan(map, repository);
  const drawings = drawingChooser(planned, map);
  const sops = sopChooser(planned, map);
  return {
    drawings,
    sops,
    meant: (codes) => (form === "sop" && codes.some(namesSop) ? sops(codes) : drawings(codes)),
  };
}

function formOf(written: string | undefined, terminal: Terminal): OutputName {
  const known = outputNames.find((name) => name === written);
  if (known !== undefined) return known;
  if (written !== undefined)
    throw unknownWord(render(messages.form(), terminal.language), written, outputNames);
  const list = outputNames.join(", ");
  throw new UsageError(messages.nameForm({ list }));
}

/** Of an output in several forms those that the name of the file asks for by its ending. */
function namedFiles(files: readonly OutputFile[], { out }: Options, cwd: string): readonly OutputFile[] {
  if (out === null || out === "-" || !isFileName(out, files, cwd)) return files;
  return files.filter(({ path }) => endingOf(path) === endingOf(out));
}

function endingOf(path: string): string {
  return extname(basename(path)).toLowerCase();
}

/** What a name ends like when it is meant as a file; others, as of "peta.2027", are names of folders. */
const FILE_ENDINGS: readonly string[] =
  ".bpmn .csv .doc .docx .json .md .pdf .png .svg .txt .xls .xlsx .xml".split(" ");

/** Throws `UsageError` for a name that ends like a file of another form: a folder of that name is not what was meant. */
function refuseOtherEnding(
  form: OutputName,
  files: readonly OutputFile[],
  { out }: Options,
  cwd: string,
): void {
  if (out === null || files.length === 0 || !FILE_ENDINGS.includes(endingOf(out))) return;
  if (isFolderName(out, cwd) || isFileName(out, files, cwd)) return;
  const endings = endingsOf(files);
  throw new UsageError(messages.otherEnding({ out, out2: endingOf(out), form, endings }));
}

function endingsOf(files: readonly OutputFile[]): string {
  return [...new Set(files.map(({ path }) => endingOf(path)))].join(", ");
}

/**
 * Writes everything or nothing; files that are there are only replaced when that is asked for. `shared` says that a code is
 * in several maps.
 */
async function put(
  files: readonly OutputFile[],
  options: Options,
  shared: Message | null,
  terminal: Terminal,
): Promise<void> {
  const { out } = options;
  if (files.length === 0) {
    terminal.err(render(messages.nothingToExport(), terminal.language));
    return;
  }
  const isFile = out !== null && (out === "-" || isFileName(out, files, terminal.cwd));
  if (isFile && files.length > 1) throw severalError(out, files, shared);
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
  if (isFolderName(out, cwd)) return false;
  const ending = endingOf(out);
  return ending !== "" && files.some(({ path }) => endingOf(path) === ending);
}

function isFolderName(out: string, cwd: string): boolean {
  return /[\\/]$/.test(out) || statSync(resolve(cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
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

function severalError(out: string, files: readonly OutputFile[], shared: Message | null): UsageError {
  const endings = new Set(files.map(({ path }) => endingOf(path)));
  const one = messages.oneFile({ out, count: files.length });
  if (shared !== null) return new UsageError(messages.sharedCode({ one, shared }));
  // One procedure in several forms: its code is named already, and the ending chooses.
  if (out === "-" && endings.size === files.length)
    return new UsageError(messages.nameEnding({ one, files: endingsOf(files) }));
  return new UsageError(messages.nameCode({ one }));
}

/** The data of a part would be taken for all that there is. */
function wholeError(form: OutputName, codes: readonly string[]): UsageError {
  const shown = codes.map((code) => `"${code}"`).join(", ");
  return new UsageError(messages.wholeMap({ form, shown, codes: codes[0] ?? "" }));
}

function nothingError(form: OutputName, codes: readonly string[]): UsageError {
  const shown = codes.map((code) => `"${code}"`).join(", ");
  if (form === "relasi") return new UsageError(messages.noHandover({ shown }));
  return new UsageError(messages.noCfm({ shown, form }));
}

function takenError(shown: string): UsageError {
  return new UsageError(messages.taken({ shown }));
}
