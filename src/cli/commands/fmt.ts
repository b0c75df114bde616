import { relative, resolve } from "node:path";
import { reporters } from "../../diagnostics/reporters/list.ts";
import type { ReportContext } from "../../diagnostics/reporters/reporter.ts";
import { unreadFinding } from "../../diagnostics/unread.ts";
import { isSourceName } from "../../source/names.ts";
import { readFiles } from "../../source/read.ts";
import type { SourceFile } from "../../source/source.ts";
import { writeFileWhole } from "../../source/write.ts";
import { formatSource, withLineEndsOf } from "../../syntax/format.ts";
import { terminalLine, terminalText } from "../../text/terminal.ts";
import { VERSION } from "../../version.ts";
import { expectWorkOf, noteIfNothing } from "../asked.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import type { fmtOptions } from "../options/command-options.ts";
import type { OptionsOf } from "../options/options.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  untidy: {
    id: "{changed} dari {all} berkas belum rapi.",
    en: "{changed} of {all} files are not formatted.",
  },
  formatted: { id: "{changed} dari {all} berkas dirapikan.", en: "{changed} of {all} files formatted." },
  mixedPaths: {
    id: "- tidak dapat digabung dengan jalur lain.",
    en: "- cannot be mixed with other paths.",
  },
});

type Options = OptionsOf<typeof fmtOptions>;

export async function run(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (args.includes("-")) return formatPiped(args, options, terminal);
  const sources = readFiles(args, terminal.cwd, null, null);
  noteIfNothing(sources, terminal);
  expectWorkOf(sources, terminal);
  const files = sources.asked.filter((file) => isSourceName(file.path));
  const onlyLook = options.check || options.diff;
  let exit: ExitCode = 0;
  let changed = 0;
  for (const file of files) {
    const shown = relative(terminal.cwd, resolve(sources.root, file.path)) || file.path;
    const text = formatted(file, shown, terminal);
    if (text === null) exit = 1;
    if (text === null || text === file.text) continue;
    changed += 1;
    if (options.diff) terminal.out(await diff(shown, file.text, text));
    else terminal.out(`${terminalLine(shown)}\n`);
    if (!onlyLook)
      await writeFileWhole(resolve(sources.root, file.path), text, { within: sources.root, shown });
  }
  if (options.check && changed > 0) exit = 1;
  terminal.err(summary(changed, files.length, onlyLook, terminal));
  return exit;
}

async function formatPiped(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (args.length > 1) {
    throw new UsageError(messages.mixedPaths());
  }
  const name = options.stdinFilename ?? "stdin.ppb";
  const file: SourceFile = { path: name, text: (await terminal.stdin()).replace(/^\uFEFF/, "") };
  const text = formatted(file, name, terminal);
  if (text === null) return 1;
  if (options.diff) {
    if (text !== file.text) terminal.out(await diff(name, file.text, text));
  } else if (!options.check) {
    terminal.out(text);
  }
  return options.check && text !== file.text ? 1 : 0;
}

/** The canonical text, or null when the file has syntax errors, which are shown. */
function formatted(file: SourceFile, shown: string, terminal: Terminal): string | null {
  const unread = unreadFinding(file);
  const { text: canonical, diagnostics } =
    unread === null ? formatSource(file) : { text: file.text, diagnostics: [unread] };
  const text = withLineEndsOf(file, canonical);
  if (diagnostics.length === 0) return text;
  const context: ReportContext = {
    language: terminal.language,
    color: terminal.color,
    version: VERSION,
    rules: [],
    display: () => shown,
  };
  terminal.err(reporters.human(diagnostics, context));
  return null;
}

function summary(changed: number, all: number, onlyLook: boolean, { language }: Terminal): string {
  if (changed === 0) return "";
  const message = onlyLook ? messages.untidy({ changed, all }) : messages.formatted({ changed, all });
  return `${render(message, language)}\n`;
}

async function diff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const name = terminalLine(path);
  // Line ends of Windows that stay are no difference, and would be shown as codes.
  const isWindows = [before, after].every((text) => !/(?<!\r)\n/.test(text));
  const [from, to] = [before, after].map((text) => (isWindows ? text.replaceAll("\r\n", "\n") : text));
  // A patch for people to read: what could deceive them or a log is shown by its code.
  return terminalText(createTwoFilesPatch(name, name, from!, to!, undefined, undefined, { context: 2 }));
}
