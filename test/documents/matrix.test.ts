import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixCsv } from "../../src/export/matrix-csv.ts";
import { matrixMarkdown } from "../../src/export/matrix-md.ts";
import { buildMatrix, buildRepositoryMatrix, shownCell } from "../../src/views/matrix/matrix.ts";
import { SMALL_MAP, example, mapOf, onlyMap, repositoryOf } from "./support.ts";

const small = mapOf(SMALL_MAP);

describe("buildMatrix", () => {
  it("has a row a leaf at any depth, merged as the tree is", () => {
    const matrix = buildMatrix(small);
    expect(matrix.columns.map((c) => c.header)).toEqual(["LEVEL 0", "LEVEL 1", "LEVEL 2", "CFM", "PENGAMPU"]);
    expect(matrix.rows.map((r) => r.leaf)).toEqual(["1.1.1", "1.1.2", "1.2", "2"]);
    expect(
      matrix.rows.map((r) =>
        r.cells.map((c) => (c.kind === "filled" ? `${c.code || c.text} x${c.rows}` : c.kind)),
      ),
    ).toEqual([
      ["P.1 x3", "P.1.1 x2", "P.1.1.1 x1", "Pemeriksaan berkas x1", "Bidang <Layanan> x1"],
      ["covered", "covered", "P.1.1.2 x1", "empty", "Sekretariat x1"],
      ["covered", "P.1.2 x1", "no-level", "Penerbitan izin x1", "Bidang <Layanan>; Sekretariat x1"],
      ["P.2 x1", "no-level", "no-level", "Pengawasan lapangan x1", "Sekretariat x1"],
    ]);
  });

  it("covers each cell of the real map exactly once", () => {
    const map = onlyMap(example("diskopukm"));
    const matrix = buildMatrix(map);
    expect(matrix.rows).toHaveLength(20);
    const shown = new Set(
      matrix.rows.flatMap((row) =>
        row.cells.flatMap((c) => (c.kind === "filled" && c.code !== "" ? [c.code] : [])),
      ),
    );
    expect(shown.size).toBe(36);
    matrix.columns.forEach((_, c) => {
      let next = 0;
      matrix.rows.forEach((row, r) => {
        const cell = row.cells[c];
        if (cell?.kind === "covered") expect(r).toBeLessThan(next);
        else expect(r).toBeGreaterThanOrEqual(next);
        if (cell?.kind === "filled") next = r + cell.rows;
      });
    });
  });

  it("joins the maps of a repository with what they are derived from", () => {
    const repository = repositoryOf({
      "kota/peta.ppb": 'peta KOTA { instansi "Kota" }\nlevel 0 { KOTA.1 "Urusan" }',
      "dinas/peta.ppb":
        'peta DIN { instansi "Dinas" }\nlevel 0 { DIN.1 "Koperasi" turunan KOTA.1 }\nlevel 1 { DIN.1.1 "A" DIN.1.2 "B" }',
    });
    const matrix = buildRepositoryMatrix(repository);
    expect(matrix.columns.map((c) => c.kind)).toEqual([
      "institution",
      "level",
      "level",
      "cfm",
      "owner",
      "derived",
    ]);
    const last = matrix.columns.length - 1;
    const derived = matrix.rows.map(
      (row, r) => `${row.mapId} ${row.leaf}: ${shownCell(matrix, r, last)?.code ?? ""}`,
    );
    expect([...derived].sort()).toEqual(["DIN 1.1: KOTA.1", "DIN 1.2: KOTA.1", "KOTA 1: "]);
  });
});

describe("matrixCsv", () => {
  it("opens in a spreadsheet as text, with a value in every covered row", () => {
    const csv = matrixCsv(buildMatrix(small), ";");
    expect(csv.startsWith("\ufeffKODE LEVEL 0;LEVEL 0;KODE LEVEL 1;")).toBe(true);
    expect(csv.split("\r\n")[2]).toBe(
      `P.1;Pelayanan;P.1.1;Penerimaan berkas;P.1.1.2;"'=Pengarsipan, ""lama""";;Sekretariat`,
    );
    expect(csv.split("\r\n")[4]).toBe("P.2;Pengawasan;;;;;Pengawasan lapangan;Sekretariat");
  });

  it("begins no cell as a formula, whatever a title says and whatever a spreadsheet takes for the end of a cell", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."=+-@＝＋－＠,;\t|\" '1a\u200b\u202e\u00a0\n".split("")), {
          maxLength: 16,
        }),
        fc.constantFrom(",", ";"),
        (characters, separator) => {
          const field = csvOf(characters.join(""), separator);
          for (const end of [",", ";", "\t"]) {
            for (const cell of field.split(end)) {
              if (/^[\s"]*-[\s"]*$/u.test(cell)) continue;
              expect(cell, end).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["Penerimaan;=1+1;Izin", `"Penerimaan;'=1+1;Izin"`],
    ["=1+1", `"'=1+1"`],
    ['Izin;"=1+1"', `"Izin;'""=1+1"""`],
    ["＝HYPERLINK(1)", `"'＝HYPERLINK(1)"`],
    ["a,@b", `"a,'@b"`],
    ["a\t-b", "a -b"],
    // What is harmless stays as it is written.
    ["Biaya Rp50.000,-", `"Biaya Rp50.000,-"`],
    ["-", "-"],
    ["Usaha-usaha = baik", "Usaha-usaha = baik"],
    // Nothing turns a text round that a reader takes for what it shows.
    ["a\u202eb\u2066c\u00adé", "abcé"],
  ])("writes %j as %s", (text, field) => {
    expect(csvOf(text, ",")).toBe(field);
  });
});

/** The only field of a matrix of one text. */
function csvOf(text: string, separator: "," | ";"): string {
  const cell = { kind: "filled", code: "", text, rows: 1, drawing: null } as const;
  const csv = matrixCsv(
    {
      title: "M",
      name: "M",
      mode: "merged",
      columns: [{ kind: "cfm", header: "CFM" }],
      rows: [{ leaf: "1", mapId: "X", owner: "", drawing: null, cells: [cell] }],
    },
    separator,
  );
  return csv.slice(csv.indexOf("\r\n") + 2, -2);
}

describe("matrixMarkdown", () => {
  it("links drawings and lets no title be markup", () => {
    const text = matrixMarkdown(buildMatrix(small));
    expect(text).toContain("[P.1 Pelayanan](svg/dinas-01.svg)");
    expect(text).toContain("[Pemeriksaan berkas](svg/dinas-01.01.01.svg)");
    expect(text).toContain("Bidang &lt;Layanan&gt;");
    const rows = text.split("\n").filter((l) => l.startsWith("|"));
    expect(new Set(rows.map((r) => r.split(/(?<!\\)\|/).length)).size).toBe(1);
  });
});
