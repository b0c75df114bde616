import type { Rect } from "../../scene/scene.ts";
import type { Element, Item } from "./page.ts";

/** Attributes of tables and lists (PDF 32000-1, 14.8.5); null for an element without any. */
export function attributesOf(element: Element): Readonly<Record<string, unknown>> | null {
  const { rowSpan, columnSpan, scope, numbering } = element;
  if (numbering !== undefined) return { O: "List", ListNumbering: numbering };
  if (rowSpan === undefined && columnSpan === undefined && scope === undefined) return null;
  return {
    O: "Table",
    ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
    ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
    ...(scope === undefined ? {} : { Scope: scope }),
  };
}

/** What surrounds the pictures among the items of a figure, pt; null when it has none. */
export function boundsOfItems(items: readonly Item[]): Rect | null {
  const boxes = items.flatMap((item): readonly Rect[] => {
    switch (item.type) {
      case "image":
      case "fill":
        return [item];
      case "form":
        return [scaled(item.form, item)];
      case "scene":
        return [scaled(item.scene, item)];
      default:
        return [];
    }
  });
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function scaled(
  { width, height }: { readonly width: number; readonly height: number },
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): Rect {
  return { x, y, width: width * scale, height: height * scale };
}
