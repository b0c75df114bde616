import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openCache } from "../../src/build/cache/cache.ts";
import { contentHash } from "../../src/build/hash.ts";
import { printManifest, type Manifest } from "../../src/build/commit/manifest.ts";
import { bundle } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";
import { contents, mapOf, start } from "./support.ts";

const build = ["build", "--workers", "0"];

/** Edits an output and makes the manifest say that it is right. */
function forge(cwd: string, path: string, change: (text: string) => string): void {
  const file = join(cwd, "hasil", path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  const name = join(cwd, "hasil/manifes.json");
  const { files } = JSON.parse(readFileSync(name, "utf8")) as Manifest;
  const content = readFileSync(file);
  const forged = files.map((one) =>
    one.path === path ? { path, bytes: content.length, sha256: contentHash(content) } : one,
  );
  writeFileSync(name, printManifest(forged));
}

describe("ppb build --check", () => {
  it("believes neither forged outputs nor a manifest nor a cache that agrees with them", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    const env = { PPB_CACHE_DIR: "simpanan" };
    expect(await ppb(build, { cwd, env })).toMatchObject({ exit: 0 });
    const before = readFileSync(join(cwd, "hasil/manifes.json"), "utf8");
    forge(cwd, "matriks.md", (text) => text.replace("Pelayanan", "Pelayanan palsu"));
    const { files } = JSON.parse(readFileSync(join(cwd, "hasil/manifes.json"), "utf8")) as Manifest;
    // Every list of files that the cache holds now says what the forger wants.
    const cache = openCache({ folder: join(cwd, "simpanan"), limit: 1e9, now: Date.now });
    const store = join(cwd, "simpanan/v2");
    let forged = 0;
    for (const group of readdirSync(store).filter((name) => /^[0-9a-f]{2}$/.test(name)))
      for (const name of readdirSync(join(store, group))) {
        const value = await cache.get(group + name);
        const text = Buffer.from(value ?? []).toString("utf8");
        if (!text.startsWith("[{") || !text.includes("lampiran.pdf")) continue;
        await cache.put(group + name, Buffer.from(JSON.stringify(files)));
        forged += 1;
      }
    expect(forged).toBe(1);
    const ran = await ppb([...build, "--check"], { cwd, env });
    expect(ran).toMatchObject({ exit: 1, out: expect.stringContaining("hasil/matriks.md") as string });
    expect(contentHash(before)).not.toBe(contentHash(readFileSync(join(cwd, "hasil/manifes.json"))));
  });

  it("neither reads nor writes a cache, and says of a folder that is missing what is missing", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    const env = { PPB_CACHE_DIR: "simpanan" };
    const ran = await ppb([...build, "--check"], { cwd, env });
    expect(ran).toMatchObject({ exit: 1, out: expect.stringContaining("hasil/lampiran.pdf") as string });
    expect(readdirSync(cwd)).toEqual(["peta.ppb"]);
  });
});

describe("a cache filled by others", () => {
  it("with entries of the right checksum and any shape gives the same bytes, never a fault", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    const env = { PPB_CACHE_DIR: "simpanan" };
    expect(await ppb(build, { cwd, env })).toMatchObject({ exit: 0 });
    const good = contents(join(cwd, "hasil"));
    const cache = openCache({ folder: join(cwd, "simpanan"), limit: 1e9, now: Date.now });
    const store = join(cwd, "simpanan/v2");
    const keys = readdirSync(store)
      .filter((name) => /^[0-9a-f]{2}$/.test(name))
      .flatMap((group) => readdirSync(join(store, group)).map((name) => group + name));
    const head = (value: unknown): Buffer => {
      const json = Buffer.from(JSON.stringify(value));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(json.length);
      return Buffer.concat([length, json]);
    };
    const shapes = [
      Buffer.alloc(0),
      Buffer.from("null"),
      Buffer.from("[null]"),
      Buffer.from('[{"path":"../../rahasia","bytes":1,"sha256":"x"}]'),
      Buffer.from(JSON.stringify([{ path: "/etc/passwd", bytes: 1, sha256: "0".repeat(64) }])),
      Buffer.from("[1e99,-1,0.5]"),
      Buffer.from([255, 255, 255, 255, 1]),
      head({ svg: 5, pdf: null, sheets: [] }),
      head({ svg: -4, pdf: 1e300, sheets: [{}] }),
      head({ svg: null, pdf: null, sheets: [{ form: null, links: 3 }] }),
      Buffer.from("%PDF-1.7\nbukan"),
    ];
    for (const shape of shapes) {
      for (const key of keys) await cache.put(key, shape);
      // Nothing on the disk is right, so everything is asked for.
      writeFileSync(join(cwd, "hasil/matriks.csv"), "lain");
      const ran = await ppb(build, { cwd, env });
      expect(ran, shape.toString("latin1").slice(0, 40)).toMatchObject({ exit: 0 });
      expect(contents(join(cwd, "hasil"))).toBe(good);
    }
  }, 240_000);
});

