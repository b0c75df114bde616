import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSources } from "../../src/read-sources.ts";
import { walk } from "../../src/source/walk.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

function mapOf(id: string, derived = "", step = 'kerja "Bekerja"'): string {
  return `peta ${id} {
  judul    "Peta ${id}"
  instansi "Dinas ${id}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang${derived === "" ? "" : ` turunan ${derived}`}
}
cfm ${id}.1 {
  lajur bidang {
    mulai
    ${step}
    selesai
  }
  alur mulai -> kerja -> selesai
}
`;
}

/** A city and two agencies below it; the second has an error of its own. */
const CITY = {
  "peta.ppb": mapOf("KOTA"),
  "disdik/peta.ppb": mapOf("DISDIK", "KOTA.1"),
  "dinkes/peta.ppb": mapOf("DINKES", "KOTA.9"),
};

function codes(json: string): readonly string[] {
  return (JSON.parse(json) as { findings: { rule: string; location: { file: string } }[] }).findings.map(
    (f) => `${f.location.file} ${f.rule}`,
  );
}

describe("a map that refers to another", () => {
  it.each([
    ["its folder named from above", ["disdik"], "."],
    ["from its own folder", [], "disdik"],
    ["one changed file, as a hook names it", ["disdik/peta.ppb"], "."],
    ["with a file that is no source beside it", ["disdik/peta.ppb", "disdik/README.md"], "."],
  ])("is checked, drawn and formatted: %s", async (_, args, at) => {
    const root = folderWith({ ...CITY, "disdik/README.md": "# Peta\n" });
    const cwd = join(root, at);
    expect(await ppb(["check", ...args], { cwd })).toMatchObject({ exit: 0, out: "Tidak ada temuan.\n" });
    expect((await ppb(["fmt", "--check", ...args], { cwd })).exit).not.toBe(2);
    const drawn = await ppb(["draw", ...args, "-o", "gambar"], { cwd });
    expect([drawn.exit, drawn.err.includes("dinkes")]).toEqual([0, false]);
    expect(readdirSync(join(cwd, "gambar"))).toEqual(["disdik-01.svg", "level-0.svg"]);
  });

  it("is built alone, and no error elsewhere stops it", async () => {
    const root = folderWith(CITY);
    expect((await ppb(["build", "--workers", "0"], { cwd: join(root, "disdik") })).exit).toBe(0);
    expect(existsSync(join(root, "disdik/hasil/lampiran.pdf"))).toBe(true);
    for (const other of ["hasil", "hasil-gabungan", "dinkes/hasil"])
      expect(existsSync(join(root, other)), other).toBe(false);
    const failing = await ppb(["build", "dinkes", "--workers", "0"], { cwd: root });
    expect([failing.exit, failing.err.includes("KOTA.9")]).toEqual([1, true]);
  });

  it("finds a sister that only the repository holds, and only when it is needed", async () => {
    const root = folderWith({
      ".git/HEAD": "",
      "a/kota/peta.ppb": mapOf("KOTA"),
      "a/disdik/peta.ppb": mapOf("DISDIK", "KOTA.1"),
      "b/kota/peta.ppb": mapOf("LAIN"),
    });
    const needed = await readSources(["a/disdik"], root);
    expect(needed.files.map((file) => file.path)).toEqual([
      "a/disdik/peta.ppb",
      "a/kota/peta.ppb",
      "b/kota/peta.ppb",
    ]);
    expect((await readSources(["b/kota"], root)).files.map((file) => file.path)).toEqual(["b/kota/peta.ppb"]);
    expect((await ppb(["check"], { cwd: join(root, "a/disdik") })).exit).toBe(0);
  });

  it("is told of a reference that leads nowhere, and of nothing that lies elsewhere", async () => {
    const root = folderWith({
      ".git/HEAD": "",
      "x/peta.ppb": mapOf("SATU", "TIDAK.1"),
      "y/peta.ppb": mapOf("SATU"),
    });
    const { exit, out } = await ppb(["check", "x", "--format", "json"], { cwd: root });
    expect([exit, codes(out)]).toEqual([1, ["x/peta.ppb turunan-tak-dikenal"]]);
  });

  it("is not misled by a text about maps in the folder of a decree", async () => {
    const root = folderWith({
      "peta.ppb": mapOf("DINAS"),
      "keputusan/keputusan.ppb":
        'keputusan {\n  catatan """\n  peta DINAS {\n  """\n  menimbang { "bahwa\npeta proses bisnis" }\n}\n',
    });
    const { out } = await ppb(["check", "keputusan", "--format", "json"], { cwd: root });
    expect(codes(out).filter((code) => code.includes("peta-hilang"))).toEqual([]);
  });
});

