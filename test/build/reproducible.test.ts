import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";
import { contents, mapOf, start } from "./support.ts";

const root = join(import.meta.dirname, "../..");

async function ppb(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number | null> {
  return (await start(cwd, args, env).ended).exit;
}

/** The files of a folder, written in another order, which is the order that some file systems list them in. */
function copyReversed(from: string, to: string): void {
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((path) => !/(^|\/)(hasil|\.ppb-cache)\//.test(path));
  for (const path of paths.sort().reverse()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
}

function freshCopy(of: string): string {
  const to = mkdtempSync(join(tmpdir(), "ppb-test-"));
  copyReversed(of, to);
  return to;
}

beforeAll(bundle);

describe("ppb build of the example", { timeout: 240_000 }, () => {
  const example = join(root, "examples/diskopukm");

  it("makes the listed files, the same bytes wherever and however it is run", async () => {
    const first = freshCopy(example);
    expect(await ppb(first, ["--png", "--workers", "0"])).toBe(0);
    const made = contents(join(first, "hasil"));
    const names = made.split("\n").map((line) => line.split(" ")[0] ?? "");
    expect(names.join("\n") + "\n").toBe(
      readFileSync(join(import.meta.dirname, "diskopukm.files.txt"), "utf8"),
    );

    // All that may differ at once, and nothing remembered: other test files use the common cache meanwhile.
    const elsewhere = freshCopy(example);
    const world = {
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), "ppb-test-")),
    };
    expect(await ppb("/", [elsewhere, "--png", "--workers", "2"], world)).toBe(0);
    expect(contents(join(elsewhere, "hasil"))).toBe(made);

    // Again from what is remembered, into another folder.
    expect(await ppb(elsewhere, ["--png", "--out", "lain", "--workers", "1"])).toBe(0);
    expect(contents(join(elsewhere, "lain"))).toBe(made);
  });
});

describe("ppb build after an edit", () => {
  it("gives the bytes of a build that remembers nothing", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("DA") });
    expect(await ppb(cwd, [])).toBe(0);
    const words = mapOf("DA", "Mengerjakan dengan kata lain");
    const steps = words
      .replace("selesai\n", 'lagi "Lagi"\n    selesai\n')
      .replace("-> selesai", "-> lagi -> selesai");
    for (const edited of [words, steps]) {
      writeFileSync(join(cwd, "peta.ppb"), edited);
      expect(await ppb(cwd, [])).toBe(0);
      const fresh = folderWith({ "peta.ppb": edited });
      expect(await ppb(fresh, [])).toBe(0);
      expect(contents(join(cwd, "hasil"))).toBe(contents(join(fresh, "hasil")));
    }
  });
});

describe("ppb build of several maps", { timeout: 240_000 }, () => {
  const many = Object.fromEntries(
    Array.from({ length: 13 }, (_, i) => `D${String.fromCharCode(65 + i)}`).map((id) => [
      `${id.toLowerCase()}/peta.ppb`,
      mapOf(id),
    ]),
  );

  it("gives the same bytes with threads and without", async () => {
    const [alone, threaded] = [folderWith(many), folderWith(many)];
    expect(await ppb(alone, ["--out", "ke", "--workers", "0"])).toBe(0);
    expect(await ppb(threaded, ["--out", "ke", "--workers", "2"])).toBe(0);
    expect(contents(join(threaded, "ke"))).toBe(contents(join(alone, "ke")));
  });

  it("in threads or not, one that fails leaves every old set and nothing aside", async () => {
    const some = Object.fromEntries(Object.entries(many).slice(4, 9));
    for (const workers of ["0", "2"]) {
      const cwd = folderWith(some);
      expect(await ppb(cwd, ["--workers", "2"])).toBe(0);
      const before = contents(cwd);
      for (const [path, text] of Object.entries(some))
        writeFileSync(join(cwd, path), text.replace("Bekerja", "Lain"));
      writeFileSync(join(cwd, "dg/rusak.otf"), "bukan huruf");
      writeFileSync(
        join(cwd, "dg/peta.ppb"),
        mapOf("DG", "Lain").replace("tahun", 'huruf "rusak.otf"\n  tahun'),
      );
      expect(await ppb(cwd, ["--workers", workers])).toBe(2);
      rmSync(join(cwd, "dg/rusak.otf"));
      for (const [path, text] of Object.entries(some)) writeFileSync(join(cwd, path), text);
      expect(contents(cwd)).toBe(before);
      expect(readdirSync(join(cwd, "de")).sort()).toEqual(["hasil", "peta.ppb"]);
    }
  });
});

