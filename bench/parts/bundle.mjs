// A part of benches: bundles a file of sources as it stands, so that a bench can call what the product does not export.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** The address of the bundle of a file in this folder; it is gone when the process ends. */
export async function bundled(name) {
  const work = mkdtempSync(join(root, "node_modules", ".bench-"));
  process.on("exit", () => rmSync(work, { recursive: true, force: true }));
  const outfile = join(work, "src/layout/subject.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, name)],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, "src/fonts/files.ts")).href) },
  });
  return pathToFileURL(outfile).href;
}
