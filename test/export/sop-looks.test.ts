import { describe, expect, it } from "vitest";
import { sopXlsx, type SopWorkbookInput } from "../../src/export/sop-xlsx.ts";
import { HEADER, LINE, TITLE } from "../../src/export/xlsx/looks.ts";
import type { CellStyle } from "../../src/export/xlsx/workbook.ts";
import type { DrawnLane, SopDrawing, SopFlow, SopRow } from "../../src/views/drawing.ts";
import { heightsOf, looksOf, sheetOf, textsOf, widthsOf } from "./workbooks.ts";

const LANES: readonly DrawnLane[] = [
  { id: "loket", name: "Loket" },
  { id: "kepala", name: "Kepala" },
].map((lane) => ({ ...lane, external: false }));

function row(id: string, more: Partial<SopRow> = {}): SopRow {
  return {
    ...{ id, number: `${Number(id.slice(1)) + 1}`, kind: "activity", isCapsule: false, goesOn: false },
    ...{ opens: null, activity: `Kegiatan ${id}`, lanes: ["loket"], requirements: [], duration: [] },
    ...{ output: [], remarks: [] },
    ...more,
  };
}

const flow = (from: string, to: string, label = ""): SopFlow => ({ from, to, label });

function drawingOf(
  rows: readonly SopRow[],
  flows: readonly SopFlow[] = [],
  lanes: readonly DrawnLane[] = LANES,
): SopDrawing {
  return {
    ...{ kind: "sop", name: "sop", code: "SOP.1", title: "Izin", heading: "SOP", orientation: "auto" },
    ...{ lanes, rows, flows, loose: [], related: [] },
  };
}

const bytesOf = (drawing: SopDrawing, cover: SopWorkbookInput["cover"] = []): Uint8Array =>
  sopXlsx({
    ...{ drawing, cover, title: "Pelayanan Izin", institution: "Dinas", paper: "a4" },
    madeOn: { year: 2027, month: 1, day: 2 },
  });

const lines = (count: number): number => count * LINE + 6;
const VALUE: CellStyle = { size: 9, align: "left", middle: true, bordered: true };
const MARK: CellStyle = { ...VALUE, align: "center" };

/** What the last column says of each row, below the headings. */
const remarksOf = (rows: readonly SopRow[], flows: readonly SopFlow[]): readonly (string | undefined)[] =>
  textsOf(bytesOf(drawingOf(rows, flows)), 1)
    .slice(5)
    .map((cells) => cells.at(-1));

it.each([
  [2, false],
  [8, false],
  [9, true],
  [14, true],
])(
  "the names of %i executors are read upwards only where they make the sheet too wide",
  async (count, turned) => {
    const names = Array.from({ length: count }, (_, i) => `Kepala Seksi ${i}`);
    const lanes = names.map((name, i) => ({ id: `l${i}`, name, external: false }));
    const sheet = await sheetOf(bytesOf(drawingOf([row("s0", { lanes: ["l0"] })], [], lanes)), "SOP");
    const heads = names.map((_, i) => sheet.getRow(5).getCell(3 + i));
    expect(heads.map(({ value }) => value)).toEqual(names);
    for (const { alignment } of heads) expect(alignment.textRotation).toBe(turned ? 90 : undefined);
    expect(sheet.getRow(5).getCell(3 + count).alignment.textRotation).toBeUndefined();
    const widths = widthsOf(sheet, 2 + count).slice(2);
    expect(new Set(widths)).toEqual(new Set([turned ? 8 : 14]));
  },
);

it.each([
  ["in three lines, as high as its longest word", "Kepala Seksi", 6],
  [
    "with a word more a line, where three lines do not hold it",
    "Kepala Bidang Pelayanan Perizinan Terpadu",
    17,
  ],
  ["of one long word, whole", "Penanggungjawab", 15],
])("a name that is read upwards stands %s", async (_, name, letters) => {
  const lanes = Array.from({ length: 14 }, (__, i) => ({
    ...{ id: `l${i}`, name: i === 3 ? name : "Kepala Seksi", external: false },
  }));
  const sheet = await sheetOf(bytesOf(drawingOf([row("s0", { lanes: ["l0"] })], [], lanes)), "SOP");
  expect(sheet.getRow(5).height).toBe(letters * 7.5 + 6);
});