describe("the way up", () => {
  it("ends at the repository's root and at a folder that is open to all", async () => {
    const root = folderWith({
      "peta.ppb": mapOf("LUAR"),
      "repo/.git/HEAD": "",
      "repo/dinas/peta.ppb": mapOf("DINAS"),
      "umum/saya/dinas/peta.ppb": mapOf("SAYA"),
      "umum/peta.ppb": mapOf("UMUM"),
    });
    chmodSync(join(root, "umum"), 0o1777);
    const read = async (path: string): Promise<readonly string[]> =>
      (await readSources([path], root)).files.map((file) => file.path);
    expect(await read("repo/dinas")).toEqual(["dinas/peta.ppb"]);
    expect(await read("umum/saya/dinas")).toEqual(["umum/saya/dinas/peta.ppb"]);
  });

  it("passes over folders above and beside that it may not read", async () => {
    const root = folderWith({ ...CITY, "rahasia/x.ppb": "" });
    mkdirSync(join(root, "pipa.ppb"));
    symlinkSync(join(root, "rahasia"), join(root, "rahasia/lingkar"));
    symlinkSync("/dev/zero", join(root, "nol.ppb"));
    expect((await ppb(["check", "disdik"], { cwd: root })).exit).toBe(0);
  });
});

describe("a source that cannot be read", () => {
  it("keeps nothing else from being checked or formatted, and no map is built without it", async () => {
    const root = folderWith({ "disdik/peta.ppb": mapOf("DISDIK"), "dinkes/peta.ppb": mapOf("DINKES") });
    symlinkSync("/dev/zero", join(root, "disdik/cfm.ppb"));
    const said = "disdik/cfm.ppb:1:1";
    for (const args of [
      ["check", "."],
      ["check", "disdik", "--fix"],
    ]) {
      const { exit, out } = await ppb(args, { cwd: root });
      expect([exit, out.includes(said), out.includes("berkas-tak-terbaca")]).toEqual([1, true, true]);
    }
    expect((await ppb(["check", "dinkes"], { cwd: root })).exit).toBe(0);
    for (const args of [
      ["fmt"],
      ["build", "disdik/peta.ppb", "--workers", "0"],
      ["draw", "disdik", "-o", "g"],
    ]) {
      const { exit, err } = await ppb(args, { cwd: root });
      expect([args[0], exit, /cfm\.ppb|1 galat/u.test(err)]).toEqual([args[0], 1, true]);
    }
    expect(existsSync(join(root, "disdik/hasil"))).toBe(false);
  });
});

describe("a walk", () => {
  it("ends in a huge tree instead of filling the memory", () => {
    const root = folderWith({ "a/x.ppb": "", "b/y.ppb": "", "c/z.ppb": "" });
    expect(walk(root, 4)).toEqual({
      files: [join(root, "a/x.ppb")],
      unreadable: null,
      isTooMuch: true,
    });
    expect(walk(root).files).toHaveLength(3);
  });

  it("goes down a thousand folders", () => {
    const deep = Array.from({ length: 1000 }, () => "d").join("/");
    const root = folderWith({ [`${deep}/x.ppb`]: "" });
    expect(walk(root).files).toHaveLength(1);
  });
});

