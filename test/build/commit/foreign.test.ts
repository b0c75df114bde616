import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../../src/build/hash.ts";
import { folderWith } from "../../support/folder.ts";
import { ppb, type Outcome } from "../../support/terminal.ts";
import { contents, mapOf } from "../support.ts";

function build(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return ppb(["build", "--workers", "0", ...args], { cwd });
}

function edit(cwd: string, word: string): void {
  writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
}

async function built(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu"), ...files });
  expect(await build(cwd)).toMatchObject({ exit: 0 });
  return cwd;
}

/** What the system says of a path, its times of access left out. */
function stateOf(path: string): unknown {
  const { mode, uid, gid, size, mtimeMs, ino } = lstatSync(path);
  return { mode, uid, gid, size, mtimeMs, ino };
}

describe("what is not ppb's in hasil/", () => {
  it("stays as it is: modes, times, owners, empty folders, links, other names, deep below and beside outputs", async () => {
    const cwd = await built();
    const hasil = join(cwd, "hasil");
    mkdirSync(join(hasil, "rapat/kosong"), { recursive: true });
    writeFileSync(join(hasil, "rapat/rahasia.txt"), "rahasia", { mode: 0o600 });
    chmodSync(join(hasil, "rapat"), 0o2750);
    chmodSync(join(hasil, "rapat/kosong"), 0o700);
    mkdirSync(join(hasil, "kosong-juga"));
    writeFileSync(join(hasil, "svg/catatan.txt"), "di antara gambar");
    linkSync(join(hasil, "rapat/rahasia.txt"), join(hasil, "nama-lain.txt"));
    symlinkSync("/etc", join(hasil, "tautan"));
    symlinkSync("tidak-ada", join(hasil, "putus"));
    execFileSync("mkfifo", [join(hasil, "pipa")]);
    utimesSync(join(hasil, "rapat"), 1_000, 1_000);
    chmodSync(hasil, 0o2770);
    chmodSync(join(hasil, "svg"), 0o750);
    const foreign = [
      "rapat",
      "rapat/rahasia.txt",
      "rapat/kosong",
      "kosong-juga",
      "svg/catatan.txt",
      "nama-lain.txt",
      "tautan",
      "putus",
      "pipa",
    ];
    const before = foreign.map((path) => stateOf(join(hasil, path)));
    for (const word of ["Dua", "Tiga"]) {
      edit(cwd, word);
      expect(await build(cwd)).toMatchObject({ exit: 0 });
      expect(foreign.map((path) => stateOf(join(hasil, path)))).toEqual(before);
    }
    expect(readlinkSync(join(hasil, "tautan"))).toBe("/etc");
    expect(statSync(hasil).mode & 0o7777).toBe(0o2770);
    expect(statSync(join(hasil, "svg")).mode & 0o7777).toBe(0o750);
    expect(readdirSync(cwd).sort()).toEqual(["hasil", "peta.ppb"]);
    expect(await build(cwd, "--check")).toMatchObject({ exit: 0 });
  });

  it("is never taken for ppb's because a manifest says so", async () => {
    const cwd = await built({ "hasil/catatan/rapat.txt": "rapat", "hasil/surat.txt": "surat" });
    const path = join(cwd, "hasil/manifes.json");
    const manifest = JSON.parse(readFileSync(path, "utf8")) as { files: object[] };
    const claim = (name: string, text: string): object => ({
      path: name,
      bytes: text.length,
      sha256: contentHash(text),
    });
    manifest.files.push(claim("catatan/rapat.txt", "tebakan"), claim("surat.txt", "lain"), {
      path: "../peta.ppb",
      bytes: 1,
      sha256: "",
    });
    for (const files of [manifest.files.slice(0, -1), manifest.files]) {
      writeFileSync(path, JSON.stringify({ ...manifest, files }));
      const ran = await build(cwd);
      expect([0, 2]).toContain(ran.exit);
      expect(readFileSync(join(cwd, "hasil/catatan/rapat.txt"), "utf8")).toBe("rapat");
      expect(readFileSync(join(cwd, "hasil/surat.txt"), "utf8")).toBe("surat");
      expect(existsSync(join(cwd, "peta.ppb"))).toBe(true);
    }
  });

  it("stops the build, named, where an output would take its place, whatever it is", async () => {
    const outside = folderWith({ "milik.txt": "orang lain" });
    const kinds: Record<string, (path: string) => unknown> = {
      file: (path) => writeFileSync(path, "buatan orang"),
      link: (path) => symlinkSync(join(outside, "milik.txt"), path),
      zero: (path) => symlinkSync("/dev/zero", path),
      pipe: (path) => execFileSync("mkfifo", [path]),
      folder: (path) => mkdirSync(path),
    };
    for (const [kind, make] of Object.entries(kinds)) {
      for (const name of ["lampiran.pdf", "svg", "svg/level-0.svg", "manifes.json"]) {
        if (name === "svg" && kind === "folder") continue;
        const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
        mkdirSync(join(cwd, "hasil", name, ".."), { recursive: true });
        make(join(cwd, "hasil", name));
        const before = stateOf(join(cwd, "hasil", name));
        const ran = await build(cwd);
        expect(ran.exit, `${kind} at ${name}`).toBe(2);
        expect(ran.err).toContain(name);
        expect(stateOf(join(cwd, "hasil", name))).toEqual(before);
        expect(readdirSync(cwd).sort()).toEqual(["hasil", "peta.ppb"]);
        expect((await build(cwd, "--check")).exit).toBe(1);
      }
    }
    expect(readdirSync(outside)).toEqual(["milik.txt"]);
  });
});

