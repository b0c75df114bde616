import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bpmn, pool } from "../import/bpmn/support.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const GOOD = bpmn(
  pool(
    `<startEvent id="s"/><task id="a" name="Mencatat"/><endEvent id="e"/>
     <sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/>`,
  ),
);
const LOSSY = bpmn(pool(`<task id="a" name="A"/><sequenceFlow id="f" sourceRef="a"/>`));

const all = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ppb"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

describe("ppb import", () => {
  it("makes a map of its own that check reads, and says what it wrote", async () => {
    const cwd = folderWith({ "Catat surat.bpmn": GOOD });
    const { exit, out, err } = await ppb(["import", "Catat surat.bpmn"], { cwd });
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("P.1  Uji");
    expect(all(join(cwd, "Catat surat"))).toEqual(["cfm/P.1.ppb", "peta.ppb", "proses.ppb"]);
    const checked = await ppb(["check", "Catat surat", "--format", "json"], { cwd });
    const { findings } = JSON.parse(checked.out) as { findings: { severity: string }[] };
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === "galat")).toEqual([]);
    expect((await ppb(["fmt", "--check", "Catat surat"], { cwd })).exit).toBe(0);
  });

  it("ends with 1 when the meaning of a flow is lost, and names the element", async () => {
    const cwd = folderWith({ "a.bpmn": LOSSY });
    const { exit, out } = await ppb(["import", "a.bpmn", "--lang", "en"], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain("lost: Flow is not tied at both ends; lost. [f]");
  });

  it("writes nothing on a dry run", async () => {
    const cwd = folderWith({ "a.bpmn": GOOD });
    const { exit, out } = await ppb(["import", "a.bpmn", "--dry-run"], { cwd });
    expect(exit).toBe(0);
    expect(out).toContain("belum ada yang ditulis");
    expect(all(cwd)).toEqual([]);
  });

  it("replaces nothing without being asked, and then all of it", async () => {
    const cwd = folderWith({ "a.bpmn": GOOD });
    mkdirSync(join(cwd, "a"));
    writeFileSync(join(cwd, "a", "proses.ppb"), "// milik saya\n");
    const refused = await ppb(["import", "a.bpmn"], { cwd });
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain("--overwrite");
    expect(all(join(cwd, "a"))).toEqual(["proses.ppb"]);
    expect(readFileSync(join(cwd, "a", "proses.ppb"), "utf8")).toBe("// milik saya\n");
    expect((await ppb(["import", "a.bpmn", "--overwrite"], { cwd })).exit).toBe(0);
    expect(readFileSync(join(cwd, "a", "proses.ppb"), "utf8")).toContain("level 0");
  });

  it("adds to a map: its parties, its codes, no second CFM", async () => {
    const cwd = folderWith({ "a.bpmn": GOOD });
    mkdirSync(join(cwd, "peta"));
    const map = `peta DINAS { kode matriks "P.1.1" }\nunit kantor "Dinas"\nlevel 0 { P.1 "Satu" }\nlevel 1 { P.1.2 "Mencatat Surat" pengampu kantor }\n`;
    writeFileSync(join(cwd, "peta", "peta.ppb"), map);
    const first = await ppb(["import", "a.bpmn", "--map", "peta", "--code", "P.1.2"], { cwd });
    expect([first.exit, first.err]).toEqual([0, ""]);
    expect(all(join(cwd, "peta"))).toEqual(["cfm/P.1.2.ppb", "peta.ppb"]);
    expect(readFileSync(join(cwd, "peta", "cfm", "P.1.2.ppb"), "utf8")).toContain("lajur kantor");
    expect(readFileSync(join(cwd, "peta", "peta.ppb"), "utf8")).toBe(map);
    const second = await ppb(["import", "a.bpmn", "--map", "peta", "--code", "P.1.2", "--overwrite"], {
      cwd,
    });
    expect(second.exit).toBe(2);
    expect(second.out).toContain("sudah mempunyai CFM");
  });

  it("takes many files; one that is none takes no other along", async () => {
    const cwd = folderWith({ "a.bpmn": GOOD, "b.bpmn": "<svg/>", "c.bpmn": GOOD });
    const { exit, out } = await ppb(["import", "a.bpmn", "b.bpmn", "c.bpmn", "--json", "-o", "semua"], {
      cwd,
    });
    expect(exit).toBe(1);
    const report = JSON.parse(out) as {
      files: { path: string; refusal: string | null }[];
      written: string[];
    };
    expect(report.files.map(({ path, refusal }) => [path, refusal === null])).toEqual([
      ["a.bpmn", true],
      ["b.bpmn", false],
      ["c.bpmn", true],
    ]);
    expect(all(join(cwd, "semua"))).toEqual(["cfm/P.1.ppb", "cfm/P.2.ppb", "peta.ppb", "proses.ppb"]);
  });

  it("reads a list of processes and names the cell of what it changed", async () => {
    const cwd = folderWith({
      "daftar.csv":
        "KODE;JUDUL;PENGAMPU\nP.1;Perizinan;Bidang A\nP.1.1;Menerima;Bidang A\nP.1.2;Mencatat;\nP.1,3;Menilai;\nP.1.O4;Menutup;",
    });
    const { exit, out } = await ppb(["import", "daftar.csv"], { cwd });
    expect(exit).toBe(0);
    expect(out).toContain("[A6]");
    expect(readFileSync(join(cwd, "daftar", "proses.ppb"), "utf8")).toContain('P.1.4 "Menutup"');
    expect(all(join(cwd, "daftar"))).toEqual(["peta.ppb", "proses.ppb"]);
  });

  it.each([
    [["import"], "ppb import proses.bpmn"],
    [["import", "tidak-ada.bpmn"], "tidak-ada.bpmn"],
    [["import", "a.bpmn", "--code", "satu"], "--code"],
    [["import", "a.bpmn", "--code", "P.1.1234"], "--code"],
    [["import", "a.bpmn", "--map", "tidak-ada"], "tidak-ada"],
  ])("misuse %j is one sentence", async (args, hint) => {
    const cwd = folderWith({ "a.bpmn": GOOD });
    const { exit, out, err } = await ppb(args, { cwd });
    expect([exit, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(hint);
    expect(existsSync(join(cwd, "a"))).toBe(false);
  });
});
