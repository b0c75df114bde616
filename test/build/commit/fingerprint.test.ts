import { cpSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cacheIn } from "../../../src/build/cache/cache.ts";
import {
  isUnchanged,
  fingerprintOf,
  saveFingerprint,
  type PlacedSet,
} from "../../../src/build/commit/fingerprint.ts";
import { folderWith } from "../../support/folder.ts";

const files = ["a.pdf", "svg/b.svg"].map((path) => ({ path, bytes: 3, sha256: "" }));

function placed(): PlacedSet {
  const folder = folderWith({ "a.pdf": "satu", "svg/b.svg": "dua", "manifes.json": "{}" });
  return { folder, key: "kunci", files };
}

async function seen(): Promise<{ set: PlacedSet; cache: ReturnType<typeof cacheIn> }> {
  const set = placed();
  const cache = cacheIn(join(folderWith({}), "cache"));
  expect(await isUnchanged(cache, set)).toBe(false);
  await saveFingerprint(cache, set, fingerprintOf(set));
  expect(await isUnchanged(cache, set)).toBe(true);
  return { set, cache };
}

it("tells a file that was written to, also when its size and time are set back", async () => {
  const { set, cache } = await seen();
  const path = join(set.folder, "a.pdf");
  writeFileSync(path, "lain");
  utimesSync(path, 0, 0);
  expect(await isUnchanged(cache, set)).toBe(false);
});

it("tells a file that is gone or another one, another manifest, other contents wanted, a copy of the folder", async () => {
  for (const change of ["svg/b.svg", "manifes.json"]) {
    const { set, cache } = await seen();
    const path = join(set.folder, change);
    const content = readFileSync(path);
    cpSync(path, `${path}.lain`);
    writeFileSync(path, content);
    expect(await isUnchanged(cache, set), change).toBe(false);
  }
  const { set, cache } = await seen();
  expect(await isUnchanged(cache, { ...set, key: "lain" })).toBe(false);
  const copy = join(folderWith({}), "salinan");
  cpSync(set.folder, copy, { recursive: true, preserveTimestamps: true });
  expect(await isUnchanged(cache, { ...set, folder: copy })).toBe(false);
  expect(fingerprintOf({ ...set, files: [...files, { path: "hilang", bytes: 1, sha256: "" }] })).toBeNull();
});
