import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bin, bundle, root } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";
import { mapOf } from "../build/support.ts";

beforeAll(bundle, 240_000);

function run(home: string, args: readonly string[]): string {
  const ran = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, XDG_CACHE_HOME: home },
  });
  expect([ran.stderr, ran.signal, ran.status]).toEqual(["", null, 0]);
  return ran.stdout;
}

/** A map in which several ways lead to one step: for others ELK is not asked. */
const DRAW = ["draw", "P.2.3.1", "examples/diskopukm", "-o", "-"];

/** As many drawings as a run of many has. */
const MANY = ["P.2.1.1", "P.2.3.1", "P.2.3.2", "P.2.4.1", "P.2.5.1", "P.2.5.2"];

function stored(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe("stored compiled code", () => {
  it("lies where only the user may write, by kind of run, and is taken", () => {
    const home = folderWith({});
    run(home, ["--version"]);
    expect(stored(home)).toEqual([]);
    run(home, DRAW);
    const names = stored(home).map((path) => path.slice(path.lastIndexOf("/") + 1));
    expect(names).toEqual(["draw-core", "draw-drawing", "draw-elkjs", "draw-svgdom"]);
    for (const path of stored(home)) expect(statSync(path).mode & 0o077, path).toBe(0);
    const generation = (path: string): number => readFileSync(path).readUInt32LE(4);
    const before = stored(home).map(generation);
    for (let i = 0; i < 4; i += 1) run(home, DRAW);
    expect(before).toEqual([1, 1, 1, 1]);
    // Code that was refused would begin at 1 each time.
    expect(stored(home).map(generation)).toEqual([3, 3, 3, 3]);
  });

  it("is taken by builds too", () => {
    const home = folderWith({});
    const map = folderWith({ "peta.ppb": mapOf("UJI") });
    const generations = Array.from({ length: 3 }, () => {
      run(home, ["build", map]);
      // Later ones do not draw again.
      const [rest = ""] = stored(home).filter((path) => path.endsWith("/build-app"));
      return readFileSync(rest).readUInt32LE(4);
    });
    expect(generations).toEqual([1, 2, 3]);
  });

  it("is taken in a run of many drawings too, though V8 is told then to optimize sooner", () => {
    const home = folderWith({});
    const out = join(home, "gambar");
    const generations = (): readonly number[] =>
      stored(join(home, "ppb")).map((path) => readFileSync(path).readUInt32LE(4));
    const seen = Array.from({ length: 4 }, () => {
      const done = spawnSync(
        process.execPath,
        [bin, "draw", ...MANY, "examples/diskopukm", "-o", out, "--workers", "1"],
        {
          cwd: root,
          env: { ...process.env, XDG_CACHE_HOME: home },
        },
      );
      expect(done.status).toBe(0);
      return generations();
    });
    expect(readdirSync(out, { recursive: true }).length).toBeGreaterThan(5);
    expect(seen.map((each) => new Set(each))).toEqual([1, 2, 3, 3].map((n) => new Set([n])));
  });

  it("changes nothing when bytes of it are changed, cut off or added", () => {
    const home = folderWith({});
    const whole = run(home, DRAW);
    const good = stored(home).map((path) => [path, readFileSync(path)] as const);
    const spoilt = [
      (bytes: Buffer): Buffer => {
        for (let i = 0; i < 20; i += 1) bytes[(i * 7919 * 31) % bytes.length]! ^= 1 << (i % 8);
        return bytes;
      },
      (bytes: Buffer): Buffer => bytes.fill(0, 4096, 8192),
      (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1),
      (bytes: Buffer): Buffer => bytes.subarray(0, 3),
      (bytes: Buffer): Buffer => Buffer.concat([bytes, bytes]),
    ];
    for (const spoil of spoilt) {
      for (const [path, bytes] of good) writeFileSync(path, spoil(Buffer.from(bytes)));
      expect(run(home, DRAW)).toBe(whole);
    }
  });

  it("is neither written nor taken through a link or in a folder that others may write to", () => {
    const elsewhere = folderWith({});
    const linked = folderWith({});
    symlinkSync(elsewhere, join(linked, "ppb"));
    run(linked, ["check", "examples/diskopukm"]);
    expect(stored(elsewhere)).toEqual([]);
    const open = folderWith({});
    mkdirSync(join(open, "ppb/kode"), { recursive: true });
    chmodSync(join(open, "ppb/kode"), 0o777);
    run(open, ["check", "examples/diskopukm"]);
    expect(stored(open)).toEqual([]);
    for (const home of ["/dev/null", "relatif"]) run(home, ["check", "examples/diskopukm"]);
  });
});
