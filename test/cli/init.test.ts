import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { VERSION } from "../../src/version.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const DISDIK = [
  "--name",
  "Dinas Pendidikan Kota Contoh",
  "--code",
  "DISDIK",
  "--years",
  "2030-2034",
  "--unit",
  "Bidang Sekolah Dasar",
  "--unit",
  "Bidang Guru dan Tenaga Kependidikan",
  "--unit",
  "Sekretariat",
];

describe("ppb init", () => {
  it.each([
    ["without a word", []],
    ["for an agency", DISDIK],
    ["for one with one unit", ["--name", "Kecamatan A", "--code", "kec-a", "--unit", "Seksi Pemerintahan"]],
    [
      "with quotes and spaces",
      ["--name", ' RSUD "Sehat"  Kota A ', "--unit", "Bagian Umum", "--unit", "Bagian Umum"],
    ],
    ["with names like keywords", ["--unit", "mulai", "--unit", "3 Besar", "--unit", "Pemohon"]],
  ])("gives a map that checks, formats and builds: %s", async (_, flags) => {
    const home = folderWith({});
    expect((await ppb(["init", "peta", ...flags], { cwd: home })).exit).toBe(0);
    expect(await ppb(["check", "--strict", "peta"], { cwd: home })).toMatchObject({
      exit: 0,
      out: "Tidak ada temuan.\n",
    });
    expect((await ppb(["fmt", "--check", "peta"], { cwd: home })).exit).toBe(0);
    expect((await ppb(["build", "peta", "--workers", "0"], { cwd: home })).exit).toBe(0);
    expect(existsSync(join(home, "peta/hasil/keputusan.pdf"))).toBe(true);
    expect((await ppb(["build", "--check", "peta", "--workers", "0"], { cwd: home })).exit).toBe(0);
  });

  it("writes the agency's facts, what git must know, and a workflow with a tool of one version", async () => {
    const home = folderWith({ ".git/HEAD": "" });
    const { out } = await ppb(["init", "opd/disdik", ...DISDIK], { cwd: home });
    const read = (path: string): string => readFileSync(join(home, path), "utf8");
    for (const path of ["peta.ppb", "cfm.ppb", "keputusan.ppb", ".gitignore", ".gitattributes"])
      expect(out).toContain(`opd/disdik/${path}\n`);
    expect(read("opd/disdik/peta.ppb")).toMatch(/^peta DISDIK \{$/m);
    expect(read("opd/disdik/peta.ppb")).toContain("tahun 2030-2034");
    expect(read("opd/disdik/keputusan.ppb")).toContain("Kepala Dinas Pendidikan Kota Contoh");
    expect(read("opd/disdik/.gitattributes")).toMatch(/^\*\.ppb text eol=lf$/m);
    expect(read("opd/disdik/.gitattributes")).toMatch(/^hasil\/\*\* -text$/m);
    // Documents are committed: `build --check` compares them.
    expect(read("opd/disdik/.gitignore")).not.toMatch(/^\/?hasil/m);
    const workflow = read(".github/workflows/ppb.yml");
    expect(workflow).toContain(`npm install --global ./alat/ppb-${VERSION}.tgz`);
    expect(workflow).toContain("ppb build --check");
    expect(workflow).not.toContain("npx");
    expect(existsSync(join(home, "opd/disdik/.github"))).toBe(false);
  });

  it("covers the documents of all maps together, which are built at the repository's root", async () => {
    const home = folderWith({ ".git/HEAD": "", ".gitignore": "*.bak\n" });
    const first = await ppb(["init", "opd/disdik", ...DISDIK], { cwd: home });
    expect(first.out).toContain("\n.gitattributes\n");
    expect(first.out).toContain("Tidak diubah karena sudah ada: .gitignore\n");
    expect(readFileSync(join(home, ".gitattributes"), "utf8")).toMatch(/^hasil\/\*\* -text$/m);
    // What a first map wrote there is as it should be: nothing to say of it.
    const second = await ppb(["init", "opd/dinkes", "--code", "DINKES"], { cwd: home });
    expect(second.out).toContain("Tidak diubah karena sudah ada: .gitignore\n");
    expect(existsSync(join(home, "opd/.gitattributes"))).toBe(false);
  });

  it("never overwrites: a second map leaves the workflow, a second call everything", async () => {
    const home = folderWith({ ".git/HEAD": "", "b/.gitignore": "saya\n" });
    await ppb(["init", "a"], { cwd: home });
    writeFileSync(join(home, ".github/workflows/ppb.yml"), "milik kami\n");
    const second = await ppb(["init", "b", "--code", "LAIN"], { cwd: home });
    expect(second.exit).toBe(0);
    expect(second.out).toContain("Tidak diubah karena sudah ada: b/.gitignore, .github/workflows/ppb.yml\n");
    expect(readFileSync(join(home, "b/.gitignore"), "utf8")).toBe("saya\n");
    expect(readFileSync(join(home, ".github/workflows/ppb.yml"), "utf8")).toBe("milik kami\n");
    expect(await ppb(["init", "a"], { cwd: home })).toEqual({
      exit: 2,
      out: "",
      err: 'ppb: "peta.ppb" sudah ada di folder ini; tidak ada yang ditulis.\n',
    });
    expect((await ppb(["check"], { cwd: home })).out).toBe("Tidak ada temuan.\n");
  });

  it.each(["DINAS", "dinas"])("takes no name of another map of the repository: %s", async (code) => {
    const home = folderWith({ ".git/HEAD": "" });
    await ppb(["init", "satu"], { cwd: home });
    expect(await ppb(["init", "dua", "--code", code], { cwd: home })).toEqual({
      exit: 2,
      out: "",
      err: `ppb: Kode ${code} sudah dipakai peta di satu. Pilih kode lain dengan --code, misalnya --code DISDIK.\n`,
    });
    expect(existsSync(join(home, "dua"))).toBe(false);
  });

  it.each([
    [["--code", "DINAS PENDIDIKAN"], "satu kata"],
    [["--code", "12"], "satu kata"],
    [["--years", "kapan saja"], "2027-2029"],
    [["--years", "2029-2027"], "2027-2029"],
  ])("says what it cannot use, and writes nothing: %j", async (flags, words) => {
    const home = folderWith({});
    const { exit, err } = await ppb(["init", "x", ...flags], { cwd: home });
    expect([exit, err.includes(words), err.split("\n")]).toEqual([2, true, [err.trimEnd(), ""]]);
    expect(existsSync(join(home, "x"))).toBe(false);
  });

  it("asks who is there for what the options leave open", async () => {
    const home = folderWith({});
    const asked: string[] = [];
    const answers = ["Badan Contoh", "", "BADAN", "", "Bidang A; Bidang B;"];
    const exit = await main(["init"], {
      cwd: home,
      env: {},
      color: false,
      interactive: true,
      out: () => undefined,
      err: () => undefined,
      stdin: () => Promise.resolve(""),
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1] ?? "";
      },
    });
    expect([exit, asked.length]).toEqual([0, 5]);
    const map = readFileSync(join(home, "peta.ppb"), "utf8");
    for (const words of [
      "peta BADAN",
      '"Badan Contoh"',
      '"Bidang A"',
      '"Bidang B"',
      "Pemerintah Kota Contoh",
    ])
      expect(map).toContain(words);
  });
});
