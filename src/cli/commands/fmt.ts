import { resolve } from "node:path";
import { reporters } from "../../diagnostics/reporters/list.ts";
import { rules } from "../../rules/list.ts";
import { readSources } from "../../source/read.ts";
import { writeAside } from "../../source/write.ts";
import { formatSource } from "../../syntax/format.ts";
import { VERSION } from "../../version.ts";
import type { ExitCode, Terminal } from "../command.ts";

export async function run(args: readonly string[], options: Record<string, unknown>, terminal: Terminal): Promise<ExitCode> {
  const stdin = args.length === 1 && args[0] === "-";
  const sources = stdin
    ? { root: terminal.cwd, files: [{ path: "stdin.ppb", text: await terminal.stdin() }] }
    : await readSources(args, terminal.cwd);
  let exit: ExitCode = 0;
  for (const file of sources.files) {
    const { text, diagnostics } = formatSource(file);
    if (diagnostics.length > 0) {
      terminal.err(reporters["human"]?.(diagnostics, { language: terminal.language, color: terminal.color, version: VERSION, rules }) ?? "");
      exit = 1;
      continue;
    }
    const changed = text !== file.text;
    if (options["diff"] === true) {
      if (changed) terminal.out(await diff(file.path, file.text, text));
    } else if (stdin) {
      terminal.out(text);
      continue;
    } else if (changed && options["check"] !== true) {
      await writeAside(resolve(sources.root, file.path), text);
    }
    if (changed && (options["check"] === true || options["diff"] !== true)) terminal.err(`${file.path}\n`);
    if (changed && options["check"] === true) exit = 1;
  }
  return exit;
}

async function diff(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 });
}
