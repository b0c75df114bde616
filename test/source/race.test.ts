import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type * as nodeFs from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FileError } from "../../src/source/file-error.ts";
import { readAt, readOrdinary } from "../../src/source/safe-file.ts";
import { folderWith } from "../support/folder.ts";

/** What another program does right before a file is opened, and right before its content is read. */
const other = vi.hoisted(() => ({ beforeOpen: () => {}, beforeRead: () => {} }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof nodeFs>();
  const openSync: typeof fs.openSync = (...given) => {
    other.beforeOpen();
    return fs.openSync(...given);
  };
  const readSync = (...given: Parameters<typeof fs.readSync>): number => {
    other.beforeRead();
    return fs.readSync(...given);
  };
  return { ...fs, openSync, readSync };
});

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

function read(path: string, within: string | null, realFolders?: Map<string, string>): string {
  try {
    const options = { within, shown: "nama", limit: 1_000, ...(realFolders && { realFolders }) };
    return readOrdinary(path, options).toString("utf8");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.problem;
  }
}

afterEach(() => {
  other.beforeOpen = () => {};
  other.beforeRead = () => {};
});

describe("a file that is replaced between the look and the opening", () => {
  it("is read anew when an editor saves it as another file", () => {
    const root = folderWith({ "a.ppb": "lama", "baru.tmp": "baru" });
    other.beforeOpen = once(() => renameSync(join(root, "baru.tmp"), join(root, "a.ppb")));
    expect(read(join(root, "a.ppb"), root)).toBe("baru");
  });

  it("is missing when it has been deleted, and read when it comes back", () => {
    const root = folderWith({ "a.ppb": "isi", "b.ppb": "isi" });
    other.beforeOpen = once(() => rmSync(join(root, "a.ppb")));
    expect(read(join(root, "a.ppb"), root)).toBe("missing");
    let opened = 0;
    other.beforeOpen = () => {
      opened += 1;
      if (opened === 1) renameSync(join(root, "b.ppb"), join(root, "c.ppb"));
      if (opened === 1) symlinkSync("c.ppb", join(root, "b.ppb"));
    };
    expect(read(join(root, "b.ppb"), root)).toBe("isi");
  });

  it("is refused as a link that leads out, a folder or a pipe", () => {
    const outside = folderWith({ rahasia: "kunci" });
    const root = folderWith({ keluar: "isi", folder: "isi", pipa: "isi" });
    const put: Record<string, (path: string) => void> = {
      keluar: (path) => symlinkSync(join(outside, "rahasia"), path),
      folder: (path) => mkdirSync(path),
      pipa: (path) => void execFileSync("mkfifo", [path]),
    };
    const found = Object.entries(put).map(([name, act]) => {
      const path = join(root, name);
      other.beforeOpen = once(() => {
        rmSync(path);
        act(path);
      });
      return [name, read(path, root)];
    });
    expect(found).toEqual([
      ["keluar", "outside"],
      ["folder", "not-a-file"],
      ["pipa", "not-a-file"],
    ]);
  });

  it.each(["looked up anew", "known from the file before"])(
    "is refused when a folder above it, %s, has become a link that leads out",
    (known) => {
      const outside = folderWith({ "a.ppb": "kunci" });
      const root = folderWith({ "dalam/a.ppb": "isi" });
      const folders = known === "looked up anew" ? undefined : new Map<string, string>();
      if (folders !== undefined) expect(read(join(root, "dalam/a.ppb"), root, folders)).toBe("isi");
      other.beforeOpen = once(() => {
        renameSync(join(root, "dalam"), join(root, "asli"));
        symlinkSync(outside, join(root, "dalam"));
      });
      expect(read(join(root, "dalam/a.ppb"), root, folders)).toBe("outside");
    },
  );

  it("is given up when that never ends", () => {
    const root = folderWith({ "a.ppb": "isi", "dalam/b.ppb": "isi" });
    let isGone = false;
    // A link at each opening, a file again at each look: whoever does that is faster than any reader.
    other.beforeOpen = () => {
      renameSync(join(root, "a.ppb"), join(root, "asli"));
      symlinkSync("asli", join(root, "a.ppb"));
      isGone = true;
    };
    const folders = new Map<string, string>();
    folders.clear = () => {
      if (!isGone) return;
      rmSync(join(root, "a.ppb"));
      renameSync(join(root, "asli"), join(root, "a.ppb"));
    };
    expect(read(join(root, "a.ppb"), root, folders)).toBe("changing");
  });

  it("is refused where ppb itself wrote", () => {
    const outside = folderWith({ rahasia: "kunci" });
    const root = folderWith({ kunci: "isi" });
    const path = join(root, "kunci");
    other.beforeOpen = once(() => {
      rmSync(path);
      symlinkSync(join(outside, "rahasia"), path);
    });
    expect(() => readAt(path, { shown: "kunci", limit: 10 })).toThrow(FileError);
  });
});

describe("a file whose size changes while it is read", () => {
  it("is read up to the limit and no further", () => {
    const root = folderWith({ "a.ppb": "x".repeat(900) });
    other.beforeRead = () => appendFileSync(join(root, "a.ppb"), "y".repeat(400));
    expect(read(join(root, "a.ppb"), root)).toBe("too-large");
  });

  it("is what is left of it when it is cut off", () => {
    const root = folderWith({ "a.ppb": "x".repeat(900) });
    other.beforeRead = once(() => writeFileSync(join(root, "a.ppb"), "pendek"));
    expect(read(join(root, "a.ppb"), root)).toBe("pendek");
  });
});
