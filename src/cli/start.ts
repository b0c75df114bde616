import { VERSION } from "../version.ts";
import type { Terminal } from "./command.ts";

const { env, stdout, stderr, stdin } = process;

for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe has gone: nobody is left to tell.
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** https://no-color.org and https://force-color.org; a pipe gets none. */
function wantsColor(): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return stdout.isTTY && env["TERM"] !== "dumb";
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  // Asked by scripts and installers all the time: answered before anything is loaded.
  stdout.write(`${VERSION}\n`);
} else {
  const terminal: Omit<Terminal, "language"> = {
    cwd: process.cwd(),
    env,
    color: wantsColor(),
    interactive: stderr.isTTY && env["CI"] === undefined,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin: readStdin,
  };
  const { main } = await import("./main.ts");
  process.exitCode = await main(args, terminal);
}
