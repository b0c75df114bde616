import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainFailure } from "../../src/cli/terminal/failure.ts";
import { commands } from "../../src/cli/commands.ts";
import { catalogue } from "../../src/rules/catalogue.ts";
import { VERSION } from "../../src/version.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const cwd = folderWith({ "a.txt": "" });

describe("ppb", () => {
  it("helps in both languages, on every command", async () => {
    const { exit, out } = await ppb([], { cwd });
    expect(exit).toBe(0);
    for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain("Perintah:");
    expect((await ppb(["--lang", "en", "--help"], { cwd })).out).toContain("Commands:");
    expect((await ppb(["--help"], { cwd, env: { PPB_LANG: "en" } })).out).toContain("Commands:");
    for (const { name, summary } of commands) {
      expect((await ppb([name, "--help"], { cwd })).out).toContain(summary.id);
      expect((await ppb(["help", name], { cwd })).out).toContain(summary.id);
    }
  });

  it("says its version", async () => {
    expect(await ppb(["--version"], { cwd })).toEqual({ exit: 0, out: `${VERSION}\n`, err: "" });
  });

  it.each([
    [["chek"], 'ppb: Perintah "chek" tidak dikenal. Maksud Anda "check"?\n'],
    [["help", "chek"], 'ppb: Perintah "chek" tidak dikenal. Maksud Anda "check"?\n'],
    [["xyzzy"], 'ppb: Perintah "xyzzy" tidak dikenal. Lihat: ppb --help\n'],
    [["check", "--fromat", "json"], 'ppb: Pilihan "--fromat" tidak dikenal. Maksud Anda --format?\n'],
    [["check", "--format"], 'ppb: Pilihan "--format <bentuk>" memerlukan nilai.\n'],
    [["check", "--format", "jsn"], 'ppb: --format "jsn" tidak dikenal. Maksud Anda "json"?\n'],
    [
      ["check", "--format", "__proto__"],
      'ppb: --format "__proto__" tidak dikenal. Pilihannya: human, json, sarif, github, gitlab, junit\n',
    ],
    [["check", "--rule", "kode-gnda"], 'ppb: --rule "kode-gnda" tidak dikenal. Maksud Anda "kode-ganda"?\n'],
    [["check", "--max-warnings", "-1"], "ppb: --max-warnings memerlukan bilangan bulat, 0 atau lebih.\n"],
    [
      ["check", "--baseline", "tidak-ada.json"],
      'ppb: Berkas baseline "tidak-ada.json" tidak terbaca. Buat dengan --write-baseline.\n',
    ],
    [["check", "tidak-ada"], 'ppb: "tidak-ada" tidak ada.\n'],
    [["check"], 'ppb: Tidak ada berkas .ppb di ".". Mulai dengan: ppb init\n'],
    [["check", "-", "x"], "ppb: - tidak dapat digabung dengan jalur lain.\n"],
    [["check", "-", "--fix"], "ppb: --fix memerlukan berkas, bukan -.\n"],
    [["explain", "kode-gnda"], 'ppb: Tidak ada aturan atau temuan "kode-gnda". Maksud Anda "kode-ganda"?\n'],
    [["explain", "a", "b"], 'ppb: Argumen untuk "explain" terlalu banyak. Lihat: ppb explain --help\n'],
    [["--lang", "fr"], "ppb: Pilihan --lang: id atau en. / Option --lang: id or en.\n"],
  ])("tells a wrong call in one sentence, exit 2: %j", async (args, err) => {
    expect(await ppb(args, { cwd })).toEqual({ exit: 2, out: "", err });
  });

  it("shows control characters of a wrong call as text", async () => {
    expect((await ppb(["\u001b[31mx"], { cwd })).err).not.toContain("\u001b");
  });

  it("asks to report its own faults, without a stack trace", () => {
    const said: string[] = [];
    const terminal = {
      cwd,
      env: {},
      language: "id" as const,
      color: false,
      interactive: false,
      out: () => undefined,
      err: (text: string) => void said.push(text),
      stdin: () => Promise.resolve(""),
    };
    expect(explainFailure(new TypeError("x is undefined\nat y"), terminal)).toBe(3);
    expect(said.join("")).toMatch(
      /^ppb: Kesalahan di dalam ppb sendiri: x is undefined\. Mohon laporkan[^\n]*\n$/,
    );
    const system = (code: string): Error =>
      Object.assign(new Error(code), { code, syscall: "write", path: "hasil/x" });
    expect(explainFailure(system("ENOSPC"), terminal)).toBe(2);
    expect(said.at(-1)).toMatch(/^ppb: "hasil\/x": ruang penyimpanan habis[^\n]* \(ENOSPC\)\.\n$/);
    for (const code of [
      "EACCES",
      "EBUSY",
      "EEXIST",
      "EIO",
      "ELOOP",
      "EMFILE",
      "ENAMETOOLONG",
      "ENOTDIR",
      "EROFS",
    ])
      expect(explainFailure(system(code), terminal), code).toBe(2);
    // What only a fault of the tool can bring about.
    expect(explainFailure(system("EBADF"), terminal)).toBe(3);
    explainFailure(new Error("x"), { ...terminal, env: { PPB_DEBUG: "1" } });
    expect(said.at(-1)).toContain("main.test");
  });
});

