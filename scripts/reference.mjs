// Writes the files that are made from the language: the highlighter, the reference page and its diagrams.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const aside = mkdtempSync(join(root, "dist.reference-"));
try {
  const outfile = join(aside, "artifacts.mjs");
  await build({
    entryPoints: [join(root, "grammar/artifacts.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const { artifacts } = await import(outfile);
  rmSync(join(root, "docs/gambar/tata-bahasa"), { recursive: true, force: true });
  for (const [path, content] of await artifacts()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
} finally {
  rmSync(aside, { recursive: true });
}
