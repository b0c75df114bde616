import { main } from "./main.ts";

const { env, stdout, stderr, stdin } = process;

stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has gone: nobody is left to tell.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
});

function wantsColor(): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return stdout.isTTY === true && env["TERM"] !== "dumb";
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  color: wantsColor(),
  interactive: stderr.isTTY === true && env["CI"] === undefined,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  stdin: readStdin,
});
