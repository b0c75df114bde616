// Stores the compiled code of the packs beside them: `node scripts/compile.mjs FOLDER`. V8 compiles a function when it
// is first called, so the commands are run once on the example. Another version of Node passes these files over.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "dist");
const { load, compiledCode } = createRequire(import.meta.url)(join(folder, "load.cjs"));
const work = mkdtempSync(join(tmpdir(), "ppb-compile-"));
try {
  cpSync("examples/diskopukm", work, {
    recursive: true,
    filter: (path) => !/(hasil|\.ppb-cache)$/.test(path),
  });
  const { main } = load("app");
  const said = [];
  const terminal = {
    cwd: work,
    env: {},
    color: false,
    interactive: false,
    out: () => {},
    err: (text) => said.push(text),
    stdin: async () => "",
  };
  for (const args of [
    ["check"],
    ["fmt", "--check"],
    ["draw", "P.1.2.1.1", "-o", "a.svg"],
    ["draw", "P.1", "-o", "a.svg"],
    ["draw", "P.1.2.1.1", "--format", "pdf", "-o", "a.pdf"],
    ["build", "--workers", "0"],
  ]) {
    const exit = await main(args, terminal);
    if (exit > 1) throw new Error(`ppb ${args.join(" ")} ended with ${exit}: ${said.join("")}`);
  }
  for (const [name, code] of compiledCode()) writeFileSync(join(folder, `${name}.cache`), code);
} finally {
  rmSync(work, { recursive: true, force: true });
}
