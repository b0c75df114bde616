import type { SceneTable, SceneTableCell, SceneTableContent } from "../../scene/table.ts";
import { round } from "../primitives.ts";
import { LEADING } from "../wrap.ts";
import type { ArrangedSheet, Arrangement } from "./arrange.ts";
import { PADDING } from "./columns.ts";
import { CENTRED } from "./emit.ts";
import type { TextColumn } from "./form.ts";
import { NAMES } from "./form.ts";
import { MARGIN } from "./flows/points.ts";
import { connectorAlt } from "./symbols.ts";

/** The rows at the head: names of groups of columns, names of columns. */
const HEADS = 2;
/** Columns of text before those of executors, and behind. */
const BEFORE = ["number", "activity"] as const;
const BEHIND = ["requirements", "duration", "output", "remarks"] as const;

/** One sheet as a table: the texts of `emitSheet`, and in each row one cell over all executors for what is drawn. */
export function sheetTable(all: Arrangement, index: number): SceneTable {
  const { form, columns, header } = all;
  const sheet = all.sheets[index]!;
  const { texts, lanes } = columns;
  const placed = [...BEFORE.map((name) => texts[name]), ...lanes, ...BEHIND.map((name) => texts[name])];
  return {
    columns: [...placed.map(({ x }) => round(MARGIN + x)), round(MARGIN + columns.width)],
    rows: edges([
      header.upper,
      header.height - header.upper,
      ...sheet.heights.flatMap((height, r) => [...phaseHeights(sheet, r), height]),
    ]),
    heads: HEADS,
    padding: PADDING,
    textSize: form.text,
    lineHeight: form.text * LEADING,
    cells: [...headCells(all), ...rowCells(all, sheet)],
  };
}

/** Of the row of a phase above a row of the lattice. */
function phaseHeights({ phases }: ArrangedSheet, r: number): readonly number[] {
  const phase = phases[r];
  return phase == null ? [] : [phase.height];
}

function edges(heights: readonly number[]): readonly number[] {
  const found = [MARGIN];
  for (const height of heights) found.push(found.at(-1)! + height);
  return found.map(round);
}

function headCells({ drawing: { lanes }, form }: Arrangement): readonly SceneTableCell[] {
  const cell = (row: number, column: number, text: string, rows = 1, columns = 1): SceneTableCell => ({
    row,
    column,
    rows,
    columns,
    content: { kind: "text", role: "head", align: "middle", texts: [text] },
  });
  const turned = form.names === "turned" ? ({ turned: true } as const) : {};
  const name = (column: number, text: string): SceneTableCell => ({
    ...cell(1, column, text),
    content: { kind: "text", role: "head", align: "middle", texts: [text], ...turned },
  });
  const behind = BEFORE.length + lanes.length;
  const [requirements, duration, output, remarks] = BEHIND;
  return [
    ...BEFORE.map((name, column) => cell(0, column, NAMES[name], HEADS)),
    ...(lanes.length === 0 ? [] : [cell(0, BEFORE.length, NAMES.executors, 1, lanes.length)]),
    cell(0, behind, NAMES.quality, 1, BEHIND.length - 1),
    cell(0, behind + BEHIND.length - 1, NAMES[remarks], HEADS),
    ...lanes.map((lane, i) => name(BEFORE.length + i, lane.name)),
    ...[requirements, duration, output].map((name, i) => cell(1, behind + i, NAMES[name])),
  ];
}

function rowCells(all: Arrangement, sheet: ArrangedSheet): readonly SceneTableCell[] {
  const { lanes } = all.drawing;
  const { topology, heights, phases } = sheet;
  const { range, above } = topology;
  const behind = BEFORE.length + lanes.length;
  let next = HEADS;
  return heights.flatMap((_, r): readonly SceneTableCell[] => {
    const phase = phases[r] ?? null;
    const named = phase === null ? [] : phaseCells(phase.name, next, lanes.length);
    const row = next + (phase === null ? 0 : 1);
    next = row + 1;
    const number = range.from + r - above;
    const own = r >= above && number < range.to ? all.texts[number]! : null;
    const cell = (column: number, content: SceneTableContent, columns = 1): SceneTableCell => ({
      row,
      column,
      rows: 1,
      columns,
      content,
    });
    const text = (name: TextColumn): SceneTableContent => ({
      kind: "text",
      role: "value",
      align: CENTRED.has(name) ? "middle" : "start",
      texts: own?.[name] ?? [],
    });
    const drawn = {
      kind: "drawn",
      alt: own === null ? connectorsOf(r, topology) : executorsOf(number, all),
    } as const;
    return [
      ...named,
      ...BEFORE.map((name, column) => cell(column, text(name))),
      ...(lanes.length === 0 ? [] : [cell(BEFORE.length, drawn, lanes.length)]),
      ...BEHIND.map((name, i) => cell(behind + i, text(name))),
    ];
  });
}

/** The row of a phase: its name, what is drawn through the executors' columns, and nothing behind them. */
function phaseCells(name: string, row: number, lanes: number): readonly SceneTableCell[] {
  const cell = (column: number, columns: number, content: SceneTableContent): SceneTableCell => ({
    row,
    column,
    rows: 1,
    columns,
    content,
  });
  const text = (texts: readonly string[]): SceneTableContent => ({
    kind: "text",
    role: "phase",
    align: "start",
    texts,
  });
  return [
    cell(0, BEFORE.length, text([name])),
    ...(lanes === 0 ? [] : [cell(BEFORE.length, lanes, { kind: "drawn", alt: name })]),
    cell(BEFORE.length + lanes, BEHIND.length, text([])),
  ];
}

function executorsOf(row: number, { drawing: { rows, lanes } }: Arrangement): string {
  const names = lanes.filter(({ id }) => rows[row]!.lanes.includes(id)).map(({ name }) => name);
  return `${rows[row]!.number}. ${names.join(", ")}`;
}

function connectorsOf(row: number, { connectors }: ArrangedSheet["topology"]): string {
  return connectors
    .filter((one) => one.row === row)
    .map(connectorAlt)
    .join("; ");
}