describe("ppb explain", () => {
  it("lists every rule and finding and has a page for each", async () => {
    const list = await ppb(["explain"], { cwd });
    for (const rule of catalogue) {
      expect(list.out).toContain(rule.name);
      const page = await ppb(["explain", rule.name, "--lang", "en"], { cwd });
      expect(page.out).toContain(rule.explanation.en);
    }
  });
});

describe("ppb init", () => {
  it.skipIf(process.getuid?.() === 0)("says when it may not write", async () => {
    const home = folderWith({});
    mkdirSync(join(home, "x"));
    chmodSync(join(home, "x"), 0o500);
    expect((await ppb(["init", "x"], { cwd: home })).exit).toBe(2);
  });
});

describe("ppb fmt", () => {
  const untidy = 'peta   A {\n judul "A"\n}\n';

  it("formats files in place, and only looks with --check and --diff", async () => {
    const home = folderWith({ "p.ppb": untidy, "x.ppb": "// rapi\n" });
    const look = await ppb(["fmt", "--check"], { cwd: home });
    expect([look.exit, look.out]).toEqual([1, "p.ppb\n"]);
    const diff = await ppb(["fmt", "--diff"], { cwd: home });
    expect([diff.exit, readFileSync(join(home, "p.ppb"), "utf8")]).toEqual([0, untidy]);
    expect(diff.out).toMatch(/^-peta {3}A \{$/m);
    const done = await ppb(["fmt"], { cwd: home });
    expect([done.exit, done.out]).toEqual([0, "p.ppb\n"]);
    expect((await ppb(["fmt", "--check"], { cwd: home })).exit).toBe(0);
  });

  it("formats standard input", async () => {
    const { exit, out } = await ppb(["fmt", "-"], { cwd, stdin: untidy });
    expect([exit, out]).toEqual([0, 'peta A {\n  judul "A"\n}\n']);
    expect((await ppb(["fmt", "-", "--check"], { cwd, stdin: untidy })).exit).toBe(1);
    expect((await ppb(["fmt", "-", "--check"], { cwd, stdin: out })).exit).toBe(0);
  });

  it("leaves a file with syntax errors alone and shows them", async () => {
    const home = folderWith({ "p.ppb": 'peta A { judul "x\n' });
    const { exit, out, err } = await ppb(["fmt"], { cwd: home });
    expect([exit, out]).toEqual([1, ""]);
    expect(err).toContain("p.ppb:1:");
    expect(readFileSync(join(home, "p.ppb"), "utf8")).toBe('peta A { judul "x\n');
  });
});
