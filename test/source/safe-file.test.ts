import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  lstatSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FileError } from "../../src/source/file-error.ts";
import { isOrdinaryFile, projectAround, readOrdinary } from "../../src/source/safe-file.ts";
import { writeFileWhole } from "../../src/source/write.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";
import { render } from "../../src/diagnostics/message.ts";

function problemOf(path: string, within: string | null, limit = 1_000): string {
  try {
    return readOrdinary(path, { within, shown: "nama", limit }).toString("utf8");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(render(error.text, "id")).toContain('"nama"');
    expect(render(error.text, "en")).toContain('"nama"');
    return error.problem;
  }
}

describe("reading an ordinary file", () => {
  it("gives its bytes, also through links that stay inside", () => {
    const root = folderWith({ "a.txt": "isi", "dalam/b.txt": "lain" });
    symlinkSync("dalam/b.txt", join(root, "tautan"));
    symlinkSync("dalam", join(root, "folder"));
    expect(problemOf(join(root, "a.txt"), root)).toBe("isi");
    expect(problemOf(join(root, "tautan"), root)).toBe("lain");
    expect(problemOf(join(root, "folder/b.txt"), root)).toBe("lain");
    // The project itself may be reached by a link: that is the user's own arrangement.
    const alias = join(folderWith({}), "alias");
    symlinkSync(root, alias);
    expect(problemOf(join(alias, "a.txt"), alias)).toBe("isi");
  });

  it("refuses links that lead out, into hidden folders, nowhere or in a circle", () => {
    const outside = folderWith({ rahasia: "kunci", "folder/rahasia": "kunci" });
    const root = folderWith({ ".git/config": "token", ".env": "token" });
    const links = {
      keluar: join(outside, "rahasia"),
      relatif: `../${outside.split("/").at(-1) ?? ""}/rahasia`,
      folder: join(outside, "folder"),
      git: ".git/config",
      env: ".env",
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
    symlinkSync("keluar", join(root, "dua-kali"));
    for (const name of ["keluar", "relatif", "folder/rahasia", "git", "env", "dua-kali"])
      expect(problemOf(join(root, name), root), name).toBe("outside");
    symlinkSync("tidak-ada", join(root, "putus"));
    symlinkSync("lingkar", join(root, "lingkar"));
    expect(problemOf(join(root, "putus"), root)).toBe("broken-link");
    expect(problemOf(join(root, "lingkar"), root)).toBe("unreadable");
    expect(problemOf(join(root, "tidak-ada"), root)).toBe("missing");
    // The same file by its own name is what the user named.
    expect(problemOf(join(root, ".env"), root)).toBe("token");
  });

  it("refuses any link where ppb itself wrote", () => {
    const root = folderWith({ "asli/a.txt": "isi" });
    symlinkSync("asli", join(root, "svg"));
    const place = { within: root, noLinks: true };
    expect(isOrdinaryFile(join(root, "asli/a.txt"), place)).toBe(true);
    expect(isOrdinaryFile(join(root, "svg/a.txt"), place)).toBe(false);
  });

  it("never waits for a pipe, a socket or a device, and takes no folder", async () => {
    const root = folderWith({});
    execFileSync("mkfifo", [join(root, "pipa")]);
    const server = createServer().listen(join(root, "soket"));
    await new Promise((done) => server.on("listening", done));
    mkdirSync(join(root, "folder"));
    symlinkSync("/dev/zero", join(root, "nol"));
    for (const name of ["pipa", "soket", "folder"])
      expect(problemOf(join(root, name), root), name).toBe("not-a-file");
    for (const path of ["/dev/zero", "/dev/null", join(root, "nol")])
      expect(problemOf(path, null), path).toBe("not-a-file");
    expect(problemOf(join(root, "nol"), root)).toBe("outside");
    server.close();
  });

  it("is bounded, and says so or cuts; names of 255 letters and files that the system makes up are read", () => {
    const name = "n".repeat(255);
    const root = folderWith({ besar: "x".repeat(2_000), pas: "y".repeat(1_000), [name]: "isi" });
    expect(problemOf(join(root, "besar"), root)).toBe("too-large");
    expect(problemOf(join(root, "pas"), root)).toHaveLength(1_000);
    const cut = { within: root, shown: "nama", limit: 10, cut: true };
    expect(readOrdinary(join(root, "besar"), cut)).toHaveLength(10);
    expect(problemOf(join(root, name), root)).toBe("isi");
    expect(problemOf(join(root, `${name}x`), root)).toBe("unreadable");
    // Its size is given as 0.
    expect(problemOf("/proc/self/status", null, 100_000)).toContain("Name:");
  });
});

it("the project around a file is its repository, else the working folder, else its own folder", () => {
  const root = folderWith({ "repo/.git/HEAD": "", "repo/a/b.ppb": "", "lain/c.ppb": "" });
  expect(projectAround(join(root, "repo/a/b.ppb"), root)).toBe(join(root, "repo"));
  expect(projectAround(join(root, "lain/c.ppb"), root)).toBe(root);
  expect(projectAround(join(root, "lain/c.ppb"), join(root, "repo"))).toBe(join(root, "lain"));
});

describe("writing a file whole", () => {
  const write = (root: string, name: string, text: string): Promise<unknown> =>
    writeFileWhole(join(root, name), text, { within: root, shown: name }).catch((error: unknown) => error);

  it("keeps permissions, links and every name of a file, and leaves nothing beside it", async () => {
    const root = folderWith({ "dalam/asli.ppb": "lama", "rahasia.ppb": "lama lebih panjang" });
    chmodSync(join(root, "rahasia.ppb"), 0o600);
    symlinkSync("dalam/asli.ppb", join(root, "tautan.ppb"));
    linkSync(join(root, "rahasia.ppb"), join(root, "nama-lain.ppb"));
    expect(await write(root, "tautan.ppb", "baru")).toBeUndefined();
    expect(lstatSync(join(root, "tautan.ppb")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, "dalam/asli.ppb"), "utf8")).toBe("baru");
    expect(await write(root, "rahasia.ppb", "baru")).toBeUndefined();
    expect(readFileSync(join(root, "nama-lain.ppb"), "utf8")).toBe("baru");
    expect(statSync(join(root, "rahasia.ppb"))).toMatchObject({ nlink: 2 });
    expect(statSync(join(root, "rahasia.ppb")).mode & 0o777).toBe(0o600);
    chmodSync(join(root, "dalam/asli.ppb"), 0o640);
    expect(await write(root, "dalam/asli.ppb", "lagi")).toBeUndefined();
    expect(statSync(join(root, "dalam/asli.ppb")).mode & 0o777).toBe(0o640);
    expect(await write(root, `${"n".repeat(251)}.ppb`, "baru")).toBeUndefined();
    expect(readdirSync(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("writes nothing through a link that leads out or to nowhere, nor over a device", async () => {
    const outside = folderWith({ "milik.txt": "orang lain" });
    const root = folderWith({});
    symlinkSync(join(outside, "milik.txt"), join(root, "berkas"));
    symlinkSync(outside, join(root, "folder"));
    symlinkSync(join(outside, "baru.txt"), join(root, "putus"));
    for (const name of ["berkas", "folder/baru.txt", "folder/milik.txt", "putus"])
      expect(await write(root, name, "x"), name).toBeInstanceOf(FileError);
    mkdirSync(join(root, "asli"));
    expect(await write(root, "asli", "x")).toBeInstanceOf(FileError);
    expect(await write("/dev", "null", "x")).toBeInstanceOf(FileError);
    expect(readdirSync(outside)).toEqual(["milik.txt"]);
    expect(readFileSync(join(outside, "milik.txt"), "utf8")).toBe("orang lain");
  });
});

describe("commands that write", () => {
  const MAP = 'peta   A { judul "Peta A" }\n';

  it("fmt keeps the mode of a source, its link and its other name", async () => {
    const cwd = folderWith({ "asli/p.ppb": MAP, "asli/q.ppb": MAP.replace(" A", " B") });
    chmodSync(join(cwd, "asli/p.ppb"), 0o600);
    linkSync(join(cwd, "asli/q.ppb"), join(cwd, "asli/q.cadangan"));
    symlinkSync("asli/p.ppb", join(cwd, "t.ppb"));
    expect(await ppb(["fmt", "t.ppb", "asli/q.ppb"], { cwd })).toMatchObject({ exit: 0 });
    expect(statSync(join(cwd, "asli/p.ppb")).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(cwd, "t.ppb")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "asli/p.ppb"), "utf8")).toMatch(/^peta A \{/);
    expect(readFileSync(join(cwd, "asli/q.cadangan"), "utf8")).toMatch(/^peta B \{/);
  });

  it("check reads no baseline and writes none through a link that leads out", async () => {
    const outside = folderWith({ "kunci.json": '{"version":1,"findings":[]}', "p.ppb": MAP });
    const cwd = folderWith({ "p.ppb": MAP });
    symlinkSync(join(outside, "kunci.json"), join(cwd, "dasar.json"));
    const before = readFileSync(join(outside, "kunci.json"), "utf8");
    for (const flag of ["--baseline", "--write-baseline"]) {
      const ran = await ppb(["check", flag, "dasar.json"], { cwd });
      expect(ran.exit, flag).toBe(2);
      expect(ran.err).toContain("dasar.json");
    }
    expect(readFileSync(join(outside, "kunci.json"), "utf8")).toBe(before);
    execFileSync("mkfifo", [join(cwd, "pipa.json")]);
    expect(await ppb(["check", "--baseline", "pipa.json"], { cwd })).toMatchObject({ exit: 2 });
    expect((await ppb(["check", "--write-baseline", "biasa.json"], { cwd })).exit).toBe(0);
    expect((await ppb(["check", "--baseline", "biasa.json"], { cwd })).exit).not.toBe(2);
  });
});
