import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/import/import.ts";
import { growingWork } from "../../support/work.ts";
import { xlsx } from "./support.ts";

/** A row of a tree with ten children a process: `b` and `c` are 0 above their level. */
type RowOf = (a: number, b: number, c: number) => string;

/** The first n rows of the tree, under a heading. */
function tree(heading: string, rowOf: RowOf): (n: number) => string {
  return (n) => {
    const rows = [heading];
    for (let i = 0; i < n; i += 1) {
      const [a, rest] = [Math.floor(i / 111) + 1, i % 111];
      const b = rest === 0 ? 0 : Math.floor((rest - 1) / 11) + 1;
      rows.push(rowOf(a, b, rest === 0 ? 0 : (rest - 1) % 11));
    }
    return rows.join("\n");
  };
}

/** n rows that are numbered from 1. */
function rows(heading: string, rowOf: (i: number) => string): (n: number) => string {
  return (n) => [heading, ...Array.from({ length: n }, (_, i) => rowOf(i + 1))].join("\n");
}

const LIST = "KODE;PROSES;PENGAMPU";
const MATRIX = "LEVEL 0;;LEVEL 1;;LEVEL 2;;PENGAMPU";
const titled = (code: string | number, a: number, b: number, c: number): string =>
  `${code};Urusan ${a}-${b}-${c};Bidang ${(b % 7) + 1}`;
const dotted = (...numbers: readonly number[]): string => numbers.filter((number) => number > 0).join(".");
const leveled = (a: number, b: number, c: number, [first, second, third]: readonly string[]): string => {
  const pair = (isHere: boolean, code = ""): string => (isHere ? `${code};Urusan ${a}-${b}-${c}` : ";");
  return [pair(b === 0, first), pair(b > 0 && c === 0, second), pair(c > 0, third), "Bidang A"].join(";");
};

