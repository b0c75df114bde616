import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../src/source/folders.ts";
import { folderWith } from "../support/folder.ts";

describe("makeFolder", () => {
  it("makes all that is missing, and is content with what is there", () => {
    const root = folderWith({ "berkas.txt": "" });
    const deep = join(root, "a/b/c");
    makeFolder(deep);
    makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it("refuses what is in the way", () => {
    const root = folderWith({ "berkas.txt": "" });
    expect(() => {
      makeFolder(join(root, "berkas.txt"));
    }).toThrow("EEXIST");
    expect(() => {
      makeFolder(join(root, "berkas.txt/a"));
    }).toThrow("ENOTDIR");
  });

  it.runIf(existsSync("/proc/self"))("returns where nothing can be made", () => {
    expect(() => {
      makeFolder("/proc/ppb/a/b");
    }).toThrow("ENOENT");
  });
});
