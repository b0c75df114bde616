import type { TableBlock, TableCell } from "../../blocks.ts";
import { paginateTable } from "../../table-pages.ts";
import {
  addLink,
  baseline,
  bodyOf,
  currentPage,
  element,
  lineHeight,
  linkElement,
  openPage,
  roomLeft,
  stack,
} from "../composer.ts";
import type { Composer, Setting } from "../composer.ts";
import type { Element, Item, PageReference, RuleItem } from "../page.ts";
import { gridOf, type Grid, type PageCell } from "./table-grid.ts";
import { formOf, type TableForm } from "./table-widths.ts";

/** Grey of a cell whose row has no such level; a white one with nothing in it is a gap in the map. */
const SHADE = "#e6e6e6";

/** A table that is measured and can be placed. */
export interface OpenTable {
  readonly form: TableForm;
  readonly grid: Grid;
  readonly element: Element;
  /** pt */
  readonly width: number;
  readonly header: number;
  /** Elements of what may stand on several pages. */
  readonly rows: Map<number, Element>;
  readonly cells: Map<TableCell, Element>;
}

/** Measures a table for `width` pt; no row of it is taller than `tallest`, pt. */
export function openTable(composer: Composer, block: TableBlock, width: number, tallest: number): OpenTable {
  const form = formOf(block, composer.typesetter, composer.profile, width);
  const header = headerHeight(composer, form);
  return {
    form,
    grid: gridOf(form, composer.typesetter, tallest - header),
    element: element(composer.root, "Table"),
    width: form.widths.reduce((sum, w) => sum + w, 0),
    header,
    rows: new Map(),
    cells: new Map(),
  };
}

/** What has to stand on the page where a table begins or ends, pt. */
export interface TableCompany {
  /** Height of the headings directly above. */
  readonly above: number;
  /** Height of what stands below the last row. */
  readonly tail: number;
}

/** Sets a table from the current place on, over as many pages as it takes. */
export function placeTable(composer: Composer, block: TableBlock, { above, tail }: TableCompany): void {
  const { frame } = currentPage(composer);
  const full = frame.bottom - frame.top;
  // A row that fills a page leaves no room there for the tail, nor for the headings if it is the first.
  const tallest = tallestRow(full, Math.max(above, tail));
  const table = openTable(composer, block, frame.right - frame.left, tallest);
  const first = roomLeft(composer);
  const ranges = paginateTable({
    rows: table.grid.rows,
    height: (start, end) => sum(table.grid.heights(start, end)),
    room: (page) => (page === 0 ? first : full) - table.header,
    tail,
    begins: table.grid.begins,
    continues: table.grid.continues,
  });
  ranges.forEach((range, i) => {
    if (i > 0) openPage(composer, frame);
    if (range.start === range.end) return;
    const page = currentPage(composer);
    placeHeader(composer, table, frame.left, page.y, i === 0 || ranges[0]?.end === 0);
    page.y += table.header;
    page.y += placeRows(composer, table, range, frame.left, page.y);
  });
}

/** What a row may be high, pt, with its company on a page `full` pt high; company that takes half of it is not regarded. */
function tallestRow(full: number, company: number): number {
  return full - company >= full / 2 ? full - company : full;
}

/** Lines that a table has at least where it begins, its header included. */
const FIRST_LINES = 4;

/**
 * Height that a table needs to begin on a page, pt: its header and its first row, or all of it where it is to stay whole
 * and a page can hold it; `above`: height of the headings there.
 */
