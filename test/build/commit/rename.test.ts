import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitSets } from "../../../src/build/commit/commit.ts";
import { BuildFailure } from "../../../src/build/failure.ts";
import { listOf, type OutputFile } from "../../../src/build/commit/manifest.ts";
import { SYSTEM, renamePatiently, type FileSystem } from "../../../src/build/commit/rename.ts";
import { stageSet } from "../../../src/build/commit/stage.ts";
import { folderWith } from "../../support/folder.ts";
import { render } from "../../../src/diagnostics/message.ts";

function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: rename`), { code, syscall: "rename" });
}

/** Windows with a program that has files open: the first `times` renames of what `holds` accepts are refused. */
function windows(
  times: number,
  code: string,
  holds: (from: string, to: string) => boolean = () => true,
  open: string | null = null,
): FileSystem & { readonly waits: number[] } {
  let left = times;
  const waits: number[] = [];
  return {
    retries: true,
    waits,
    wait: (ms) => void waits.push(ms),
    rename: (from, to) => {
      if (holds(from, to) && left > 0) {
        left -= 1;
        throw refusal(code);
      }
      renameSync(from, to);
    },
    probe: (path) => {
      if (open !== null && path.endsWith(open)) throw refusal("EBUSY");
    },
  };
}

function output(path: string, text: string): OutputFile {
  return { path, content: Buffer.from(text) };
}

/** A folder with an old set and the new one that is to replace it. */
async function replaced(): Promise<{
  readonly cwd: string;
  readonly commit: (system: FileSystem) => Promise<void>;
}> {
  const cwd = folderWith({});
  const stage = (text: string) => {
    const files = [output("lampiran.pdf", text), output("svg/a.svg", text)];
    return stageSet(join(cwd, "hasil"), files, files.map(listOf));
  };
  await commitSets([await stage("lama")]);
  mkdirSync(join(cwd, "hasil/rapat"));
  writeFileSync(join(cwd, "hasil/rapat/a.txt"), "rapat");
  const staged = await stage("baru");
  return { cwd, commit: (system) => commitSets([staged], system) };
}

const look = (cwd: string): string => readFileSync(join(cwd, "hasil/lampiran.pdf"), "utf8");

describe("renaming where another program has a file open", () => {
  it("is tried more than once on Windows only: elsewhere a refusal is no passing matter", () => {
    let tries = 0;
    const rename = (): never => {
      tries += 1;
      throw refusal("EBUSY");
    };
    expect(() => renamePatiently("a", "b", { ...SYSTEM, rename, wait: () => {} })).toThrow("EBUSY");
    expect(tries).toBe(process.platform === "win32" ? 10 : 1);
  });

  it("keeps what the system said beside the file that it names", async () => {
    const { commit } = await replaced();
    const error: unknown = await commit(windows(99, "EBUSY", () => true, "lampiran.pdf")).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(BuildFailure);
    expect((error as BuildFailure).cause).toMatchObject({ code: "EBUSY" });
  });

  it.each(["EPERM", "EBUSY", "EACCES"])("tries again after %s, for a bounded time", async (code) => {
    const { cwd, commit } = await replaced();
    const system = windows(7, code);
    await commit(system);
    expect(look(cwd)).toBe("baru");
    expect(readFileSync(join(cwd, "hasil/rapat/a.txt"), "utf8")).toBe("rapat");
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(system.waits).toHaveLength(7);
  });

  it("gives up, names the file, and leaves the old set whole and nothing beside it", async () => {
    const { cwd, commit } = await replaced();
    const system = windows(
      1_000,
      "EBUSY",
      (from) => basename(from) === "hasil",
      join("hasil", "svg", "a.svg"),
    );
    const failure = await commit(system).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BuildFailure);
    expect(render((failure as BuildFailure).text, "id")).toContain(join("svg", "a.svg"));
    expect(render((failure as BuildFailure).text, "en")).toContain("open in another program");
    expect(look(cwd)).toBe("lama");
    expect(readdirSync(cwd)).toEqual(["hasil"]);
    expect(system.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(10_000);
  });

  it("puts the old set back when the new one cannot take its place, and says where it is when that fails too", async () => {
    const first = await replaced();
    const isNew = (from: string): boolean => from.endsWith(".tmp");
    await expect(first.commit(windows(1_000, "EPERM", isNew))).rejects.toBeInstanceOf(BuildFailure);
    expect(look(first.cwd)).toBe("lama");
    const { cwd, commit } = await replaced();
    const isBack = (from: string): boolean => /\.(tmp|old)$/.test(from);
    const failure = await commit(windows(1_000, "EPERM", isBack)).catch((error: unknown) => error);
    expect(render((failure as BuildFailure).text, "id")).toContain(".old");
    const [aside] = readdirSync(cwd).filter((name) => name.endsWith(".old"));
    expect(readFileSync(join(cwd, aside ?? "", "lampiran.pdf"), "utf8")).toBe("lama");
    expect(existsSync(join(cwd, aside ?? "", "rapat/a.txt"))).toBe(true);
  });

  it("keeps and names what could not be moved to the new set", async () => {
    const { cwd, commit } = await replaced();
    const isForeign = (from: string): boolean => basename(from) === "rapat";
    const failure = await commit(windows(1_000, "EACCES", isForeign)).catch((error: unknown) => error);
    expect(render((failure as BuildFailure).text, "id")).toContain("rapat");
    expect(look(cwd)).toBe("baru");
    const [aside] = readdirSync(cwd).filter((name) => name.endsWith(".old"));
    expect(readFileSync(join(cwd, aside ?? "", "rapat/a.txt"), "utf8")).toBe("rapat");
  });

  it("does not wait for what waiting does not change", () => {
    const folder = folderWith({});
    const system = windows(1, "ENOSPC");
    expect(() => renamePatiently(join(folder, "a"), join(folder, "b"), system)).toThrow("ENOSPC");
    expect(system.waits).toEqual([]);
    expect(() =>
      renamePatiently(join(folder, "a"), join(folder, "b"), { ...SYSTEM, retries: false }),
    ).toThrow("ENOENT");
  });
});
