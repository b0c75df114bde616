import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { check } from "../../check.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { foldersAbove, repositoryRoot } from "../../source/above.ts";
import { makeFolder } from "../../source/folders.ts";
import { readFiles, ReadError } from "../../source/read.ts";
import { writeFileWhole } from "../../source/write.ts";
import { parse } from "../../syntax/parse.ts";
import { isName } from "../../syntax/print/names.ts";
import { terminalLine } from "../../text/terminal.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { folderFiles, TOOL, workflow, WORKFLOW_PATH } from "../init/repository.ts";
import { initialSources, type Agency } from "../init/sources.ts";
import type { initOptions } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  unchanged: { id: "Tidak diubah karena sudah ada: {old}", en: "Already there, left unchanged: {old}" },
  next: {
    id: "Selanjutnya: ppb check{at}, lalu ppb build{at}",
    en: "Next: ppb check{at}, then ppb build{at}",
  },
  onGitHub: {
    id: "Untuk pemeriksaan di GitHub: salin berkas rilis ppb ke {release}, lalu kirim bersama folder hasil.",
    en: "For checks on GitHub: copy the release of ppb to {release} and commit it together with the folder hasil.",
  },
  taken: {
    id: '"{path}" sudah ada di folder ini; tidak ada yang ditulis.',
    en: '"{path}" already exists in this folder; nothing was written.',
  },
  codeTaken: {
    id: "Kode {code} sudah dipakai peta di {folder}. Pilih kode lain dengan --code, misalnya --code DISDIK.",
    en: "The code {code} is taken by the map in {folder}. Choose another one with --code, such as --code DISDIK.",
  },
  agency: { id: "Nama instansi", en: "Name of the agency" },
  government: { id: "Pemerintah", en: "Government" },
  mapCode: { id: "Kode peta, satu kata", en: "Code of the map, one word" },
  years: { id: "Tahun", en: "Years" },
  units: { id: "Unit kerja, dipisahkan titik koma", en: "Units, separated by semicolons" },
  wrongCode: {
    id: 'Kode "{code}" tidak dapat dipakai: satu kata dari huruf, angka, dan tanda hubung, misalnya DISDIK.',
    en: 'The code "{code}" cannot be used: one word of letters, digits and hyphens, such as DISDIK.',
  },
  wrongYears: {
    id: 'Tahun "{years}" tidak dapat dipakai: tulis misalnya 2027-2029.',
    en: 'The years "{years}" cannot be used: write 2027-2029, for example.',
  },
});

type Options = OptionsOf<typeof initOptions>;

export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  const root = repositoryRoot(foldersAbove(existing(folder))) ?? folder;
  const agency = await describeAgency(options, terminal);
  const sources = initialSources(agency, folder === root ? "P" : agency.code);
  refuseUnreadable(agency, sources);
  const taken = sources.find(({ path }) => existsSync(join(folder, path)));
  if (taken !== undefined) {
    throw new UsageError(messages.taken({ path: taken.path }));
  }
  const other = mapNamed(agency.code, root);
  if (other !== null) throw new UsageError(messages.codeTaken({ code: agency.code, folder: other }));
  const files = [
    ...sources.map(({ path, text }) => ({ base: folder, path, text, isSource: true })),
    // The root too: documents of all maps together are built there.
    ...[...new Set([folder, root])].flatMap((base) =>
      Object.entries(folderFiles).map(([path, text]) => ({ base, path, text, isSource: false })),
    ),
    { base: root, path: WORKFLOW_PATH, text: workflow, isSource: false },
  ];
  const kept: string[] = [];
  for (const { base, path, text, isSource } of files) {
    const absolute = join(base, path);
    const shown = relative(terminal.cwd, absolute) || path;
    if (!isSource && existsSync(absolute)) {
      if (readFileSync(absolute, "utf8") !== text) kept.push(shown);
      continue;
    }
    makeFolder(dirname(absolute));
    await writeFileWhole(absolute, text, { within: base, shown });
    terminal.out(`${terminalLine(shown)}\n`);
  }
  terminal.out(nextSteps(args[0], kept, relative(terminal.cwd, join(root, TOOL)), terminal));
  return 0;
}

/** The folder, or the nearest above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder));
}

/** The folder of a map of the repository that has this name already, in whatever case. */
function mapNamed(code: string, root: string): string | null {
  if (!existsSync(root)) return null;
  try {
    for (const file of readFiles(["."], root, null, null).files)
      for (const declaration of parse(file).tree.declarations)
        if (declaration.kind === "peta" && declaration.id.value.toLowerCase() === code.toLowerCase())
          return dirname(file.path);
  } catch (error) {
    // A new repository has no sources, and a very large one is not searched for this.
    if (!(error instanceof ReadError)) throw error;
  }
  return null;
}

const QUESTIONS = {
  name: messages.agency(),
  government: messages.government(),
  code: messages.mapCode(),
  years: messages.years(),
  units: messages.units(),
} as const satisfies Readonly<Record<string, Message>>;

/** From the options; what they leave open is asked when somebody is there to answer. */
async function describeAgency(options: Options, terminal: Terminal): Promise<Agency> {
  const value = async (given: string | null, question: Message, standard: string): Promise<string> => {
    if (given !== null) return clean(given) || standard;
    if (terminal.ask === undefined) return standard;
    return clean(await terminal.ask(`${render(question, terminal.language)} [${standard}]: `)) || standard;
  };
  const name = await value(options.name, QUESTIONS.name, "Dinas Contoh");
  const government = await value(options.government, QUESTIONS.government, "Pemerintah Kota Contoh");
  const code = await value(options.code, QUESTIONS.code, "DINAS");
  const years = await value(options.years, QUESTIONS.years, "2027-2029");
  const standardUnits = "Bidang Pelayanan; Sekretariat";
  const given =
    options.unit.length > 0 ? options.unit : (await value(null, QUESTIONS.units, standardUnits)).split(";");
  const units = [...new Set(given.map(clean))].filter((unit) => unit !== "");
  return { name, government, code, years, units: units.length > 0 ? units : standardUnits.split("; ") };
}

/** One line, single spaces. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function refuseUnreadable({ code, years }: Agency, sources: ReturnType<typeof initialSources>): void {
  if (!isName(code) || !/[A-Za-z]/.test(code)) throw new UsageError(messages.wrongCode({ code }));
  const [, first = "", last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(years) ?? [];
  if (first === "" || last < first) throw new UsageError(messages.wrongYears({ years }));
  const error = check(sources).diagnostics.find((finding) => finding.severity === "error");
  if (error !== undefined) throw new UsageError(error.message);
}

function nextSteps(
  folder: string | undefined,
  kept: readonly string[],
  tool: string,
  terminal: Terminal,
): string {
  const at = folder === undefined ? "" : ` ${terminalLine(folder)}`;
  const old = kept.map(terminalLine).join(", ");
  const say = (message: Message): string => `${render(message, terminal.language)}\n`;
  const unchanged = old === "" ? "" : `\n${say(messages.unchanged({ old }))}`;
  return `${unchanged}\n${say(messages.next({ at }))}${say(messages.onGitHub({ release: terminalLine(tool) }))}`;
}
