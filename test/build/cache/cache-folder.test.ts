import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheIn, joinCache, openCache } from "../../../src/build/cache/cache.ts";
import { cacheFolderOf } from "../../../src/build/cache/folder.ts";
import { sha256 } from "../../../src/build/hash.ts";
import { folderWith } from "../../support/folder.ts";
import { ppb } from "../../support/terminal.ts";
import { contents, mapOf } from "../support.ts";

const KEY = sha256("satu");
const TAG = "CACHEDIR.TAG";

describe("where the cache lies", () => {
  const home = (env: Record<string, string>, platform: NodeJS.Platform): string | null =>
    cacheFolderOf(folderWith({}), "/", "", env, platform);

  it("is the user's cache folder of each system, one folder a repository", () => {
    expect(home({ HOME: "/h" }, "linux")).toMatch(/^\/h\/\.cache\/ppb\/[0-9a-f]{24}$/);
    expect(home({ HOME: "/h", XDG_CACHE_HOME: "/x" }, "linux")).toMatch(/^\/x\/ppb\/[0-9a-f]{24}$/);
    // https://specifications.freedesktop.org/basedir-spec: relative paths are to be ignored.
    expect(home({ HOME: "/h", XDG_CACHE_HOME: "x" }, "linux")).toMatch(/^\/h\/\.cache\/ppb\//);
    expect(home({ HOME: "/h" }, "darwin")).toMatch(/^\/h\/Library\/Caches\/ppb\//);
    expect(home({ LOCALAPPDATA: "/l" }, "win32")).toMatch(/^\/l\/ppb\//);
    const [one, other] = [folderWith({}), folderWith({})];
    expect(cacheFolderOf(one, one)).toBe(cacheFolderOf(one, other));
    expect(cacheFolderOf(one, one)).not.toBe(cacheFolderOf(other, one));
    // The same repository by another way is the same.
    symlinkSync(one, join(other, "tautan"));
    expect(cacheFolderOf(join(other, "tautan"), "/")).toBe(cacheFolderOf(one, "/"));
  });

  it("is PPB_CACHE_DIR where it is set, and nowhere when a link of the project leads there", () => {
    const cwd = folderWith({});
    const outside = folderWith({});
    expect(cacheFolderOf(cwd, cwd, "simpanan")).toBe(join(cwd, "simpanan"));
    expect(cacheFolderOf(cwd, cwd, outside)).toBe(outside);
    symlinkSync(outside, join(cwd, "tautan"));
    for (const asked of ["tautan", "tautan/a/b"]) expect(cacheFolderOf(cwd, cwd, asked), asked).toBeNull();
    expect(cacheFolderOf(cwd, cwd, "")).toBe(cacheFolderOf(cwd, "/"));
  });
});

describe("a cache folder", () => {
  it("that is not ppb's is neither written to, nor read, nor tidied", async () => {
    const others: Record<string, Record<string, string>> = {
      "a folder with a v2 of its own": { [`v2/${KEY.slice(0, 2)}/${KEY.slice(2)}`]: "milik", "v2/a.tmp": "" },
      "a folder with somebody's tag": { [`v2/${TAG}`]: "tag lain", "v2/ab/catatan": "milik" },
      "a v2 that is a file": { v2: "berkas" },
    };
    for (const [name, files] of Object.entries(others)) {
      const folder = folderWith(files);
      const before = contents(folder);
      const cache = openCache({ folder, limit: 0, now: Date.now });
      await cache.put(KEY, Buffer.from("isi"));
      await cache.prune();
      expect(await cache.get(KEY), name).toBeNull();
      expect(contents(folder), name).toBe(before);
      await expect(joinCache(folder, cache)).rejects.toThrow();
    }
  });

  it("keeps every file beside its own, an existing .gitignore above all", async () => {
    const folder = folderWith({ ".gitignore": "node_modules/\n", [TAG]: "lain", "v1/ab/cd": "lama" });
    const before = contents(folder);
    const cache = openCache({ folder, limit: 0, now: Date.now });
    await cache.put(KEY, Buffer.from("isi"));
    await cache.prune();
    rmSync(join(folder, "v2"), { recursive: true });
    expect(contents(folder)).toBe(before);
  });

  it("is never used through a link, at any depth", async () => {
    const victim = folderWith({ "milik.txt": "orang", ["0".repeat(62)]: "milik" });
    const cases: Record<string, (folder: string) => unknown> = {
      ".": (folder) => symlinkSync(victim, folder),
      v2: (folder) => {
        mkdirSync(folder);
        symlinkSync(victim, join(folder, "v2"));
      },
      tag: (folder) => {
        mkdirSync(join(folder, "v2"), { recursive: true });
        symlinkSync(join(victim, "milik.txt"), join(folder, "v2", TAG));
        symlinkSync(join(victim, "milik.txt"), join(folder, "v2/.gitignore"));
      },
    };
    const before = contents(victim);
    for (const [name, make] of Object.entries(cases)) {
      const folder = join(folderWith({}), "c");
      make(folder);
      const cache = openCache({ folder, limit: 0, now: Date.now });
      await cache.put(KEY, Buffer.from("isi"));
      await cache.prune();
      expect(await cache.get(KEY), name).toBeNull();
      expect(contents(victim), name).toBe(before);
    }
    // A group, and an entry, of a cache that is ours otherwise.
    const folder = folderWith({});
    const cache = openCache({ folder, limit: 0, now: Date.now });
    await cache.put(sha256("lain"), Buffer.from("isi"));
    symlinkSync(victim, join(folder, "v2", KEY.slice(0, 2)));
    await cache.put(KEY, Buffer.from("isi"));
    expect(await cache.get(KEY)).toBeNull();
    await cache.prune();
    expect(contents(victim)).toBe(before);
    const third = sha256("tiga");
    mkdirSync(join(folder, "v2", third.slice(0, 2)));
    symlinkSync("/dev/zero", join(folder, "v2", third.slice(0, 2), third.slice(2)));
    expect(await cache.get(third)).toBeNull();
  });

  it("is tidied of entries alone", async () => {
    const folder = folderWith({});
    const cache = openCache({ folder, limit: 0, now: Date.now });
    await cache.put(KEY, Buffer.from("isi"));
    const own = join(folder, "v2");
    const kept = [
      "catatan.tmp",
      `${KEY.slice(0, 2)}/catatan`,
      `${KEY.slice(0, 2)}/${"0".repeat(61)}`,
      "zz/a",
    ];
    for (const path of kept) {
      mkdirSync(join(own, path, ".."), { recursive: true });
      writeFileSync(join(own, path), "milik orang");
      utimesSync(join(own, path), 0, 0);
    }
    await cache.prune();
    for (const path of kept) expect(existsSync(join(own, path)), path).toBe(true);
    expect(await cache.get(KEY)).toBeNull();
  });

  it("gives nothing and takes nothing when there is none", async () => {
    const cache = cacheIn(null);
    await cache.put(KEY, Buffer.from("isi"));
    expect(await cache.get(KEY)).toBeNull();
    await cache.prune();
  });
});

describe("ppb build and the cache", () => {
  it("takes an empty PPB_CACHE_DIR for none: the project gets no cache and keeps its .gitignore", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI"), ".gitignore": "node_modules/\n" });
    const env = { PPB_CACHE_DIR: "" };
    expect(await ppb(["build", "--workers", "0"], { cwd, env })).toMatchObject({ exit: 0 });
    expect(readdirSync(cwd).sort()).toEqual([".gitignore", "hasil", "peta.ppb"]);
    expect(readFileSync(join(cwd, ".gitignore"), "utf8")).toBe("node_modules/\n");
  });

  it("keeps no cache behind a link of the repository, and builds all the same", async () => {
    const outside = folderWith({ "milik.txt": "orang" });
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    symlinkSync(outside, join(cwd, ".ppb-cache"));
    const env = { PPB_CACHE_DIR: ".ppb-cache" };
    expect(await ppb(["build", "--workers", "0"], { cwd, env })).toMatchObject({ exit: 0 });
    expect(await ppb(["build", "--shard", "1/1", "--workers", "0"], { cwd, env })).toMatchObject({ exit: 2 });
    expect(readdirSync(outside)).toEqual(["milik.txt"]);
    expect(realpathSync(join(cwd, ".ppb-cache"))).toBe(outside);
  });
});
