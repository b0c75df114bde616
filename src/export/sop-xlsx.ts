import type { SopDrawing, SopRow } from "../views/drawing.ts";
import { HEADER, LINE, PAPER_SIZE, SIZE, TITLE } from "./xlsx/looks.ts";
import { titleRow } from "./xlsx/title-row.ts";
import type { CellRange, CellStyle, Sheet, SheetCell, SheetRow } from "./xlsx/workbook.ts";
import { wrappedLines } from "./xlsx/wrap.ts";
import { writeWorkbook } from "./xlsx/write.ts";

export interface SopWorkbookInput {
  readonly drawing: SopDrawing;
  readonly title: string;
  readonly institution: string;
  /** What the cover says: a label and its texts; none where it is filled in by hand. */
  readonly cover: readonly { readonly label: string; readonly texts: readonly string[] }[];
  readonly paper: keyof typeof PAPER_SIZE;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

const VALUE: CellStyle = { size: SIZE, align: "left", middle: true, bordered: true };
const MARK: CellStyle = { ...VALUE, align: "center" };
const NOTE: CellStyle = { size: SIZE, align: "center", middle: true };

/** Marks that stand for the symbols of the printed table; a sheet has no lines between its cells. */
const MARKS = { capsule: "■", decision: "◆", other: "●" } as const;
const MARKS_EXPLAINED = "■ mulai atau selesai   ◆ keputusan   ● kegiatan";

/**
 * An SOP as an Excel workbook: "SOP" is the table with a mark in the column of each executor, its flows in words where they
 * do not simply lead to the next row; "Sampul" is the cover. Only texts: nothing is a number or a formula.
 */
export function sopXlsx(input: SopWorkbookInput): Uint8Array {
  const { title, institution, madeOn } = input;
  return writeWorkbook({
    title,
    creator: institution,
    madeOn,
    sheets: [tableSheet(input), coverSheet(input)],
  });
}

/** Two rows of titles and one of marks, two of headers. */
const HEADER_ROW = 3;
const FIRST_ROW = 5;

function tableSheet({ drawing, title, paper }: SopWorkbookInput): Sheet {
  const { lanes, rows } = drawing;
  const columns = columnsOf(drawing);
  const last = columns.length - 1;
  const heads = [
    { text: "STANDAR OPERASIONAL PROSEDUR", style: TITLE },
    { text: title, style: TITLE },
    { text: MARKS_EXPLAINED, style: NOTE },
  ];
  const widths = columns.map(({ width }) => width);
  const titles = heads.map(({ text, style }) => titleRow(text, widths, style));
  const quality = 2 + lanes.length;
  const isOver = (i: number): boolean => i >= 2 && i < quality + 3;
  const upper = columns.map(({ heading }, i): SheetCell => {
    const group = i < quality ? "Pelaksana" : "Mutu Baku";
    return { text: isOver(i) ? group : heading, style: HEADER };
  });
  const turned = areTurned(lanes);
  const isTurned = (i: number): boolean => turned && i >= 2 && i < quality;
  const lower = columns.map(({ heading }, i): SheetCell => ({
    text: heading,
    style: isTurned(i) ? { ...HEADER, turned } : HEADER,
  }));
  const level = lower.map((cell, i): SheetCell => (isTurned(i) ? { ...cell, text: "" } : cell));
  const names = turned ? lanes.map(({ name }) => turnedHeight(name)) : [];
  const values = rows.flatMap((row): readonly SheetRow[] => {
    const cells = columns.map(({ text, style }): SheetCell => ({ text: text(row), style }));
    const value = { height: heightOf(cells, columns), cells };
    return row.opens === null ? [value] : [phaseRow(row.opens, columns), value];
  });
  const phaseAt = rows.flatMap(({ opens }, i) => {
    const before = rows.slice(0, i).filter((row) => row.opens !== null).length;
    return opens === null ? [] : [FIRST_ROW + i + before];
  });
  const merged: CellRange[] = [
    ...heads.map((_, row) => ({ top: row, left: 0, bottom: row, right: last })),
    ...columns.flatMap((_, i) =>
      isOver(i) ? [] : [{ top: HEADER_ROW, left: i, bottom: HEADER_ROW + 1, right: i }],
    ),
    ...(lanes.length > 1 ? [{ top: HEADER_ROW, left: 2, bottom: HEADER_ROW, right: quality - 1 }] : []),
    { top: HEADER_ROW, left: quality, bottom: HEADER_ROW, right: quality + 2 },
    ...phaseAt.map((row) => ({ top: row, left: 0, bottom: row, right: last })),
  ];
  return {
    name: "SOP",
    widths,
    rows: [
      ...titles,
      { height: LINE + 3, cells: upper },
      { height: Math.max(2 * LINE + 3, heightOf(level, columns), ...names), cells: lower },
      ...values,
    ],
    merged,
    head: { first: HEADER_ROW, rows: FIRST_ROW },
    filter: null,
    paper: PAPER_SIZE[paper],
  };
}

/** The name of a phase, over all columns. */
function phaseRow(name: string, columns: readonly SopColumn[]): SheetRow {
  const style: CellStyle = { ...VALUE, bold: true, asText: true };
  return { height: LINE + 6, cells: columns.map((_, i) => ({ text: i === 0 ? name : "", style })) };
}

interface SopColumn {
  readonly heading: string;
  /** In Excel's unit: characters of the normal font. */
  readonly width: number;
  readonly style: CellStyle;
  readonly text: (row: SopRow) => string;
}

function columnsOf(drawing: SopDrawing): readonly SopColumn[] {
  const lines = (texts: readonly string[]): string => texts.join("\n");
  const ways = waysOf(drawing);
  const turned = areTurned(drawing.lanes);
  return [
    { heading: "No", width: 5, style: { ...MARK, asText: true }, text: ({ number }) => number },
    { heading: "Kegiatan", width: 36, style: VALUE, text: ({ activity }) => activity },
    ...drawing.lanes.map(({ id, name }): SopColumn => ({
      heading: name,
      width: turned ? TURNED.width : nameWidth(name),
      style: MARK,
      text: (row) => (row.lanes.includes(id) ? markOf(row) : ""),
    })),
    { heading: "Kelengkapan", width: 20, style: VALUE, text: ({ requirements }) => lines(requirements) },
    {
      heading: "Waktu",
      width: 12,
      style: { ...MARK, asText: true },
      text: ({ duration }) => lines(duration),
    },
    { heading: "Output", width: 20, style: VALUE, text: ({ output }) => lines(output) },
    {
      heading: "Keterangan",
      width: 24,
      style: VALUE,
      text: ({ id, remarks }) => lines([...remarks, ...(ways.get(id) ?? [])]),
    },
  ];
}

/** Letters that surely fit into a column, capitals and bold ones among them. */
function lettersIn(width: number): number {
  return (width - 1) / 1.15;
}

/** So wide that no word of an executor's name is broken, within bounds. */
function nameWidth(name: string): number {
  const longest = Math.max(...name.split(/[\s/-]+/).map((word) => [...word].length));
  return Math.min(26, Math.max(14, Math.ceil(longest * 1.3) + 1));
}

/** Where names of executors are read upwards: how wide their columns are then, and how many lines each holds. */
const TURNED = { width: 8, lines: 3 } as const;
/** Columns of executors that are together wider make a printed page too small to read. */
const WIDEST_LANES = 120;
/** A bold letter at its widest, pt. */
const LETTER = 7.5;

/** Whether the names of executors are read upwards, as there are too many to stand side by side. */
function areTurned(lanes: SopDrawing["lanes"]): boolean {
  return lanes.reduce((sum, { name }) => sum + nameWidth(name), 0) > WIDEST_LANES;
}

/** So high that the lines of a turned column hold a name, and its longest word is not broken, pt. */
function turnedHeight(name: string): number {
  const letters = [...name].length;
  let longest = Math.max(...name.split(/\s+/).map((word) => [...word].length));
  while (longest < letters && wrappedLines(name, longest) > TURNED.lines) longest += 1;
  return Math.min(409, longest * LETTER + 6);
}

function markOf({ isCapsule, kind }: SopRow): string {
  if (isCapsule) return MARKS.capsule;
  return kind === "decision" ? MARKS.decision : MARKS.other;
}

/** The ways on from each row, but for those that everybody expects: the one unlabelled way to the next row. */
function waysOf({ rows, flows }: SopDrawing): ReadonlyMap<string, readonly string[]> {
  const indexes = new Map(rows.map(({ id }, i) => [id, i]));
  return new Map(
    rows.map(({ id, goesOn }, i): [string, readonly string[]] => {
      const own = flows.filter(({ from }) => from === id);
      const [only] = own;
      const isPlain = own.length === 1 && only!.label === "" && indexes.get(only!.to) === i + 1;
      const isEnd = own.length === 0 && i < rows.length - 1 && !goesOn;
      const said = own.map(({ to, label }) => {
        const way = `ke langkah ${rows[indexes.get(to)!]!.number}`;
        return label === "" ? `Lanjut ${way}` : `${label}: ${way}`;
      });
      return [id, isPlain ? [] : isEnd ? ["Berakhir di sini"] : said];
    }),
  );
}

function coverSheet({ cover, title, paper }: SopWorkbookInput): Sheet {
  const rows = cover.map(({ label, texts }): SheetRow => {
    const text = texts.length > 1 ? texts.map((one, i) => `${i + 1}. ${one}`).join("\n") : (texts[0] ?? "");
    const lines = text.split("\n").reduce((sum, line) => sum + wrappedLines(line, lettersIn(77)), 0);
    return {
      height: Math.min(409, Math.max(1, lines) * LINE + 6),
      cells: [
        { text: label, style: { ...VALUE, bold: true } },
        { text, style: { ...VALUE, asText: true } },
      ],
    };
  });
  const widths = [28, 78];
  return {
    name: "Sampul",
    widths,
    rows: [titleRow("STANDAR OPERASIONAL PROSEDUR", widths), titleRow(title, widths), ...rows],
    merged: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    head: null,
    filter: null,
    paper: PAPER_SIZE[paper],
  };
}

/** Excel does not fit rows to their texts: heights are estimated, pt; 409 is the most that Excel takes. */
function heightOf(cells: readonly SheetCell[], columns: readonly SopColumn[]): number {
  const lines = cells.map(({ text }, i) =>
    text.split("\n").reduce((sum, line) => sum + wrappedLines(line, lettersIn(columns[i]!.width)), 0),
  );
  return Math.min(409, Math.max(1, ...lines) * LINE + 6);
}
