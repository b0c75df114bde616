import { isatty } from "node:tty";
import { load, rememberCode, storeCode } from "../pack/load.ts";
import { tuneFor, tunePictures } from "../pack/tiers.ts";
import { VERSION } from "../version.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { chooseLanguage } from "./terminal/language.ts";
import { openOutput } from "./terminal/output.ts";
import { render } from "../diagnostics/message.ts";

export { load } from "../pack/load.ts";

const { env } = process;

/** What the bundle exports that holds what all commands need; see scripts/parts.mjs. */
interface Core {
  open(path: "src/cli/main.ts"): {
    main(args: readonly string[], terminal: Omit<Terminal, "language">): Promise<ExitCode>;
  };
}

/** Most runs of these are over so soon that compiling the code takes most of them. */
const SHORT = new Set(["check", "draw", "export", "fmt"]);
/** A build may be one map of some drawings, or a city. */
const REMEMBERED = new Set([...SHORT, "build"]);

/** https://no-color.org and https://force-color.org; a pipe gets none. */
function wantsColor(): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return isatty(1) && env["TERM"] !== "dumb";
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // Ctrl+C: nothing has been written yet.
    asking.on("SIGINT", () => process.exit(130));
    // Ctrl+D: as good as an empty answer.
    const closed = new Promise<string>((answer) => asking.once("close", () => answer("")));
    return await Promise.race([asking.question(question), closed]);
  } finally {
    asking.close();
  }
}

/** The command line: runs `ppb` with the arguments of this process and sets its exit code. */
export async function start(): Promise<void> {
  const args = process.argv.slice(2);
  const watches = args.includes("--watch");
  const err = openOutput("stderr", () => undefined);
  const out = openOutput("stdout", () => {
    const trouble = out.trouble();
    if (trouble !== null) err.write(`ppb: ${render(trouble, chooseLanguage(args, env) ?? "id")}\n`);
    // What is being made is made whole; only what would wait for ever is ended.
    process.exitCode = 2;
    if (watches) process.exit();
  });
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
    // Asked by scripts and installers all the time: answered before anything is loaded.
    out.write(`${VERSION}\n`);
    return;
  }
  const [command = ""] = args;
  // Always: stored code is taken only where all flags are as they were.
  tunePictures();
  if (SHORT.has(command)) tuneFor("short");
  if (REMEMBERED.has(command)) rememberCode(command);
  const app = (load("core") as Core).open("src/cli/main.ts");
  const exit = await app.main(args, {
    cwd: process.cwd(),
    env,
    color: wantsColor(),
    interactive: isatty(2) && env["CI"] === undefined,
    out: out.write,
    err: err.write,
    stdin: readStdin,
    ...(SHORT.has(command) && { expectLongRun: () => tuneFor("long") }),
    ...(isatty(0) && isatty(1) && env["CI"] === undefined && { ask }),
  });
  if (out.trouble() === null) process.exitCode = exit;
  if (exit <= 1) storeCode();
  // V8 would collect the garbage of a process that is over, which takes a tenth of a short run.
  if (SHORT.has(command) && (await err.flushed()) && (await out.flushed())) process.exit();
}
