import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** Replaces what a bundle has no meaning for: where the module is. */
function withPlace(text, path) {
  return text
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll("import.meta.filename", JSON.stringify(path))
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
}

/** Reads files with their mutants, and resolves imports between files itself: to esbuild they are not Node's modules then,
 *  so that what another module gives as its default stays that. */
function reading(texts) {
  return {
    name: "reading",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => ({ path: join(resolveDir, path) }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = relative(root, path).replaceAll("\\", "/");
        const text = texts.get(name) ?? readFileSync(path, "utf8");
        return { contents: withPlace(text, path), loader: "ts" };
      });
    },
  };
}

/**
 * A script that gives a function `(require) => files`, in which each file of tests is a function that loads it, with
 * modules of its own; and the names of the packages that `require` is asked for.
 */
export async function bundle(texts, tests) {
  const entries = tests.map((path) => `${JSON.stringify(path)}: () => require("./${path}"),`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: `module.exports = {\n${entries.join("\n")}\n};`, resolveDir: root, loader: "js" },
    absWorkingDir: root,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    // Packages that are imported late are asked of `require`, too.
    supported: { "dynamic-import": false },
    metafile: true,
    write: false,
    logLevel: "error",
    plugins: [reading(texts)],
  });
  const imports = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  return {
    script: `(require) => { const module = { exports: {} }; ${outputFiles[0].text}\nreturn module.exports; }`,
    packages: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))],
  };
}
