import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";

const root = join(import.meta.dirname, "../..");

beforeAll(() => {
  if (!existsSync(join(root, "dist/load.cjs")))
    execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root });
});

/** A copy of the tool whose stored code can be spoilt. */
function copyOfTool(): string {
  const home = folderWith({});
  for (const name of ["bin", "dist"]) cpSync(join(root, name), join(home, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
  return home;
}

function drawn(home: string): string {
  const run = spawnSync(
    process.execPath,
    [join(home, "bin/ppb.js"), "draw", "P.1.2.1.1", join(root, "examples/diskopukm"), "-o", "-"],
    { encoding: "utf8" },
  );
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
  return run.stdout;
}

describe("stored compiled code", () => {
  const caches = (home: string): readonly string[] =>
    readdirSync(join(home, "dist"))
      .filter((name) => name.endsWith(".cache"))
      .map((name) => join(home, "dist", name));

  it("is taken by the Node that made it", () => {
    const script = `
      const { Script } = require("node:vm");
      const { readFileSync } = require("node:fs");
      for (const name of ["app", "elkjs", "svgdom", "fontkit", "pdfkit", "exceljs"]) {
        const file = ${JSON.stringify(join(root, "dist"))} + "/" + name;
        const source = readFileSync(file + ".pack.js", "latin1");
        const made = new Script(source, { filename: file + ".pack.js", cachedData: readFileSync(file + ".cache") });
        console.log(name, made.cachedDataRejected);
      }`;
    const out = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
    expect(out).not.toContain("true");
    expect(out.trim().split("\n")).toHaveLength(6);
  });

  it("changes nothing but time: missing, cut off or of another version of Node", () => {
    const home = copyOfTool();
    const whole = drawn(home);
    for (const file of caches(home)) {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
    }
    expect(drawn(home)).toBe(whole);
    for (const file of caches(home)) {
      const bytes = readFileSync(join(root, "dist", file.slice(file.lastIndexOf("/") + 1)));
      // The version of V8 is named in the second word.
      bytes.writeUInt32LE(bytes.readUInt32LE(4) ^ 1, 4);
      writeFileSync(file, bytes);
    }
    expect(drawn(home)).toBe(whole);
    for (const file of caches(home)) rmSync(file);
    expect(drawn(home)).toBe(whole);
  });

  it("holds packs of plain ASCII, which are read as bytes", () => {
    for (const name of readdirSync(join(root, "dist")).filter((n) => n.endsWith(".pack.js")))
      expect(
        readFileSync(join(root, "dist", name)).every((byte) => byte < 0x80),
        name,
      ).toBe(true);
  });
});