export function tableStart(composer: Composer, block: TableBlock, above: number): number {
  const { frame } = currentPage(composer);
  const form = formOf(block, composer.typesetter, composer.profile, frame.right - frame.left);
  const header = headerHeight(composer, form);
  const full = frame.bottom - frame.top;
  const tallest = tallestRow(full, above);
  const gridUpTo = (count: number): Grid => {
    const rows = { ...form, block: { ...form.block, rows: form.block.rows.slice(0, count) } };
    return gridOf(rows, composer.typesetter, tallest - header);
  };
  const first = gridUpTo(1);
  // A row that is too tall for a page goes on in rows of its own.
  const start = header + sum(first.heights(0, Math.min(1, first.rows)));
  const least = Math.max(FIRST_LINES * lineHeight(bodyOf(composer.profile)), start);
  if (block.whole !== true) return least;
  const all = gridUpTo(block.rows.length);
  const whole = Math.max(least, header + sum(all.heights(0, all.rows)));
  return above + whole <= full ? whole : least;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function headerHeight({ typesetter }: Composer, form: TableForm): number {
  const { setting, style, block } = form;
  if (block.header.length === 0) return 0;
  const most = Math.max(
    1,
    ...block.header.flat().map((cell) => {
      const room = cellWidth(form, cell) - 2 * style.padding;
      return typesetter.lines(cell.text, "bold", setting.size, room).length;
    }),
  );
  return block.header.length * (most * lineHeight(setting) + 2 * style.padding);
}

function cellWidth({ widths }: TableForm, cell: TableCell): number {
  return sum(widths.slice(cell.column, cell.column + (cell.columns ?? 1)));
}

/** Sets the header at `x`, `y`, pt; a header that is repeated on a further page has been read where it began. */
export function placeHeader(
  composer: Composer,
  table: OpenTable,
  x: number,
  y: number,
  first: boolean,
): void {
  const { form, header } = table;
  const { style, block, widths } = form;
  const page = currentPage(composer);
  const setting: Setting = { ...form.setting, style: "bold" };
  const height = header / Math.max(1, block.header.length);
  const rules: RuleItem[] = [];
  block.header.forEach((row, r) => {
    const owner = element(table.element, "TR");
    for (const cell of row) {
      const width = cellWidth(form, cell);
      const box = { x: x + sum(widths.slice(0, cell.column)), y: y + r * height, width, height };
      const inner = { x: box.x + style.padding, width: width - 2 * style.padding };
      const lines = composer.typesetter.lines(cell.text, "bold", setting.size, inner.width);
      const top = box.y + (height - lines.length * lineHeight(setting)) / 2;
      const items = stack(composer.typesetter, lines, setting, { ...inner, top, align: "center" });
      page.parts.push({ element: first ? cellElement(owner, cell) : "Pagination", items });
      rules.push(...frameRules(box, style.rule));
    }
  });
  page.parts.push({ element: "Layout", items: withoutRepeats(rules) });
}

function cellElement(row: Element, cell: TableCell): Element {
  const { rows = 1, columns = 1 } = cell;
  const spans = {
    ...(columns === 1 ? {} : { columnSpan: columns }),
    ...(rows === 1 ? {} : { rowSpan: rows }),
  };
  if (cell.role === "value") return element(row, "TD", spans);
  return element(row, "TH", { ...spans, scope: cell.role === "column" ? "Column" : "Row" });
}

/** Sets rows below one another at `x`, `y`, pt. Returns their height. */
export function placeRows(
  composer: Composer,
  table: OpenTable,
  range: { readonly start: number; readonly end: number },
  x: number,
  y: number,
): number {
  const { form, grid } = table;
  const heights = grid.heights(range.start, range.end);
  const rules: RuleItem[] = [];
  const fills: Item[] = [];
  const placed = grid.cells(range.start, range.end).map((pageCell) => {
    const { cell, row, rows } = pageCell;
    const first = row - range.start;
    const box = {
      x: x + sum(form.widths.slice(0, cell.of.column)),
      y: y + sum(heights.slice(0, first)),
      width: cellWidth(form, cell.of),
      height: sum(heights.slice(first, first + rows)),
    };
    if (cell.of.shaded === true) fills.push({ type: "fill", ...box, color: SHADE });
    rules.push(...frameRules(box, form.style.rule));
    return { pageCell, box };
  });
  const page = currentPage(composer);
  if (fills.length > 0) page.parts.push({ element: "Layout", items: fills });
  for (const { pageCell, box } of placed) placeCell(composer, table, pageCell, box);
  page.parts.push({ element: "Layout", items: withoutRepeats(rules) });
  return sum(heights);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeCell(composer: Composer, table: OpenTable, { cell, goesOn }: PageCell, box: Box): void {
  const { setting, style } = table.form;
  const page = currentPage(composer);
  const lines = goesOn ? cell.continued : cell.lines;
  const height = lines.length * lineHeight(setting);
  const top = style.values === "top" ? box.y + style.padding : box.y + (box.height - height) / 2;
  const inner = { x: box.x + style.padding, width: box.width - 2 * style.padding };
  const align = cell.of.align ?? "left";
  const items = stack(composer.typesetter, lines, setting, { ...inner, top, align });
  // A merged value repeated on the next page has been read where it began.
  if (goesOn) {
    if (items.length > 0) page.parts.push({ element: "Pagination", items });
    return;
  }
  const owner = ownerOf(table, cell.row, cell.of);
  const link = linkElement(
    composer,
    owner,
    lines.length > 0 || cell.of.page !== undefined ? cell.of.link : undefined,
  );
  page.parts.push({ element: link, items: [...items, ...pageReference(composer, table, cell.of, box)] });
  addLink(page, link, cell.of.link, {
    ...box,
    height: Math.min(box.height, Math.max(1, lines.length) * lineHeight(setting) + 2 * style.padding),
  });
}

/** The element of a cell; the parts of one that is torn over pages are one. */
function ownerOf(table: OpenTable, row: number, cell: TableCell): Element {
  const known = table.cells.get(cell);
  if (known !== undefined) return known;
  const rowElement = table.rows.get(row) ?? element(table.element, "TR");
  table.rows.set(row, rowElement);
  const made = cellElement(rowElement, cell);
  table.cells.set(cell, made);
  return made;
}

function pageReference(composer: Composer, table: OpenTable, cell: TableCell, box: Box): PageReference[] {
  if (cell.page === undefined) return [];
  const { setting, style } = table.form;
  const align = cell.align === "right" ? "right" : "left";
  return [
    {
      type: "page",
      anchor: cell.page,
      x: align === "right" ? box.x + box.width - style.padding : box.x + style.padding,
      y: baseline(composer.typesetter, setting, box.y + style.padding),
      align,
      before: "",
      style: setting.style,
      size: setting.size,
    },
  ];
}

function frameRules(box: Box, width: number): RuleItem[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const rule = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
    type: "rule",
    x1,
    y1,
    x2,
    y2,
    width,
  });
  return [
    rule(box.x, box.y, right, box.y),
    rule(right, box.y, right, bottom),
    rule(box.x, bottom, right, bottom),
    rule(box.x, box.y, box.x, bottom),
  ];
}

/** Neighbours share edges: each is drawn once. */
function withoutRepeats(rules: readonly RuleItem[]): RuleItem[] {
  const seen = new Map<string, RuleItem>();
  for (const rule of rules) {
    const key = [rule.x1, rule.y1, rule.x2, rule.y2].map((n) => n.toFixed(2)).join(" ");
    if (!seen.has(key)) seen.set(key, rule);
  }
  return [...seen.values()];
}
