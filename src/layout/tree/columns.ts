import type { Group, Scene } from "../../scene/scene.ts";
import type { TreeBox, TreeDrawing } from "../../views/drawing.ts";
import { MARK, outlined, polyline, rectShape, round, textLines } from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { WHOLE } from "../sheet-sign.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
import { titleOf } from "./title.ts";

/** Sizes in pt. */
const TREE = { width: 138, gapX: 22, gapY: 6, text: 8, padding: 4, least: 300 } as const;

interface Placed {
  readonly box: TreeBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly children: readonly Placed[];
}

/** The tree from left to right: a column a level, each parent beside its first child. */
export function columnTree(drawing: TreeDrawing, context: LayoutContext): Scene {
  const depth = Math.max(1, ...drawing.roots.map(depthOf));
  const column = Math.max(TREE.width, ...drawing.roots.map((root) => widestIn(root, context)));
  const width = Math.max(TREE.least, depth * column + (depth - 1) * TREE.gapX + 2);
  const title = titleOf(drawing, WHOLE, width, context);
  const cursor = { y: title.height };
  const placed = drawing.roots.map((root) => place(root, 0, column, cursor, context));
  return {
    name: drawing.name,
    title: drawing.title,
    description: `${drawing.heading}. ${drawing.title}.`,
    width: round(width),
    height: round(cursor.y),
    groups: [title.group, ...placed.flatMap((p) => draw(p, context))],
  };
}

function depthOf(box: TreeBox): number {
  return 1 + Math.max(0, ...box.children.map(depthOf));
}

function textOf({ code, title }: TreeBox): string {
  return `${code} ${title}`;
}

/** Width of a column in which no word of a box or of those below it is broken, pt. */
function widestIn(box: TreeBox, context: LayoutContext): number {
  const own = Math.ceil(widestWord(textOf(box), context.ruler, "regular", TREE.text)) + 2 * TREE.padding;
  return Math.max(own, ...box.children.map((child) => widestIn(child, context)));
}

function place(
  box: TreeBox,
  depth: number,
  width: number,
  cursor: { y: number },
  context: LayoutContext,
): Placed {
  const inner = width - 2 * TREE.padding;
  const text = textOf(box);
  const lines = wrapText(text, inner, context.ruler, "regular", TREE.text);
  const height = lines.length * TREE.text * LEADING + 2 * TREE.padding;
  const y = cursor.y;
  const children = box.children.map((child) => place(child, depth + 1, width, cursor, context));
  cursor.y = Math.max(cursor.y, y + height + TREE.gapY);
  return { box, x: 1 + depth * (width + TREE.gapX), y, width, height, lines, children };
}

function draw(placed: Placed, context: LayoutContext): readonly Group[] {
  const { box, x, y, width, height } = placed;
  const own: Group = {
    kind: "process",
    id: box.id,
    alt: `${box.code} ${box.title}`,
    ...(box.link === null ? {} : { link: box.link }),
    shapes: [
      rectShape({ x, y, width: width, height }, 3, outlined("process")),
      ...textLines(
        placed.lines,
        { x: x + TREE.padding, y: y + TREE.padding },
        "start",
        "regular",
        TREE.text,
        context,
      ),
    ],
  };
  return [
    ...placed.children.map((child) => connector(placed, child)),
    own,
    ...placed.children.flatMap((c) => draw(c, context)),
  ];
}

/** All connectors of a parent share one trunk; they are one net. */
function connector(parent: Placed, child: Placed): Group {
  const y1 = parent.y + TREE.text + TREE.padding;
  const y2 = child.y + TREE.text + TREE.padding;
  const x1 = parent.x + parent.width;
  const middle = x1 + TREE.gapX / 2;
  const bend = [
    { x: middle, y: y1 },
    { x: middle, y: y2 },
  ];
  const points = [{ x: x1, y: y1 }, ...(y1 === y2 ? [] : bend), { x: child.x, y: y2 }];
  return {
    kind: "association",
    id: `${parent.box.id}>${child.box.id}`,
    from: parent.box.id,
    to: child.box.id,
    alt: "",
    shapes: [polyline(points, MARK)],
  };
}
