import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { codeFolder, readCode, writeCode } from "./stored-code.ts";
import { tunedForShort } from "./tiers.ts";

// Set by scripts/build.mjs: this file is bundled to CommonJS, and the build has a name of its own.
declare const __dirname: string;
declare const BUILD: string;
declare const require: { (id: string): unknown; resolve(id: string): string };

interface Bundle {
  readonly script: Script;
  readonly module: { exports: unknown };
  /** Of the compiled code that was taken; 0 when there was none. */
  readonly generation: number;
}

type Body = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/** Runs after the first that store what they called; most commands have called it all by then. */
const GENERATIONS = 3;

const bundles = new Map<string, Bundle>();
let store: { readonly folder: string; readonly kind: string } | null = null;

/**
 * Says what kind of run this is: the code of each is stored by itself, because each calls other functions. Without it
 * code is neither taken nor stored.
 */
export function rememberCode(kind: string): void {
  const folder = codeFolder(BUILD);
  store = folder === null ? null : { folder, kind };
}

/** What a bundle of `dist/` exports; it is run at the first call. */
export function load(name: string): unknown {
  const known = bundles.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(__dirname, `${name}.cjs`);
  // A function of CommonJS. Bundles are ASCII, which is read several times as fast as UTF-8.
  const source = readFileSync(filename, "latin1");
  const stored = store === null ? null : readCode(store.folder, `${store.kind}-${name}`);
  const script =
    stored === null
      ? new Script(source, { filename })
      : tunedForShort(() => new Script(source, { filename, cachedData: stored.code }));
  const generation = script.cachedDataRejected === false ? (stored?.generation ?? 0) : 0;
  const module: { exports: unknown } = { exports: {} };
  bundles.set(name, { script, module, generation });
  const body = script.runInThisContext() as Body;
  body(module.exports, requireBundle, module, filename, __dirname);
  return module.exports;
}

function requireBundle(id: string): unknown {
  const name = /^\.\/(\w+)\.cjs$/.exec(id)?.[1];
  return name === undefined ? require(id) : load(name);
}
// What libraries resolve files of other packages with.
requireBundle.resolve = (id: string): string => require.resolve(id);

/** Stores the compiled code of what has been loaded, unless that has been done often enough. */
export function storeCode(): void {
  if (store === null) return;
  for (const [name, { script, generation }] of bundles)
    if (generation < GENERATIONS)
      writeCode(store.folder, `${store.kind}-${name}`, {
        code: tunedForShort(() => script.createCachedData()),
        generation: generation + 1,
      });
}
