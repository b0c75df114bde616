import { isatty } from "node:tty";
import { VERSION } from "../version.ts";
import type { Terminal } from "./command.ts";

const { env } = process;

/** One of the output streams. Node opens each at its first use, which costs as much as reading some files. */
function output(name: "stdout" | "stderr"): (text: string | Uint8Array) => void {
  let stream: NodeJS.WriteStream | null = null;
  return (text) => {
    if (stream === null) {
      stream = process[name];
      stream.on("error", (error: NodeJS.ErrnoException) => {
        // The reader of a pipe has gone: nobody is left to tell.
        if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
        throw error;
      });
    }
    stream.write(text);
  };
}

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

async function start(args: readonly string[]): Promise<void> {
  const out = output("stdout");
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
    // Asked by scripts and installers all the time: answered before anything is loaded.
    out(`${VERSION}\n`);
    return;
  }
  const terminal: Omit<Terminal, "language"> = {
    cwd: process.cwd(),
    env,
    color: wantsColor(),
    interactive: isatty(2) && env["CI"] === undefined,
    out,
    err: output("stderr"),
    stdin: readStdin,
  };
  const { main } = await import("./main.ts");
  process.exitCode = await main(args, terminal);
}

void start(process.argv.slice(2));
