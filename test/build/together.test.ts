import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";
import { mapOf } from "./support.ts";

function text(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}

describe("what the maps of a repository have together", () => {
  it("is one matrix and one drawing of all maps' level 0, beside the maps' own outputs", async () => {
    const cwd = folderWith({ "a/peta.ppb": mapOf("DA"), "b/peta.ppb": mapOf("DB") });
    expect(await ppb(["build", "--workers", "0"], { cwd })).toMatchObject({ exit: 0 });
    expect(readdirSync(join(cwd, "hasil")).sort()).toEqual([
      "manifes.json",
      "matriks.csv",
      "matriks.md",
      "matriks.pdf",
      "matriks.xlsx",
      "pdf",
      "svg",
    ]);
    const csv = text(cwd, "hasil/matriks.csv");
    for (const agency of ["Dinas DA", "Dinas DB"]) expect(csv).toContain(agency);
    const svg = text(cwd, "hasil/svg/level-0.svg");
    for (const code of ["DA 01", "DB 01"]) expect(svg).toContain(code);
    expect(await ppb(["build", "--check"], { cwd })).toMatchObject({ exit: 0 });
  });

  it("stands aside where a map has that folder, and is left alone by builds of single maps", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("LUAR"), "a/peta.ppb": mapOf("DA") });
    expect(await ppb(["build", "--workers", "0"], { cwd })).toMatchObject({ exit: 0 });
    expect(existsSync(join(cwd, "hasil/lampiran.pdf"))).toBe(true);
    expect(existsSync(join(cwd, "hasil-gabungan/matriks.xlsx"))).toBe(true);
    const apart = folderWith({ "a/peta.ppb": mapOf("DA"), "b/peta.ppb": mapOf("DB") });
    expect(await ppb(["build", "a", "b", "--workers", "0"], { cwd: apart })).toMatchObject({ exit: 0 });
    expect(readdirSync(apart).sort()).toEqual(["a", "b"]);
  });

  it("links the matrix of a map to the drawings that lie beside it", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("UJI") });
    expect(await ppb(["build", "--workers", "0"], { cwd })).toMatchObject({ exit: 0 });
    const links = [...text(cwd, "hasil/matriks.md").matchAll(/\]\(([^)]+)\)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(existsSync(join(cwd, "hasil", link)), link).toBe(true);
  });
});