/** Tables that nobody would fill by hand, of n rows. */
const SHAPES: Readonly<Record<string, (n: number) => string | Uint8Array>> = {
  "a list": tree(LIST, (a, b, c) => titled(`P.${dotted(a, b, c)}`, a, b, c)),
  "codes without letters": tree(LIST, (a, b, c) => titled(dotted(a, b, c), a, b, c)),
  "the last number behind a dot": tree(LIST, (a, b, c) =>
    titled(c > 0 ? `.${c}` : `P.${dotted(a, b)}`, a, b, c),
  ),
  "the last number alone": tree(LIST, (a, b, c) => titled(c > 0 ? c : `P.${dotted(a, b)}`, a, b, c)),
  "the last number alone, with gaps": tree(LIST, (a, b, c) =>
    titled(c > 0 ? c * 2 - 1 : `P.${dotted(a, b)}`, a, b, c),
  ),
  "hyphens and strokes": tree(LIST, (a, b, c) => titled(`DPM/${dotted(a, b, c)}`, a, b, c)),
  "letters glued to numbers": tree(LIST, (a, b, c) => titled(`P${dotted(a, b, c)}`, a, b, c)),
  "an outline": tree("NO;PROSES;PENGAMPU", (a, b, c) => titled(c > 0 ? "a" : b > 0 ? "1" : "I", a, b, c)),
  "a matrix of levels": tree(MATRIX, (a, b, c) =>
    leveled(a, b, c, [`P.${a}`, `P.${a}.${b}`, `P.${a}.${b}.${c}`]),
  ),
  "a matrix of short codes": tree(MATRIX, (a, b, c) => leveled(a, b, c, [`P.${a}`, `${b}`, `${c}`])),
  "a matrix without codes": tree(MATRIX, (a, b, c) => leveled(a, b, c, [])),
  "codes over several columns": tree("KODE;;;PROSES;PENGAMPU", (a, b, c) =>
    titled(`${a};${b || ""};${c || ""}`, a, b, c),
  ),
  "groups by letters, counted through": rows(LIST, (i) =>
    i === 1
      ? "A;PROSES UTAMA;\nA.1;Urusan;Bidang A"
      : `A.${((i - 2) % 999) + 1}.${Math.floor(i / 999) + 1};Urusan ${i};Bidang A`,
  ),
  "one level": rows(LIST, (i) => `P.${(i % 999) + 1};Urusan ${i % 999};Bidang A`),
  "children of one process": rows(LIST, (i) => `P.1.${(i % 999) + 1};Urusan ${i % 999};Bidang A`),
  "one row again and again": rows(LIST, () => "P.1;Urusan;Bidang A"),
  "one code again and again": rows(LIST, (i) => `P.1;Urusan ${i};Bidang A`),
  "rows without codes": rows(`${LIST}\nP.1;Urusan;Bidang A`, (i) => `;Urusan ${i};Bidang A`),
  "headings again and again": rows(LIST, (i) => (i % 2 > 0 ? LIST : `P.${i % 999};Urusan ${i};Bidang A`)),
  "an owner a row": rows(LIST, (i) => `P.${(i % 30) + 1}.${Math.floor(i / 30) + 1};Urusan ${i};Bidang ${i}`),
  "owners of names that are nearly the same": rows(
    LIST,
    (i) => `P.${(i % 30) + 1}.${Math.floor(i / 30) + 1};Urusan ${i};Bidang ${"-".repeat(i % 7)}${i}`,
  ),
  "owners of one cell": (n) =>
    `${LIST}\nP.1;Urusan;"${Array.from({ length: n }, (_, i) => `Bidang ${i + 1}`).join("\n")}"`,
  "a row for each owner": rows(LIST, (i) => `P.1;Urusan;Bidang ${i}`),
  "letters that count": rows(
    LIST,
    (i) => `A.${(i % 999) + 1}.${Math.floor(i / 999) + 1};Urusan ${i};Bidang A`,
  ),
  "codes too shallow for their columns": tree(MATRIX, (a, b, c) =>
    leveled(a, b, c, [
      `P.${a}`,
      b === 1 ? `P.${a}.1` : `${b * 2}`,
      c === 1 ? `P.${a}.${b * 2}.1` : `${c * 2}`,
    ]),
  ),
  "CFMs of one process": rows("KODE;PROSES;KODE CFM;CFM", (i) =>
    i === 1 ? "P.1;Urusan;P.1.CFM.01;Diagram" : `;;P.1.CFM.${i};Diagram ${i}`,
  ),
  "SOPs of one process": rows("KODE;PROSES;KODE SOP;SOP", (i) =>
    i === 1 ? "P.1;Urusan;P.1.SOP.01;Tata cara" : `;;P.1.SOP.${i};Tata cara ${i}`,
  ),
  "ticked owners": rows(
    "KODE;NAMA PROSES;Sekretariat;Bidang A",
    (i) => `P.${(i % 30) + 1}.${Math.floor(i / 30) + 1};Urusan ${i};v;v`,
  ),
  "steps of an SOP": rows("NO;KEGIATAN;PELAKSANA", (i) => `${i};Memeriksa berkas ${i};Petugas`),
  "a workbook": (n) =>
    xlsx({
      sheets: {
        S: [
          ["KODE", "PROSES", "PENGAMPU"],
          ...Array.from({ length: n }, (_, i) => [
            `P.${(i % 30) + 1}.${Math.floor(i / 30) + 1}`,
            `Urusan ${i}`,
            "Bidang A",
          ]),
        ],
      },
    }),
  "merged areas": (n) =>
    xlsx({
      sheets: {
        S: [
          ["KODE", "PROSES", "PENGAMPU"],
          ...Array.from({ length: n }, (_, i) => [`P.${i % 999}`, `Urusan ${i}`, "Bidang A"]),
        ],
      },
      merges: Array.from({ length: n >> 1 }, (_, i) => `C${2 * i + 2}:C${2 * i + 3}`),
    }),
  "sheets of a workbook": (n) =>
    xlsx({
      sheets: Object.fromEntries(
        Array.from({ length: n >> 3 }, (_, i) => [
          `S${i}`,
          [
            ["KODE", "PROSES"],
            [`P.${(i % 30) + 1}.${Math.floor(i / 30) + 1}`, `Urusan ${i}`],
          ],
        ]),
      ),
    }),
};

const SMALL = 150;
/** Some tables are read in another way when they are large. */
const LARGER: Readonly<Record<string, number>> = {
  "hyphens and strokes": 1200,
  "headings again and again": 1200,
};
/** Twice the table is twice the work; sorting, and tables that are made once, account for the rest. */
const MOST = 2.3;

describe("the work that a large table makes is in proportion to it", () => {
  it.each(Object.entries(SHAPES))("%s", async (name, make) => {
    const { first, second } = await growingWork(LARGER[name] ?? SMALL, (n) => {
      const content = make(n);
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return () => {
        importFiles([{ path: "a.csv", bytes }], { code: null, map: null, sheet: null });
      };
    });
    expect(first).toBeGreaterThan(10 * SMALL);
    expect(second / first).toBeLessThan(MOST);
  });
});
