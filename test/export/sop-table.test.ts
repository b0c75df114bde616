import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { sopXlsx } from "../../src/export/sop-xlsx.ts";
import { plan } from "../../src/views/plan.ts";
import { sopsOf } from "../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";

const UNITS = ["loket", "verifikator", "kepala"] as const;

/** The sheet "SOP" of a CFM with these lanes and flows, as another program reads it. */
async function tableOf(lanes: Readonly<Record<string, string>>, flows: string): Promise<ExcelJS.Worksheet> {
  const repository = repositoryOf({
    "peta.ppb": `
peta DPM {
  judul "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh"
  keluaran sop
}
${UNITS.map((unit) => `unit ${unit} "${unit}"`).join("\n")}
level 0 { DPM.1 "Pelayanan Izin" pengampu loket }
cfm DPM.1 {
${Object.entries(lanes)
  .map(([unit, steps]) => `  lajur ${unit} {\n${steps}\n  }`)
  .join("\n")}
  ${flows}
}
`,
  });
  const map = onlyMap(repository);
  const [sop] = sopsOf(map, plan(map, repository));
  const book = new ExcelJS.Workbook();
  const bytes = sopXlsx({
    drawing: sop!.drawing,
    title: "Pelayanan Izin",
    institution: "Dinas Contoh",
    cover: [],
    paper: "a4",
    madeOn: { year: 2027, month: 1, day: 2 },
  });
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.getWorksheet("SOP")!;
}

/** Texts of a row, one a column. */
const textsOf = (sheet: ExcelJS.Worksheet, row: number): readonly string[] =>
  Array.from({ length: sheet.columnCount }, (_, i) => sheet.getCell(row, i + 1).text);

const THREE = {
  loket: `    mulai "Berkas masuk"
    terima "Menerima berkas" { kelengkapan "Formulir; KTP"
      waktu "1.10"
      keluaran "Tanda terima"
      keterangan "Melalui loket" }`,
  verifikator: `    periksa cabang "Lengkap?"
    catat "Mencatat"`,
  kepala: `    tanda "Menandatangani" bersama verifikator
    selesai "Izin terbit"`,
};
const STORY = `alur mulai -> terima -> periksa
  alur periksa -[Ya]-> catat -> tanda -> selesai
  alur periksa -[Tidak]-> terima`;

describe("the table of an SOP in a workbook", () => {
  it("names each phase in a row of its own over all columns", async () => {
    const sheet = await tableOf(THREE, `${STORY}\n  tahap "Penerimaan" terima\n  tahap "Penerbitan" catat`);
    const rows = Array.from({ length: sheet.rowCount - 5 }, (_, i) => 6 + i);
    expect(rows.map((row) => sheet.getCell(row, 1).text)).toEqual([
      "Penerimaan",
      "1",
      "2",
      "3",
      "Penerbitan",
      "4",
      "5",
      "6",
    ]);
    const last = String.fromCharCode(64 + sheet.columnCount);
    expect(sheet.model.merges.filter((range) => !/[A-Z][1-5](?:$|:)/.test(range)).sort()).toEqual([
      `A10:${last}10`,
      `A6:${last}6`,
    ]);
    expect([6, 10, 7].map((row) => sheet.getCell(row, 1).font.bold === true)).toEqual([true, true, false]);
  });

  it("has its titles, the executors under one heading and the measures of quality under another", async () => {
    const sheet = await tableOf(THREE, STORY);
    expect(textsOf(sheet, 1)[0]).toBe("STANDAR OPERASIONAL PROSEDUR");
    expect(textsOf(sheet, 2)[0]).toBe("Pelayanan Izin");
    expect(textsOf(sheet, 3)[0]).toContain("◆ keputusan");
    expect(textsOf(sheet, 5)).toEqual([
      "No",
      "Kegiatan",
      ...UNITS,
      "Kelengkapan",
      "Waktu",
      "Output",
      "Keterangan",
    ]);
    expect([sheet.getCell("C4").text, sheet.getCell("F4").text]).toEqual(["Pelaksana", "Mutu Baku"]);
    expect([...sheet.model.merges].sort()).toEqual(
      ["A1:I1", "A2:I2", "A3:I3", "A4:A5", "B4:B5", "C4:E4", "F4:H4", "I4:I5"].sort(),
    );
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 5 });
  });

  it("marks each executor of a row by what the row is", async () => {
    const sheet = await tableOf(THREE, STORY);
    const rows = Array.from({ length: sheet.rowCount - 5 }, (_, i) => textsOf(sheet, i + 6));
    expect(rows.map(([, activity, ...cells]) => [activity, ...cells.slice(0, 3)])).toEqual([
      ["Berkas masuk", "■", "", ""],
      ["Menerima berkas", "●", "", ""],
      ["Lengkap?", "", "◆", ""],
      ["Mencatat", "", "●", ""],
      ["Menandatangani", "", "●", "●"],
      ["Izin terbit", "", "", "■"],
    ]);
  });

  it("says of a row what its step says, as texts, and its ways on where they are not the plain next one", async () => {
    const sheet = await tableOf(THREE, STORY);
    const rows = Array.from({ length: sheet.rowCount - 5 }, (_, i) => textsOf(sheet, i + 6));
    expect(rows[1]!.slice(5)).toEqual([
      expect.stringMatching(/Formulir[\s\S]*KTP/),
      "1.10",
      "Tanda terima",
      "Melalui loket",
    ]);
    expect(sheet.getCell("G7").numFmt).toBe("@");
    const number = (activity: string): string => rows.find((row) => row[1] === activity)![0]!;
    expect(rows[2]!.at(-1)!.split("\n").sort()).toEqual([
      `Tidak: ke langkah ${number("Menerima berkas")}`,
      `Ya: ke langkah ${number("Mencatat")}`,
    ]);
    for (const row of [rows[0]!, rows[3]!, rows[4]!, rows[5]!]) expect(row.at(-1)).toBe("");
  });

  it("has no heading over a single executor's column to merge", async () => {
    const sheet = await tableOf(
      { loket: '    mulai\n    terima "Menerima"\n    selesai' },
      "alur mulai -> terima -> selesai",
    );
    expect([...sheet.model.merges].sort()).toEqual(
      ["A1:G1", "A2:G2", "A3:G3", "A4:A5", "B4:B5", "D4:F4", "G4:G5"].sort(),
    );
    expect([sheet.getCell("C4").text, sheet.getCell("C5").text]).toEqual(["Pelaksana", "loket"]);
  });

  it("has rows that grow with the longest of their texts", async () => {
    const long = "kata ".repeat(60).trim();
    const sheet = await tableOf(
      { loket: `    mulai\n    a "Pendek"\n    b "${long}"\n    selesai` },
      "alur mulai -> a -> b -> selesai",
    );
    const heightOf = (activity: string): number => {
      for (let row = 6; row <= sheet.rowCount; row += 1)
        if (sheet.getCell(row, 2).text === activity) return sheet.getRow(row).height;
      throw new Error(activity);
    };
    expect(heightOf("Pendek")).toBe(18.5);
    expect(heightOf(long)).toBeGreaterThan(8 * 12.5);
    expect(heightOf(long)).toBeLessThan(14 * 12.5);
  });
});
