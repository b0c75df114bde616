import { mkdir, readdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { writeAside } from "../../source/write.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { initFiles } from "../init-files.ts";

export async function run(
  args: readonly string[],
  _options: Record<string, unknown>,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, args[0] ?? ".");
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder, { recursive: true }));
  const taken = initFiles.map(([path]) => join(path)).find((path) => present.has(path));
  if (taken !== undefined) {
    throw new UsageError({
      id: `"${taken}" sudah ada di folder ini; tidak ada yang ditulis.`,
      en: `"${taken}" already exists in this folder; nothing was written.`,
    });
  }
  for (const [path, content] of initFiles) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeAside(join(folder, path), content);
    terminal.out(`${relative(terminal.cwd, join(folder, path)) || path}\n`);
  }
  const next = args[0] === undefined ? "" : ` ${args[0]}`;
  terminal.out(
    terminal.language === "id"
      ? `\nSelanjutnya: ppb check${next}, lalu ppb build${next}\n`
      : `\nNext: ppb check${next}, then ppb build${next}\n`,
  );
  return 0;
}
