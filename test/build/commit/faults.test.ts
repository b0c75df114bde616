import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../../src/build/commit/lock.ts";
import { bundle } from "../../support/bundle.ts";
import { folderWith } from "../../support/folder.ts";
import { contents, mapOf, start, type Ran } from "../support.ts";

const root = join(import.meta.dirname, "../../..");
const bin = join(root, "bin/ppb.js");

function ppb(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return start(cwd, args).ended;
}

const made = new Map<string, Promise<string>>();

/** What a build of this word gives, made once in a folder of its own. */
function expected(word: string): Promise<string> {
  const known = made.get(word);
  if (known !== undefined) return known;
  const making = (async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", word) });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    return contents(join(cwd, "hasil"));
  })();
  made.set(word, making);
  return making;
}

beforeAll(bundle);

/** A disk of one megabyte, where this machine lets us have one. */
const disk = folderWith({});
const ownDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (ownDisk) spawnSync("umount", [disk]);
});

describe("a build that is disturbed", () => {
  it("killed between its two renames, gets the last good set back at the next build", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const before = contents(join(cwd, "hasil"));
    execFileSync("mv", ["hasil", ".hasil-0123456789ab.old"], { cwd });
    mkdirSync(join(cwd, ".hasil-0123456789ab.tmp"));
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    expect(contents(join(cwd, "hasil"))).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual(["hasil", "peta.ppb"]);
  });

  it.runIf(ownDisk)("on a full disk, says so and keeps the old set", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    const out = join(disk, "hasil");
    expect(await ppb(cwd, "--out", out)).toMatchObject({ exit: 0 });
    const before = contents(out);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, "penuh"), Buffer.alloc(bavail * bsize - 24_000));
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    const ran = await ppb(cwd, "--out", out);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(/ENOSPC|penuh/);
    expect(contents(out)).toBe(before);
    expect(readdirSync(disk).sort()).toEqual(["hasil", "penuh"]);
    rmSync(join(disk, "penuh"));
    expect(await ppb(cwd, "--out", out)).toMatchObject({ exit: 0 });
    expect(contents(out)).toBe(await expected("Dua"));
  });

  it("against a file size limit, says so and keeps the old set", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const before = contents(join(cwd, "hasil"));
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    const limited = spawnSync("bash", ["-c", `ulimit -f 8; exec "$0" "$1" build`, process.execPath, bin], {
      cwd,
      encoding: "utf8",
    });
    expect(limited.status).toBe(2);
    expect(limited.stderr).toMatch(/EFBIG/);
    expect(contents(join(cwd, "hasil"))).toBe(before);
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    expect(contents(join(cwd, "hasil"))).toBe(await expected("Dua"));
  });

  it("with a file or a link where the folder should be, says so and touches neither", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI"), hasil: "surat penting" });
    expect(await ppb(cwd)).toMatchObject({ exit: 2, err: expect.stringContaining("hasil") as string });
    expect(readFileSync(join(cwd, "hasil"), "utf8")).toBe("surat penting");
    const elsewhere = folderWith({ "a.txt": "a" });
    rmSync(join(cwd, "hasil"));
    symlinkSync(elsewhere, join(cwd, "hasil"));
    expect(await ppb(cwd)).toMatchObject({ exit: 2 });
    expect(readdirSync(elsewhere)).toEqual(["a.txt"]);
    expect((await ppb(cwd, "--out", "peta.ppb/dalam")).exit).toBe(2);
  });

  it("keeps files that ppb did not make, and refuses to overwrite one", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu"), "hasil/catatan/rapat.txt": "rapat" });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, "hasil/catatan/rapat.txt"), "utf8")).toBe("rapat");
    const other = folderWith({ "peta.ppb": mapOf("UJI"), "hasil/lampiran.pdf": "buatan orang" });
    expect(await ppb(other)).toMatchObject({
      exit: 2,
      err: expect.stringContaining("lampiran.pdf") as string,
    });
    expect(readFileSync(join(other, "hasil/lampiran.pdf"), "utf8")).toBe("buatan orang");
  });

  it("mends a damaged manifest, and overwrites nothing while it is damaged", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const manifest = join(cwd, "hasil/manifes.json");
    const good = readFileSync(manifest, "utf8");
    for (const damaged of [good.replace("lampiran.pdf", "lampiran.pdg"), good.slice(0, 100), "null"]) {
      writeFileSync(manifest, damaged);
      expect(await ppb(cwd, "--check")).toMatchObject({ exit: 1 });
      expect(await ppb(cwd)).toMatchObject({ exit: 0 });
      expect(readFileSync(manifest, "utf8")).toBe(good);
    }
    writeFileSync(manifest, "null");
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    const before = contents(join(cwd, "hasil"));
    expect(await ppb(cwd)).toMatchObject({ exit: 2, err: expect.stringContaining("manifes.json") as string });
    expect(contents(join(cwd, "hasil"))).toBe(before);
  });

  it("waits for another build of the folder, then reads its sources again", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    const lock = await lockFolder(cwd, { patience: 0 });
    const waiting = start(cwd, []);
    await waiting.said("Menunggu");
    expect(existsSync(join(cwd, "hasil"))).toBe(false);
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    lock.release();
    expect(await waiting.ended).toMatchObject({
      exit: 0,
      err: expect.stringContaining("Menunggu") as string,
    });
    expect(contents(join(cwd, "hasil"))).toBe(await expected("Dua"));
  });

  it("beside others of the same folder, ends in the set of the last source", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    const first = start(cwd, ["--workers", "0"]);
    await new Promise((done) => setTimeout(done, 250));
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    const others = [start(cwd, []), start(cwd, [])];
    const ends = await Promise.all([first, ...others].map((one) => one.ended));
    expect(ends.map((end) => end.exit)).toEqual([0, 0, 0]);
    expect(contents(join(cwd, "hasil"))).toBe(await expected("Dua"));
  });

  it("with damaged cache entries, makes the same bytes", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    const env = { PPB_CACHE_DIR: "simpanan" };
    expect(await start(cwd, [], env).ended).toMatchObject({ exit: 0 });
    for (const entry of readdirSync(join(cwd, "simpanan/v2"), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), "rusak");
    }
    rmSync(join(cwd, "hasil"), { recursive: true });
    expect(await start(cwd, [], env).ended).toMatchObject({ exit: 0 });
    expect(contents(join(cwd, "hasil"))).toBe(await expected("Satu"));
  });
});

