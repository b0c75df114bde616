import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin as BundlerPlugin } from "esbuild";
import type { Plugin } from "vitest/config";

const ROOT = join(import.meta.dirname, "../..");
/** The folders of ppb's own code. */
const SOURCES = ["src", "grammar"] as const;
/** Below `node_modules`, since what lies there Vitest leaves to Node, and Node finds the packages. */
const RUNS = join(ROOT, "node_modules/.cache/ppb-tests");
const DAY = 86_400_000;

/**
 * Compiles all sources, and leads tests to what comes of them. Vitest would make each use of an import a look into an object,
 * which its loops pay for: layouts take half as long again. Removed when the process ends.
 */
export async function compiledSources(): Promise<Plugin> {
  mkdirSync(RUNS, { recursive: true });
  removeForgotten();
  const folder = mkdtempSync(join(RUNS, "run-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: SOURCES.flatMap((sources) => modulesIn(join(ROOT, sources))),
    outdir: folder,
    outbase: ROOT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "linked",
    logLevel: "warning",
    plugins: [oneByOne],
  });
  return {
    name: "compiled-sources",
    enforce: "pre",
    resolveId(source, importer) {
      if (importer === undefined || !source.endsWith(".ts")) return null;
      const name = relative(ROOT, resolve(dirname(importer), source));
      const isSource = SOURCES.some((sources) => name.startsWith(sources + sep));
      return isSource ? join(folder, compiledName(name)) : null;
    },
  };
}

/** Each source becomes a module by itself, which imports others by their compiled names. */
const oneByOne: BundlerPlugin = {
  name: "one-by-one",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: compiledName(path), external: true },
    );
    // A source looks for the files beside it where it lies itself.
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    }));
  },
};

function compiledName(path: string): string {
  return path.replace(/\.ts$/, ".mjs");
}

function modulesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

/** Removes what runs left behind that were killed. */
function removeForgotten(): void {
  for (const name of readdirSync(RUNS)) {
    const folder = join(RUNS, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > DAY) rmSync(folder, { recursive: true, force: true });
  }
}
