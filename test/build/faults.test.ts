import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { bundle, contents, mapOf, start, type Ran } from "./support.ts";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/ppb.js");

function ppb(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return start(cwd, args).ended;
}

/** What a build of this word gives, made in a folder of its own. */
async function expected(word: string): Promise<string> {
  const cwd = folderWith({ "peta.ppb": mapOf("UJI", word) });
  expect(await ppb(cwd)).toMatchObject({ exit: 0 });
  return contents(join(cwd, "hasil"));
}

beforeAll(bundle);

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
    // Spread evenly over a build's time, with a step that has no common factor with it.
    for (let i = 0; i < 50; i += 1) {
      writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", i % 2 === 0 ? "Dua" : "Satu"));
      if (i % 5 === 0) rmSync(join(cwd, ".ppb-cache"), { recursive: true, force: true });
      const running = start(cwd, ["--workers", String(i % 3)]);
      await new Promise((done) => setTimeout(done, (whole * ((i * 19) % 50)) / 50));
      running.kill();
      await running.ended;
      const left = contents(join(cwd, "hasil"));
      expect([...sets.values()], `kill ${String(i)}`).toContain(left);
    }
    for (const [word, set] of sets) {
      writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
      expect(await ppb(cwd)).toMatchObject({ exit: 0 });
      expect(contents(join(cwd, "hasil"))).toBe(set);
    }
    expect(readdirSync(cwd).sort()).toEqual([".ppb-cache", "hasil", "peta.ppb"]);
  }, 240_000);

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

  it("on a full disk or against a file size limit, says so and keeps the old set", async () => {
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

  it("beside another of the same folder, ends in the set of the last source", async () => {
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
