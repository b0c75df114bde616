import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { NewFile } from "../../import/assemble.ts";
import { importFiles, type ImportInput, type ImportResult } from "../../import/import.ts";
import { makeFolder } from "../../source/folders.ts";
import { readOrdinary } from "../../source/safe-file.ts";
import { writeFileWhole } from "../../source/write.ts";
import { splitCode } from "../../syntax/code.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { humanReport, jsonReport } from "../import/report.ts";
import { knownMap } from "../import/known-map.ts";
import type { importOptions } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  nameFile: {
    id: "Sebutkan berkas yang diimpor, misalnya: ppb import proses.bpmn",
    en: "Name the file to import, for example: ppb import process.bpmn",
  },
  noCode: {
    id: '--code "{value}" bukan kode proses; contohnya P.1.2 atau "DINAS 01.02".',
    en: '--code "{value}" is no code of a process; for example P.1.2 or "DINAS 01.02".',
  },
  taken: {
    id: '"{path}" sudah ada; tidak ada yang ditulis. Tambahkan --overwrite untuk menggantinya, atau pilih folder lain dengan --out.',
    en: '"{path}" already exists; nothing was written. Add --overwrite to replace it, or choose another folder with --out.',
  },
});

type Options = OptionsOf<typeof importOptions>;

/** In bytes; no model that people draw comes near. */
const MAX_BYTES = 50 * 1024 * 1024;
/** A planner sees that something goes on from this many files. */
const MANY_FILES = 20;

export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (args.length === 0) throw new UsageError(messages.nameFile());
  const mapFolder = options.map === null ? null : resolve(terminal.cwd, options.map);
  const map = mapFolder === null ? null : await knownMap(mapFolder, terminal.cwd);
  const result = importFiles(readInputs(args, terminal), {
    code: codeOption(options.code),
    map,
    sheet: options.sheet,
  });
  const folder = mapFolder ?? resolve(terminal.cwd, outOption(options.out, args[0]!));
  const isDry = options.dryRun;
  if (!isDry) await writeAll(result.files, folder, options.overwrite, terminal);
  const written = result.files.map(({ path }) => relative(terminal.cwd, join(folder, path)) || path);
  const report = options.json ? jsonReport : humanReport;
  terminal.out(report(result, { written, isDry, language: terminal.language }));
  return exitCode(result);
}

function readInputs(args: readonly string[], terminal: Terminal): readonly ImportInput[] {
  return args.map((path, index) => {
    if (terminal.interactive && args.length >= MANY_FILES) terminal.err(`\r${index + 1}/${args.length}`);
    const bytes = readOrdinary(resolve(terminal.cwd, path), { limit: MAX_BYTES, within: null, shown: path });
    return { path, bytes };
  });
}

function codeOption(value: string | null): ReturnType<typeof splitCode> | null {
  if (value === null) return null;
  const code = splitCode(value);
  const isNumbered =
    code.segments.length > 0 && code.segments.every((segment) => /^[0-9]{1,3}$/.test(segment));
  if (isNumbered) return code;
  throw new UsageError(messages.noCode({ value }));
}

/** A map of its own stands in a folder called like the first file. */
function outOption(value: string | null, first: string): string {
  if (value !== null && value !== "") return value;
  return first.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || "impor";
}

/** All files or none: nothing is written when one of them is there, and what was written goes when one fails. */
async function writeAll(
  files: readonly NewFile[],
  folder: string,
  overwrite: boolean,
  terminal: Terminal,
): Promise<void> {
  const taken = files.filter(({ path }) => existsSync(join(folder, path)));
  if (taken.length > 0 && !overwrite)
    throw new UsageError(takenText(relative(terminal.cwd, join(folder, taken[0]!.path))));
  const done: string[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(folder, path);
      makeFolder(dirname(target));
      await writeFileWhole(target, text, { within: folder, shown: relative(terminal.cwd, target) });
      if (!taken.some((file) => file.path === path)) done.push(target);
    }
  } catch (error) {
    const { rm } = await import("node:fs/promises");
    for (const path of done) await rm(path, { force: true });
    throw error;
  }
}

function takenText(path: string): Message {
  return messages.taken({ path });
}

/** Lost meaning is a finding; so is a file that could not be imported while others could. */
function exitCode({ reports }: ImportResult): ExitCode {
  if (reports.every(({ refusal }) => refusal !== null)) return 2;
  const isLossy = reports.some(
    ({ refusal, notes }) => refusal !== null || notes.some(({ effect }) => effect === "lost"),
  );
  return isLossy ? 1 : 0;
}
