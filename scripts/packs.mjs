// The packs of dist/: what the command line and the threads of a build run, each one file of CommonJS that
// src/pack/load.ts opens. Heavy libraries have packs of their own, loaded at first use.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

/** Stay as they are installed: they start threads or read files beside their own modules, and few commands load them. */
export const AS_INSTALLED = ["@resvg/resvg-wasm", "chokidar", "diff", "tinypool"];

/** A pack for each of these libraries. */
export const LIBRARIES = ["elkjs", "exceljs", "fontkit", "pdfkit", "svgdom"];

/** The file that a library's pack holds, where that is not its main one: of elkjs only the layout, not its interface. */
const ENTRIES = { elkjs: "elkjs/lib/elk-worker.min.js" };

/**
 * What a library loads though nobody asks it for what it needs it for, and what stands in its place. Loading these takes
 * longer than writing a PDF.
 */
const ABSENT = {
  // To start programs named `ppb-COMMAND`, if there were any.
  commander: { "node:child_process": "{}" },
  // To measure text: drawings are measured before they are painted (src/layout/ruler.ts).
  svgdom: { fontkit: "{}" },
  // To open font files, break lines and encrypt: faces are handed over opened (src/fonts/face.ts), lines are broken by
  // src/documents/pdf, and what the public may read is not encrypted.
  pdfkit: { fontkit: "{}", linebreak: "class {}", "@noble/ciphers/aes": "{}" },
};

const app = `
export { main } from "./src/cli/main.ts";
export const worker = () => import("./src/build/worker.ts");
`;

/** Writes `start.pack.js`, `app.pack.js` and a pack for each library. Throws when one has swallowed another's code. */
export async function buildPacks(outdir) {
  const made = await Promise.all([
    pack(outdir, "start", { entryPoints: ["src/cli/start.ts"] }),
    pack(outdir, "app", { stdin: { contents: app, resolveDir: ".", loader: "ts" } }),
    ...LIBRARIES.map((name) =>
      pack(outdir, name, {
        stdin: { contents: `module.exports = require("${ENTRIES[name] ?? name}");`, resolveDir: "." },
      }),
    ),
  ]);
  for (const { name, inputs } of made) {
    const strays = LIBRARIES.filter(
      (library) => library !== name && inputs.some((path) => isOf(path, library)),
    );
    if (strays.length > 0) throw new Error(`${name}.pack.js holds ${strays.join(", ")}`);
  }
}

function isOf(path, library) {
  return path.includes(`node_modules/${library}/`);
}

async function pack(outdir, name, entry) {
  const { metafile } = await build({
    ...entry,
    outfile: `${outdir}/${name}.pack.js`,
    bundle: true,
    minify: true,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    legalComments: "eof",
    logLevel: "warning",
    logOverride: { "require-resolve-not-external": "silent" },
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__url" },
    banner: { js: "(function(require,module,exports,__import,__url){" },
    footer: { js: "})" },
    plugins: [borders(name), patches],
  });
  return { name, inputs: Object.keys(metafile.inputs) };
}

/** Where a pack ends: the loader's `require` knows other packs as `pack:NAME`. */
function borders(own) {
  return {
    name: "borders",
    setup(at) {
      const libraries = LIBRARIES.filter((name) => name !== own && ABSENT[own]?.[name] === undefined);
      for (const library of libraries)
        at.onResolve({ filter: new RegExp(`^${ENTRIES[library] ?? library}$`) }, () => ({
          path: `pack:${library}`,
          external: true,
        }));
      if (own === "start")
        at.onResolve({ filter: /\/main\.ts$/ }, () => ({ path: "pack:app", external: true }));
    },
  };
}

/** Small changes to code that is bundled, each with its reason. */
const patches = {
  name: "patches",
  setup(at) {
    // A script that is not a module file can only import through the function that the loader hands in.
    const dynamic = new RegExp(`\\bimport\\("(${AS_INSTALLED.join("|")})"\\)`, "g");
    at.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(dynamic, '__import("$1")'),
      loader: "ts",
    }));
    for (const [library, modules] of Object.entries(ABSENT))
      for (const name of Object.keys(modules))
        at.onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) =>
          isOf(importer, library) ? { path: `${library} ${name}`, namespace: "absent" } : null,
        );
    at.onLoad({ filter: /./, namespace: "absent" }, ({ path }) => {
      const [library, name] = path.split(" ");
      return { contents: `module.exports = ${ABSENT[library][name]};` };
    });
    // pdfkit reads its colour profile beside its own module; scripts/build.mjs has laid it beside the packs.
    at.onLoad({ filter: /pdfkit[/\\]js[/\\]pdfkit\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "require('u' + 'rl').pathToFileURL(__filename).href",
        "__url",
      ),
    }));
  },
};
