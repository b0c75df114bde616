import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isPassedOver, watchFiles } from "../../src/cli/watch.ts";
import { folderWith } from "../support/folder.ts";

describe("what --watch looks at", () => {
  it("is judged below the folder asked for, wherever that lies", () => {
    const watched = { roots: ["/a/.pribadi/hasil/peta"], out: "/a/.pribadi/hasil/peta/ke" };
    const look = (path: string): boolean => !isPassedOver(join("/a/.pribadi/hasil/peta", path), watched);
    for (const path of [".", "peta.ppb", "cfm/a.ppb", "gambar/lambang.png"])
      expect(look(path), path).toBe(true);
    for (const path of [
      "hasil/a.ppb",
      "cfm/.git/a.ppb",
      "node_modules/a/a.ppb",
      "hasil-gabungan/png/a.png",
      "ke/png/a.png",
    ])
      expect(look(path), path).toBe(false);
    expect(isPassedOver("/a/lain.ppb", watched)).toBe(true);
  });

  it("is a source, a picture or a font of another folder than the working one, and nothing behind links", async () => {
    const root = folderWith({ "peta/peta.ppb": "", "peta/lambang.png": "", "luar/a.ppb": "" });
    symlinkSync(join(root, "luar"), join(root, "peta/tautan"));
    let builds = 0;
    const watched = { roots: [join(root, "peta")], out: null };
    const watcher = await watchFiles(watched, async () => (builds += 1));
    onTestFinished(() => watcher.close());
    const after = async (change: () => void): Promise<number> => {
      const before = builds;
      change();
      for (let i = 0; i < 40 && builds === before; i += 1) await new Promise((done) => setTimeout(done, 50));
      return builds - before;
    };
    expect(await after(() => writeFileSync(join(root, "peta/peta.ppb"), "a"))).toBe(1);
    expect(await after(() => writeFileSync(join(root, "peta/lambang.png"), "a"))).toBe(1);
    mkdirSync(join(root, "peta/hasil"));
    expect(await after(() => writeFileSync(join(root, "peta/hasil/a.ppb"), "a"))).toBe(0);
    expect(await after(() => writeFileSync(join(root, "luar/a.ppb"), "a"))).toBe(0);
  });
});