describe("leftovers of a build that was killed", () => {
  it("that are links are nobody's: never walked, never moved, never removed", async () => {
    for (const ending of ["old", "tmp"]) {
      for (const hasHasil of [true, false]) {
        const victim = folderWith({ "kunci/id_rsa": "rahasia", "manifes.json": "{}" });
        const cwd = await built();
        if (!hasHasil) rmSync(join(cwd, "hasil"), { recursive: true });
        symlinkSync(victim, join(cwd, `.hasil-0123456789ab.${ending}`));
        const before = contents(victim);
        edit(cwd, "Dua");
        expect(await build(cwd)).toMatchObject({ exit: 0 });
        expect(contents(victim)).toBe(before);
        expect(lstatSync(join(cwd, `.hasil-0123456789ab.${ending}`)).isSymbolicLink()).toBe(true);
        expect(existsSync(join(cwd, "hasil/kunci"))).toBe(false);
      }
    }
  });

  it("with links inside lead nowhere: only names are moved or removed", async () => {
    const victim = folderWith({ "level-0.svg": "milik orang", "lampiran.pdf": "milik orang" });
    const cwd = await built();
    const old = join(cwd, ".hasil-0123456789ab.old");
    mkdirSync(old);
    symlinkSync(victim, join(old, "svg"));
    symlinkSync(join(victim, "lampiran.pdf"), join(old, "lampiran.pdf"));
    const files = ["svg/level-0.svg", "lampiran.pdf"].map((path) => ({
      path,
      bytes: 11,
      sha256: contentHash("milik orang"),
    }));
    writeFileSync(join(old, "manifes.json"), JSON.stringify({ format: 1, files }));
    writeFileSync(join(old, "catatan.txt"), "catatan");
    edit(cwd, "Dua");
    const ran = await build(cwd);
    // `svg` of the old set cannot go where the new one has a folder: said, and kept.
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("svg");
    expect(readFileSync(join(cwd, "hasil/catatan.txt"), "utf8")).toBe("catatan");
    expect(readdirSync(victim).sort()).toEqual(["lampiran.pdf", "level-0.svg"]);
  });

  it("that are real go, and what somebody put there meanwhile is moved to the new set", async () => {
    const cwd = await built();
    const before = contents(join(cwd, "hasil"));
    mkdirSync(join(cwd, ".hasil-0123456789ab.tmp/svg"), { recursive: true });
    execFileSync("cp", ["-r", join(cwd, "hasil"), join(cwd, ".hasil-ba9876543210.old")]);
    mkdirSync(join(cwd, ".hasil-ba9876543210.old/rapat"));
    writeFileSync(join(cwd, ".hasil-ba9876543210.old/rapat/a.txt"), "a");
    // Names of others that only look alike.
    for (const name of [".hasil-0123.tmp", ".hasil-0123456789ab.tmp.txt", ".hasil-lain.old"])
      writeFileSync(join(cwd, name), "milik orang");
    expect(await build(cwd)).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, "hasil/rapat/a.txt"), "utf8")).toBe("a");
    rmSync(join(cwd, "hasil/rapat"), { recursive: true });
    expect(contents(join(cwd, "hasil"))).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual([
      ".hasil-0123.tmp",
      ".hasil-0123456789ab.tmp.txt",
      ".hasil-lain.old",
      "hasil",
      "peta.ppb",
    ]);
  });
});

describe("the folder of outputs", () => {
  it("may not be one that holds sources or a repository, however it is named", async () => {
    const cwd = folderWith({
      "proyek/.git/HEAD": "ref",
      "proyek/peta/peta.ppb": mapOf("UJI"),
      "proyek/arsip/.git/objects/a": "objek",
    });
    const project = join(cwd, "proyek");
    for (const out of [
      ".",
      "..",
      "peta",
      "../proyek",
      "arsip",
      "/",
      "peta/../peta",
      ".git",
      ".git/a/b",
      "arsip/.GIT/c",
    ]) {
      const before = contents(cwd);
      const ran = await ppb(["build", "peta", "--workers", "0", "--out", out], { cwd: project });
      expect(ran.exit, out).toBe(2);
      expect(ran.err).toContain("--out");
      expect(contents(cwd)).toBe(before);
    }
    expect(await ppb(["build", "--workers", "0", "--out", "arsip/peta"], { cwd: project })).toMatchObject({
      exit: 0,
    });
    expect(existsSync(join(project, "arsip/peta/lampiran.pdf"))).toBe(true);
  });

  it("may not lie behind a link that leads out of the project", async () => {
    const outside = folderWith({});
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    symlinkSync(outside, join(cwd, "keluar"));
    for (const out of ["keluar", "keluar/dalam", "keluar/a/b"])
      expect(await build(cwd, "--out", out), out).toMatchObject({ exit: 2 });
    expect(readdirSync(outside)).toEqual([]);
  });
});
