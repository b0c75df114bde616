import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { bundle } from "../../support/bundle.ts";
import { folderWith } from "../../support/folder.ts";
import { mapOf, start } from "../support.ts";

/** A few in every run of the tests; `npm run kills` makes 300. */
const KILLS = Number(process.env["PPB_KILLS"] ?? 12);

/** The same moments in every run: a linear congruential generator. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** All below a folder: kind, mode, and content or target, whatever it is. Follows no link. */
function tree(folder: string, skip: (path: string) => boolean = () => false): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (at: string): void => {
    for (const name of readdirSync(join(folder, at)).sort()) {
      const path = at === "" ? name : `${at}/${name}`;
      if (skip(path)) continue;
      const info = lstatSync(join(folder, path));
      const mode = (info.mode & 0o7777).toString(8);
      if (info.isDirectory()) {
        found.set(path, `folder ${mode}`);
        walk(path);
      } else if (info.isSymbolicLink()) found.set(path, `link ${readlinkSync(join(folder, path))}`);
      else found.set(path, `file ${mode} ${readFileSync(join(folder, path), "latin1")}`);
    }
  };
  walk("");
  return found;
}

const MINE = /^(?:rapat|svg\/catatan\.txt|tautan|pribadi\.txt)(?:\/|$)/;

/** What a reader finds: `hasil/` and, when a kill hit between two renames, what still lies aside. */
function results(cwd: string): { readonly outputs: string; readonly mine: ReadonlyMap<string, string> } {
  const asides = readdirSync(cwd).filter(
    (name) => /^\.hasil-.*\.old$/.test(name) && lstatSync(join(cwd, name)).isDirectory(),
  );
  const places = [...(readdirSync(cwd).includes("hasil") ? ["hasil"] : []), ...asides];
  const all = places.map((place) => tree(join(cwd, place)));
  const mine = new Map(all.flatMap((one) => [...one].filter(([path]) => MINE.test(path))));
  const outputs = [...(all[0] ?? [])].filter(([path]) => !MINE.test(path));
  return { outputs: JSON.stringify(outputs.filter(([, kind]) => kind.startsWith("file"))), mine };
}

beforeAll(bundle, 240_000);

it(`${String(KILLS)} kills at random moments, two builds about, leave whole sets and everything else alone`, async () => {
  const victim = folderWith({ "kunci/id_rsa": "rahasia", "manifes.json": "{}", "ab/cd": "milik" });
  chmodSync(join(victim, "kunci"), 0o700);
  const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu"), "catatan.txt": "milik" });
  const env = { PPB_CACHE_DIR: join(folderWith({}), "simpanan") };
  const sets = new Map<string, string>();
  let whole = 0;
  for (const word of ["Satu", "Dua"]) {
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
    const begun = performance.now();
    expect(await start(cwd, [], env).ended).toMatchObject({ exit: 0 });
    whole = Math.max(whole, performance.now() - begun);
    sets.set(word, results(cwd).outputs);
  }
  const hasil = join(cwd, "hasil");
  mkdirSync(join(hasil, "rapat/kosong"), { recursive: true });
  writeFileSync(join(hasil, "rapat/rahasia.txt"), "rahasia", { mode: 0o600 });
  chmodSync(join(hasil, "rapat"), 0o2750);
  writeFileSync(join(hasil, "svg/catatan.txt"), "catatan");
  writeFileSync(join(hasil, "pribadi.txt"), "pribadi");
  symlinkSync(victim, join(hasil, "tautan"));
  symlinkSync(victim, join(cwd, ".hasil-0123456789ab.old"));
  symlinkSync(victim, join(cwd, ".hasil-ba9876543210.tmp"));
  symlinkSync(victim, join(cwd, "keluar"));
  const isOurs = (path: string): boolean =>
    /^(?:hasil|\.ppb-build\.lock(?:\.hapus)?|peta\.ppb)(?:\/|$)/.test(path) ||
    (/^\.hasil-[0-9a-f]{12}\.(?:old|tmp)(?:\/|$)/.test(path) &&
      !/^\.hasil-(?:0123456789ab|ba9876543210)\./.test(path));
  const beside = tree(cwd, isOurs);
  const outside = tree(victim);
  const { mine } = results(cwd);
  const next = random(20_261_126);
  let cut = 0;
  for (let i = 0; i < KILLS; i += 1) {
    const source = mapOf("UJI", i % 2 === 0 ? "Satu" : "Dua");
    writeFileSync(join(cwd, "peta.ppb"), source);
    if (next() < 0.2) rmSync(env.PPB_CACHE_DIR, { recursive: true, force: true });
    // A lock that a kill left is waited out at times, and at times deleted as its message says.
    if (next() < 0.7) rmSync(join(cwd, ".ppb-build.lock"), { force: true });
    const builds = Array.from({ length: next() < 0.4 ? 2 : 1 }, () =>
      start(cwd, ["--workers", String(Math.floor(next() * 3))], env),
    );
    for (const build of builds) {
      await new Promise((done) => setTimeout(done, next() * whole * 1.1));
      build.kill();
    }
    for (const { ended } of builds) if ((await ended).exit === null) cut += 1;
    const now = results(cwd);
    expect([...sets.values()], `kill ${String(i)}`).toContain(now.outputs);
    expect(now.mine, `kill ${String(i)}`).toEqual(mine);
    expect(tree(cwd, isOurs), `kill ${String(i)}`).toEqual(beside);
    expect(tree(victim), `kill ${String(i)}`).toEqual(outside);
    expect(readFileSync(join(cwd, "peta.ppb"), "utf8")).toBe(source);
  }
  expect(cut).toBeGreaterThan(KILLS / 4);
  for (const [word, set] of sets) {
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", word));
    expect(await start(cwd, [], env).ended).toMatchObject({ exit: 0 });
    expect(results(cwd).outputs).toBe(set);
  }
  expect(tree(hasil).get("rapat/kosong")).toBe(mine.get("rapat/kosong"));
  expect(readdirSync(cwd).sort()).toEqual(
    [
      ".hasil-0123456789ab.old",
      ".hasil-ba9876543210.tmp",
      "catatan.txt",
      "hasil",
      "keluar",
      "peta.ppb",
    ].sort(),
  );
}, 3_600_000);
