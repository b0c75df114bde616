import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { sopXlsx } from "../../src/export/sop-xlsx.ts";
import { titleRow } from "../../src/export/xlsx/title-row.ts";
import { plan } from "../../src/views/plan.ts";
import { sopsOf } from "../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";

const repository = repositoryOf({
  "peta.ppb": `
peta DPM {
  judul "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh"
  keluaran sop
}
unit izin "Bidang Perizinan"
level 0 { DPM.1 "Pelayanan Izin" pengampu izin }
cfm DPM.1 {
  lajur izin {
    mulai
    terbit "Menerbitkan izin"
    selesai
  }
  alur mulai -> terbit -> selesai
}
`,
});
const map = onlyMap(repository);
const [sop] = sopsOf(map, plan(map, repository));

/** Each kind of fact of a cover: several texts, one too long for a line, none, and more than a row can hold. */
const COVER = [
  { label: "Dasar Hukum", texts: ["Peraturan Daerah", "=1+1"] },
  { label: "Peringatan", texts: ["x".repeat(150)] },
  { label: "Keterkaitan", texts: [] },
  { label: "Peralatan", texts: Array.from({ length: 60 }, (_, i) => `Alat ${i}`) },
];

let cover: ExcelJS.Worksheet;
beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const bytes = sopXlsx({
    drawing: sop!.drawing,
    title: "Pelayanan Izin",
    institution: "Dinas Contoh",
    cover: COVER,
    paper: "f4",
    madeOn: { year: 2027, month: 1, day: 2 },
  });
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  cover = book.getWorksheet("Sampul")!;
});

const text = (address: string): string => cover.getCell(address).text;

describe("the cover in a workbook", () => {
  it("has two titles over both columns", () => {
    expect([text("A1"), text("A2")]).toEqual(["STANDAR OPERASIONAL PROSEDUR", "Pelayanan Izin"]);
    expect([...cover.model.merges].sort()).toEqual(["A1:B1", "A2:B2"]);
    expect([cover.getRow(1).height, cover.getRow(2).height]).toEqual([18, 18]);
    expect(cover.getCell("A1").font.bold).toBe(true);
  });

  it("numbers several texts and leaves a single one alone", () => {
    expect([3, 4, 5].map((row) => [text(`A${row}`), text(`B${row}`)])).toEqual([
      ["Dasar Hukum", "1. Peraturan Daerah\n2. =1+1"],
      ["Peringatan", "x".repeat(150)],
      ["Keterkaitan", ""],
    ]);
    expect(text("B6")).toMatch(/^1\. Alat 0\n2\. Alat 1\n/);
    expect(text("B6")).toMatch(/\n60\. Alat 59$/);
  });

  it("has labels in bold, and texts that stay texts", () => {
    expect(cover.getCell("A3").font.bold).toBe(true);
    expect(cover.getCell("B3").font.bold).not.toBe(true);
    expect(cover.getCell("B3").numFmt).toBe("@");
    expect(cover.getCell("A3").border.top?.style).toBe("thin");
    expect(cover.getCell("B3").border.top?.style).toBe("thin");
  });

  it("has rows as high as their texts, up to what Excel takes", () => {
    expect([3, 4, 5, 6].map((row) => cover.getRow(row).height)).toEqual([31, 43.5, 18.5, 409]);
  });
});

it.each([
  ["Pelayanan Izin", 1],
  [
    "Penanganan Darurat Bencana Alam, Nonalam, dan Sosial Lintas Kecamatan secara Terpadu dan Terkoordinasi",
    2,
  ],
  ["Penanganan Darurat Bencana Alam ".repeat(6), 3],
])("a title is in a row that is as high as its lines: %s", (title, lines) => {
  expect(titleRow(title, [28, 78]).height).toBe(3 + 15 * lines);
});
