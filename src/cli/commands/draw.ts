import type { ExitCode, Terminal } from "../command.ts";

export async function run(_args: readonly string[], _options: Record<string, unknown>, _terminal: Terminal): Promise<ExitCode> {
  return 2;
}
