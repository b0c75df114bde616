import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.ts";
import { bundle, root } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";

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
  it("finds the project's own command and does not build it again", async () => {
    await bundle();
    const made = statSync(join(root, "dist/start.cjs")).mtimeMs;
    expect(await npm(["exec", "--no", "--", "ppb", "--version"], root)).toBe(`${VERSION}\n`);
    expect(statSync(join(root, "dist/start.cjs")).mtimeMs).toBe(made);
  }, 240_000);
});

describe("the package", () => {
  const home = folderWith({ "package.json": '{ "name": "rumah", "private": true, "type": "module" }\n' });
  const packed = folderWith({});
  let tarball = "";

  beforeAll(async () => {
    await bundle();
    await npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", packed], root);
    tarball = join(packed, readdirSync(packed)[0] ?? "");
    await npm(["install", "--no-audit", "--no-fund", "--offline", tarball], home);
  }, 240_000);

  it("needs no other package", () => {
    expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["ppb"]);
    expect(statSync(tarball).size).toBeLessThan(4 * 1024 * 1024);
  });

  it("holds all that its pages link to", () => {
    const folder = join(home, "node_modules/ppb");
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".md"));
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(folder, page), "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !existsSync(join(folder, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(pages.length).toBeGreaterThan(8);
    expect(broken).toEqual([]);
  });

  it("runs: version, init, check, fmt", async () => {
    expect(await npm(["exec", "--no", "--", "ppb", "--version"], home)).toBe(`${VERSION}\n`);
    await npm(["exec", "--no", "--", "ppb", "init", "peta"], home);
    expect(await npm(["exec", "--no", "--", "ppb", "check", "peta"], home)).toContain("Tidak ada temuan.");
    expect(await npm(["exec", "--no", "--", "ppb", "fmt", "--check", "peta"], home)).toBe("");
  });

  it("shows its package.json to tools that ask for the version", () => {
    const asking = 'require("ppb/package.json").version';
    expect(execFileSync(process.execPath, ["-p", asking], { cwd: home, encoding: "utf8" })).toBe(
      `${VERSION}\n`,
    );
  });

  it("is a library with types", () => {
    writeFileSync(
      join(home, "use.ts"),
      `import { check, draw, plan, type Diagnostic } from "ppb";
const text = 'peta A { judul "A" }\\nlevel 0 {\\n  P.1 "X"\\n}\\n';
const { diagnostics, repository } = check([{ path: "p.ppb", text }]);
const codes: readonly string[] = diagnostics.map((d: Diagnostic) => d.code);
console.log(codes.join(" "));
const [map] = repository.maps;
if (map !== undefined) for (const drawing of plan(map, repository)) console.log((await draw(map, drawing)).svg);
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
    expect(out).toContain("</svg>");
  });
});

describe("the folder of the package alone", () => {
  /** As somebody copies it to a computer without npm. */
  const home = folderWith({});
  const tool = join(home, "package/bin/ppb.js");
  const run = (args: readonly string[]): string =>
    execFileSync(process.execPath, [tool, ...args], { cwd: home, encoding: "utf8", stdio: "pipe" });

  beforeAll(async () => {
    await bundle();
    const packed = folderWith({});
    await npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", packed], root);
    execFileSync("tar", ["-xzf", join(packed, readdirSync(packed)[0] ?? ""), "-C", home]);
    run(["init", "peta"]);
  }, 240_000);

  it("draws in every form, formats and builds with threads", () => {
    expect(run(["draw", "P.1.1", "peta", "-o", "-"])).toContain("</svg>");
    run(["draw", "P.1.1", "peta", "--format", "pdf", "-o", "a.pdf"]);
    run(["draw", "P.1.1", "peta", "--format", "png", "-o", "a.png"]);
    expect(readFileSync(join(home, "a.pdf")).toString("latin1", 0, 5)).toBe("%PDF-");
    expect(readFileSync(join(home, "a.png")).toString("latin1", 1, 4)).toBe("PNG");
    writeFileSync(join(home, "x.ppb"), 'peta   X { judul "X" }\n');
    expect(run(["fmt", "--diff", "x.ppb"])).toMatch(/^-peta {3}X/m);
    run(["build", "peta", "--png", "--workers", "2"]);
    expect(readdirSync(join(home, "peta/hasil")).sort()).toContain("matriks.xlsx");
    expect(readdirSync(join(home, "peta/hasil/png")).length).toBeGreaterThan(3);
  });

  it("hands maps to other programs and takes them back", () => {
    run(["export", "docx", "peta", "-o", "docx"]);
    run(["export", "bpmn", "peta", "-o", "bpmn"]);
    const made = ["docx", "bpmn"].flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true, encoding: "utf8" }),
    );
    expect(made.some((name) => name.endsWith("lampiran.docx"))).toBe(true);
    expect(made.some((name) => name.endsWith(".bpmn"))).toBe(true);
    run(["build", "peta", "-o", "lain"]);
    run(["import", "lain/matriks.xlsx", "-o", "kembali"]);
    expect(run(["check", "kembali"])).toBeDefined();
  });

  it("builds again when a source changes", async () => {
    const watching = spawn(process.execPath, [tool, "build", "peta", "--watch"], { cwd: home });
    let said = "";
    watching.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    watching.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const until = async (text: string): Promise<void> => {
      for (let i = 0; i < 600 && !said.includes(text); i += 1) await new Promise((go) => setTimeout(go, 100));
      expect(said).toContain(text);
    };
    try {
      await until("Menunggu perubahan");
      said = "";
      const map = join(home, "peta/peta.ppb");
      writeFileSync(map, readFileSync(map, "utf8").replace("Penerbitan Izin", "Penerbitan Surat Izin"));
      await until("detik");
      expect(readFileSync(join(home, "peta/hasil/matriks.csv"), "utf8")).toContain("Penerbitan Surat Izin");
    } finally {
      watching.kill();
    }
  });

  it("says in one sentence that its output went nowhere", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `  P.${i + 1} "Proses ${i}"`);
    mkdirSync(join(home, "besar"), { recursive: true });
    writeFileSync(join(home, "besar/p.ppb"), `peta A { judul "A" }\nlevel 0 {\n${lines.join("\n")}\n}\n`);
    const shell = (command: string): { err: string; status: number | null } => {
      const ran = spawnSync("bash", ["-c", `set -o pipefail; ${command}`], {
        cwd: home,
        encoding: "utf8",
        env: { ...process.env, PPB: tool, NODE: process.execPath },
      });
      return { err: ran.stderr, status: ran.status };
    };
    const cut = { err: "ppb: Keluaran terpotong: pembacanya sudah berhenti (EPIPE).\n", status: 2 };
    expect(shell('"$NODE" "$PPB" check besar | head -n 1 >/dev/null')).toEqual(cut);
    for (const command of [
      "check besar",
      "check peta",
      "check peta --format json",
      "draw P.1.1 peta -o -",
      "draw P.1.1 peta --format png -o -",
      "build peta",
      "explain",
      "--version",
      "--help",
    ]) {
      const { err, status } = shell(`"$NODE" "$PPB" ${command} > /dev/full`);
      expect([command, status, err.split("\n").filter((line) => line.startsWith("ppb:")).length]).toEqual([
        command,
        2,
        1,
      ]);
      expect(err).toContain("ENOSPC");
      expect(err).not.toMatch(/^ +at /m);
    }
  });
});
