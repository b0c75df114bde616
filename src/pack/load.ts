import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";

// Bundled to CommonJS, see scripts/build.mjs.
declare const __dirname: string;

interface Pack {
  readonly script: Script;
  readonly module: { readonly exports: unknown };
}

type Body = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  importer: (id: string) => Promise<unknown>,
  url: string,
) => void;

const packs = new Map<string, Pack>();
const own = createRequire(join(__dirname, "load.cjs"));

function requireFromPack(id: string): unknown {
  return id.startsWith("pack:") ? load(id.slice("pack:".length)) : own(id);
}
// A function of the bundle's own to resolve files of packages with.
requireFromPack.resolve = (id: string): string => own.resolve(id);

/**
 * What a pack of `dist/` exports; run at the first call. V8 takes the compiled code that the build has stored beside
 * it, and compiles as usual when that is missing, cut off or of another version of V8. It trusts the rest, as Node
 * trusts the code itself.
 */
export function load(name: string): unknown {
  const known = packs.get(name);
  if (known !== undefined) return known.module.exports;
  const file = join(__dirname, `${name}.pack.js`);
  // esbuild writes plain ASCII; a string of bytes takes half the memory.
  const source = readFileSync(file, "latin1");
  // The compiled code remembers this name: no path of the machine that built it.
  const script = new Script(source, { filename: `${name}.pack.js`, ...codeCache(name) });
  const module: { exports: unknown } = { exports: {} };
  packs.set(name, { script, module });
  const body = script.runInThisContext() as Body;
  body(requireFromPack, module, module.exports, (id) => import(id), pathToFileURL(file).href);
  return module.exports;
}

function codeCache(name: string): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(join(__dirname, `${name}.cache`)) };
  } catch {
    return {};
  }
}

/** The compiled code of all packs that have been loaded, to be stored as `NAME.cache` by the build. */
export function compiledCode(): ReadonlyMap<string, Buffer> {
  return new Map([...packs].map(([name, { script }]) => [name, script.createCachedData()]));
}
