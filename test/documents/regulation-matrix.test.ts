import { describe, expect, it } from "vitest";
import { matrixTable } from "../../src/documents/papers/matrix-table.ts";
import { matrixCsv } from "../../src/export/matrix-csv.ts";
import { matrixMarkdown } from "../../src/export/matrix-md.ts";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { importFiles } from "../../src/import/import.ts";
import { check } from "../../src/check.ts";
import type { ProcessMap } from "../../src/model/model.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";

const cfm = (head: string, sops = ""): string =>
  `cfm ${head} {\n${sops}  lajur a {\n    mulai\n    x "Kerja"\n    selesai\n  }\n  alur mulai -> x -> selesai\n}\n`;

function mapWith(settings: string): ProcessMap {
  const text = `peta MENPAN {
  judul "Peta"
  kode matriks "PAN-01.01"
  kode cfm "PAN-01.01.CFM.01"
  ${settings}
}
unit a "Deputi A"
level 0 { PAN-01 "Kelembagaan" }
level 1 {
  PAN-01.01 "Penataan" pengampu a
  PAN-01.02 "Penilaian" pengampu a
}
${cfm('PAN-01.01.CFM.1 "Penataan Pusat"', '  sop PAN-01.01.CFM.1.SOP.1 "Menelaah Usul"\n  sop PAN-01.01.CFM.1.SOP.2 "Membahas Usul"\n')}
${cfm('PAN-01.01.CFM.2 "Penataan Daerah"')}
${cfm("PAN-01.02", '  sop PAN-01.02.SOP.1 "Menilai"\n')}`;
  return check([{ path: "peta.ppb", text }]).repository.maps[0]!;
}

const bytesOf = (map: ProcessMap): Uint8Array =>
  matrixXlsx({
    matrix: buildMatrix(map),
    title: "Peta",
    institution: "K",
    paper: "f4",
    madeOn: { year: 2027, month: 1, day: 1 },
  });

/** What an import makes of a matrix, as a map. */
function imported(path: string, bytes: Uint8Array): ProcessMap {
  const { files } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  return check(files).repository.maps[0]!;
}

/** Processes, CFMs and SOPs, without what no matrix says. */
function listed(map: ProcessMap): unknown {
  const { processes, cfms } = snapshot(map);
  return {
    processes: processes.map(({ path, title }) => [path.join("."), title]),
    cfms: cfms.map(({ process, number, title, sops }) => [
      "symbol" in process ? process.symbol.replace(/^.*\//, "") : process,
      number,
      title,
      sops.map((sop) => [sop.number, sop.title]),
    ]),
  };
}

describe("matriks peraturan", () => {
  const map = mapWith("matriks peraturan");

  it("has a row for each SOP, under the headings of PermenPANRB 19/2018", () => {
    expect(matrixCsv(buildMatrix(map)).slice(1).trim().split("\r\n")).toEqual([
      "KODE PROSES,BUSINESS PROCESS MAPPING,KODE SUB PROSES,JUDUL SUB PROSES,KODE CFM,JUDUL CFM,KODE SOP,JUDUL SOP",
      "PAN-01,Kelembagaan,PAN-01.01,Penataan,PAN-01.01.CFM.01,Penataan Pusat,PAN-01.01.CFM.01.SOP.01,Menelaah Usul",
      "PAN-01,Kelembagaan,PAN-01.01,Penataan,PAN-01.01.CFM.01,Penataan Pusat,PAN-01.01.CFM.01.SOP.02,Membahas Usul",
      "PAN-01,Kelembagaan,PAN-01.01,Penataan,PAN-01.01.CFM.02,Penataan Daerah,,",
      "PAN-01,Kelembagaan,PAN-01.02,Penilaian,PAN-01.02.CFM.01,Penilaian,PAN-01.02.CFM.01.SOP.01,Menilai",
    ]);
  });

  it("merges a process over its CFMs and a CFM over its SOPs", () => {
    const { columns, rows } = buildMatrix(map);
    const spans = columns.map((_, c) =>
      rows.map(({ cells }) => (cells[c]?.kind === "filled" ? cells[c].rows : 0)),
    );
    expect(spans).toEqual([
      [4, 0, 0, 0],
      [3, 0, 0, 1],
      [2, 0, 1, 1],
      [1, 1, 0, 1],
    ]);
    expect(matrixTable(buildMatrix(map)).header[0]?.map(({ text }) => text)).toEqual([
      "KODE PROSES",
      "BUSINESS PROCESS MAPPING",
      "KODE SUB PROSES",
      "JUDUL SUB PROSES",
      "KODE CFM",
      "JUDUL CFM",
      "KODE SOP",
      "JUDUL SOP",
    ]);
    expect(matrixMarkdown(buildMatrix(map))).toContain("| PROSES | SUB PROSES | CFM | SOP |");
  });

  it.each([
    ["kolom proses pengampu", ["level", "level", "owner"], 2],
    ["kolom pengampu proses cfm", ["owner", "level", "level", "cfm"], 3],
    ["kolom cfm sop", ["cfm", "sop"], 4],
  ])("has the columns of %s, and rows for what they show", (columns, kinds, rows) => {
    for (const form of ["level", "peraturan"]) {
      const matrix = buildMatrix(mapWith(`matriks ${form}\n  ${columns}`));
      expect(matrix.columns.map(({ kind }) => kind)).toEqual(kinds);
      expect(matrix.rows).toHaveLength(rows);
    }
  });

  it.each(["gabung", "strip"])("comes back with its CFMs and SOPs from CSV and XLSX: %s", (mode) => {
    const written = mapWith(`matriks peraturan\n  matriks ${mode}`);
    const csv = new TextEncoder().encode(matrixCsv(buildMatrix(written), ";"));
    expect(listed(imported("matriks.csv", csv))).toEqual(listed(written));
    expect(imported("matriks.csv", csv).settings).toMatchObject({
      matrixForm: "regulation",
      matrixColumns: [],
    });
    expect(matrixCsv(buildMatrix(imported("matriks.csv", csv)))).toBe(matrixCsv(buildMatrix(written)));
    expect(listed(imported("matriks.xlsx", bytesOf(written)))).toEqual(listed(written));
  });
});
