// Stores the compiled code of the packs beside them: `node scripts/compile.mjs FOLDER`. V8 compiles a function when it
// is first called, so the commands are run once on the example. Another version of Node passes these files over.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "dist");
const { load, compiledCode } = createRequire(import.meta.url)(join(folder, "load.cjs"));
const work = mkdtempSync(join(tmpdir(), "ppb-compile-"));
try {
  cpSync("examples/diskopukm", join(work, "peta"), {
    recursive: true,
    filter: (path) => !/(hasil|\.ppb-cache)$/.test(path),
  });
  // Characters beyond the common ones are cut out of the font itself, by what reads an agency's own fonts too.
  mkdirSync(join(work, "langka"));
  writeFileSync(
    join(work, "langka/peta.ppb"),
    'peta LANGKA {\n  judul "Š"\n  instansi "Š"\n  tahun 2025\n}\nlevel 0 { LANGKA.1 "Šubuh" }\n',
  );
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
    ["check", "peta"],
    ["fmt", "--check", "peta"],
    ["draw", "peta", "P.1.2.1.1", "-o", "a.svg"],
    ["draw", "peta", "P.1", "-o", "a.svg"],
    ["draw", "peta", "P.1.2.1.1", "--format", "pdf", "-o", "a.pdf"],
    ["build", "peta", "--workers", "0"],
    ["draw", "langka", "--kind", "pohon", "--format", "pdf", "-o", "b"],
  ]) {
    const exit = await main(args, terminal);
    if (exit > 1) throw new Error(`ppb ${args.join(" ")} ended with ${exit}: ${said.join("")}`);
  }
  for (const [name, code] of compiledCode()) writeFileSync(join(folder, `${name}.cache`), code);
} finally {
  rmSync(work, { recursive: true, force: true });
}
