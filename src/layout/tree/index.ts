import type { Group, Scene } from "../../scene/scene.ts";
import type { TreeBox, TreeDrawing } from "../../views/drawing.ts";
import { polyline, rectShape, round, stroke, textLines } from "../draw.ts";
import { fitScene } from "../fit.ts";
import { LayoutError, type LaidOut, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** Sizes in pt. */
const TREE = { width: 138, gapX: 22, gapY: 6, text: 8, padding: 4, title: 12 } as const;

/** The whole map from left to right: a column a level, each parent beside its first child. */
export function layOutTree(drawing: TreeDrawing, context: LayoutContext): LaidOut {
  const whole = scene(drawing, drawing.roots, context);
  return {
    whole,
    paginate(portrait, landscape) {
      const fits = (roots: readonly TreeBox[]): PageScene | null =>
        fitScene(scene(drawing, roots, context), portrait, landscape, drawing.orientation);
      return paginate(drawing.name, drawing.roots, fits, { portrait, landscape });
    },
  };
}

/** Splits at the highest level that makes the parts fit; a part keeps its ancestors. */
function paginate(
  name: string,
  roots: readonly TreeBox[],
  fits: (roots: readonly TreeBox[]) => PageScene | null,
  sheets: { portrait: Sheet; landscape: Sheet },
): readonly PageScene[] {
  const page = fits(roots);
  if (page !== null) return [page];
  if (roots.length > 1) return roots.flatMap((root) => paginate(name, [root], fits, sheets));
  const [root] = roots;
  if (root === undefined || root.children.length === 0)
    throw new LayoutError("terlalu-besar", root?.code ?? "", { drawing: name, step: null });
  const half = Math.ceil(root.children.length / 2);
  if (root.children.length > 1) {
    return [root.children.slice(0, half), root.children.slice(half)].flatMap((children) =>
      paginate(name, [{ ...root, children }], fits, sheets),
    );
  }
  return [
    ...paginate(name, [{ ...root, children: [] }], fits, sheets),
    ...paginate(name, root.children, fits, sheets),
  ];
}

interface Placed {
  readonly box: TreeBox;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly children: readonly Placed[];
}

function scene(drawing: TreeDrawing, roots: readonly TreeBox[], context: LayoutContext): Scene {
  const titleHeight = TREE.title * LEADING + 12;
  const cursor = { y: titleHeight };
  const placed = roots.map((root) => place(root, 0, cursor, context));
  const depth = Math.max(1, ...placed.map(depthOf));
  const width = depth * TREE.width + (depth - 1) * TREE.gapX + 2;
  const lines = wrapText(drawing.title, Math.max(width, 300), context.ruler, "tebal", TREE.title);
  return {
    name: drawing.name,
    title: drawing.title,
    description: `${drawing.heading}. ${drawing.title}.`,
    width: round(Math.max(width, 300)),
    height: round(cursor.y),
    groups: [
      {
        kind: "judul",
        id: "judul",
        alt: drawing.title,
        shapes: textLines(lines.slice(0, 1), { x: 1, y: 2 }, "start", "tebal", TREE.title, context),
      },
      ...placed.flatMap((p) => draw(p, context)),
    ],
  };
}

function place(box: TreeBox, depth: number, cursor: { y: number }, context: LayoutContext): Placed {
  const lines = wrapText(
    `${box.code} ${box.title}`,
    TREE.width - 2 * TREE.padding,
    context.ruler,
    "biasa",
    TREE.text,
  );
  const height = lines.length * TREE.text * LEADING + 2 * TREE.padding;
  const y = cursor.y;
  const children = box.children.map((child) => place(child, depth + 1, cursor, context));
  cursor.y = Math.max(cursor.y, y + height + TREE.gapY);
  return { box, x: 1 + depth * (TREE.width + TREE.gapX), y, height, lines, children };
}

function depthOf(placed: Placed): number {
  return 1 + Math.max(0, ...placed.children.map(depthOf));
}

function draw(placed: Placed, context: LayoutContext): readonly Group[] {
  const { box } = placed;
  const own: Group = {
    kind: "proses",
    id: box.id,
    alt: `${box.code} ${box.title}`,
    ...(box.link === null ? {} : { link: box.link }),
    shapes: [
      rectShape(
        { x: placed.x, y: placed.y, width: TREE.width, height: placed.height },
        3,
        stroke(context, "proses"),
      ),
      ...textLines(
        placed.lines,
        { x: placed.x + TREE.padding, y: placed.y + TREE.padding },
        "start",
        "biasa",
        TREE.text,
        context,
      ),
    ],
  };
  return [
    ...placed.children.map((child) => connector(placed, child, context)),
    own,
    ...placed.children.flatMap((c) => draw(c, context)),
  ];
}

/** All connectors of a parent share one trunk; they are one net. */
function connector(parent: Placed, child: Placed, context: LayoutContext): Group {
  const y1 = parent.y + TREE.text + TREE.padding;
  const y2 = child.y + TREE.text + TREE.padding;
  const x1 = parent.x + TREE.width;
  const middle = x1 + TREE.gapX / 2;
  const points =
    y1 === y2
      ? [
          { x: x1, y: y1 },
          { x: child.x, y: y2 },
        ]
      : [
          { x: x1, y: y1 },
          { x: middle, y: y1 },
          { x: middle, y: y2 },
          { x: child.x, y: y2 },
        ];
  return {
    kind: "asosiasi",
    id: `${parent.box.id}>${child.box.id}`,
    from: parent.box.id,
    to: child.box.id,
    alt: "",
    shapes: [polyline(points, { fill: null, stroke: context.theme.ink, strokeWidth: context.theme.line })],
  };
}
