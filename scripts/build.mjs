// Bundles the tool into dist/: small chunks that load only what a command needs, the shipped faces, and the types
// of the library. Built aside and put in place as a whole, so that a `ppb` that is running finds its chunks.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { AS_INSTALLED, LIBRARIES, buildPacks } from "./packs.mjs";

const require = createRequire(import.meta.url);
const aside = `dist.${process.pid}.new`;
const old = `dist.${process.pid}.old`;

/** What a thread of a build imports. */
const WORKER = `import { load } from "./load.cjs";
export const { drawOne, makeOneSet } = await load("app").worker();
`;

try {
  const common = { bundle: true, minify: true, platform: "node", target: "node20", logLevel: "warning" };
  // The library, for programs that import it: modules, with the packages that draw as they are installed.
  await build({
    ...common,
    entryPoints: { index: "src/index.ts" },
    outdir: aside,
    splitting: true,
    format: "esm",
    legalComments: "none",
    external: [...LIBRARIES, ...AS_INSTALLED],
    banner: {
      js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
    },
  });
  // The command line.
  await build({ ...common, entryPoints: ["src/pack/load.ts"], outfile: `${aside}/load.cjs`, format: "cjs" });
  await buildPacks(aside);
  writeFileSync(`${aside}/worker.js`, WORKER);
  cpSync("src/fonts/faces", `${aside}/faces`, { recursive: true });
  const profile = "data/sRGB_IEC61966_2_1.icc";
  cpSync(join(dirname(require.resolve("pdfkit")), profile), join(aside, profile));
  // What the code is: cached drawings of another build of the tool are not taken for its own.
  const code = createHash("sha256");
  for (const name of readdirSync(aside).sort())
    if (/\.c?js$/.test(name)) code.update(readFileSync(`${aside}/${name}`));
  writeFileSync(`${aside}/stamp.txt`, code.digest("hex"));
  const tsc = require.resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", `${aside}/types`], {
    stdio: "inherit",
  });
  execFileSync(process.execPath, ["scripts/compile.mjs", aside], { stdio: ["ignore", "ignore", "inherit"] });
  if (existsSync("dist")) renameSync("dist", old);
  renameSync(aside, "dist");
} finally {
  rmSync(aside, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
