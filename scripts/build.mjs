// Bundles the tool into dist/: small chunks that load only what a command needs, the shipped faces, and the types
// of the library. Built aside and put in place as a whole, so that a `ppb` that is running finds its chunks.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const aside = `dist.${process.pid}.new`;
const old = `dist.${process.pid}.old`;

const entries = {
  start: "src/cli/start.ts",
  main: "src/cli/main.ts",
  index: "src/index.ts",
  worker: "src/build/worker.ts",
};
const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));

try {
  await build({
    entryPoints,
    outdir: aside,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "none",
    logLevel: "warning",
    // They read data files beside their own modules, or only few commands load them.
    external: [
      "@resvg/resvg-wasm",
      "@svgdotjs/svg.js",
      "chokidar",
      "diff",
      "elkjs",
      "exceljs",
      "fontkit",
      "pdfkit",
      "svgdom",
      "tinypool",
    ],
    banner: {
      js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
    },
  });
  cpSync("src/fonts/faces", `${aside}/faces`, { recursive: true });
  // What the code is: cached drawings of another build of the tool are not taken for its own.
  const code = createHash("sha256");
  for (const name of readdirSync(aside).sort())
    if (name.endsWith(".js")) code.update(readFileSync(`${aside}/${name}`));
  writeFileSync(`${aside}/stamp.txt`, code.digest("hex"));
  const tsc = require.resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", `${aside}/types`], {
    stdio: "inherit",
  });
  if (existsSync("dist")) renameSync("dist", old);
  renameSync(aside, "dist");
} finally {
  rmSync(aside, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
