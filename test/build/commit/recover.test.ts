import { mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitSets, recover } from "../../../src/build/commit/commit.ts";
import { BuildFailure } from "../../../src/build/failure.ts";
import { listOf, printManifest, type OutputFile } from "../../../src/build/commit/manifest.ts";
import { SYSTEM, type FileSystem } from "../../../src/build/commit/rename.ts";
import { stageSet, type Staged } from "../../../src/build/commit/stage.ts";
import { folderWith } from "../../support/folder.ts";
import { render } from "../../../src/diagnostics/message.ts";

const OLD = ".hasil-0123456789ab.old";
const TMP = ".hasil-ba9876543210.tmp";

function output(path: string, text: string): OutputFile {
  return { path, content: Buffer.from(text) };
}

function stage(cwd: string, folder: string, text: string): Promise<Staged> {
  const files = [output("lampiran.pdf", text)];
  return stageSet(join(cwd, folder), files, files.map(listOf));
}

/** A system that refuses some renames. */
function refusing(refuses: (from: string, to: string) => boolean, code = "EACCES"): FileSystem {
  return {
    ...SYSTEM,
    retries: false,
    rename: (from, to) => {
      if (refuses(from, to)) throw Object.assign(new Error(code), { code, syscall: "rename" });
      renameSync(from, to);
    },
  };
}

const failureOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return null;
};

/** A set of one file as it lies in a folder. */
function setOf(folder: string, text: string): Record<string, string> {
  return {
    [`${folder}/lampiran.pdf`]: text,
    [`${folder}/manifes.json`]: printManifest([listOf(output("lampiran.pdf", text))]),
  };
}

