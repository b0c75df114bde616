// The binaries of the Nodes that ppb promises to run on, as the npm packages `node@VERSION` bring them.
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";

/** The binary of the package `node@VERSION`; npm keeps it for the next time. */
export function nodeBinary(version) {
  const script = "console.log(process.execPath)";
  const given = ["exec", "--yes", `--package=node@${version}`, "--", "node", "-e", script];
  // A version that is installed already may stand first in the path of a script of npm's.
  const out = execFileSync("npm", given, {
    encoding: "utf8",
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const path = out.trim().split("\n").at(-1);
  const said = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  if (!said.startsWith(`v${version}.`)) throw new Error(`node@${version} is ${said}`);
  return { path, said };
}
