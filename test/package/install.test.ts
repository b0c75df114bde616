import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.ts";
import { folderWith } from "../support/folder.ts";

const root = join(import.meta.dirname, "../..");

/** npm for a project of its own: nothing of the one that runs the tests. */
function clean(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|config_local)/.test(name),
  );
  return { ...Object.fromEntries(entries), NO_COLOR: "1" };
}

/** Not waited for at a standstill: a run of over a minute would keep this file's results from the runner. */
async function npm(args: readonly string[], cwd: string): Promise<string> {
  const running = promisify(execFile)("npm", [...args], { cwd, env: clean(), maxBuffer: 1 << 24 });
  running.child.stdin?.end();
  return (await running).stdout;
}

describe("npx ppb in the checkout", () => {
  it("finds the project's own command", async () => {
    expect(await npm(["exec", "--no", "--", "ppb", "--version"], root)).toBe(`${VERSION}\n`);
  });
});

describe("the package", () => {
  const home = folderWith({ "package.json": '{ "name": "rumah", "private": true, "type": "module" }\n' });

  beforeAll(async () => {
    const packs = folderWith({});
    await npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", packs], root);
    const [tarball = ""] = readdirSync(packs);
    await npm(
      ["install", "--no-audit", "--no-fund", "--omit=dev", "--prefer-offline", join(packs, tarball)],
      home,
    );
  }, 240_000);

  it("runs: version, init, check, fmt", async () => {
    expect(await npm(["exec", "--no", "--", "ppb", "--version"], home)).toBe(`${VERSION}\n`);
    await npm(["exec", "--no", "--", "ppb", "init", "peta"], home);
    expect(await npm(["exec", "--no", "--", "ppb", "check", "peta"], home)).toContain("Tidak ada temuan.");
    expect(await npm(["exec", "--no", "--", "ppb", "fmt", "--check", "peta"], home)).toBe("");
  });

  it("draws with the faces it ships", async () => {
    const svg = await npm(["exec", "--no", "--", "ppb", "draw", "peta", "P.1.1", "-o", "-"], home);
    expect(svg).toContain("</svg>");
  });

  it("is a library with types", () => {
    writeFileSync(
      join(home, "use.ts"),
      `import { check, type Diagnostic } from "ppb";
const { diagnostics } = check([{ path: "p.ppb", text: 'peta A { judul "A" }\\nlevel 0 {\\n  P.1 "X"\\n}\\n' }]);
const rules: readonly string[] = diagnostics.map((d: Diagnostic) => d.code);
console.log(rules.join(" "));
`,
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const compilerOptions = {
      module: "nodenext",
      target: "es2023",
      lib: ["es2023", "dom"],
      strict: true,
      types: [],
    };
    writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const compiled = spawnSync(process.execPath, [tsc], { cwd: home, encoding: "utf8" });
    expect(compiled.stdout).toBe("");
    const out = execFileSync(process.execPath, ["use.js"], { cwd: home, encoding: "utf8" });
    expect(out).toContain("pengampu-hilang");
  });

  it("tells a closed pipe nothing and ends quietly", () => {
    mkdirSync(join(home, "besar"), { recursive: true });
    const lines = Array.from({ length: 3000 }, (_, i) => `  P.${i + 1} "Proses ${i}"`);
    writeFileSync(join(home, "besar/p.ppb"), `peta A { judul "A" }\nlevel 0 {\n${lines.join("\n")}\n}\n`);
    const bin = join(home, "node_modules/ppb/bin/ppb.js");
    const run = spawnSync("bash", ["-c", `"${process.execPath}" "${bin}" check besar | head -n 1`], {
      cwd: home,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.stdout.split("\n")).toHaveLength(2);
  });
});