describe("files that sources name", () => {
  it("are ordinary files of the project: everything else is named and never waited for", async () => {
    const outside = folderWith({ "rahasia.png": "x" });
    const kinds: Record<string, (path: string) => unknown> = {
      zero: (path) => symlinkSync("/dev/zero", path),
      pipe: (path) => execFileSync("mkfifo", [path]),
      folder: (path) => mkdirSync(path),
      outside: (path) => symlinkSync(join(outside, "rahasia.png"), path),
      hidden: (path) => symlinkSync(".git/config", path),
      nowhere: (path) => symlinkSync("tidak-ada", path),
      circle: (path) => symlinkSync("lambang.png", path),
    };
    for (const [kind, make] of Object.entries(kinds)) {
      const source = mapOf("UJI") + 'keputusan {\n  kop {\n    lambang "lambang.png"\n  }\n}\n';
      const cwd = folderWith({ "peta.ppb": source, ".git/config": "token" });
      make(join(cwd, "lambang.png"));
      const ran = await ppb([...build, "--force"], { cwd });
      expect(ran.exit, kind).toBe(2);
      expect(ran.err, kind).toContain("lambang.png");
      expect(ran.err, kind).not.toMatch(/token|sendiri/);
      expect(existsSync(join(cwd, "hasil"))).toBe(false);
    }
  });
});

describe("one drawing that cannot be made", () => {
  const two = mapOf("UJI").replace(
    'UJI.1 "Pelayanan" pengampu bidang',
    'UJI.1 "Pelayanan" pengampu bidang\n  UJI.2 "Pengawasan" pengampu bidang',
  );
  const bad = `${two}cfm UJI.2 {\n  lajur bidang {\n    mulai\n    catat "${"panjang".repeat(6000)}"\n    selesai\n  }\n  alur mulai -> catat -> selesai\n}\n`;

  it("is missing and named; all else is written, in one map as in several, with and without a check", async () => {
    const cwd = folderWith({ "a/peta.ppb": bad, "b/peta.ppb": mapOf("LAIN") });
    for (const round of [1, 2]) {
      const ran = await ppb(build, { cwd });
      expect(ran.exit, String(round)).toBe(1);
      expect(ran.err).toContain("terlalu-besar");
      expect(ran.err).toContain("a/peta.ppb");
    }
    const svg = readdirSync(join(cwd, "a/hasil/svg"));
    expect(svg).toEqual(["index.json", "level-0.svg", "uji-01.svg"]);
    expect(existsSync(join(cwd, "a/hasil/matriks.xlsx"))).toBe(true);
    expect(existsSync(join(cwd, "b/hasil/lampiran.pdf"))).toBe(true);
    const text = execFileSync("pdftotext", [join(cwd, "a/hasil/lampiran.pdf"), "-"], { encoding: "utf8" });
    expect(text).toContain("GAMBAR BELUM ADA");
    const checked = await ppb([...build, "--check"], { cwd });
    expect(checked.exit).toBe(1);
    expect(checked.err).toContain("terlalu-besar");
    writeFileSync(join(cwd, "a/peta.ppb"), bad.replace("panjang".repeat(6000), "Mencatat"));
    expect(await ppb(build, { cwd })).toMatchObject({ exit: 0 });
    expect(readdirSync(join(cwd, "a/hasil/svg"))).toContain("uji-02.svg");
  });
});

describe("outputs below a chosen folder", () => {
  it("stay apart and legal whatever the maps are called", async () => {
    const ids = ["Dinas", "DINAS", "dinas", "aux", "CON"];
    const cwd = folderWith(Object.fromEntries(ids.map((id, i) => [`m${String(i)}/peta.ppb`, mapOf(id)])));
    expect(await ppb([...build, "-o", "ke", "--force"], { cwd })).toMatchObject({ exit: 0 });
    expect(readdirSync(join(cwd, "ke")).sort()).toEqual([
      "dinas",
      "dinas-2",
      "dinas-3",
      "gabungan",
      "peta-aux",
      "peta-con",
    ]);
    for (const name of readdirSync(join(cwd, "ke")))
      expect(existsSync(join(cwd, "ke", name, "matriks.csv")), name).toBe(true);
  });

  it("lie where one would look for them, wherever the maps and the working folder are", async () => {
    const root = folderWith({
      ".git/HEAD": "",
      "kota/a/peta.ppb": mapOf("DA"),
      "kota/b/peta.ppb": mapOf("DB"),
    });
    const cwd = join(root, "kota");
    for (const [out, args] of [
      ["satu", ["a", "b"]],
      ["dua", ["."]],
      ["tiga", [join(cwd, "a"), "../kota/b"]],
    ] as const) {
      expect(await ppb([...build, ...args, "-o", out], { cwd })).toMatchObject({ exit: 0 });
      for (const map of ["da", "db"])
        expect(existsSync(join(cwd, out, map, "lampiran.pdf")), `${out}/${map}`).toBe(true);
    }
    expect(readdirSync(join(cwd, "dua")).sort()).toEqual(["da", "db", "gabungan"]);
  });
});

describe("a build that is told to end", () => {
  beforeAll(bundle, 240_000);

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s, leaves no lock and nothing staged",
    async (signal) => {
      const many = Array.from({ length: 30 }, (_, i) => `m${String(i)}`);
      const cwd = folderWith(
        Object.fromEntries(many.map((id) => [`${id}/peta.ppb`, mapOf(id.toUpperCase())])),
      );
      const running = start(cwd, ["--workers", "0"]);
      const isStaged = (): boolean =>
        many.some((id) => readdirSync(join(cwd, id)).some((name) => /\.tmp$/.test(name)));
      const isOver = { now: false };
      void running.ended.then(() => (isOver.now = true));
      while (!isStaged() && !isOver.now) await new Promise((done) => setTimeout(done, 5));
      running.kill(signal);
      expect((await running.ended).exit).toBeNull();
      for (const id of many) expect(readdirSync(join(cwd, id)), id).toEqual(["peta.ppb"]);
    },
  );
});