describe("ppb build --check", () => {
  it("tells whether the outputs are what the sources give, and writes nothing", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI", "Satu") });
    expect(await ppb(cwd, ["--check"])).toBe(1);
    expect(existsSync(join(cwd, "hasil"))).toBe(false);
    expect(await ppb(cwd, [])).toBe(0);
    expect(await ppb(cwd, ["--check"])).toBe(0);
    const path = join(cwd, "hasil/matriks.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("Pelayanan", "Pelayanan!"));
    expect(await ppb(cwd, ["--check"])).toBe(1);
    expect(readFileSync(path, "utf8")).toContain("Pelayanan!");
    expect(await ppb(cwd, [])).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(text);
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Dua"));
    expect(await ppb(cwd, ["--check"])).toBe(1);
    rmSync(join(cwd, "hasil/svg/level-0.svg"));
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI", "Satu"));
    expect(await ppb(cwd, ["--check"])).toBe(1);
  });

  it("reads outputs that a build would trust by their look, and page images where there are some", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    expect(await ppb(cwd, ["--png"])).toBe(0);
    expect(await ppb(cwd, ["--check"])).toBe(0);
    const [image] = readdirSync(join(cwd, "hasil/png"));
    writeFileSync(join(cwd, "hasil/png", image ?? ""), "rusak");
    expect(await ppb(cwd, ["--check"])).toBe(1);
    expect(await ppb(cwd, [])).toBe(0);
    expect(existsSync(join(cwd, "hasil/png"))).toBe(false);
  });
});

describe("keluaran", () => {
  it("is made by every build and compared, and what is named for once is compared where it is", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI").replace("tahun", "keluaran json\n  tahun") });
    expect(await ppb(cwd, [])).toBe(0);
    expect(readdirSync(join(cwd, "hasil"))).toContain("peta.json");
    expect(readdirSync(join(cwd, "hasil"))).not.toContain("png");
    expect(await ppb(cwd, ["--check"])).toBe(0);
    const path = join(cwd, "hasil/peta.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("Pelayanan", "Pelayanan!"));
    expect(await ppb(cwd, ["--check"])).toBe(1);
    expect(await ppb(cwd, ["--also", "png"])).toBe(0);
    expect(readdirSync(join(cwd, "hasil")).filter((name) => /^(?:png|peta\.json)$/.test(name))).toHaveLength(
      2,
    );
    expect(await ppb(cwd, ["--check"])).toBe(0);
    writeFileSync(join(cwd, "peta.ppb"), mapOf("UJI"));
    expect(await ppb(cwd, [])).toBe(0);
    expect(readdirSync(join(cwd, "hasil"))).not.toContain("peta.json");
  });
});

describe("ppb build --shard", () => {
  it("splits the drawings so that the joined parts give the bytes of one build", async () => {
    const sources = { "a/peta.ppb": mapOf("DA"), "b/peta.ppb": mapOf("DB") };
    const whole = folderWith(sources);
    expect(await ppb(whole, ["--out", "ke"])).toBe(0);
    const joined = folderWith(sources);
    const parts: string[] = [];
    for (const part of [1, 2, 3]) {
      const cwd = folderWith(sources);
      const env = { PPB_CACHE_DIR: "bagian" };
      expect(await ppb(cwd, ["--shard", `${String(part)}/3`], env)).toBe(0);
      expect(readdirSync(cwd).sort()).toEqual(["a", "b", "bagian"]);
      parts.push(join(cwd, "bagian"));
    }
    // Drawings only: what is remembered of their layers takes some bytes.
    const entries = parts.map((part) =>
      contents(join(part, "v2"))
        .split("\n")
        .filter((line) => statSync(join(part, "v2", line.split(" ")[0]!)).size > 500),
    );
    // Two maps have four drawings; each is made by exactly one part.
    expect(entries.map((list) => list.length)).toEqual([2, 1, 1]);
    const env = { PPB_CACHE_DIR: "gabung" };
    expect(await ppb(joined, ["--out", "ke", "--join", ...parts], env)).toBe(0);
    expect(contents(join(joined, "ke"))).toBe(contents(join(whole, "ke")));
    const made = contents(join(joined, "gabung/v2"));
    for (const line of entries.flat()) expect(made).toContain(line);
  });

  it("refuses parts that do not exist and folders that cannot be read", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    for (const shard of ["0/2", "3/2", "x", "1"]) expect(await ppb(cwd, ["--shard", shard]), shard).toBe(2);
    expect(await ppb(cwd, ["--join", "tidak-ada"])).toBe(2);
  });
});
