import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSource } from "../../../src/syntax/format.ts";
import { parse } from "../../../src/syntax/parse.ts";
import { print } from "../../../src/syntax/print/print.ts";
import type { WrittenDeclaration } from "../../../src/syntax/written.ts";
import { declarations } from "./trees.ts";
import { written } from "./written.ts";
import { often } from "../../support/often.ts";

const read = (text: string) => parse({ path: "a.ppb", text });
const treeOf = (text: string) => read(text).tree.declarations.map(written);

describe("a generated tree", () => {
  it("is read back as it was, without a finding", () => {
    fc.assert(
      fc.property(declarations, (tree) => {
        const text = print(tree);
        const { diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(treeOf(text)).toEqual(tree);
      }),
      { numRuns: often(250) },
    );
  });

  it("is printed in the formatter's own form", () => {
    fc.assert(
      fc.property(declarations, (tree) => {
        const text = print(tree);
        expect(formatSource({ path: "a.ppb", text }).text).toBe(text);
      }),
    );
  });
});

describe("the examples", () => {
  const folder = join(import.meta.dirname, "../../../examples");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ppb"),
  );
  it.each(files.sort())("%s is printed from its tree", (path) => {
    const tree = treeOf(readFileSync(join(folder, path), "utf8"));
    expect(tree.length).toBeGreaterThan(0);
    expect(treeOf(print(tree))).toEqual(tree);
  });
});

it("writes what a person would have written", () => {
  const source = `unit umkm "Bidang UMKM" singkatan "UMKM"
mitra warga "Warga"

level 1 {
  P.1.1 "Penerimaan" pengampu umkm
  P.1.2 "Pemeriksaan"

  P.2.1 "Pengawasan"

  alur P.1.1 -> P.1.2
}

cfm P.1.1 {
  lajur umkm {
    mulai
    lengkap cabang "Lengkap?"
    catat          "Mencatat"
    selesai
  }

  alur mulai -> lengkap -[Ya]-> catat -> selesai
  alur lengkap -["a ] b"]-> selesai
}
`;
  expect(print(treeOf(source))).toBe(source);
});

const cfm = (step: object, flows: readonly object[] = []): WrittenDeclaration =>
  ({
    kind: "cfm",
    code: { prefix: "P", separator: ".", segments: ["1"] },
    title: null,
    sops: [],
    phases: [],
    directions: [],
    pages: [],
    lanes: [
      {
        id: "a",
        name: null,
        steps: [{ kind: "activity", target: null, together: [], details: [], ...step }],
      },
    ],
    flows,
    notes: [],
  }) as unknown as WrittenDeclaration;
const level = (
  prefix: string,
  separator: string,
  segments: readonly string[],
  facts: readonly object[] = [],
) =>
  ({
    kind: "level",
    number: 0,
    title: null,
    processes: [{ code: { prefix, separator, segments }, title: "x", facts }],
    flows: [],
  }) as unknown as WrittenDeclaration;

describe("what the language cannot write is refused, not written as something else", () => {
  it.each<[string, WrittenDeclaration]>([
    ["a name with a space", { kind: "unit", id: "a b", name: "x", parents: [], abbreviations: [] }],
    ["an empty name", { kind: "unit", id: "", name: "x", parents: [], abbreviations: [] }],
    ["a prefix that needs quotes before a title", level("ATR&BPN", " ", ["01"])],
    ["a number with a letter", level("P", ".", ["O1"])],
    ["a separator without a prefix", level("", ".", ["1"])],
    ["a code without a number or prefix", level("", "", [])],
    ["a prefix that would take the first number along", level("A-1", ".", ["2"])],
    [
      "a second owner that begins a fact",
      level("P", ".", ["1"], [{ kind: "pengampu", units: ["a", "kelompok"] }]),
    ],
    ["a plain step called mulai", cfm({ id: "mulai", text: "x" })],
    ["a step that would open a block", cfm({ id: "lajur", text: null })],
    [
      "a step that would open a block before its kind",
      cfm({
        id: "tahap",
        kind: "subprocess",
        text: "x",
        target: { prefix: "P", separator: ".", segments: ["2"] },
      }),
    ],
    ["an event called like a kind", cfm({ kind: "start", id: "cabang", text: "x" })],
    [
      "a label beyond the lexer's bound",
      cfm({ id: "x", text: "y" }, [{ from: "x", to: "x", arrow: "sequence", label: "l".repeat(1001) }]),
    ],
  ])("%s", (_, declaration) => {
    expect(() => print([declaration])).toThrow(RangeError);
  });
});
