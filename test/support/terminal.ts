import { main } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/command.ts";

export interface Outcome {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly color?: boolean;
}

/** Runs `ppb` in this process, as the command line would, and returns what it said. */
export async function ppb(args: readonly string[], world: World): Promise<Outcome> {
  const said = { out: "", err: "" };
  const exit = await main(args, {
    cwd: world.cwd,
    env: world.env ?? {},
    color: world.color ?? false,
    interactive: false,
    out: (text) => {
      said.out += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
    },
    err: (text) => {
      said.err += text;
    },
    stdin: () => Promise.resolve(world.stdin ?? ""),
  });
  return { exit, ...said };
}
