import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CstNode } from "chevrotain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind } from "../../src/model/bind/bind.ts";
import type { SymbolId } from "../../src/model/symbol.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { symbolTable, type SymbolTable } from "../../src/symbols/table.ts";
import { parse, readFile } from "../../src/syntax/parse.ts";
import { source } from "../syntax/arbitrary.ts";

const ROOT = fileURLToPath(new URL("../../examples/", import.meta.url));

function tableOf(files: readonly SourceFile[]): SymbolTable {
  return symbolTable(bind(files.map((file) => ({ file, tree: parse(file).tree }))).repository);
}

/** Tokens that name something: all but words of closed lists and names of rules. */
const CLOSED: readonly string[] = [
  "codeSample",
  "choice",
  "fonts",
  "groupName",
  "ruleSetting",
  "groupFact",
  "cfmSetting",
  "stepFact",
  "initials",
  "field",
];

function nameTokens(node: CstNode): readonly { readonly image: string; readonly start: number }[] {
  return Object.entries(node.children).flatMap(([role, children]) =>
    children.flatMap((child) => {
      if ("children" in child) return nameTokens(child);
      const isName = ["Name", "Identifier", "Code"].includes(role) && !CLOSED.includes(node.name);
      return isName && child.isInsertedInRecovery !== true
        ? [{ image: child.image, start: child.startOffset }]
        : [];
    }),
  );
}

/** Names of a file that the table does not know. */
function unknown(file: SourceFile, table: SymbolTable): readonly string[] {
  return nameTokens(readFile(file).cst)
    .filter(({ start }) => table.at(file, start) === null)
    .map(({ image, start }) => `${file.path}:${start} ${image}`);
}

function example(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ppb") && !name.includes("hasil"))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(ROOT, folder, name), "utf8") }));
}

describe("every name of a bound file is a definition or a reference", () => {
  it.each(["diskopukm", "diskopukm-asli", "kota"])("in examples/%s", (folder) => {
    const files = example(folder);
    const table = tableOf(files);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => unknown(file, table))).toEqual([]);
  });

  it("in generated files", () => {
    fc.assert(
      fc.property(source, (text) => {
        const file = { path: "peta.ppb", text: `peta K { }\n${text.replace(/\bpeta\b/g, "unit")}` };
        if (parse(file).diagnostics.length > 0) return;
        expect(unknown(file, tableOf([file]))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const KOTA = {
  path: "kota/peta.ppb",
  text: 'peta KOTA { kode matriks "KOTA.1" }\nlevel 0 {\n  KOTA.1 "Perizinan"\n}\n',
};
const DINAS = {
  path: "dinas/peta.ppb",
  text: `peta DINAS { kode matriks "P.1" }
unit umkm "Bidang UMKM"
jabatan kabid "Kepala Bidang" di umkm
level 0 {
  P.1 "Satu" pengampu umkm turunan KOTA.1
  P.2 "Dua" pengampu ukmm
  alur P.1 -> P.2
}
cfm P.1 {
  lajur umkm {
    mulai
    periksa "Memeriksa" bersama tamu
    lanjut subproses P.2
  }
  lajur tamu "Tamu" {
    hadir "Hadir"
  }
  alur mulai -> periksa -> lanjut
  alur periksa -> haidr
}
`,
};
const table = tableOf([KOTA, DINAS]);
const id = (text: string): SymbolId => text as SymbolId;

/** The place of a word: its first occurrence behind another text. */
function placeOf(word: string, behind = ""): number {
  return DINAS.text.indexOf(word, DINAS.text.indexOf(behind));
}

describe("the table", () => {
  it.each([
    ["DINAS/unit/umkm", ["parent", "owner", "lane"]],
    ["DINAS/process/1", ["siblingFlow", "cfm"]],
    ["DINAS/process/2", ["siblingFlow", "subprocess"]],
    ["KOTA/process/1", ["derived"]],
    ["DINAS/cfm/1/step/periksa", ["flow", "flow"]],
    ["DINAS/cfm/1/lane/tamu", ["together"]],
    ["DINAS/cfm/1/step/hadir", []],
  ])("knows all references to %s", (symbol, roles) => {
    expect(table.definition(id(symbol))?.id).toBe(symbol);
    expect(table.referencesTo(id(symbol)).map((r) => r.role)).toEqual(roles);
  });

  it.each([
    ["kabid", "", { definition: "DINAS/unit/kabid", to: null }],
    ["umkm", "di umkm", { definition: null, to: "DINAS/unit/umkm" }],
    ["umkm", "lajur umkm", { definition: "DINAS/cfm/1/lane/umkm", to: "DINAS/unit/umkm" }],
    ["KOTA.1", "turunan", { definition: null, to: "KOTA/process/1" }],
    ["P.1", "cfm", { definition: null, to: "DINAS/process/1" }],
    ["lanjut", "-> periksa", { definition: null, to: "DINAS/cfm/1/step/lanjut" }],
    ["ukmm", "", { definition: null, to: null }],
  ])("finds %s behind %j by its offset", (word, behind, expected) => {
    const start = placeOf(word, behind);
    for (const offset of [start, start + 1, start + word.length]) {
      const found = table.at(DINAS, offset);
      const to = found?.reference?.resolution;
      expect({
        definition: found?.definition?.id ?? null,
        to: to?.kind === "resolved" ? to.to : null,
      }).toEqual(expected);
    }
  });

  it("has nothing between names and in other files", () => {
    expect(table.at(DINAS, placeOf('"Satu"') + 1)).toBeNull();
    expect(table.at({ path: "x.ppb", text: "" }, 0)).toBeNull();
  });

  it("says what is visible from a CFM, innermost first, and nothing of other CFMs or maps", () => {
    const names = table.visibleFrom(id("DINAS/cfm/1")).map((d) => d.name);
    expect(names).toEqual([
      "umkm",
      "tamu",
      "mulai",
      "periksa",
      "lanjut",
      "hadir",
      "umkm",
      "kabid",
      "P.1",
      "P.2",
      "P.1",
    ]);
    expect(table.visibleFrom(id("KOTA")).map((d) => d.id)).toEqual(["KOTA/process/1"]);
  });

  it.each([
    ["ukmm", "DINAS/unit/umkm"],
    ["haidr", "DINAS/cfm/1/step/hadir"],
  ])("suggests for %s", (word, to) => {
    const reference = table.at(DINAS, placeOf(word))?.reference;
    expect(reference?.resolution.kind).toBe("unresolved");
    expect(reference == null ? null : table.suggestion(reference)?.to).toBe(to);
  });
});
