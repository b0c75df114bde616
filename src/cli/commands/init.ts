import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { makeFolder } from "../../source/folders.ts";
import { writeFileWhole } from "../../source/write.ts";
import { terminalLine } from "../../text/terminal.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { initFiles } from "../init-files.ts";

export async function run(
  args: readonly string[],
  _options: Record<string, unknown>,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  makeFolder(folder);
  const taken = initFiles.map(([path]) => join(path)).find((path) => existsSync(join(folder, path)));
  if (taken !== undefined) {
    throw new UsageError({
      id: `"${taken}" sudah ada di folder ini; tidak ada yang ditulis.`,
      en: `"${taken}" already exists in this folder; nothing was written.`,
    });
  }
  for (const [path, content] of initFiles) {
    makeFolder(dirname(join(folder, path)));
    await writeFileWhole(join(folder, path), content, { within: folder, shown: path });
    terminal.out(`${terminalLine(relative(terminal.cwd, join(folder, path)) || path)}\n`);
  }
  const next = args[0] === undefined ? "" : ` ${terminalLine(args[0])}`;
  terminal.out(
    terminal.language === "id"
      ? `\nSelanjutnya: ppb check${next}, lalu ppb build${next}\n`
      : `\nNext: ppb check${next}, then ppb build${next}\n`,
  );
  return 0;
}
