import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { readSources } from "../../src/read-sources.ts";
import { ReadError } from "../../src/source/read.ts";
import { folderWith } from "../support/folder.ts";

const MAP = 'peta A { judul "Peta A" }\n';

function bytes(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}

/** Bytes of no meaning, always the same. */
function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255));
}

async function names(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  return (await readSources(paths, cwd)).files.map((file) => file.path);
}

describe("readSources", () => {
  it("reads a folder in code unit order and passes over what is not source", async () => {
    const root = folderWith({
      "b.ppb": "",
      "B.ppb": MAP,
      "a/z.ppb": "",
      "a.txt": "no",
      "node_modules/x.ppb": "no",
      "hasil/x.ppb": "no",
      ".git/x.ppb": "no",
      ".cache/x.ppb": "no",
    });
    expect(await names([], root)).toEqual(["B.ppb", "a/z.ppb", "b.ppb"]);
  });

  it("names files from the root of the repository, wherever it is called", async () => {
    const root = folderWith({ ".git/HEAD": "", "peta/dinas/p.ppb": MAP, "lain/q.ppb": MAP });
    expect(await names(["."], join(root, "peta"))).toEqual(["peta/dinas/p.ppb"]);
    expect((await readSources([], join(root, "peta"))).root).toBe(root);
  });

  it("names files from the working folder when there is no repository", async () => {
    const root = folderWith({ "kota/p.ppb": MAP });
    expect(await names(["kota"], root)).toEqual(["kota/p.ppb"]);
  });

  it("brings a file's whole map along but remembers what was asked for", async () => {
    const root = folderWith({
      "kota/p.ppb": MAP,
      "kota/unit.ppb": "",
      "kota/cfm/x.ppb": "",
      "lain/q.ppb": MAP,
    });
    const sources = await readSources(["kota/cfm/x.ppb"], root);
    expect(sources.files.map((f) => f.path)).toEqual(["kota/cfm/x.ppb", "kota/p.ppb", "kota/unit.ppb"]);
    expect(sources.asked.map((f) => f.path)).toEqual(["kota/cfm/x.ppb"]);
  });

  it("does the same for a folder below the map's own", async () => {
    const root = folderWith({ "kota/p.ppb": MAP, "kota/cfm/x.ppb": "", "kota/cfm/y.ppb": "" });
    const sources = await readSources(["kota/cfm"], root);
    expect(sources.files).toHaveLength(3);
    expect(sources.asked.map((f) => f.path)).toEqual(["kota/cfm/x.ppb", "kota/cfm/y.ppb"]);
  });

  it("lets a piped text stand for the file it names", async () => {
    const root = folderWith({ "kota/p.ppb": MAP, "kota/x.ppb": "old" });
    const sources = await readSources([], root, { path: "kota/x.ppb", text: "\uFEFFnew" });
    expect(sources.asked).toEqual([{ path: "kota/x.ppb", text: "new" }]);
    expect(sources.files.map((f) => f.path)).toEqual(["kota/p.ppb", "kota/x.ppb"]);
  });

  it("does not follow links out of the folder, nor links to folders", async () => {
    const outside = folderWith({ "secret.ppb": MAP });
    const root = folderWith({ "p.ppb": MAP });
    symlinkSync(join(outside, "secret.ppb"), join(root, "out.ppb"));
    symlinkSync(outside, join(root, "out"));
    symlinkSync(join(root, "nowhere"), join(root, "broken.ppb"));
    symlinkSync(join(root, "p.ppb"), join(root, "within.ppb"));
    symlinkSync(root, join(root, "loop"));
    expect(await names([], root)).toEqual(["broken.ppb", "out.ppb", "p.ppb", "within.ppb"]);
    const { files } = await readSources([], root);
    expect(files.map(({ text, unread }) => [text, unread])).toEqual([
      ["", "broken-link"],
      ["", "outside"],
      [MAP, undefined],
      [MAP, undefined],
    ]);
  });

  it("reads a map once, whatever ways lead to it", async () => {
    for (const around of [{}, { ".git/HEAD": "" }, { "kota.ppb": MAP }]) {
      const root = folderWith({ ...around, "a/peta.ppb": MAP, "a/cfm/c.ppb": "", "lain/x.ppb": "" });
      symlinkSync("a", join(root, "b"));
      symlinkSync("../a/cfm", join(root, "lain/cfm"));
      const own = ["a/cfm/c.ppb", "a/peta.ppb"];
      const all = async (asked: readonly string[], cwd = root): Promise<readonly string[]> =>
        (await readSources(asked, cwd)).files.map(({ path }) => path).filter((path) => /[ab]\//.test(path));
      for (const asked of [["a"], ["b"], ["a", "b"], ["b", "a"], ["b/peta.ppb"], ["b/cfm", "a/peta.ppb"]])
        expect([asked, await all(asked)]).toEqual([asked, own]);
      const elsewhere = await readSources([join(root, "a"), join(root, "b")], folderWith({}));
      expect(elsewhere.asked).toHaveLength(2);
      expect(await all(["lain/cfm"])).toEqual(own);
      const piped = await readSources([], root, { path: "b/peta.ppb", text: "// baru" });
      expect(piped.asked).toEqual([{ path: "a/peta.ppb", text: "// baru" }]);
    }
  });

  it("does not go on behind a named link that leads out of the project or hides where it leads", async () => {
    const outside = folderWith({ "secret.ppb": MAP });
    const root = folderWith({ ".git/secret.ppb": MAP, "p.ppb": MAP });
    symlinkSync(outside, join(root, "out"));
    symlinkSync(".git", join(root, "hidden"));
    for (const asked of ["out", "hidden"]) {
      const { files } = await readSources([asked], root);
      expect(files.find(({ path }) => path === `${asked}/secret.ppb`)).toMatchObject({
        text: "",
        unread: "outside",
      });
    }
  });

  it("names each source that it found and cannot read, with one finding", async () => {
    const outside = folderWith({ "kunci{x}.ppb": 'unit rahasia "Rahasia"\n' });
    const root = folderWith({ ".git/HEAD": "", ".git/config.ppb": "", "kota/peta.ppb": MAP });
    const links = {
      "kota/lingkar.ppb": "lingkar.ppb",
      "kota/putus.ppb.txt": "tidak/ada",
      "kota/{name}.ppb": join(outside, "kunci{x}.ppb"),
      "kota/nol.ppb": "/dev/zero",
      "kota/folder.ppb": "..",
      "kota/git.ppb": "../.git/config.ppb",
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
    execFileSync("mkfifo", [join(root, "kota/pipa.ppb")]);
    for (const asked of [["kota"], [], ["kota/peta.ppb"]]) {
      const found = check((await readSources(asked, root)).files).diagnostics;
      expect(found.map((d) => `${d.severity} ${d.code} ${d.span.file.path}`).sort()).toEqual(
        [...Object.keys(links), "kota/pipa.ppb"].map((path) => `error berkas-tak-terbaca ${path}`).sort(),
      );
      expect(found.map((d) => render(d.message, "id")).join()).toContain('"{name}.ppb" tidak dibaca');
      expect(JSON.stringify(found)).not.toContain("Rahasia");
    }
  });

  it("strips a byte order mark", async () => {
    const root = folderWith({ "p.ppb": `\uFEFF${MAP}` });
    expect((await readSources([], root)).files[0]?.text).toBe(MAP);
  });

  it("reads UTF-16 that says so, in either order of bytes", async () => {
    const little = Buffer.from(`\uFEFF${MAP}`, "utf16le");
    const big = Buffer.from(little).swap16();
    const root = folderWith({
      "a.ppb": little,
      "b.ppb": big,
      "c.ppb": Buffer.concat([big, big.subarray(0, 1)]),
    });
    expect((await readSources([], root)).files.map((f) => f.text)).toEqual([MAP, MAP, MAP]);
  });

  it("makes bytes that are not UTF-8 one finding at the first of them", async () => {
    const root = folderWith({ "p.ppb": Buffer.from([0x2f, 0x2f, 0x20, 0xe9, 0xe8, 0x0a, 0xff, 0x0a]) });
    const { files } = await readSources([], root);
    const found = check(files).diagnostics.filter((d) => d.code === "bukan-utf8");
    expect(found.map((d) => d.span.start)).toEqual([3]);
  });

  it.each([
    ["a Word document", Buffer.concat([Buffer.from("PK\u0003\u0004"), noise(9000)]), "bukan-teks", "Word"],
    ["an old Word document", Buffer.concat([bytes("d0cf11e0a1b11ae1"), noise(9000)]), "bukan-teks", "lama"],
    [
      "a PNG image",
      Buffer.concat([bytes("89504e470d0a1a0a0000000d49484452"), noise(9000)]),
      "bukan-teks",
      "PNG",
    ],
    [
      "a JPEG image",
      Buffer.concat([bytes("ffd8ffe000104a46494600010100"), noise(900)]),
      "bukan-teks",
      "JPEG",
    ],
    ["a PDF document", Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"), "bukan-teks", "PDF"],
    ["an RTF document", Buffer.from("{\\rtf1\\ansi peta A \\{\\par\n\\}}\n"), "bukan-teks", "RTF"],
    ["a web page", Buffer.from("<!DOCTYPE html>\n<p>peta A {</p>\n<p>}</p>\n"), "bukan-teks", "HTML"],
    ["anything else", noise(9000), "bukan-teks", "bukan teks"],
    ["UTF-16 without a mark", Buffer.from(MAP.repeat(30), "utf16le"), "bukan-utf8", "UTF-16"],
    ["the other UTF-16", Buffer.from(MAP.repeat(30), "utf16le").swap16(), "bukan-utf8", "UTF-16"],
  ])("says in one finding what is no text: %s", async (_, content, rule, word) => {
    const { files } = await readSources([], folderWith({ "p.ppb": content, "unit.ppb": 'unit a "A"\n' }));
    const found = check(files).diagnostics;
    expect(found.map((d) => [d.code, d.span.file.path])).toEqual([[rule, "p.ppb"]]);
    const [only] = found;
    expect(only && render(only.message, "id")).toContain(word);
    expect(only?.help && render(only.help, "id")).toContain("UTF-8");
  });

  it("takes a text with a stray control character for a text", async () => {
    const { files } = await readSources([], folderWith({ "p.ppb": `${MAP}unit a\0 "A"\n` }));
    expect(check(files).diagnostics.map((d) => d.code)).toContain("karakter-tak-sah");
  });

  it("reads no more of a giant file than shows that it is one", async () => {
    const root = folderWith({ "p.ppb": "" });
    truncateSync(join(root, "p.ppb"), 300 * 1024 * 1024);
    const { files } = await readSources([], root);
    expect(files[0]?.text.length).toBeLessThan(30 * 1024 * 1024);
    expect(check(files).diagnostics.map((d) => d.code)).toContain("berkas-terlalu-besar");
  });

  it("reads a map of its own twice named only once", async () => {
    const root = folderWith({ "p.ppb": MAP });
    expect(await names([".", "p.ppb", root], root)).toEqual(["p.ppb"]);
  });

  it("says what is missing", async () => {
    const root = folderWith({ "a.txt": "" });
    await expect(readSources(["tidak/ada"], root)).rejects.toEqual(new ReadError("missing", "tidak/ada"));
    await expect(readSources([], root)).rejects.toEqual(new ReadError("no-sources", "."));
    mkdirSync(join(root, "x"));
    writeFileSync(join(root, "x", "a.ppb"), MAP);
    expect(await names([], root)).toEqual(["x/a.ppb"]);
  });
});
