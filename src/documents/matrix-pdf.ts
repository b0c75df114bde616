import type { Matrix } from "../views/matrix.ts";
import { shownCell } from "../views/matrix.ts";
import type { DocumentFacts } from "./facts.ts";
import { CELL_PADDING, layOutMatrix } from "./matrix-layout.ts";
import type { MatrixLayout, PrintedColumn } from "./matrix-layout.ts";
import {
  createComposer,
  currentPage,
  element,
  finishPages,
  lineHeight,
  openPage,
  placeBlock,
  roomLeft,
  stack,
} from "./pdf/composer.ts";
import type { Composer, OpenPage, Setting } from "./pdf/composer.ts";
import type { Composed, Element, Item, RuleItem } from "./pdf/page.ts";
import { createTypesetter, type Faces } from "./pdf/typesetter.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { writePdf } from "./pdf/write.ts";
import { frameOf } from "./profile.ts";
import type { PageFrame, Profile } from "./profile.ts";
import type { SignatureBlock } from "./signature.ts";
import { paginateTable } from "./table-pages.ts";

export interface MatrixPdfInput {
  readonly matrix: Matrix;
  readonly facts: Pick<DocumentFacts, "title" | "institution" | "years" | "madeOn">;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  readonly konsep: boolean;
}

/** The matrix alone, landscape. Rejects with `RowTooTallError` when a row exceeds a page. */
export async function matrixPdf(input: MatrixPdfInput): Promise<Uint8Array> {
  const composed = composeMatrix(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: `Matriks Level dan Pengampu ${input.facts.institution}`,
    author: input.facts.institution,
    subject: input.facts.title,
    madeOn: input.facts.madeOn,
  });
}

export function composeMatrix(input: Omit<MatrixPdfInput, "faces">, typesetter: Typesetter): Composed {
  const { profile, facts } = input;
  const composer = createComposer(typesetter);
  const frame = frameOf(profile, "gambar", "lanskap");
  openPage(composer, frame);
  const subtitle = facts.title.toUpperCase();
  placeMatrix(composer, composer.root, input.matrix, { profile, frame, subtitle, tail: null, tag: "H1" });
  const body: Setting = { style: "biasa", size: profile.bodySize, leading: profile.leading };
  return {
    pages: finishPages(composer, {
      firstNumbered: profile.firstNumberedPage,
      mark: input.konsep ? profile.draftMark : null,
      setting: body,
    }),
    outline: [{ title: input.matrix.title, anchor: "matriks", children: [] }],
    root: composer.root,
  };
}

export interface MatrixPlace {
  readonly profile: Profile;
  readonly frame: PageFrame;
  readonly subtitle: string | null;
  /** Stands below the last row, always with part of the matrix. */
  readonly tail: SignatureBlock | null;
  readonly tag: "H1" | "H2";
}

/** Grey of a cell whose row has no such level; a white one with nothing in it is a gap in the map. */
const NO_LEVEL = "#e6e6e6";
const RULE = 0.5;

/** Sets the matrix from the top of the current page on, over as many pages as it takes. */
export function placeMatrix(composer: Composer, parent: Element, matrix: Matrix, place: MatrixPlace): void {
  const { frame, profile, tail } = place;
  const layout = layOutMatrix(matrix, composer.typesetter, profile, frame.right - frame.left);
  currentPage(composer).anchors.push("matriks");
  placeTitle(composer, parent, matrix, place);
  const header = headerHeight(composer.typesetter, matrix, layout);
  const first = roomLeft(composer);
  const full = frame.bottom - frame.top;
  const ranges = paginateTable({
    rows: matrix.rows.length,
    height: (start, end) => layout.rowHeights(start, end).reduce((sum, h) => sum + h, 0),
    room: (page) => (page === 0 ? first : full) - header,
    tail: tail?.height ?? 0,
  });
  const table = element(parent, "Table");
  const rowElements = new Map<number, Element>();
  ranges.forEach((range, i) => {
    if (i > 0) openPage(composer, frame);
    if (range.start === range.end) return;
    placeHeader(composer, table, matrix, layout, header, i === 0 || ranges[0]?.end === 0);
    placeRows(composer, table, matrix, layout, range.start, range.end, rowElements);
  });
  if (tail === null) return;
  if (roomLeft(composer) < tail.height) openPage(composer, frame);
  tail.place(composer, parent);
}

function placeTitle(composer: Composer, parent: Element, matrix: Matrix, place: MatrixPlace): void {
  const { frame, profile } = place;
  const bold: Setting = { style: "tebal", size: profile.pageHeadingSize, leading: profile.leading };
  const centre = { x: frame.left, width: frame.right - frame.left, align: "tengah" } as const;
  placeBlock(composer, element(parent, place.tag), matrix.title, bold, centre);
  if (place.subtitle !== null) placeBlock(composer, element(parent, "P"), place.subtitle, bold, centre);
  currentPage(composer).y += 6;
}

function headerSetting(layout: MatrixLayout): Setting {
  return { ...layout.setting, style: "tebal" };
}

/** A header cell covers the code and the title of its level. */
function headerCells(layout: MatrixLayout): { of: number; x: number; width: number; count: number }[] {
  const cells: { of: number; x: number; width: number; count: number }[] = [];
  for (const column of layout.columns) {
    const last = cells.at(-1);
    if (last !== undefined && last.of === column.of) {
      last.width += column.width;
      last.count += 1;
    } else cells.push({ of: column.of, x: column.x, width: column.width, count: 1 });
  }
  return cells;
}

