import type { Group, Scene } from "../../scene/scene.ts";
import type { TreeBox, TreeDrawing } from "../../views/drawing.ts";
import { MARK, outlined, polyline, rectShape, round, textLines } from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { CONTINUED, type SheetNumber } from "../sheet-sign.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { titleOf } from "./title.ts";

/** Sizes in pt. */
const ROW = { indent: 18, text: 8.5, padX: 5, padY: 3, gap: 4, between: 10, codeShare: 0.45 } as const;

/** A process in its place in the outline; `parent` is its row's index in the whole list, -1 for a root. */
export interface OutlineRow {
  readonly box: TreeBox;
  readonly depth: number;
  readonly parent: number;
}

/** The processes of a tree in reading order, each before its children. */
export function outlineRows(drawing: TreeDrawing): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (box: TreeBox, depth: number, parent: number): void => {
    const own = rows.push({ box, depth, parent }) - 1;
    for (const child of box.children) add(child, depth + 1, own);
  };
  for (const root of drawing.roots) add(root, 0, -1);
  return rows;
}

/** The rows above a row: its parent, whose parent, and so on; the root first. */
export function ancestorsOf(rows: readonly OutlineRow[], index: number): readonly number[] {
  const found: number[] = [];
  for (let at = rows[index]?.parent ?? -1; at >= 0; at = rows[at]?.parent ?? -1) found.unshift(at);
  return found;
}

/** What of a tree stands on a sheet, by the rows' indices in the whole list. */
export interface OutlinePart {
  readonly own: readonly number[];
  /** Above them the parents of the first. */
  readonly repeated: readonly number[];
  readonly sheet: SheetNumber;
}

function nameOf({ code, title }: TreeBox, isRepeated: boolean): Name {
  return { code, title: isRepeated ? `${title} ${CONTINUED}` : title };
}

/**
 * Some rows of a tree, one process below the other, children indented: what takes the least room. Rows whose parent is
 * not among them stand without a line; those in `repeated` stood on a sheet before and say so. `width` in pt.
 */
export function outlineTree(
  drawing: TreeDrawing,
  all: readonly OutlineRow[],
  { own, repeated, sheet }: OutlinePart,
  width: number,
  context: LayoutContext,
): Scene {
  const title = titleOf(drawing, sheet, width, context);
  const places = new Map<number, { readonly x: number; readonly top: number; readonly height: number }>();
  const groups: Group[] = [];
  let y = title.height;
  for (const index of [...repeated, ...own]) {
    const row = all[index];
    if (row === undefined) continue;
    const x = 1 + row.depth * ROW.indent;
    const { height, texts } = rowText(nameOf(row.box, repeated.includes(index)), x, width - 1 - x, context);
    const place = { x, top: y, height };
    places.set(index, place);
    const above = places.get(row.parent);
    const parent = all[row.parent];
    if (above !== undefined && parent !== undefined)
      groups.push(connector(parent.box.id, row.box.id, above, place));
    groups.push({
      kind: "process",
      id: row.box.id,
      alt: `${row.box.code} ${row.box.title}`,
      ...(row.box.link === null ? {} : { link: row.box.link }),
      shapes: [
        rectShape({ x, y, width: width - 1 - x, height }, 3, outlined("process")),
        ...texts(y + ROW.padY),
      ],
    });
    y += height + ROW.gap;
  }
  return {
    name: drawing.name,
    title: drawing.title,
    description: `${drawing.heading}. ${drawing.title}.`,
    width: round(width),
    height: round(Math.max(1, y - ROW.gap + 1)),
    groups: [title.group, ...groups],
  };
}

type Name = Pick<TreeBox, "code" | "title">;

/** Code in bold, the title beside it. */
function rowText(
  box: Name,
  left: number,
  width: number,
  context: LayoutContext,
): { readonly height: number; readonly texts: (top: number) => Group["shapes"] } {
  const { ruler } = context;
  const inner = width - 2 * ROW.padX;
  const codeLines = wrapText(box.code, inner * ROW.codeShare, ruler, "bold", ROW.text);
  const codeWidth = Math.max(0, ...codeLines.map((line) => ruler.width(line, "bold", ROW.text)));
  const shift = codeWidth === 0 ? 0 : codeWidth + ROW.between;
  const titleLines = wrapText(box.title, inner - shift, ruler, "regular", ROW.text);
  const lines = Math.max(1, codeLines.length, titleLines.length);
  const x = left + ROW.padX;
  return {
    height: lines * ROW.text * LEADING + 2 * ROW.padY,
    texts: (y) => [
      ...textLines(codeLines, { x, y }, "start", "bold", ROW.text, context),
      ...textLines(titleLines, { x: x + shift, y }, "start", "regular", ROW.text, context),
    ],
  };
}

interface Place {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** From below the parent down to the middle of the child's first line; all of a parent share one trunk. */
function connector(from: string, to: string, parent: Place, child: Place): Group {
  const x = parent.x + ROW.indent / 2;
  const y = child.top + ROW.padY + (ROW.text * LEADING) / 2;
  const points = [
    { x, y: parent.top + parent.height },
    { x, y },
    { x: child.x, y },
  ];
  return {
    kind: "association",
    id: `${from}>${to}`,
    from,
    to,
    alt: "",
    shapes: [polyline(points, MARK)],
  };
}