describe("paths that a source names", () => {
  const withEmblem = (path: string): string =>
    mapOf("UJI") + `keputusan {\n  kop {\n    lambang "${path}"\n  }\n}\n`;

  it("cannot leave the repository, be it by dots or by a link; missing files are named", async () => {
    const outside = folderWith({ "rahasia.png": "x" });
    for (const path of ["../rahasia.png", join(outside, "rahasia.png"), "tautan.png", "tidak-ada.png"]) {
      const cwd = folderWith({ "peta.ppb": withEmblem(path) });
      symlinkSync(join(outside, "rahasia.png"), join(cwd, "tautan.png"));
      const ran = await ppb(cwd, "--force");
      expect(ran.exit, path).toBe(2);
      expect(ran.err).toContain(path);
      expect(existsSync(join(cwd, "hasil"))).toBe(false);
    }
  });

  it("may name a broken emblem or font: a clear message, the old set kept", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const before = contents(join(cwd, "hasil"));
    writeFileSync(join(cwd, "lambang.png"), "bukan gambar");
    writeFileSync(join(cwd, "peta.ppb"), withEmblem("lambang.png"));
    expect(await ppb(cwd, "--force")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("lambang.png") as string,
    });
    writeFileSync(join(cwd, "rusak.otf"), "bukan huruf");
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI").replace("tahun", 'huruf "rusak.otf"\n  tahun'));
    expect(await ppb(cwd)).toMatchObject({ exit: 2, err: expect.stringContaining("rusak.otf") as string });
    expect(contents(join(cwd, "hasil"))).toBe(before);
  });
});
