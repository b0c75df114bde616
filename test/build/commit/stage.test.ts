import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { BuildFailure } from "../../../src/build/failure.ts";
import { listOf, readManifest, type OutputFile } from "../../../src/build/commit/manifest.ts";
import { refuseStrangeFolder, stageSet, type Staged } from "../../../src/build/commit/stage.ts";
import { folderWith } from "../../support/folder.ts";
import { render } from "../../../src/diagnostics/message.ts";

function output(path: string, text = path): OutputFile {
  return { path, content: Buffer.from(text) };
}

function stage(cwd: string, files: readonly OutputFile[]): Promise<Staged> {
  return stageSet(join(cwd, "hasil"), files, files.map(listOf));
}

/** Twenty-four files: three times as many as are written to the disk at once. */
const MANY = Array.from({ length: 24 }, (_, nth) => output(`svg/gambar-${String(nth).padStart(2, "0")}.svg`));

const signals = (): number => process.listenerCount("SIGTERM");

describe("a staged set", () => {
  it("is whole and lies beside the folder, in which nothing changes", async () => {
    const cwd = folderWith({ "hasil/catatan.txt": "catatan" });
    const files = [output("lampiran.pdf"), output("svg/dalam/a.svg"), output("svg/b.svg")];
    const staged = await stage(cwd, files);
    expect(basename(staged.staging)).toMatch(/^\.hasil-[0-9a-f]{12}\.tmp$/);
    for (const { path } of files) expect(readFileSync(join(staged.staging, path), "utf8")).toBe(path);
    expect(readManifest(staged.staging)?.files).toHaveLength(3);
    expect(readdirSync(join(cwd, "hasil"))).toEqual(["catatan.txt"]);
    staged.drop();
    expect(readdirSync(cwd)).toEqual(["hasil"]);
  });

  it("is removed when the process is asked to end, until it is kept or dropped", async () => {
    const cwd = folderWith({});
    const before = signals();
    const dropped = await stage(cwd, [output("a.svg")]);
    expect(signals()).toBe(before + 1);
    dropped.drop();
    expect(signals()).toBe(before);
    const kept = await stage(cwd, [output("a.svg")]);
    kept.keep();
    expect(signals()).toBe(before);
    expect(existsSync(join(kept.staging, "a.svg"))).toBe(true);
  });

  it("makes the folders above that are missing", async () => {
    const cwd = folderWith({});
    const files = [output("a.svg")];
    const staged = await stageSet(join(cwd, "satu/dua/hasil"), files, files.map(listOf));
    expect(existsSync(join(cwd, "satu/dua", basename(staged.staging), "a.svg"))).toBe(true);
    staged.drop();
  });

  it("has the permissions that its folder and the folders in it have", async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, "hasil/svg"), { recursive: true });
    chmodSync(join(cwd, "hasil"), 0o2770);
    chmodSync(join(cwd, "hasil/svg"), 0o710);
    const staged = await stage(cwd, [output("svg/a.svg"), output("pdf/a.pdf")]);
    expect(lstatSync(staged.staging).mode & 0o7777).toBe(0o2770);
    expect(lstatSync(join(staged.staging, "svg")).mode & 0o7777).toBe(0o710);
    staged.drop();
  });

  // Only root may give files to any group.
  it.runIf(process.getuid?.() === 0)("has the group that its folder has", async () => {
    const cwd = folderWith({ "hasil/svg/catatan.txt": "" });
    chownSync(join(cwd, "hasil"), -1, 54_321);
    const staged = await stage(cwd, [output("svg/a.svg")]);
    expect(lstatSync(staged.staging).gid).toBe(54_321);
    expect(lstatSync(staged.staging).uid).toBe(lstatSync(cwd).uid);
    expect(lstatSync(join(staged.staging, "svg")).gid).toBe(lstatSync(join(cwd, "hasil/svg")).gid);
    staged.drop();
  });

  it("takes the place neither of a file nor of a link, wherever it leads", async () => {
    const cwd = folderWith({ hasil: "surat" });
    expect(await stage(cwd, [output("a.svg")]).catch((error: unknown) => error)).toBeInstanceOf(BuildFailure);
    expect(readFileSync(join(cwd, "hasil"), "utf8")).toBe("surat");
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    symlinkSync(folderWith({}), join(cwd, "tautan"));
    for (const name of ["hasil", "tautan"]) expect(() => refuseStrangeFolder(join(cwd, name))).toThrow(name);
    refuseStrangeFolder(join(cwd, "tidak-ada"));
    refuseStrangeFolder(cwd);
  });
});

describe("a set that cannot be written whole", () => {
  it("leaves nothing behind and says which folder it was for", async () => {
    const before = signals();
    const sets = {
      "a path twice": ["a.svg", "a.svg"],
      "a file and a folder of one name": ["svg", "svg/a.svg"],
    };
    for (const [why, paths] of Object.entries(sets)) {
      const cwd = folderWith({ "hasil/catatan.txt": "catatan" });
      const failure = await stage(
        cwd,
        paths.map((path) => output(path)),
      ).catch((error: unknown) => error);
      expect(failure, why).toBeInstanceOf(BuildFailure);
      expect(render((failure as BuildFailure).text, "id")).toContain(join(cwd, "hasil"));
      expect(render((failure as BuildFailure).text, "en")).toContain("Cannot write the results");
      expect(readdirSync(cwd), why).toEqual(["hasil"]);
    }
    expect(signals()).toBe(before);
  });

  // All are written before the first is waited for; then eight are opened at once, and the others can be taken away.
  it.each([8, 15, 23])("is not staged when file %i of many is gone before it is safe", async (nth) => {
    const cwd = folderWith({ "lain/a.txt": "" });
    const before = signals();
    const writing = stage(cwd, MANY);
    const [staging = ""] = readdirSync(cwd).filter((name) => name.endsWith(".tmp"));
    rmSync(join(cwd, staging, MANY[nth]!.path));
    const failure = await writing.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BuildFailure);
    expect(readdirSync(cwd)).toEqual(["lain"]);
    expect(signals()).toBe(before);
  });

  it("is no trouble for the sets that are written beside it", async () => {
    const cwd = folderWith({});
    const good = stageSet(join(cwd, "baik"), MANY, MANY.map(listOf));
    const bad = stage(cwd, [output("a.svg"), output("a.svg")]);
    await expect(bad).rejects.toBeInstanceOf(BuildFailure);
    const staged = await good;
    expect(readdirSync(join(staged.staging, "svg"))).toHaveLength(24);
    expect(readdirSync(cwd)).toEqual([basename(staged.staging)]);
    staged.drop();
  });
});
