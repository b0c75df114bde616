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
import { lockFolder } from "../../src/build/lock.ts";
import { folderWith } from "../support/folder.ts";
import { bundle } from "../support/bundle.ts";
import { contents, mapOf, start, type Ran } from "./support.ts";

const root = join(import.meta.dirname, "../..");
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

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A set that is being written beside `hasil/`. */
function staged(cwd: string): boolean {
  return readdirSync(cwd).some((name) => /^\.hasil-.*\.tmp$/.test(name));
}

/** What a reader finds after a kill: `hasil/`, or the old set aside when the kill hit between the two renames. */
function leftBehind(cwd: string): string {
  if (existsSync(join(cwd, "hasil"))) return contents(join(cwd, "hasil"));
  const aside = readdirSync(cwd).filter((name) => /^\.hasil-.*\.old$/.test(name));
  expect(aside).toHaveLength(1);
  return contents(join(cwd, aside[0] ?? ""));
}

/** A disk of one megabyte, where this machine lets us have one. */
const disk = folderWith({});
const ownDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (ownDisk) spawnSync("umount", [disk]);
});

describe("a build that is disturbed", () => {
  it("killed at 50 moments, leaves one whole set, and the next build is right", async () => {
    const sets = new Map([
      ["Satu", await expected("Satu")],
      ["Dua", await expected("Dua")],
    ]);
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    const begun = performance.now();
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const whole = performance.now() - begun;
    let cut = 0;
    let whileWriting = 0;
    for (let i = 0; i < 50; i += 1) {
      const before = leftBehind(cwd);
      const word = i % 2 === 0 ? "Dua" : "Satu";
      writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
      if (i % 5 === 0) rmSync(join(cwd, ".ppb-cache"), { recursive: true, force: true });
      const running = start(cwd, ["--workers", String(i % 3)]);
      const at = { end: false };
      void running.ended.then(() => (at.end = true));
      if (i % 2 === 0) {
        // Spread evenly over a build's time, with a step that has no common factor with it.
        await wait((whole * ((i * 19) % 50)) / 50);
      } else {
        // While the set is being written and put in place, which takes some milliseconds only.
        while (!at.end && !staged(cwd)) await wait(1);
        await wait((i % 10) / 2);
        if (staged(cwd)) whileWriting += 1;
      }
      running.kill();
      if ((await running.ended).exit === null) cut += 1;
      expect([before, sets.get(word)], `kill ${String(i)}`).toContain(leftBehind(cwd));
    }
    // A kill after the end shows nothing.
    expect(cut).toBeGreaterThan(20);
    expect(whileWriting).toBeGreaterThan(5);
    for (const [word, set] of sets) {
      writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
      expect(await ppb(cwd)).toMatchObject({ exit: 0 });
      expect(contents(join(cwd, "hasil"))).toBe(set);
    }
    expect(readdirSync(cwd).sort()).toEqual([".ppb-cache", "hasil", "peta.ppb"]);
  }, 600_000);

  it("killed between its two renames, gets the last good set back at the next build", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    const before = contents(join(cwd, "hasil"));
    execFileSync("mv", ["hasil", ".hasil-0123456789ab.old"], { cwd });
    mkdirSync(join(cwd, ".hasil-0123456789ab.tmp"));
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    expect(contents(join(cwd, "hasil"))).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual([".ppb-cache", "hasil", "peta.ppb"]);
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
    const lock = await lockFolder(cwd, { patience: 0, now: Date.now, onWait: () => undefined });
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
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
    for (const entry of readdirSync(join(cwd, ".ppb-cache/v1"), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), "rusak");
    }
    rmSync(join(cwd, "hasil"), { recursive: true });
    expect(await ppb(cwd)).toMatchObject({ exit: 0 });
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
