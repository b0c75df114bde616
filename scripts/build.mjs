// Bundles the tool into dist/: small chunks that load only what a command needs, and the types of the library.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
rmSync("dist", { recursive: true, force: true });

const entries = { start: "src/cli/start.ts", index: "src/index.ts", worker: "src/build/worker.ts" };
const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));

await build({
  entryPoints,
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  // They read data files beside their own modules, or are loaded by few.
  external: [
    "pdfkit",
    "fontkit",
    "svgdom",
    "@svgdotjs/svg.js",
    "exceljs",
    "@resvg/resvg-wasm",
    "elkjs",
    "tinypool",
    "chokidar",
    "diff",
  ],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
cpSync("src/fonts/faces", "dist/faces", { recursive: true });
execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  stdio: "inherit",
});
