import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outputNames } from "../../src/build/outputs/table.ts";
import { mapOf } from "../build/support.ts";
import { folderWith } from "../support/folder.ts";
import { ringMap } from "../support/relations.ts";
import { ppb } from "../support/terminal.ts";

const TWO = { "a/peta.ppb": mapOf("SATU"), "b/peta.ppb": mapOf("DUA") };

interface Document {
  readonly format: string;
  readonly version: number;
  readonly map: { readonly id: string; readonly cfms: readonly unknown[] };
}

const read = (...path: readonly string[]): Document =>
  JSON.parse(readFileSync(join(...path), "utf8")) as Document;

describe("ppb export", () => {
  it("writes one map into the working folder, several each into a folder of its own", async () => {
    const cwd = folderWith(TWO);
    expect((await ppb(["export", "json", "a"], { cwd })).err).toBe("peta.json\n");
    expect(read(cwd, "peta.json")).toMatchObject({ format: "ppb", version: 1, map: { id: "SATU" } });
    expect((await ppb(["export", "json", "-o", "keluar"], { cwd })).exit).toBe(0);
    expect([read(cwd, "keluar/satu/peta.json").map.id, read(cwd, "keluar/dua/peta.json").map.id]).toEqual([
      "SATU",
      "DUA",
    ]);
  });

  it("writes one file under a name, or to standard output", async () => {
    const cwd = folderWith(TWO);
    const piped = await ppb(["export", "json", "DUA.1", "-o", "-"], { cwd });
    expect([piped.exit, (JSON.parse(piped.out) as Document).map.id]).toEqual([0, "DUA"]);
    expect((await ppb(["export", "json", "b", "-o", "baru/dua.JSON"], { cwd })).exit).toBe(0);
    expect(read(cwd, "baru/dua.JSON").map.id).toBe("DUA");
    const several = await ppb(["export", "json", "-o", "semua.json"], { cwd });
    expect([several.exit, several.err]).toEqual([2, expect.stringContaining("hanya memuat satu berkas")]);
  });

  it("replaces nothing of somebody else's unless asked", async () => {
    const cwd = folderWith(TWO);
    writeFileSync(join(cwd, "peta.json"), "catatan saya");
    const refused = await ppb(["export", "json", "a"], { cwd });
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("--overwrite")]);
    expect(readFileSync(join(cwd, "peta.json"), "utf8")).toBe("catatan saya");
    expect((await ppb(["export", "json", "a", "--overwrite"], { cwd })).exit).toBe(0);
    // The same content is no change.
    expect((await ppb(["export", "json", "a"], { cwd })).exit).toBe(0);
  });

  it("draws only the drawings that are named, and says which cannot be made", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("SATU") });
    expect((await ppb(["export", "png", "SATU.1", "-o", "g"], { cwd })).exit).toBe(0);
    expect([existsSync(join(cwd, "g/png/satu-01.png")), existsSync(join(cwd, "g/png/level-0.png"))]).toEqual([
      true,
      false,
    ]);
    writeFileSync(join(cwd, "peta.ppb"), mapOf("SATU", "panjang".repeat(6000)));
    const { exit, err } = await ppb(["export", "png", "-o", "h"], { cwd });
    expect([exit, existsSync(join(cwd, "h/png/level-0.png"))]).toEqual([1, true]);
    expect(err).toContain("terlalu-besar");
  });

  it("writes the SOP of a CFM in each form, or in the one that a name ends like", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("SATU") });
    const all = await ppb(["export", "sop", "-o", "s"], { cwd });
    expect([all.exit, all.err]).toEqual([0, "s/sop/satu-01.pdf\ns/sop/satu-01.docx\ns/sop/satu-01.xlsx\n"]);
    const one = await ppb(["export", "sop", "SATU.1", "-o", "prosedur.xlsx"], { cwd });
    expect([one.exit, one.err]).toEqual([0, "prosedur.xlsx\n"]);
    expect(readFileSync(join(cwd, "prosedur.xlsx"))).toEqual(readFileSync(join(cwd, "s/sop/satu-01.xlsx")));
  });

  it("writes the relation map of each process of level 0, or of the process that a code names", async () => {
    const cwd = folderWith({ "peta.ppb": ringMap(3, 1) });
    const all = await ppb(["export", "relasi", "-o", "r"], { cwd });
    const files = ["pdf", "docx", "xlsx", "csv"].map((ending) => `r/relasi/dpm-01.${ending}\n`).join("");
    expect([all.exit, all.err]).toEqual([0, files]);
    const one = await ppb(["export", "relasi", "P.1.2", "-o", "satu.csv"], { cwd });
    expect([one.exit, one.err]).toEqual([0, "satu.csv\n"]);
    expect(readFileSync(join(cwd, "satu.csv"), "utf8")).not.toContain("DPM 01.01");
    const alone = ringMap(3, 1).replaceAll(/^ {2}alur s[0-9] -> s[0-9]$/gm, "");
    writeFileSync(join(cwd, "peta.ppb"), alone);
    const none = await ppb(["export", "relasi", "P.1.2"], { cwd });
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining("Tidak ada yang diserahkan")]);
  });

  it("says which SOP cannot be made, at its CFM, and makes the rest of it", async () => {
    const long = Array.from({ length: 4000 }, () => "panjang").join(" ");
    const cwd = folderWith({ "peta.ppb": mapOf("SATU", long) });
    const { exit, err } = await ppb(["export", "sop", "-o", "s"], { cwd });
    expect([exit, existsSync(join(cwd, "s/sop/satu-01.pdf"))]).toEqual([1, true]);
    expect(err).toContain("terlalu-besar");
  });

  it.each([
    [["export"], "ppb export json"],
    [["export", "jsn"], 'Maksud Anda "json"?'],
    [["export", "json", "SATU.9"], 'Tidak ada gambar untuk "SATU.9"'],
    [["export", "json", "SATU.1", "SATU.9"], 'Tidak ada gambar untuk "SATU.9"'],
    [["export", "json", "SATU.1", "a"], "json selalu memuat seluruh peta"],
    [["export", "json", "tidak/ada"], 'Folder atau berkas "tidak/ada" tidak ada.'],
    [["draw", "../lain"], 'Folder atau berkas "../lain" tidak ada.'],
    [["draw", "SATU.1", "--kind", "pohon"], "Pohon proses selalu memuat seluruh peta"],
    [["draw", "SATU.1", "SATU.9"], 'Tidak ada gambar untuk "SATU.9"'],
    [["export", "sop", "level-0"], '"level-0" tidak mempunyai CFM'],
    [["export", "json", "a", "-o", "data.pdf"], "json membuat .json"],
    [["export", "docx", "a", "-o", "lampiran.doc"], "docx membuat .docx"],
    [["export", "sop", "SATU.1", "-o", "-"], ".pdf, .docx, .xlsx"],
    [["export", "json", "a/catatan.txt"], "tidak ada yang dibaca"],
  ])("%j is misuse", async (args, said) => {
    const cwd = folderWith({ ...TWO, "a/catatan.txt": "" });
    const { exit, out, err } = await ppb(args, { cwd });
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  it("lists every form in its help", async () => {
    const { exit, out } = await ppb(["export", "--help"], { cwd: folderWith({}) });
    expect(exit).toBe(0);
    for (const name of outputNames) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
  });

  it("takes a folder by any name", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("SATU") });
    for (const folder of ["peta.2027", "data.pdf/"])
      expect((await ppb(["export", "json", "-o", folder], { cwd })).exit).toBe(0);
    expect(existsSync(join(cwd, "data.pdf/peta.json"))).toBe(true);
  });

  it("exports data of a map without drawings, and draws nothing of it", async () => {
    const cwd = folderWith({ "peta.ppb": "peta KOSONG { }\n" });
    expect((await ppb(["export", "json"], { cwd })).exit).toBe(0);
    const { exit, err } = await ppb(["draw"], { cwd });
    expect([exit, err]).toEqual([2, expect.stringContaining("Belum ada yang dapat digambar")]);
  });

  it("exports a map with errors as far as it is understood, and says so", async () => {
    const cwd = folderWith({
      "peta.ppb": mapOf("SATU").replace('"Pelayanan" pengampu', '"Pelayanan" penampu'),
    });
    const { exit, out, err } = await ppb(["export", "json", "-o", "-"], { cwd });
    expect([exit, err]).toEqual([1, expect.stringContaining("ppb check")]);
    expect((JSON.parse(out) as Document).map.cfms).toHaveLength(1);
  });
});
