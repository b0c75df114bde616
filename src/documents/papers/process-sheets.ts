import { CONTINUED } from "./matrix-table.ts";
import type { ProcessSheet, QualityRow } from "../../views/process-sheets.ts";
import type { Block, HeadingBlock, TableBlock, TableCell, TableRow } from "../blocks.ts";

export const PROCESS_SHEETS = { title: "Lembar Proses", anchor: "lembar-proses" } as const;

/** What a link to the sheet of a process is called. */
export function sheetAnchorOf({ code }: ProcessSheet): string {
  return `lembar-proses ${code}`;
}

/** The sheets of processes below one heading: each its SIPOC, what it rests on, and the mutu baku of its steps. */
export function processSheetBlocks(sheets: readonly ProcessSheet[]): readonly Block[] {
  if (sheets.length === 0) return [];
  return [
    {
      kind: "heading",
      level: 2,
      text: PROCESS_SHEETS.title.toUpperCase(),
      bold: true,
      anchor: PROCESS_SHEETS.anchor,
      below: 0.5,
    },
    ...sheets.flatMap((sheet): readonly Block[] => [
      heading(sheet),
      sipocTable(sheet),
      ...sheet.quality.flatMap((table): readonly Block[] => [
        { kind: "gap", lines: 0.5 },
        ...(table.heading === null ? [] : [cfmHeading(table.heading)]),
        qualityTable(table.rows),
      ]),
      { kind: "gap", lines: 1 },
    ]),
  ];
}

function heading(sheet: ProcessSheet): HeadingBlock {
  const text = `${sheet.code} ${sheet.title}`;
  return { kind: "heading", level: 3, text, bold: true, anchor: sheetAnchorOf(sheet), below: 0.25 };
}

/** One of the CFMs of a process; it is no part of the outline: its process is. */
function cfmHeading(text: string): Block {
  return { kind: "heading", level: 4, text, bold: false, below: 0.25 };
}

/** Several entries of a cell are numbered. */
function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : items.map((item, i) => `${i + 1}. ${item}`).join("\n");
}

const SIPOC = ["Pemasok", "Masukan", "Proses", "Keluaran", "Pelanggan"] as const;

/** Supplier, input, process, output and customer side by side; below, across the table, what the process rests on. */
function sipocTable(sheet: ProcessSheet): TableBlock {
  const { suppliers, inputs, steps, outputs, customers } = sheet;
  const value = (items: readonly string[], column: number): TableCell => ({
    column,
    role: "value",
    text: listed(items),
  });
  const others: readonly (readonly [string, readonly string[]])[] = [
    ["Pengampu", sheet.owners],
    ["Dasar Hukum", sheet.legalBasis],
    ["Kode RAB", sheet.rab === null ? [] : [sheet.rab]],
    ["Kode SIPD", sheet.sipd === null ? [] : [sheet.sipd]],
    ["Catatan", sheet.notes],
  ];
  const drawings = sheet.drawings.map(({ drawing, code }): TableRow => {
    const label = sheet.drawings.length === 1 ? "Gambar, hlm." : `Gambar ${code}, hlm.`;
    const link = { anchor: drawing, label: `Ke gambar ${code}` };
    return [
      { column: 0, role: "row", text: label },
      { column: 1, columns: SIPOC.length - 1, role: "value", text: "", page: drawing, link },
    ];
  });
  return {
    kind: "table",
    columns: SIPOC.map(() => ({})),
    header: [SIPOC.map((text, column) => ({ column, role: "column", text }))],
    rows: [
      [suppliers, inputs, steps, outputs, customers].map(value),
      ...others
        .filter(([, texts]) => texts.length > 0)
        .map(([label, texts]): TableRow => [
          { column: 0, role: "row", text: label },
          { column: 1, columns: SIPOC.length - 1, role: "value", text: listed(texts) },
        ]),
      ...drawings,
    ],
    narrow: null,
    size: "matrix",
    whole: true,
  };
}

const QUALITY = ["No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan"] as const;

/** The mutu baku of a CFM's steps: what each needs, how long it takes and what it gives. */
function qualityTable(rows: readonly QualityRow[]): TableBlock {
  return {
    kind: "table",
    columns: QUALITY.map((name) => (name === "No" ? { whole: true } : {})),
    header: [QUALITY.map((text, column) => ({ column, role: "column", text }))],
    rows: rows.map(({ number, activity, executors, requirements, duration, output, remarks }): TableRow => {
      const cells = [[activity], executors, requirements, duration, output, remarks];
      return [
        { column: 0, role: "value", text: number, continued: number, align: "center" },
        ...cells.map((items, i): TableCell => {
          const text = items.join("\n");
          return i === 0
            ? { column: 1, role: "row", text, continued: `${text} ${CONTINUED}` }
            : { column: i + 1, role: "value", text };
        }),
      ];
    }),
    narrow: null,
    size: "matrix",
  };
}
