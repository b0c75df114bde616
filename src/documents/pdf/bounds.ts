import type { Group, Rect, Shape } from "../../scene/scene.ts";

/** The smallest rectangle around a group's outlines (or its text, when it has none); null for an empty group. */
export function groupBounds(group: Group): Rect | null {
  const outlines = group.shapes.filter((s) => s.type !== "text");
  const boxes = (outlines.length > 0 ? outlines : group.shapes).flatMap(shapeBox);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((b) => b.x));
  const top = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function shapeBox(shape: Shape): Rect[] {
  switch (shape.type) {
    case "rect":
      return [shape];
    case "ellipse":
      return [{ x: shape.cx - shape.rx, y: shape.cy - shape.ry, width: 2 * shape.rx, height: 2 * shape.ry }];
    case "text": {
      const shift = shape.anchor === "middle" ? 0.5 : shape.anchor === "end" ? 1 : 0;
      return [
        {
          x: shape.x - shift * shape.width,
          y: shape.y - shape.size,
          width: shape.width,
          height: shape.size * 1.2,
        },
      ];
    }
    case "path":
      // Control points bound their curve.
      return shape.commands.flatMap((command): Rect[] => {
        const points: Rect[] = [];
        for (let i = 1; i + 1 < command.length; i += 2) {
          points.push({ x: Number(command[i]), y: Number(command[i + 1]), width: 0, height: 0 });
        }
        return points;
      });
  }
}