describe("a file whose name is not quite that of a source", () => {
  const unit = 'unit bidang "Bidang"\n';
  const without = mapOf("DINAS").replace(unit, "");

  it.each([["unit.ppb.txt"], ["UNIT.PPB"], ["Unit.Ppb"], ["unit.PPB.TXT"], ["bagian/unit.ppb.txt"]])(
    "is one finding that names it: %s",
    async (name) => {
      const cwd = folderWith({ "peta.ppb": without, [name]: unit });
      const { exit, out } = await ppb(["check", "--format", "json"], { cwd });
      expect([exit, codes(out)]).toEqual([1, [`${name} nama-berkas`]]);
      const { err } = await ppb(["build"], { cwd });
      expect(err).toContain(name.slice(name.lastIndexOf("/") + 1));
      expect(existsSync(join(cwd, "hasil"))).toBe(false);
      expect((await ppb(["check", name], { cwd })).exit).toBe(1);
    },
  );

  it("is not read beside the source that it is a copy of", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("DINAS"), "peta.ppb.txt": "apa saja {" });
    const { exit, out } = await ppb(["check", "--format", "json"], { cwd });
    expect([exit, codes(out)]).toEqual([0, ["peta.ppb.txt nama-berkas-ganda"]]);
  });

  it("is no source when it is a program's own copy", async () => {
    const cwd = folderWith({
      "peta.ppb": mapOf("DINAS"),
      "peta.ppb~": "{",
      "peta.ppb.bak": "{",
      ".ppb": "{",
    });
    expect((await ppb(["check"], { cwd })).out).toBe("Tidak ada temuan.\n");
  });
});

describe("what is named and is no source", () => {
  it("is passed over, and said when nothing is left", async () => {
    const cwd = folderWith({ "README.md": "# {", "peta.ppb": mapOf("DINAS") });
    expect(await ppb(["check", "README.md", "peta.ppb"], { cwd })).toMatchObject({ exit: 0, err: "" });
    const alone = await ppb(["check", "README.md"], { cwd });
    expect([alone.exit, alone.err]).toEqual([
      0,
      'ppb: "README.md" bukan berkas .ppb, jadi dilewati; tidak ada yang dibaca.\n',
    ]);
    expect((await ppb(["fmt", "README.md"], { cwd })).exit).toBe(0);
    expect((await ppb(["build", "README.md"], { cwd })).exit).toBe(2);
    expect((await ppb(["draw", "README.md"], { cwd })).exit).toBe(2);
  });

  it("names each folder without sources", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("DINAS"), "kosong/catatan.txt": "" });
    for (const command of ["check", "fmt", "build", "draw"])
      expect(await ppb([command, ".", "kosong"], { cwd })).toMatchObject({
        exit: 2,
        err: 'ppb: Tidak ada berkas .ppb di "kosong". Mulai dengan: ppb init\n',
      });
  });

  it.each([
    ["build", "kosong.ppb"],
    ["build", "komentar.ppb", "--check"],
    ["draw", "komentar.ppb"],
    ["export", "docx", "kosong.ppb"],
    ["export", "json", "kosong.ppb", "komentar.ppb"],
  ])("is no map that %s could make something of when nothing is said in it", async (...args) => {
    const cwd = folderWith({ "kosong.ppb": "", "komentar.ppb": "// nanti\n", "a/peta.ppb": mapOf("DINAS") });
    expect(await ppb(args, { cwd })).toEqual({
      exit: 2,
      out: "",
      err: "ppb: Belum ada peta: tidak satu pun berkas yang diminta berada di bawah folder yang punya blok peta. Mulai dengan: ppb init\n",
    });
  });

  it("is told by check, which finds nothing wrong with it", async () => {
    const cwd = folderWith({ "kosong.ppb": "", "a/peta.ppb": mapOf("DINAS") });
    expect(await ppb(["check", "kosong.ppb"], { cwd })).toEqual({
      exit: 0,
      out: "Tidak ada temuan.\n",
      err: "ppb: Belum ada peta: tidak satu pun berkas yang diminta berada di bawah folder yang punya blok peta. Mulai dengan: ppb init\n",
    });
    expect((await ppb(["check", "."], { cwd })).err).toBe("");
  });

  it("is refused when it is no ordinary file or leads out of the project", async () => {
    const outside = folderWith({ "rahasia.ppb": "kunci: 1234\n" });
    const cwd = folderWith({ "peta.ppb": mapOf("DINAS") });
    symlinkSync(join(outside, "rahasia.ppb"), join(cwd, "x.ppb"));
    const { exit, out, err } = await ppb(["check", "x.ppb"], { cwd });
    expect([exit, out, err.includes("1234")]).toEqual([2, "", false]);
    writeFileSync(join(cwd, "y.ppb"), "");
    expect((await ppb(["check", "/dev/null"], { cwd })).exit).toBe(0);
  });
});
