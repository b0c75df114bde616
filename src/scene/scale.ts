import type { Group, Paint, PathCommand, Scene, Shape, StrokeWidth } from "./scene.ts";

const scaled = (value: number, k: number): number => Math.round(value * k * 1000) / 1000;

/** The same drawing `k` times as large, line widths and text sizes included. */
export function scaleScene(scene: Scene, k: number): Scene {
  if (k === 1) return scene;
  return {
    ...scene,
    width: scaled(scene.width, k),
    height: scaled(scene.height, k),
    groups: scene.groups.map((g) => scaleGroup(g, k)),
  };
}

function scaleGroup(group: Group, k: number): Group {
  const { pageNote } = group;
  return {
    ...group,
    ...(pageNote === undefined
      ? {}
      : {
          pageNote: {
            x: scaled(pageNote.x, k),
            y: scaled(pageNote.y, k),
            size: scaled(pageNote.size, k),
            width: scaled(pageNote.width, k),
          },
        }),
    shapes: group.shapes.map((shape) => scaleShape(shape, k)),
  };
}

function scaleShape(shape: Shape, k: number): Shape {
  const s = (value: number): number => scaled(value, k);
  if (shape.type === "text")
    return { ...shape, x: s(shape.x), y: s(shape.y), size: s(shape.size), width: s(shape.width) };
  const paint = scalePaint(shape.paint, k);
  switch (shape.type) {
    case "rect":
      return {
        ...shape,
        x: s(shape.x),
        y: s(shape.y),
        width: s(shape.width),
        height: s(shape.height),
        radius: s(shape.radius),
        paint,
      };
    case "ellipse":
      return { ...shape, cx: s(shape.cx), cy: s(shape.cy), rx: s(shape.rx), ry: s(shape.ry), paint };
    case "path":
      return { ...shape, commands: shape.commands.map((c) => scaleCommand(c, s)), paint };
  }
}

function scalePaint({ fill, stroke }: Paint, k: number): Paint {
  if (stroke === null) return { fill, stroke };
  const { role, width, dash, phase } = stroke;
  const scaledWidth: StrokeWidth = "pt" in width ? { pt: scaled(width.pt, k) } : { lines: width.lines * k };
  return {
    fill,
    stroke: {
      role,
      width: scaledWidth,
      ...(dash === undefined ? {} : { dash: dash.map((length) => scaled(length, k)) }),
      ...(phase === undefined ? {} : { phase: scaled(phase, k) }),
    },
  };
}

function scaleCommand(command: PathCommand, s: (value: number) => number): PathCommand {
  switch (command[0]) {
    case "M":
    case "L":
      return [command[0], s(command[1]), s(command[2])];
    case "C":
      return ["C", s(command[1]), s(command[2]), s(command[3]), s(command[4]), s(command[5]), s(command[6])];
    case "Z":
      return command;
  }
}

/** Size in pt of the smallest text of a scene; infinite when it has none. */
export function smallestText(scene: Scene): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const group of scene.groups) {
    for (const shape of group.shapes) if (shape.type === "text") smallest = Math.min(smallest, shape.size);
  }
  return smallest;
}
