import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bin, bundle, root } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";

const HEAVY = /node_modules\/|dist\/(elkjs|pdfkit|fontkit|svgdom)\.cjs$|resvg\.wasm$/;

/** Writes every module that is loaded, by import or require, and every file that is read to the file in PPB_TRACE. */
const TRACER = `
import { register, syncBuiltinESMExports } from "node:module";
import fs, { appendFileSync } from "node:fs";
import Module from "node:module";
const hooks = "import { appendFileSync } from 'node:fs'; export async function load(url, context, next) { appendFileSync(" +
  JSON.stringify(process.env.PPB_TRACE) + ", url + '\\\\n'); return next(url, context); }";
register("data:text/javascript," + encodeURIComponent(hooks));
const load = Module._load;
Module._load = function (request, parent, isMain) {
  try { appendFileSync(process.env.PPB_TRACE, Module._resolveFilename(request, parent) + "\\n"); } catch {}
  return load.call(this, request, parent, isMain);
};
const read = fs.readFileSync;
fs.readFileSync = function (path, ...rest) {
  appendFileSync(process.env.PPB_TRACE, String(path) + "\\n");
  return read.call(this, path, ...rest);
};
syncBuiltinESMExports();
`;

function modulesOf(args: readonly string[]): readonly string[] {
  const cwd = folderWith({ "trace.mjs": TRACER });
  const trace = join(cwd, "trace.txt");
  execFileSync(process.execPath, ["--import", join(cwd, "trace.mjs"), bin, ...args], {
    cwd,
    env: { ...process.env, PPB_TRACE: trace },
    stdio: "pipe",
  });
  return readFileSync(trace, "utf8").trim().split("\n");
}

/** The files of `dist/` among these. */
function bundlesOf(modules: readonly string[]): readonly string[] {
  const names = modules.flatMap((url) => /\/dist\/(?<name>[^/]+)$/.exec(url)?.groups?.["name"] ?? []);
  return [...new Set(names)].sort();
}

beforeAll(bundle, 240_000);

describe("the bundle", () => {
  it("answers --version from the entry alone", () => {
    expect(bundlesOf(modulesOf(["--version"]))).toEqual(["start.cjs"]);
  });

  it.each([["check"], ["fmt", "--check"]])("loads nothing heavy for %s", (...args) => {
    const home = folderWith({});
    execFileSync(process.execPath, [bin, "init", home], { stdio: "pipe" });
    const modules = modulesOf([...args, home]);
    expect(bundlesOf(modules)).toEqual(["core.cjs", "start.cjs"]);
    expect(modules.filter((url) => HEAVY.test(url))).toEqual([]);
    // What is written is hashed, and nothing is.
    expect(modules.filter((url) => /\bcrypto$/.test(url))).toEqual([]);
    // commander imports it for commands that are programs of their own.
    expect(modules.filter((url) => url.endsWith("child_process"))).toEqual([]);
    expect(modules.some((url) => /\bpath$/.test(url))).toBe(true);
  });

  it("opens no font to draw an SVG", () => {
    const home = folderWith({});
    execFileSync(process.execPath, [bin, "init", home], { stdio: "pipe" });
    const modules = modulesOf(["draw", "P.1", home, "-o", "-"]);
    expect(bundlesOf(modules)).toEqual(["core.cjs", "drawing.cjs", "start.cjs", "svgdom.cjs"]);
    expect(modules.filter((url) => /\.otf$/.test(url))).toEqual([]);
  });

  it.each(["core", "drawing", "app"])("keeps heavy libraries out of %s.cjs", (name) => {
    // Words of elkjs, pdfkit, fontkit and svgdom that no minifier shortens.
    const text = readFileSync(join(root, "dist", `${name}.cjs`), "utf8");
    for (const word of ["org.eclipse.elk", "Invalid image source", "Unknown font format"])
      expect(text.includes(word), word).toBe(false);
  });

  it("holds each heavy library in its own file", () => {
    expect(readFileSync(join(root, "dist/svgdom.cjs"), "utf8")).not.toContain("Unknown font format");
    expect(readFileSync(join(root, "dist/fontkit.cjs"), "utf8")).toContain("Unknown font format");
    expect(readFileSync(join(root, "dist/elkjs.cjs"), "utf8")).toContain("org.eclipse.elk");
  });

  it("is ASCII, as it is read", () => {
    for (const name of readdirSync(join(root, "dist")).filter((file) => file.endsWith(".cjs")))
      expect(/^[\0-\x7f]*$/.test(readFileSync(join(root, "dist", name), "utf8")), name).toBe(true);
  });

  it("would notice a heavy module", () => {
    expect("file:///x/node_modules/elkjs/lib/elk.bundled.js").toMatch(HEAVY);
    expect("/x/dist/elkjs.cjs").toMatch(HEAVY);
  });
});
