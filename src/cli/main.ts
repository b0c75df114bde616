import { Command, CommanderError } from "commander";
import type { Message } from "../diagnostics/diagnostic.ts";
import { VERSION } from "../version.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { commands } from "./commands.ts";
import { explainFailure, misuse } from "./terminal/failure.ts";
import { chooseLanguage } from "./terminal/language.ts";
import { declareOptions } from "./options/options.ts";
import type { AnyCommand } from "./options/spec.ts";
import { defineMessages, render } from "../diagnostics/message.ts";

const messages = defineMessages({
  purpose: {
    id: "Kompiler peta proses bisnis instansi pemerintah (PermenPANRB 19/2018)",
    en: "Compiler for government process maps (PermenPANRB 19/2018)",
  },
  usage: { id: "<perintah> [pilihan]", en: "<command> [options]" },
  usageOfCommand: { id: "{arguments} [pilihan]", en: "{arguments} [options]" },
  version: { id: "tunjukkan versi", en: "show the version" },
  help: { id: "help [perintah]", en: "help [command]" },
  helpOfCommand: { id: "tunjukkan bantuan sebuah perintah", en: "show help on a command" },
  showHelp: { id: "tunjukkan bantuan", en: "show help" },
  language: { id: "bahasa keluaran", en: "language of the output" },
  standard: { id: "bawaan", en: "default" },
  exitCodes: {
    id: "Kode keluar: 0 baik, 1 ada temuan, 2 salah pemakaian atau berkas, 3 kesalahan ppb.",
    en: "Exit codes: 0 fine, 1 findings, 2 misuse or file trouble, 3 a fault of ppb.",
  },
});

/** Runs `ppb` with these arguments. Never throws: every fault becomes a sentence and an exit code. */
export async function main(args: readonly string[], base: Omit<Terminal, "language">): Promise<ExitCode> {
  const language = chooseLanguage(args, base.env);
  if (language === null) {
    base.err("ppb: Pilihan --lang: id atau en. / Option --lang: id or en.\n");
    return 2;
  }
  const terminal: Terminal = { ...base, language };
  const state: { exit: ExitCode } = { exit: 0 };
  const program = buildProgram(args, terminal, state);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: "user" });
    return state.exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return explainFailure(error, terminal);
    if (error.exitCode === 0) return 0;
    // commander shows the general help for `help chek` and calls it a failure.
    const [code, message] =
      args[0] === "help" && args[1] !== undefined
        ? ["commander.unknownCommand", `'${args[1]}'`]
        : [error.code, error.message];
    terminal.err(`ppb: ${render(misuse(code, message), language)}\n`);
    return 2;
  }
}

function buildProgram(args: readonly string[], terminal: Terminal, state: { exit: ExitCode }): Command {
  const t = (text: Message): string => render(text, terminal.language);
  const program = new Command("ppb")
    .description(t(messages.purpose()))
    .usage(t(messages.usage()))
    .version(VERSION, "-V, --version", t(messages.version()))
    .helpCommand(t(messages.help()), t(messages.helpOfCommand()));
  speak(program, terminal);
  // The other commands and their options are only ever shown by help and by complaints about the first word.
  const called = commands.filter((spec) => spec.name === args[0]);
  for (const spec of called.length > 0 ? called : commands) addCommand(program, spec, terminal, state);
  program.addHelpText("after", `\n${t(messages.exitCodes())}`);
  return program;
}

function addCommand(program: Command, spec: AnyCommand, terminal: Terminal, state: { exit: ExitCode }): void {
  const t = (text: Message): string => render(text, terminal.language);
  const command = program
    .command(spec.name)
    .argument(t(spec.arguments))
    .description(t(spec.summary))
    .usage(t(messages.usageOfCommand({ arguments: spec.arguments })));
  speak(command, terminal);
  declareOptions(command, spec.options, t);
  if (spec.more !== undefined) command.addHelpText("after", t(spec.more));
  command.action(
    async (argument: string | readonly string[] | undefined, options: Record<string, unknown>) => {
      const list = argument === undefined ? [] : typeof argument === "string" ? [argument] : argument;
      state.exit = await spec.run(list, options, terminal);
    },
  );
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian:",
  "Options:": "Pilihan:",
  "Commands:": "Perintah:",
  "Arguments:": "Argumen:",
};

/** Makes a command say everything through the terminal, in its language, and never end the process. */
function speak(command: Command, terminal: Terminal): void {
  const t = (text: Message): string => render(text, terminal.language);
  command
    .helpOption("-h, --help", t(messages.showHelp()))
    .option("--lang <id|en>", t(messages.language()))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => (terminal.language === "id" ? (TITLES[title] ?? title) : title),
      subcommandTerm: (sub) =>
        [sub.name(), ...sub.registeredArguments.map((a) => `[${a.name()}${a.variadic ? "..." : ""}]`)].join(
          " ",
        ),
      optionDescription: (option) =>
        typeof option.defaultValue === "string"
          ? `${option.description} (${t(messages.standard())}: ${option.defaultValue})`
          : option.description,
    });
}