function headerHeight(typesetter: Typesetter, matrix: Matrix, layout: MatrixLayout): number {
  const setting = headerSetting(layout);
  const most = Math.max(
    1,
    ...headerCells(layout).map((cell) => {
      const room = cell.width - 2 * CELL_PADDING;
      return typesetter.lines(matrix.columns[cell.of]?.header ?? "", "tebal", setting.size, room).length;
    }),
  );
  return most * lineHeight(setting) + 2 * CELL_PADDING;
}

function placeHeader(
  composer: Composer,
  table: Element,
  matrix: Matrix,
  layout: MatrixLayout,
  height: number,
  first: boolean,
): void {
  const page = currentPage(composer);
  const setting = headerSetting(layout);
  const row = element(table, "TR");
  const rules: RuleItem[] = [];
  for (const cell of headerCells(layout)) {
    const lines = composer.typesetter.lines(
      matrix.columns[cell.of]?.header ?? "",
      "tebal",
      setting.size,
      cell.width - 2 * CELL_PADDING,
    );
    const box = { x: page.frame.left + cell.x, y: page.y, width: cell.width, height };
    const top = page.y + (height - lines.length * lineHeight(setting)) / 2;
    const items = stack(composer.typesetter, lines, setting, {
      x: box.x + CELL_PADDING,
      width: cell.width - 2 * CELL_PADDING,
      top,
      align: "tengah",
    });
    // Repeated headers are furniture: read aloud once is enough.
    page.parts.push({
      element: first ? element(row, "TH", { columnSpan: cell.count, scope: "Column" }) : null,
      items,
    });
    rules.push(...frameRules(box));
  }
  page.parts.push({ element: null, items: rules });
  page.y += height;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function frameRules(box: Box): RuleItem[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
    type: "rule",
    x1,
    y1,
    x2,
    y2,
    width: RULE,
  });
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return [
    rule(box.x, box.y, right, box.y),
    rule(right, box.y, right, bottom),
    rule(box.x, bottom, right, bottom),
    rule(box.x, box.y, box.x, bottom),
  ];
}

function placeRows(
  composer: Composer,
  table: Element,
  matrix: Matrix,
  layout: MatrixLayout,
  start: number,
  end: number,
  rowElements: Map<number, Element>,
): void {
  const page = currentPage(composer);
  const heights = layout.rowHeights(start, end);
  const rules: RuleItem[] = [];
  let y = page.y;
  for (let row = start; row < end; row += 1) {
    const rowElement = rowElements.get(row) ?? element(table, "TR");
    rowElements.set(row, rowElement);
    for (const column of layout.columns) {
      const span = layout.spanOn(row, column.of, start, end);
      if (span === 0) continue;
      const height = heights.slice(row - start, row - start + span).reduce((sum, h) => sum + h, 0);
      const box = { x: page.frame.left + column.x, y, width: column.width, height };
      placeCell(composer, page, matrix, layout, { row, column, start, box, rowElement });
      rules.push(...frameRules(box));
    }
    y += heights[row - start] ?? 0;
  }
  page.parts.push({ element: null, items: dedupe(rules) });
  page.y = y;
}

interface CellPlace {
  readonly row: number;
  readonly column: PrintedColumn;
  readonly start: number;
  readonly box: Box;
  readonly rowElement: Element;
}

function placeCell(
  composer: Composer,
  page: OpenPage,
  matrix: Matrix,
  layout: MatrixLayout,
  place: CellPlace,
): void {
  const { row, column, start, box, rowElement } = place;
  const cell = matrix.rows[row]?.cells[column.of];
  if (cell === undefined) return;
  const items: Item[] = [];
  if (cell.kind === "tanpa-level") items.push({ type: "fill", ...box, color: NO_LEVEL });
  const lines = layout.lines(row, column, start);
  items.push(
    ...stack(composer.typesetter, lines, layout.setting, {
      x: box.x + CELL_PADDING,
      width: box.width - 2 * CELL_PADDING,
      top: box.y + CELL_PADDING,
      align: cell.kind === "sama" && matrix.mode === "strip" ? "tengah" : "kiri",
    }),
  );
  const rowSpan = cell.kind === "isi" && matrix.mode === "gabung" ? cell.rows : 1;
  // A merged value repeated on the next page has been read where it began.
  const repeated = cell.kind === "sama" && matrix.mode === "gabung";
  page.parts.push({
    element: repeated ? null : element(rowElement, "TD", rowSpan === 1 ? {} : { rowSpan }),
    items,
  });
  const shown = shownCell(matrix, row, column.of);
  if (shown?.drawing != null && lines.length > 0 && cell.kind === "isi") {
    page.links.push({
      x: box.x,
      y: box.y,
      width: box.width,
      height: Math.min(box.height, lines.length * lineHeight(layout.setting) + 2 * CELL_PADDING),
      anchor: shown.drawing,
      label: `Ke gambar ${shown.code === "" ? shown.text : shown.code}`,
    });
  }
}

/** Neighbours share edges: each is drawn once. */
function dedupe(rules: readonly RuleItem[]): RuleItem[] {
  const seen = new Map<string, RuleItem>();
  for (const rule of rules) {
    const key = [rule.x1, rule.y1, rule.x2, rule.y2].map((n) => n.toFixed(2)).join(" ");
    if (!seen.has(key)) seen.set(key, rule);
  }
  return [...seen.values()];
}
