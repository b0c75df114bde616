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

beforeAll(bundle, 240_000);

describe("the bundle", () => {
  it("answers --version from the entry alone", () => {
    const own = modulesOf(["--version"]).filter((url) => url.includes("/dist/"));
    const names = new Set(own.map((url) => url.slice(url.lastIndexOf("/") + 1)));
    expect([...names].sort()).toEqual(["start.cjs"]);
  });

  it.each([["check"], ["fmt", "--check"]])("loads nothing heavy for %s", (...args) => {
    const home = folderWith({});
    execFileSync(process.execPath, [bin, "init", home], { stdio: "pipe" });
    const modules = modulesOf([...args, home]);
    expect(modules.some((url) => url.endsWith("/dist/app.cjs"))).toBe(true);
    expect(modules.filter((url) => HEAVY.test(url))).toEqual([]);
    // The modules of the library and of `build`, which hashes what it makes, are in the bundle and do not run.
    expect(modules.filter((url) => /\bcrypto$/.test(url))).toEqual([]);
    // commander imports it for commands that are programs of their own.
    expect(modules.filter((url) => url.endsWith("child_process"))).toEqual([]);
    expect(modules.some((url) => /\bpath$/.test(url))).toBe(true);
  });

  it("opens no font to draw an SVG", () => {
    const home = folderWith({});
    execFileSync(process.execPath, [bin, "init", home], { stdio: "pipe" });
    const modules = modulesOf(["draw", "P.1", home, "-o", "-"]);
    expect(modules.some((url) => url.endsWith("/dist/svgdom.cjs"))).toBe(true);
    expect(modules.filter((url) => /fontkit|pdfkit|\.otf$/.test(url))).toEqual([]);
  });

  it("keeps heavy libraries out of the bundle of all commands", () => {
    // Words of elkjs, pdfkit, fontkit and svgdom that no minifier shortens.
    const text = readFileSync(join(root, "dist/app.cjs"), "utf8");
    for (const word of ["org.eclipse.elk", "Invalid image source", "Unknown font format"])
      expect(text.includes(word), word).toBe(false);
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