describe("the table of an SOP", () => {
  const phased = drawingOf([row("s0", { opens: "1.10" }), row("s1", { lanes: ["kepala", "loket"] })]);

  it("says each title, and the name of a phase, once in a row over all columns", () => {
    const texts = textsOf(bytesOf(phased), 1);
    const rest = ["", "", "", "", "", "", ""];
    expect([texts[0], texts[1], texts[2]!.slice(1), texts[5]]).toEqual([
      ["STANDAR OPERASIONAL PROSEDUR", ...rest],
      ["Pelayanan Izin", ...rest],
      rest,
      ["1.10", ...rest],
    ]);
    expect(texts[3]).toEqual([
      ...["No", "Kegiatan", "Pelaksana", "Pelaksana"],
      ...["Mutu Baku", "Mutu Baku", "Mutu Baku", "Keterangan"],
    ]);
  });

  it("has marks in the middle, numbers and times that stay texts, and bold phases", async () => {
    const sheet = await sheetOf(bytesOf(phased), "SOP");
    const looks = (...names: readonly string[]): readonly CellStyle[] =>
      names.map((name) => looksOf(sheet.getCell(name)));
    expect(looks("A1", "A2", "A3")).toEqual([TITLE, TITLE, { size: 9, align: "center", middle: true }]);
    expect(looks("A4", "C4", "C5", "H5")).toEqual([HEADER, HEADER, HEADER, HEADER]);
    expect(looks("A6")).toEqual([{ ...VALUE, bold: true, asText: true }]);
    expect(looks("A7", "B7", "C7", "D7", "E7", "F7", "G7", "H7")).toEqual([
      ...[{ ...MARK, asText: true }, VALUE, MARK, MARK],
      ...[VALUE, { ...MARK, asText: true }, VALUE, VALUE],
    ]);
  });

  it("has columns of fixed widths, and headings of two lines at least", async () => {
    const sheet = await sheetOf(bytesOf(phased), "SOP");
    expect(widthsOf(sheet, 8)).toEqual([5, 36, 14, 14, 20, 12, 20, 24]);
    expect(heightsOf(sheet, 1)).toEqual([18, 18, 18, LINE + 3, 2 * LINE + 3, lines(1), lines(1), lines(1)]);
    const long = LANES.map((lane) => ({ ...lane, name: "Kepala Bidang Pelayanan Perizinan" }));
    expect((await sheetOf(bytesOf(drawingOf([row("s0")], [], long)), "SOP")).getRow(5).height).toBe(lines(4));
  });

  it("has columns as wide as the longest word of an executor's name, up to a bound", async () => {
    const named = LANES.map((lane, i) => ({
      ...lane,
      name: i === 0 ? "Pengadministrasi Kepegawaian" : "Pertanggungjawabankeuangandaerah",
    }));
    const sheet = await sheetOf(bytesOf(drawingOf([row("s0")], [], named)), "SOP");
    expect(widthsOf(sheet, 4)).toEqual([5, 36, 22, 26]);
    expect(sheet.getRow(5).height).toBe(lines(2));
  });

  it.each([
    // A line of «Kegiatan» holds 30 letters, one of «Waktu» nine.
    ["activity", { activity: "x".repeat(30) }, 1],
    ["longer activity", { activity: "x".repeat(31) }, 2],
    ["time", { duration: ["x".repeat(9)] }, 1],
    ["longer time", { duration: ["x".repeat(10)] }, 2],
    ["several texts", { requirements: ["KTP", "KK", "Surat"] }, 3],
  ] as const)("has a row as high as its %s needs", async (_, more, count) => {
    expect(heightsOf(await sheetOf(bytesOf(drawingOf([row("s0", more)])), "SOP"), 6)).toEqual([lines(count)]);
  });
});

describe("the ways on from a row of an SOP", () => {
  const rows = [row("s0"), row("s1"), row("s2")];

  it("are not said where the only one leads to the next row and has no label", () => {
    expect(remarksOf(rows, [flow("s0", "s1"), flow("s1", "s2")])).toEqual(["", "", ""]);
  });

  it("are said where the only one has a label, or leads elsewhere", () => {
    expect(remarksOf(rows, [flow("s0", "s1", "Ya"), flow("s1", "s0")])).toEqual([
      ...["Ya: ke langkah 2", "Lanjut ke langkah 1", ""],
    ]);
    expect(remarksOf(rows, [flow("s0", "s2"), flow("s1", "s2")])).toEqual(["Lanjut ke langkah 3", "", ""]);
  });

  it("are all said where there are several, the plain one among them", () => {
    expect(remarksOf(rows, [flow("s0", "s1"), flow("s0", "s2", "Tidak"), flow("s1", "s2")])).toEqual([
      ...["Lanjut ke langkah 2\nTidak: ke langkah 3", "", ""],
    ]);
  });

  it("end where there is none before the last row, unless work goes on outside the table", () => {
    expect(remarksOf(rows, [flow("s1", "s2")])).toEqual(["Berakhir di sini", "", ""]);
    const outside = [row("s0", { goesOn: true, remarks: ["Ke SOP lain"] }), row("s1")];
    expect(remarksOf(outside, [])).toEqual(["Ke SOP lain", ""]);
    expect(remarksOf([row("s0", { remarks: ["Batal"] }), row("s1")], [])).toEqual([
      ...["Batal\nBerakhir di sini", ""],
    ]);
  });
});

describe("the cover of an SOP", () => {
  it("says its titles once, and leaves room where nothing is to be said", async () => {
    const bytes = bytesOf(drawingOf([row("s0")]), [
      { label: "Dasar Hukum", texts: [] },
      { label: "Peringatan", texts: ["Satu"] },
    ]);
    expect(textsOf(bytes, 2)).toEqual([
      ...[
        ["STANDAR OPERASIONAL PROSEDUR", ""],
        ["Pelayanan Izin", ""],
      ],
      ...[
        ["Dasar Hukum", ""],
        ["Peringatan", "Satu"],
      ],
    ]);
    const sheet = await sheetOf(bytes, "Sampul");
    expect(["A1", "A2", "A3", "B4"].map((name) => looksOf(sheet.getCell(name)))).toEqual([
      ...[TITLE, TITLE, { ...VALUE, bold: true }, { ...VALUE, asText: true }],
    ]);
    expect(widthsOf(sheet, 2)).toEqual([28, 78]);
  });
});
