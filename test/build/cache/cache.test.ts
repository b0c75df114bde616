import { mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCache, type Cache } from "../../../src/build/cache/cache.ts";
import { sha256 } from "../../../src/build/hash.ts";
import { folderWith } from "../../support/folder.ts";

const KEY = sha256("satu");
const OTHER = sha256("dua");

function cacheIn(folder: string, limit = 1_000_000): Cache {
  return openCache({ folder, limit, now: Date.now });
}

function fileOf(folder: string, key: string): string {
  return join(folder, "v2", key.slice(0, 2), key.slice(2));
}

async function textOf(cache: Cache, key: string): Promise<string | null> {
  const bytes = await cache.get(key);
  return bytes === null ? null : Buffer.from(bytes).toString("utf8");
}

describe("the cache", () => {
  it("gives back what was put, also to another build", async () => {
    const folder = folderWith({});
    await cacheIn(folder).put(KEY, Buffer.from("isi"));
    expect(await textOf(cacheIn(folder), KEY)).toBe("isi");
    expect(await textOf(cacheIn(folder), OTHER)).toBeNull();
  });

  it("does not give a damaged, shortened, empty or renamed entry", async () => {
    for (const damage of ["change", "cut", "empty", "rename"] as const) {
      const folder = folderWith({});
      const cache = cacheIn(folder);
      await cache.put(KEY, Buffer.from("isi yang panjang"));
      const file = fileOf(folder, KEY);
      const bytes = readFileSync(file);
      if (damage === "change") bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
      const kept = damage === "cut" ? bytes.subarray(0, -3) : damage === "empty" ? Buffer.alloc(0) : bytes;
      if (damage === "rename") {
        mkdirSync(join(folder, "v2", OTHER.slice(0, 2)), { recursive: true });
        writeFileSync(fileOf(folder, OTHER), bytes);
        expect(await textOf(cache, OTHER)).toBeNull();
        continue;
      }
      writeFileSync(file, kept);
      expect(await textOf(cache, KEY), damage).toBeNull();
      await cache.put(KEY, Buffer.from("baru"));
      expect(await textOf(cache, KEY)).toBe("baru");
    }
  });

  it("stays within its bound and drops what was used longest ago", async () => {
    const folder = folderWith({});
    const cache = cacheIn(folder, 2_500);
    const keys = ["a", "b", "c", "d"].map((name) => sha256(name));
    for (const [age, key] of keys.entries()) {
      await cache.put(key, Buffer.alloc(1_000));
      const time = Date.now() / 1000 - 1000 + age;
      utimesSync(fileOf(folder, key), time, time);
    }
    await cache.prune();
    const left = await Promise.all(keys.map(async (key) => (await cache.get(key)) !== null));
    expect(left).toEqual([false, false, true, true]);
  });

  it("may be deleted while it is used, and a place that cannot be written is no trouble", async () => {
    const folder = folderWith({ berkas: "bukan folder" });
    const cache = cacheIn(join(folder, "c"));
    await cache.put(KEY, Buffer.from("isi"));
    rmSync(join(folder, "c"), { recursive: true });
    expect(await cache.get(KEY)).toBeNull();
    const nowhere = cacheIn(join(folder, "berkas"));
    await nowhere.put(KEY, Buffer.from("isi"));
    await nowhere.prune();
    expect(await nowhere.get(KEY)).toBeNull();
  });

  it("is never torn by builds that write the same entry at once", async () => {
    const folder = folderWith({});
    const body = Buffer.alloc(200_000, 7);
    const caches = Array.from({ length: 8 }, () => cacheIn(folder));
    const seen = await Promise.all(
      caches.flatMap((cache) => [cache.put(KEY, body).then(() => null), cache.get(KEY)]),
    );
    for (const bytes of seen) if (bytes !== null) expect(Buffer.compare(bytes, body)).toBe(0);
    expect(readdirSync(join(folder, "v2")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
