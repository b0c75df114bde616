// The bundles of dist/: what the command line, the threads of a build and the library run, each one module of CommonJS as a
// function in a file. Heavy libraries have files of their own, loaded at first use. Nothing of other people's code is changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { divide } from "./parts.mjs";

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

/** Writes the parts, `raster.cjs` and a bundle for each library. Returns the paths of all that was taken in. */
export async function buildBundles(outdir) {
  const parts = await divide(Object.values(LIBRARIES).map(({ imported }) => imported));
  const made = await Promise.all([
    ...Object.entries(parts).map(([name, { contents, plugin }]) => bundle(outdir, name, contents, [plugin])),
    bundle(outdir, "raster", raster),
    ...Object.entries(LIBRARIES).map(([name, { imported }]) =>
      bundle(outdir, name, `module.exports = require("${imported}");`),
    ),
  ]);
  const holders = new Map();
  for (const { name, inputs } of made) {
    const strays = Object.keys(LIBRARIES).filter(
      (library) => library !== name && inputs.some((path) => path.includes(`node_modules/${library}/`)),
    );
    if (strays.length > 0) throw new Error(`${name}.cjs holds ${strays.join(", ")}`);
    for (const path of name in parts ? inputs : []) {
      // A module that runs twice would have its state twice.
      if (holders.has(path)) throw new Error(`${path} is in ${holders.get(path)}.cjs and in ${name}.cjs`);
      holders.set(path, name);
    }
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

async function bundle(outdir, name, contents, plugins = []) {
  const outfile = `${outdir}/${name}.cjs`;
  const { metafile } = await build({
    ...COMMON,
    stdin: { contents, resolveDir: ".", loader: "ts" },
    outfile,
    // `import()` becomes a call of `require`, which opens the other bundles.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__url" },
    logOverride: { "require-resolve-not-external": "silent" },
    plugins: [borders(name), ...plugins],
  });
  writeFileSync(outfile, wrapped(escaped(readFileSync(outfile, "utf8"))));
  // Some stand for modules of other bundles.
  return { name, inputs: Object.keys(metafile.inputs).filter((path) => existsSync(path)) };
}

/**
 * A function as Node makes one of a module. It stands so in the file, because V8 copies what is put around a text of a
 * megabyte when the file is opened.
 */
function wrapped(code) {
  const url = code.includes("__url") ? 'const __url=require("node:url").pathToFileURL(__filename).href;' : "";
  return `(function(exports,require,module,__filename,__dirname){${url}${code}\n})`;
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
