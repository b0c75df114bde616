import type { SignatureBlock } from "../../blocks.ts";
import { bodyOf, currentPage, element, lineHeight, stack } from "../composer.ts";
import type { Composer, Setting } from "../composer.ts";
import type { Line } from "../line-breaks.ts";
import type { Item, RuleItem } from "../page.ts";
import { openTable, placeHeader, placeRows, type OpenTable } from "./table.ts";

export const GAP_ABOVE = 14;
/** Between the tables to initial in, and between them and the signature, pt. */
export const GAP_BETWEEN = 6;
export const GAP_BESIDE = 24;
/** The signature takes about half of the text's width, but never more than a long office needs. */
const SHARE = 0.55;
const MOST_EMS = 22;

interface SetLine {
  readonly line: Line;
  readonly of: SignatureBlock["lines"][number];
}

function widthOf(composer: Composer): number {
  const { frame } = currentPage(composer);
  return signatureWidth(frame.right - frame.left, bodyOf(composer.profile));
}

/** Width of the lines at the right of a text that is `room` wide, pt. */
export function signatureWidth(room: number, { size }: Pick<Setting, "size">): number {
  return Math.min(room * SHARE, size * MOST_EMS);
}

function linesOf(composer: Composer, block: SignatureBlock): readonly SetLine[] {
  const { size } = bodyOf(composer.profile);
  const width = widthOf(composer);
  return block.lines.flatMap((of) =>
    composer.typesetter.lines(of.text, of.style, size, width).map((line) => ({ of, line })),
  );
}

function tablesOf(composer: Composer, block: SignatureBlock): readonly OpenTable[] {
  const { frame } = currentPage(composer);
  const room = frame.right - frame.left - widthOf(composer) - GAP_BESIDE;
  const tables = block.initials.map((table) => openTable(composer, table, room, frame.bottom - frame.top));
  // Tables below one another are equally wide.
  const widest = Math.max(0, ...tables.map(({ width }) => width));
  return tables.map((table) => (table.width === widest ? table : widened(composer, table, widest)));
}

function widened(composer: Composer, table: OpenTable, width: number): OpenTable {
  const { frame } = currentPage(composer);
  const [first = {}, ...others] = table.form.block.columns;
  const fixed = others.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const columns = [{ ...first, width: width - fixed }, ...others];
  return openTable(composer, { ...table.form.block, columns }, width, frame.bottom - frame.top);
}

function tableHeight({ grid, header }: OpenTable): number {
  return header + grid.heights(0, grid.rows).reduce((sum, height) => sum + height, 0);
}

/** Height of the whole block, pt. */
export function signatureHeight(composer: Composer, block: SignatureBlock): number {
  const step = lineHeight(bodyOf(composer.profile));
  const tables = tablesOf(composer, block).map(tableHeight);
  const beside = tables.reduce((sum, height) => sum + height, GAP_BETWEEN * Math.max(0, tables.length - 1));
  return GAP_ABOVE + Math.max(linesOf(composer, block).length * step, beside);
}

/** Sets the block at the current place, where its whole height must fit. */
export function placeSignature(composer: Composer, block: SignatureBlock): void {
  const page = currentPage(composer);
  const { typesetter } = composer;
  const height = signatureHeight(composer, block);
  const top = page.y + GAP_ABOVE;
  let y = top;
  for (const table of tablesOf(composer, block)) {
    placeHeader(composer, table, page.frame.left, y, true);
    placeRows(composer, table, { start: 0, end: table.grid.rows }, page.frame.left, y + table.header);
    y += tableHeight(table) + GAP_BETWEEN;
  }
  const width = widthOf(composer);
  const x = page.frame.right - width;
  const setting = bodyOf(composer.profile);
  const step = lineHeight(setting);
  const items: Item[] = [];
  const underlines: RuleItem[] = [];
  linesOf(composer, block).forEach(({ line, of }, i) => {
    if (line.text === "") return;
    const at = { x, width, top: top + i * step, align: "left" } as const;
    items.push(...stack(typesetter, [{ ...line, after: " " }], { ...setting, style: of.style }, at));
    const below = top + (i + 1) * step - step * 0.12;
    if (of.underlined) {
      underlines.push({ type: "rule", x1: x, y1: below, x2: x + line.width, y2: below, width: 0.7 });
    }
  });
  page.parts.push({ element: element(composer.root, "P"), items });
  if (underlines.length > 0) page.parts.push({ element: "Layout", items: underlines });
  page.y = top + height - GAP_ABOVE;
}
