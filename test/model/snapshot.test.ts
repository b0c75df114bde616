import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind } from "../../src/model/bind/bind.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import type { MapSnapshot } from "../../src/model/snapshot-types.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { source } from "../syntax/arbitrary.ts";

const ROOT = fileURLToPath(new URL("../../examples/", import.meta.url));

function snapshots(files: readonly SourceFile[]): readonly MapSnapshot[] {
  return bind(files.map((file) => ({ file, tree: parse(file).tree }))).repository.maps.map(snapshot);
}

function example(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ppb") && !name.includes("hasil"))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(ROOT, folder, name), "utf8") }));
}

const one = (text: string): MapSnapshot => snapshots([{ path: "peta.ppb", text }])[0]!;
const MAP = `peta K {
  judul "Peta"
  kode matriks "P.1"
}
unit a "Bidang A"
jabatan b "Kepala A" di a
level 0 {
  P.1 "Satu" pengampu a turunan LAIN.1
  P.2 "Dua"
  alur P.1 ..> P.2
}
cfm P.1 {
  lajur b {
    mulai
    x "Kerja" bersama tamu {
      waktu "1 hari"
    }
    y subproses P.2
  }
  lajur tamu "Tamu" { }
  alur mulai -> x -[lalu]-> y
}
`;

describe("a snapshot", () => {
  it("names things by their identities and says what could not be resolved", () => {
    const { units, processes, flows, cfms } = one(MAP);
    expect(units[1]).toEqual({
      id: "K/unit/b",
      kind: "post",
      name: "Kepala A",
      abbreviation: null,
      parent: { symbol: "K/unit/a" },
    });
    expect(processes[0]).toMatchObject({
      id: "K/process/1",
      owners: [{ symbol: "K/unit/a" }],
      derivedFrom: { written: "LAIN.1" },
    });
    expect(flows).toEqual([
      { from: { symbol: "K/process/1" }, to: { symbol: "K/process/2" }, kind: "association", label: null },
    ]);
    expect(cfms[0]).toMatchObject({
      id: "K/cfm/1",
      process: { symbol: "K/process/1" },
      lanes: [
        { id: "K/cfm/1/lane/b", unit: { symbol: "K/unit/b" }, name: "Kepala A" },
        { id: "K/cfm/1/lane/tamu", unit: null, name: "Tamu" },
      ],
    });
    expect(cfms[0]?.steps[1]).toEqual({
      id: "K/cfm/1/step/x",
      kind: "activity",
      text: "Kerja",
      lanes: ["K/cfm/1/lane/b", "K/cfm/1/lane/tamu"],
      target: null,
      details: { waktu: "1 hari" },
    });
  });

  it("names the parent of each process, and the steps of each phase", () => {
    const { processes, cfms } = one(
      MAP.replace("cfm P.1 {", 'level 1 { P.2.1 "Rinci" }\ncfm P.1 {\n  tahap "I" x\n  tahap "II" y'),
    );
    expect(processes.map(({ id, parent }) => [id, parent])).toEqual([
      ["K/process/1", null],
      ["K/process/2", null],
      ["K/process/2.1", "K/process/2"],
    ]);
    expect(cfms[0]?.phases).toEqual([
      { title: "I", named: [{ symbol: "K/cfm/1/step/x" }], steps: ["K/cfm/1/step/mulai", "K/cfm/1/step/x"] },
      { title: "II", named: [{ symbol: "K/cfm/1/step/y" }], steps: ["K/cfm/1/step/y"] },
    ]);
  });

  it.each(["diskopukm", "diskopukm-asli", "kota"])(
    "of examples/%s is JSON without a place in it",
    (folder) => {
      const maps = snapshots(example(folder));
      const json = JSON.stringify(maps);
      expect(JSON.parse(json)).toEqual(maps);
      expect(json).not.toContain('"span"');
      expect(json).not.toContain('"file"');
    },
  );

  it.each([
    ["lines and spaces", MAP.replace(/\n/g, "\n\n").replace(/ {2}/g, "\t")],
    ["comments", MAP.replace("level 0", "// catatan\nlevel 0")],
    ["order of blocks", MAP.replace(/(unit a.*\n)(jabatan b.*\n)/, "$2$1")],
    ["padding of codes", MAP.replace("alur P.1 ..> P.2", "alur P.01 ..> P.02")],
    ["quotes around codes", MAP.replace("alur P.1 ..> P.2", 'alur "P.1" ..> "P.2"')],
    ["other forms of a code", MAP.replace("cfm P.1", "cfm K.1")],
  ])("does not change with %s", (_, text) => {
    expect(one(text)).toEqual(one(MAP));
  });

  it.each([
    ["a title", MAP.replace('"Dua"', '"Dua."')],
    ["a kind of flow", MAP.replace("..>", "->")],
    ["a label", MAP.replace("[lalu]", "[lain]")],
    ["an owner", MAP.replace("pengampu a", "pengampu b")],
    ["a parent", MAP.replace(" di a", "")],
    ["a lane's name", MAP.replace('"Tamu"', '"Tetamu"')],
    ["a detail", MAP.replace("1 hari", "2 hari")],
    ["a party", MAP.replace(" bersama tamu", "")],
    ["a setting", MAP.replace('judul "Peta"', 'judul "Peta"\n  legenda tidak')],
    ["order of steps", MAP.replace('x "Kerja"', 'z "Lain"\n    x "Kerja"')],
  ])("changes with %s", (_, text) => {
    expect(text).not.toBe(MAP);
    expect(one(text)).not.toEqual(one(MAP));
  });

  it("is the same before and after formatting", () => {
    fc.assert(
      fc.property(source, (generated) => {
        const text = `peta K { }\n${generated}`;
        const formatted = formatSource({ path: "peta.ppb", text }).text;
        expect(snapshots([{ path: "peta.ppb", text: formatted }])).toEqual(
          snapshots([{ path: "peta.ppb", text }]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each(["diskopukm", "kota"])("of examples/%s does not depend on how its files are split", (folder) => {
    const files = example(folder);
    const folders = new Set(files.filter((f) => /^peta \S+ \{/m.test(f.text)).map((f) => folderOf(f.path)));
    const merged = [...folders].map((own) => ({
      path: `${own === "" ? "" : `${own}/`}semua.ppb`,
      text: files
        .filter((f) => nearest(f.path, folders) === own)
        .map((f) => f.text)
        .join("\n"),
    }));
    expect(snapshots(merged)).toEqual(snapshots(files));
  });
});

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

function nearest(path: string, folders: ReadonlySet<string>): string {
  let at = folderOf(path);
  while (!folders.has(at) && at !== "") at = folderOf(at);
  return at;
}