describe("after a build that was killed", () => {
  it("between the two renames, the old set is put back and the half of the new one is removed", () => {
    const cwd = folderWith({ ...setOf(OLD, "lama"), [`${OLD}/rapat.txt`]: "rapat", ...setOf(TMP, "baru") });
    recover(join(cwd, "hasil"));
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("lama");
    expect(readFileSync(join(cwd, "hasil/rapat.txt"), "utf8")).toBe("rapat");
  });

  it("before there was any set, the half of the first is removed and never put in place", () => {
    const cwd = folderWith(setOf(TMP, "setengah"));
    recover(join(cwd, "hasil"));
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("behind both renames, the replaced set is removed and what is the user's moved to the new one", () => {
    const cwd = folderWith({
      ...setOf("hasil", "baru"),
      ...setOf(OLD, "lama"),
      [`${OLD}/rapat/a.txt`]: "rapat",
    });
    recover(join(cwd, "hasil"));
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("baru");
    expect(readFileSync(join(cwd, "hasil/rapat/a.txt"), "utf8")).toBe("rapat");
  });

  it("the user's files come back also beside a new set whose manifest was damaged", () => {
    const cwd = folderWith({
      "hasil/lampiran.pdf": "baru",
      "hasil/manifes.json": "{",
      ...setOf(OLD, "lama"),
      [`${OLD}/a.txt`]: "a",
    });
    recover(join(cwd, "hasil"));
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(readFileSync(join(cwd, "hasil/a.txt"), "utf8")).toBe("a");
  });

  it("more than once, one old set is put back and what is the user's in the other joins it", () => {
    const second = ".hasil-1123456789ab.old";
    const cwd = folderWith({ ...setOf(OLD, "lama"), ...setOf(second, "lain"), [`${second}/a.txt`]: "a" });
    recover(join(cwd, "hasil"));
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("lama");
    expect(readFileSync(join(cwd, "hasil/a.txt"), "utf8")).toBe("a");
  });

  it("nothing is touched that has no name as ppb gives, or is no folder", () => {
    const names = [
      ".hasil-0123456789a.old",
      ".hasil-0123456789abc.old",
      ".hasil-0123456789AB.old",
      ".hasil-0123456789ab.old.bak",
      ".hasil-0123456789ab.baru",
      ".hasil-x0123456789ab.tmp",
      ".hasilku-0123456789ab.tmp",
      "hasil-0123456789ab.tmp",
      ".lain-0123456789ab.tmp",
    ];
    const cwd = folderWith(Object.fromEntries(names.map((name) => [`${name}/a.txt`, name])));
    const outside = folderWith({ "milik.txt": "orang lain" });
    symlinkSync(outside, join(cwd, OLD));
    symlinkSync(outside, join(cwd, TMP));
    const file = folderWith({ [OLD]: "berkas", [TMP]: "berkas" });
    for (const folder of [cwd, file]) {
      const before = readdirSync(folder);
      recover(join(folder, "hasil"));
      expect(readdirSync(folder)).toEqual(before);
    }
    expect(readdirSync(outside)).toEqual(["milik.txt"]);
  });

  it("there may be nothing at all, not even the folder above", () => {
    const cwd = folderWith({});
    recover(join(cwd, "tidak-ada/hasil"));
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("the old set stays aside, and is named, when it cannot be put back", async () => {
    const cwd = folderWith({ ...setOf(OLD, "lama"), ...setOf(TMP, "baru") });
    const failure = await failureOf(() =>
      recover(
        join(cwd, "hasil"),
        refusing(() => true),
      ),
    );
    expect(failure).toBeInstanceOf(BuildFailure);
    expect(render((failure as BuildFailure).text, "id")).toContain(
      `"${join(cwd, "hasil")}" tidak bisa dipulihkan`,
    );
    expect(render((failure as BuildFailure).text, "en")).toContain("Cannot restore");
    expect((failure as BuildFailure).cause).toMatchObject({ code: "EACCES" });
    expect(readFileSync(join(cwd, OLD, "lampiran.pdf"), "utf8")).toBe("lama");
  });
});

describe("sets that are put in place", () => {
  it("in order up to the first that cannot be: that one and all behind it stay old", async () => {
    const cwd = folderWith({ ...setOf("a", "lama"), ...setOf("b", "lama"), ...setOf("c", "lama") });
    const before = process.listenerCount("SIGTERM");
    const staged: Staged[] = [];
    for (const folder of ["a", "b", "c"]) staged.push(await stage(cwd, folder, "baru"));
    const failure = await failureOf(() =>
      commitSets(
        staged,
        refusing((from) => basename(from) === "b"),
      ),
    );
    expect(render((failure as BuildFailure).text, "id")).toContain(join(cwd, "b"));
    expect(["a", "b", "c"].map((folder) => readFileSync(join(cwd, folder, "lampiran.pdf"), "utf8"))).toEqual([
      "baru",
      "lama",
      "lama",
    ]);
    expect(readdirSync(cwd)).toEqual(["a", "b", "c"]);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("where there was none before, or not at all", async () => {
    const cwd = folderWith({});
    const asked: string[] = [];
    const system = refusing((from) => {
      asked.push(basename(from));
      return true;
    });
    const failure = await failureOf(async () => commitSets([await stage(cwd, "hasil", "baru")], system));
    expect(render((failure as BuildFailure).text, "id")).toContain(`Hasil lama di "${join(cwd, "hasil")}"`);
    // Nothing was set aside, so nothing is put back.
    expect(asked).toHaveLength(1);
    expect(readdirSync(cwd)).toEqual([]);
    await commitSets([await stage(cwd, "hasil", "baru")]);
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("baru");
    expect(readdirSync(cwd)).toEqual(["hasil"]);
  });

  it("not even back: the old set stays aside, and is named with where it was", async () => {
    const cwd = folderWith(setOf("hasil", "lama"));
    const staged = await stage(cwd, "hasil", "baru");
    // Somebody puts a folder in the way once the old one is aside.
    const system = refusing((_, to) => basename(to) === "hasil");
    const failure = (await failureOf(async () => commitSets([staged], system))) as BuildFailure;
    const [aside] = readdirSync(cwd);
    expect(readdirSync(cwd)).toHaveLength(1);
    expect(readFileSync(join(cwd, aside!, "lampiran.pdf"), "utf8")).toBe("lama");
    expect(render(failure.text, "id")).toContain(
      `"${join(cwd, aside!)}" dan tidak bisa dikembalikan ke "${join(cwd, "hasil")}"`,
    );
    expect(render(failure.text, "en")).toContain(`"${join(cwd, aside!)}" and could not be put back`);
    expect(failure.cause).toMatchObject({ code: "EACCES" });
    // The next build finds it there.
    recover(join(cwd, "hasil"));
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("lama");
  });

  it("below a folder that is called as the half of a set is", async () => {
    const cwd = join(folderWith({ "kerja.tmp/a.txt": "" }), "kerja.tmp");
    for (const text of ["lama", "baru"]) await commitSets([await stage(cwd, "hasil", text)]);
    expect(readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8")).toBe("baru");
    expect(readdirSync(cwd)).toEqual(["a.txt", "hasil"]);
  });

  it("take over a file that is to the byte what they have, though no manifest lists it", async () => {
    const cwd = folderWith({ "hasil/lampiran.pdf": "sama" });
    mkdirSync(join(cwd, "hasil/rapat"));
    await commitSets([await stage(cwd, "hasil", "sama")]);
    expect(readdirSync(join(cwd, "hasil")).sort()).toEqual(["lampiran.pdf", "manifes.json", "rapat"]);
    expect(readdirSync(cwd)).toEqual(["hasil"]);
  });
});
