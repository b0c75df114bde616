import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/ppb.js");
const HEAVY = /node_modules\/(elkjs|pdfkit|fontkit|svgdom|@svgdotjs|exceljs|@resvg|tinypool|chokidar)\//;

/** Writes every module that is loaded, by import or require, to the file in PPB_TRACE. */
const TRACER = `
import { register, syncBuiltinESMExports } from "node:module";
import { appendFileSync } from "node:fs";
import Module from "node:module";
const hooks = "import { appendFileSync } from 'node:fs'; export async function load(url, context, next) { appendFileSync(" +
  JSON.stringify(process.env.PPB_TRACE) + ", url + '\\\\n'); return next(url, context); }";
register("data:text/javascript," + encodeURIComponent(hooks));
const load = Module._load;
Module._load = function (request, parent, isMain) {
  try { appendFileSync(process.env.PPB_TRACE, Module._resolveFilename(request, parent) + "\\n"); } catch {}
  return load.call(this, request, parent, isMain);
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

beforeAll(() => {
  if (!existsSync(join(root, "dist/start.js")))
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root });
});

describe("the bundle", () => {
  it("answers --version from the entry alone", () => {
    const own = modulesOf(["--version"]).filter((url) => url.includes("/dist/"));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((url) => !/\/(start|chunk-\w+)\.js$/.test(url))).toEqual([]);
    expect(own.length).toBeLessThan(5);
  });

  it.each([["check"], ["fmt", "--check"]])("loads nothing heavy for %s", (...args) => {
    const home = folderWith({});
    execFileSync(process.execPath, [bin, "init", home], { stdio: "pipe" });
    const modules = modulesOf([...args, home]);
    expect(modules.some((url) => /\/dist\/(check|fmt)-\w+\.js$/.test(url))).toBe(true);
    expect(modules.filter((url) => HEAVY.test(url))).toEqual([]);
  });

  it("would notice a heavy module", () => {
    expect("file:///x/node_modules/elkjs/lib/elk.bundled.js").toMatch(HEAVY);
  });
});
