import { describe, expect, it } from "vitest";
import { matrixCsv } from "../../src/export/matrix-csv.ts";
import { matrixMarkdown } from "../../src/export/matrix-md.ts";
import type { MatrixColumn } from "../../src/views/matrix/columns.ts";
import type { FilledCell, MatrixCell } from "../../src/views/matrix/matrix.ts";
import { matrixOf } from "./matrices.ts";

const filled = (text: string, more: Partial<FilledCell> = {}): FilledCell => ({
  ...{ kind: "filled", code: "", text, rows: 1, drawing: null },
  ...more,
});

const LEVEL: MatrixColumn = { kind: "level", level: 0, header: "LEVEL 0" };
const CFM: MatrixColumn = { kind: "cfm", header: "CFM" };

/** The only cell of a table of one column. */
function cellOf(column: MatrixColumn, cell: MatrixCell, options?: { readonly drawings: string }): string {
  const line = matrixMarkdown(matrixOf([column], [[cell]]), options).split("\n")[4]!;
  return /^\| (.*) \|$/.exec(line)![1]!;
}

describe("the matrix as a Markdown table", () => {
  const rows: readonly (readonly MatrixCell[])[] = [
    [filled("Pelayanan", { code: "P.1", rows: 2 }), { kind: "empty" }],
    [{ kind: "covered", first: 0 }, filled("Izin")],
    [{ kind: "no-level" }, { kind: "no-level" }],
  ];

  it.each([
    ["merged", "″"],
    ["dashes", "-"],
  ] as const)(
    "(%s) marks what is covered by %s, what has no level, and leaves the rest empty",
    (mode, mark) => {
      expect(matrixMarkdown(matrixOf([LEVEL, CFM], rows, mode))).toBe(
        [
          "# MATRIKS",
          "",
          "| LEVEL 0 | CFM |",
          "| --- | --- |",
          "| P.1 Pelayanan |  |",
          `| ${mark} | Izin |`,
          "| · | · |",
          "",
        ].join("\n"),
      );
    },
  );

  it.each([
    [LEVEL, "[Izin](svg/a.svg)"],
    [CFM, "[Izin](svg/a.svg)"],
    [{ kind: "sop", header: "SOP" }, "Izin"],
    [{ kind: "owner", header: "PENGAMPU" }, "Izin"],
    [{ kind: "derived", header: "TURUNAN DARI" }, "Izin"],
  ] as const)("links to a drawing only from what is drawn: %j", (column, cell) => {
    expect(cellOf(column, filled("Izin", { drawing: "a" }))).toBe(cell);
    expect(cellOf(column, filled("Izin"))).toBe("Izin");
  });

  it("finds the drawing of any name, in the folder that is asked", () => {
    const cell = filled("Izin", { drawing: "peta (1) [a]'b c" });
    const name = "peta%20%281%29%20%5Ba%5D%27b%20c.svg";
    expect(cellOf(CFM, cell)).toBe(`[Izin](svg/${name})`);
    expect(cellOf(CFM, cell, { drawings: "../gambar/" })).toBe(`[Izin](../gambar/${name})`);
  });

  it.each([
    ["a|b", "a\\|b"],
    ["*tebal* _miring_ `kode` ~coret~ #", "\\*tebal\\* \\_miring\\_ \\`kode\\` \\~coret\\~ \\#"],
    ["[x](y) {z} \\", "\\[x\\](y) \\{z\\} \\\\"],
    ["<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
    ["dua\nbaris", "dua baris"],
  ])("shows the text %j as it is", (text, written) => {
    expect(cellOf(CFM, filled(text))).toBe(written);
    expect(cellOf(CFM, filled("", { code: text }))).toBe(written);
    expect(matrixMarkdown({ ...matrixOf([{ ...CFM, header: text }], []), title: text })).toBe(
      `# ${written}\n\n| ${written} |\n| --- |\n`,
    );
  });
});

describe("the matrix as CSV", () => {
  it.each([
    ["dashes", "-,-,-"],
    ["merged", "P.1,Pelayanan,Izin"],
  ] as const)("(%s) has in each column of what is covered: %s", (mode, covered) => {
    const rows: readonly (readonly MatrixCell[])[] = [
      [filled("Pelayanan", { code: "P.1", rows: 2 }), filled("Izin", { rows: 2 })],
      [
        { kind: "covered", first: 0 },
        { kind: "covered", first: 0 },
      ],
    ];
    expect(matrixCsv(matrixOf([LEVEL, CFM], rows, mode)).split("\r\n")).toEqual([
      ...["\ufeffKODE LEVEL 0,LEVEL 0,CFM", "P.1,Pelayanan,Izin", covered, ""],
    ]);
  });
});
