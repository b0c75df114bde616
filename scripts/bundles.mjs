// The bundles of dist/: what the command line, the threads of a build and the library run, each one file of CommonJS.
// Heavy libraries have files of their own, loaded at first use. Nothing of other people's code is changed.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

/**
 * Each in a file of its own, and what it is imported by. Of elkjs that is the layout without the interface before it.
 */
const LIBRARIES = {
  elkjs: { imported: "elkjs/lib/elk-worker.min.js" },
  fontkit: { imported: "fontkit" },
  pdfkit: { imported: "pdfkit" },
  svgdom: { imported: "svgdom" },
};

/**
 * What libraries import at their start and seldom or never call: they get it when they do. pdfkit and svgdom open font
 * files with fontkit, commander starts commands that are programs of their own.
 */
const LATER = [
  { imported: "fontkit", by: ["pdfkit", "svgdom"], names: ["create", "openSync"] },
  { imported: "node:child_process", by: ["commander"], names: ["spawn"] },
];

/** Each is run when it is first asked for: a command needs neither the library nor the threads, and they no command. */
const app = `
module.exports = {
  get main() { return require("./src/cli/main.ts").main; },
  get worker() { return require("./src/build/threads/worker.ts"); },
  get library() { return require("./src/index.ts"); },
};
`;

/** A thread that paints pictures opens this rather than all commands. */
const raster = `module.exports = require("./src/build/threads/raster.ts");`;

const COMMON = {
  bundle: true,
  minify: true,
  metafile: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  charset: "ascii",
  legalComments: "none",
  logLevel: "warning",
};

/** Writes `app.cjs`, `raster.cjs` and a bundle for each library. Returns the paths of all that was taken in. */
export async function buildBundles(outdir) {
  const made = await Promise.all([
    bundle(outdir, "app", { contents: app, resolveDir: ".", loader: "ts" }),
    bundle(outdir, "raster", { contents: raster, resolveDir: ".", loader: "ts" }),
    ...Object.entries(LIBRARIES).map(([name, { imported }]) =>
      bundle(outdir, name, { contents: `module.exports = require("${imported}");`, resolveDir: "." }),
    ),
  ]);
  for (const { name, inputs } of made) {
    const strays = Object.keys(LIBRARIES).filter(
      (library) => library !== name && inputs.some((path) => path.includes(`node_modules/${library}/`)),
    );
    if (strays.length > 0) throw new Error(`${name}.cjs holds ${strays.join(", ")}`);
  }
  return made.flatMap(({ inputs }) => inputs);
}

/** Writes `start.cjs`: how the others are opened, and what answers before they are. `stamp` is what they are. */
export async function buildStart(outdir, stamp) {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: { start: "src/cli/start.ts" },
    outdir,
    outExtension: { ".js": ".cjs" },
    define: { BUILD: JSON.stringify(stamp.slice(0, 16)) },
  });
  return Object.keys(metafile.inputs);
}

async function bundle(outdir, name, stdin) {
  const outfile = `${outdir}/${name}.cjs`;
  const { metafile } = await build({
    ...COMMON,
    stdin,
    outfile,
    // `import()` becomes a call of `require`, which opens the other bundles.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__url" },
    banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' },
    logOverride: { "require-resolve-not-external": "silent" },
    plugins: [borders(name)],
  });
  writeFileSync(outfile, escaped(readFileSync(outfile, "utf8")));
  return { name, inputs: Object.keys(metafile.inputs) };
}

/**
 * Escapes what is not ASCII. esbuild does so but for regular expressions, where the same escapes hold; V8 reads text of
 * one byte a letter several times as fast, and src/pack/load.ts counts on it.
 */
function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Where a bundle ends. */
function borders(own) {
  return {
    name: "borders",
    setup(at) {
      for (const { imported, by, names } of LATER) {
        const isOne = new RegExp(`[/\\\\]node_modules[/\\\\](${by.join("|")})[/\\\\]`);
        at.onResolve({ filter: new RegExp(`^${imported}$`) }, ({ importer }) =>
          isOne.test(importer) ? { path: imported, namespace: "later", pluginData: names } : null,
        );
      }
      at.onLoad({ filter: /./, namespace: "later" }, ({ path, pluginData: names }) => ({
        contents: names
          .map((n) => `export const ${n} = (...given) => require("${path}").${n}(...given);`)
          .join("\n"),
        resolveDir: ".",
      }));
      for (const [name, { imported }] of Object.entries(LIBRARIES))
        if (name !== own)
          at.onResolve({ filter: new RegExp(`^${imported}$`) }, () => ({
            path: `./${name}.cjs`,
            external: true,
          }));
    },
  };
}
