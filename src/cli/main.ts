import { Command, CommanderError } from "commander";
import type { Language, Text } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { ReadError } from "../source/read.ts";
import { VERSION } from "../version.ts";
import { UsageError, type CommandSpec, type ExitCode, type Terminal } from "./command.ts";
import { commands } from "./commands.ts";
import { readErrorText } from "./messages.ts";

/** Runs `ppb` with these arguments. Never throws: every fault becomes a sentence and an exit code. */
export async function main(args: readonly string[], base: Omit<Terminal, "language">): Promise<ExitCode> {
  const language = chooseLanguage(args, base.env);
  if (language === null) {
    base.err("ppb: --lang id | en\n");
    return 2;
  }
  const terminal: Terminal = { ...base, language };
  const t = (text: Text): string => text[language];
  const state: { exit: ExitCode } = { exit: 0 };
  const program = buildProgram(terminal, t, state);
  try {
    await program.parseAsync([...args], { from: "user" });
    return state.exit;
  } catch (error) {
    return explainFailure(error, terminal);
  }
}

function chooseLanguage(args: readonly string[], env: Terminal["env"]): Language | null {
  const at = args.findIndex((a) => a === "--lang" || a.startsWith("--lang="));
  const flag = at === -1 ? undefined : args[at]?.includes("=") ? args[at]?.slice(7) : args[at + 1];
  const chosen = at === -1 ? (env["PPB_LANG"] === "en" ? "en" : "id") : flag;
  return chosen === "id" || chosen === "en" ? chosen : null;
}

function buildProgram(terminal: Terminal, t: (text: Text) => string, state: { exit: ExitCode }): Command {
  const program = new Command("ppb")
    .description(t({ id: "Kompiler peta proses bisnis instansi pemerintah (PermenPANRB 19/2018)", en: "Compiler for government process maps (PermenPANRB 19/2018)" }))
    .version(VERSION, "-V, --version", t({ id: "tunjukkan versi", en: "show the version" }))
    .helpOption("-h, --help", t({ id: "tunjukkan bantuan", en: "show help" }))
    .helpCommand(false)
    .option("--lang <id|en>", t({ id: "bahasa keluaran", en: "language of the output" }))
    .exitOverride()
    .configureOutput({ writeOut: (s) => terminal.out(s), writeErr: () => {} })
    .configureHelp({ styleTitle: (s) => helpTitle(s, terminal.language) });
  for (const spec of commands) addCommand(program, spec, terminal, t, state);
  program.action(() => {
    terminal.out(program.helpInformation());
  });
  return program;
}

const TITLES: Readonly<Record<string, string>> = { "Usage:": "Pemakaian:", "Options:": "Pilihan:", "Commands:": "Perintah:", "Arguments:": "Argumen:" };

function helpTitle(title: string, language: Language): string {
  return language === "id" ? (TITLES[title] ?? title) : title;
}

function addCommand(program: Command, spec: CommandSpec, terminal: Terminal, t: (text: Text) => string, state: { exit: ExitCode }): void {
  const command = program
    .command(spec.name)
    .argument(spec.arguments)
    .description(t(spec.summary))
    .helpOption("-h, --help", t({ id: "tunjukkan bantuan", en: "show help" }))
    .option("--lang <id|en>", t({ id: "bahasa keluaran", en: "language of the output" }))
    .exitOverride()
    .configureOutput({ writeOut: (s) => terminal.out(s), writeErr: () => {} })
    .configureHelp({ styleTitle: (s) => helpTitle(s, terminal.language) });
  spec.options(command, t);
  command.action(async (argument: string | readonly string[] | undefined, options: Record<string, unknown>) => {
    const { run } = await spec.load();
    const list = argument === undefined ? [] : typeof argument === "string" ? [argument] : argument;
    state.exit = await run(list, options, terminal);
  });
}

function explainFailure(error: unknown, terminal: Terminal): ExitCode {
  const say = (text: Text): void => terminal.err(`ppb: ${text[terminal.language]}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(misuse(error));
    return 2;
  }
  if (error instanceof UsageError) {
    say(error.text);
    return 2;
  }
  if (error instanceof ReadError) {
    say(readErrorText(error));
    return 2;
  }
  const detail = error instanceof Error ? error.message : String(error);
  say({
    id: `Kesalahan di dalam ppb sendiri: ${detail}. Mohon laporkan beserta sumbernya (PPB_DEBUG=1 menunjukkan rinciannya).`,
    en: `A fault inside ppb itself: ${detail}. Please report it with the source (PPB_DEBUG=1 shows details).`,
  });
  if (terminal.env["PPB_DEBUG"] === "1" && error instanceof Error) terminal.err(`${error.stack ?? ""}\n`);
  return 3;
}

function misuse(error: CommanderError): Text {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const word = quoted.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?");
  switch (error.code) {
    case "commander.unknownCommand":
    case "commander.excessArguments": {
      const near = nearest(word, commands.map((c) => c.name));
      return near === null
        ? { id: `Perintah tidak dikenal. Lihat: ppb --help`, en: `Unknown command. See: ppb --help` }
        : { id: `Perintah "${word}" tidak dikenal. Maksud Anda "${near}"?`, en: `Unknown command "${word}". Did you mean "${near}"?` };
    }
    case "commander.unknownOption":
      return { id: `Pilihan "${word}" tidak dikenal. Lihat: ppb --help`, en: `Unknown option "${word}". See: ppb --help` };
    case "commander.optionMissingArgument":
      return { id: `Pilihan "${word}" memerlukan nilai.`, en: `Option "${word}" needs a value.` };
    default:
      return { id: `Perintah tidak lengkap: ${error.message.replace(/^error: /, "")}`, en: error.message.replace(/^error: /, "") };
  }
}
