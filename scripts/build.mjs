// Makes dist/: the bundles, the shipped faces and other files that they read, and the types of the library. Built aside
// and put in place as a whole, so that a `ppb` that is running finds its files.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { buildBundles, buildStart } from "./bundles.mjs";
import { sourceHash } from "./source-hash.mjs";

const require = createRequire(import.meta.url);
const aside = `dist.${process.pid}.new`;
const old = `dist.${process.pid}.old`;

/** What a thread of a build imports, and one that only paints pictures. */
const WORKER = `import { createRequire } from "node:module";
export const { drawOne, drawBatch, makeOneSet } = createRequire(import.meta.url)("./start.cjs").load("app").open("src/build/threads/worker.ts");
`;
const RASTER = `import { createRequire } from "node:module";
export const { pngOne } = createRequire(import.meta.url)("./start.cjs").load("raster");
`;

/** The library: the same code that the command line runs. */
function libraryModule(names) {
  return `import { createRequire } from "node:module";
export const { ${names.join(", ")} } = createRequire(import.meta.url)("./start.cjs").load("app").open("src/index.ts");
`;
}

/** The names that src/index.ts exports to programs. */
async function libraryNames() {
  const { metafile } = await build({
    entryPoints: ["src/index.ts"],
    outdir: aside,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    metafile: true,
    write: false,
  });
  return Object.values(metafile.outputs)[0].exports.sort();
}

/** Every file below a folder with its content, as one hash. */
function hashOf(folder) {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .split("\\")
        .join("/")
        .slice(folder.length + 1),
    );
  for (const name of files.sort()) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/** The folders of the packages whose code was bundled: those that NOTICE names. */
function packagesOf(inputs) {
  const folders = inputs.flatMap((path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set([...folders, "node_modules/@resvg/resvg-wasm"])].sort();
}

try {
  mkdirSync(join(aside, "data"), { recursive: true });
  const inputs = await buildBundles(aside);
  // tinypool starts its threads with a file of its own beside its module.
  const threads = await build({
    entryPoints: { "entry/worker": join(dirname(require.resolve("tinypool")), "entry/worker.js") },
    outdir: aside,
    bundle: true,
    minify: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    legalComments: "none",
  });
  writeFileSync(join(aside, "worker.js"), WORKER);
  writeFileSync(join(aside, "raster.js"), RASTER);
  writeFileSync(join(aside, "index.js"), libraryModule(await libraryNames()));
  cpSync("src/fonts/faces", join(aside, "faces"), { recursive: true });
  // What libraries read beside their own modules.
  const profile = "data/sRGB_IEC61966_2_1.icc";
  cpSync(join(dirname(require.resolve("pdfkit")), profile), join(aside, profile));
  cpSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"), join(aside, "data/resvg.wasm"));
  const start = await buildStart(aside, hashOf(aside));
  // What decides the bytes of outputs: cached drawings of another build of the tool are not taken for its own.
  writeFileSync(join(aside, "stamp.txt"), hashOf(aside));
  writeFileSync(
    join(aside, "packages.json"),
    JSON.stringify(packagesOf([...inputs, ...start, ...Object.keys(threads.metafile.inputs)]), null, 2),
  );
  writeFileSync(join(aside, "sources.txt"), sourceHash());
  const tsc = join(dirname(require.resolve("tsc-native/package.json")), "bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", `${aside}/types`], {
    stdio: "inherit",
  });
  if (existsSync("dist")) renameSync("dist", old);
  renameSync(aside, "dist");
} finally {
  rmSync(aside, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}
