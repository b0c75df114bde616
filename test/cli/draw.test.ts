import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

function mapOf(id: string, step: string): string {
  return `peta ${id} {
  judul    "Peta"
  instansi "Dinas ${id}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang
}
cfm ${id}.1 {
  lajur bidang {
    mulai
    kerja "${step}"
    selesai
  }
  alur mulai -> kerja -> selesai
}
`;
}

const TWO = { "a/peta.ppb": mapOf("SATU", "Menulis"), "b/peta.ppb": mapOf("DUA", "Membaca") };

describe("ppb draw", () => {
  it("draws only the map that the code's prefix names", async () => {
    const cwd = folderWith(TWO);
    for (const code of ["DUA.1", "dua 01", "dua-01"]) {
      const { exit, out } = await ppb(["draw", code, "-o", "-"], { cwd });
      expect([code, exit, out.includes("Membaca"), out.includes("Menulis")]).toEqual([code, 0, true, false]);
    }
  });

  it("names the process whose title is larger than a sheet", async () => {
    const cwd = folderWith({
      "peta.ppb": mapOf("SATU", "Menulis").replace('"Pelayanan"', `"${"panjang".repeat(6000)}"`),
    });
    const { exit, out, err } = await ppb(["draw", "--kind", "pohon", "--format", "pdf", "-o", "-"], { cwd });
    expect([exit, out]).toEqual([1, ""]);
    expect(err).toContain("terlalu-besar");
    expect(err).toContain("peta.ppb:9:10");
  });

  it("names the place of a step that is larger than a sheet", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("SATU", "panjang".repeat(6000)) });
    const drawn = await ppb(["draw", "SATU.1", "--format", "pdf", "-o", "-"], { cwd });
    expect([drawn.exit, drawn.out]).toEqual([1, ""]);
    expect(drawn.err).toContain('Langkah "kerja" dari CFM SATU 01 tidak muat');
    expect(drawn.err).toContain("peta.ppb:14:5");
    const built = await ppb(["build"], { cwd });
    expect(built.exit).toBe(1);
    expect(built.err).toContain("peta.ppb:14:5");
    expect(built.err).toContain("terlalu-besar");
  });

  it("keeps the pages of two maps apart", async () => {
    const cwd = folderWith(TWO);
    expect((await ppb(["draw", "-o", "out"], { cwd })).exit).toBe(0);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["dua", "satu"]);
    expect(readFileSync(join(cwd, "out/dua/level-0.svg"), "utf8")).toContain("DUA 01");
    expect(readFileSync(join(cwd, "out/satu/level-0.svg"), "utf8")).toContain("SATU 01");
  });

  it("names the maps that one code is in, and how one of them alone is drawn", async () => {
    const shared = { "a/peta.ppb": mapOf("SATU", "Menulis"), "b/peta.ppb": mapOf("DUA", "Menulis") };
    const cwd = folderWith(shared);
    const said = "level-0 ada di 2 peta: SATU (a), DUA (b). Satu peta saja: ppb draw level-0 a";
    expect(await ppb(["draw", "level-0"], { cwd })).toEqual({
      exit: 0,
      out: "",
      err: `satu/level-0.svg\ndua/level-0.svg\nppb: ${said}\n`,
    });
    for (const out of ["x.svg", "-"])
      expect(await ppb(["draw", "level-0", "-o", out], { cwd })).toEqual({
        exit: 2,
        out: "",
        err: `ppb: "${out}" hanya memuat satu gambar; ${said}\n`,
      });
    expect((await ppb(["draw", "level-0", "a", "b"], { cwd })).err).not.toContain("ada di");
    expect((await ppb(["draw", "level-0", "a", "-o", "x.svg"], { cwd })).err).toBe("x.svg\n");
    expect((await ppb(["draw", "SATU.1", "."], { cwd })).err).toBe("satu-01.svg\n");
    const exported = await ppb(["export", "bpmn", "1", "-o", "x.bpmn"], { cwd });
    expect([exported.exit, exported.err]).toEqual([
      2,
      expect.stringContaining("1 ada di 2 peta: SATU (a), DUA (b). Satu peta saja: ppb export bpmn 1 a"),
    ]);
    expect((await ppb(["export", "bpmn", "1", "-o", "g"], { cwd })).err).toContain("1 ada di 2 peta");
  });

  it.each([
    [["--kind", "pohon", "-o", "x.pdf"], "x.pdf", "%PDF"],
    [["--kind", "pohon", "-o", "baru/x.PNG"], "baru/x.PNG", "PNG"],
    [["SATU.1", "-o", "x.pdf"], "x.pdf", "%PDF"],
    [["SATU.1", "-o", "x"], "x", "<?xml"],
    [["SATU.1", "--format", "pdf", "-o", "x.pdf"], "x.pdf", "%PDF"],
    [["--kind", "pohon", "-o", "gambar"], "gambar/pohon.svg", "<?xml"],
    [["--kind", "pohon", "-o", "ada"], "ada/pohon.svg", "<?xml"],
    [["SATU.1", "-o", "ada"], "ada/satu-01.svg", "<?xml"],
    [["SATU.1", "-o", "ada.pdf"], "ada.pdf/satu-01.svg", "<?xml"],
    [["SATU.1", "-o", "baru/"], "baru/satu-01.svg", "<?xml"],
  ])("puts one drawing where its name says: %j", async (args, path, begin) => {
    const cwd = folderWith({
      "a/peta.ppb": mapOf("SATU", "Menulis"),
      "ada/x.txt": "",
      "ada.pdf/x.txt": "",
    });
    const drawn = await ppb(["draw", "a", ...args], { cwd });
    expect([drawn.exit, drawn.err]).toEqual([0, `${path}\n`]);
    expect(readFileSync(join(cwd, path)).toString("latin1", 0, 8)).toContain(begin);
  });

  it.each([
    [["-o", "x.pdf"], "hanya memuat satu gambar"],
    [["-o", "-"], "hanya memuat satu gambar"],
    [["SATU.1", "--format", "svg", "-o", "x.pdf"], "tidak cocok"],
    [["SATU.1", "-o", "x.gif"], "berakhir .gif; gambar dibuat sebagai .svg, .pdf, atau .png"],
    [["-o", "x.docx"], "berakhir .docx"],
  ])("says when a name cannot hold them: %j", async (args, words) => {
    const cwd = folderWith({ "a/peta.ppb": mapOf("SATU", "Menulis") });
    const { exit, err } = await ppb(["draw", "a", ...args], { cwd });
    expect([exit, err.includes(words), existsSync(join(cwd, "x.pdf"))]).toEqual([2, true, false]);
  });

  it("says that there is no such drawing, with the nearest one", async () => {
    const cwd = folderWith(TWO);
    const { exit, err } = await ppb(["draw", "DUA 02"], { cwd });
    expect([exit, err.includes("DUA 01")]).toEqual([2, true]);
  });
});
