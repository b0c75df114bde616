import type { AxisPoint, Range } from "../../layout/axes.ts";
import type { PlacedCfm, PlacedNode } from "../../layout/cfm/placed.ts";
import type { StepKind } from "../../syntax/ast.ts";
import { isData } from "../../model/steps.ts";
import type { BpmnLane, BpmnLine, BpmnStep, Contents } from "./contents.ts";
import { edgeNode, pixelsOf, SCALE, shapeNode, STRIP, type Bounds, type Pixels } from "./pixels.ts";
import type { BpmnSource } from "./source.ts";
import { xmlNode, type XmlNode } from "./xml.ts";

/** Room of a note of the CFM below the pool, px. */
const NOTE = { width: 480, line: 18, letters: 70, gap: 24 } as const;
/** Room of a name that our drawings do not have, px. */
const NAME = { width: 60, height: 18, gap: 4 } as const;
/** How far a line from a step to itself stands off, px. */
const LOOP = 20;

/** The diagram: all that is drawn, where it is drawn. */
export function diagramOf({ placed }: BpmnSource, contents: Contents): XmlNode {
  const upright = placed.drawing.direction === "vertical";
  const pixels = pixelsOf(upright);
  const isHorizontal = String(!upright);
  const band = (from: number, to: number, strips: number): Bounds =>
    pixels.bounds({
      along: (-strips * STRIP) / SCALE,
      across: from,
      length: placed.length + (strips * STRIP) / SCALE,
      breadth: to - from,
    });
  const { ids, lanes, groups, closedPools, steps, lines, annotations } = contents;
  // The strips with names, of lanes, of parties over several of them, and of the pool.
  const ofLane = (lane: BpmnLane): number =>
    groups.length === 0 || groups.some((group) => group.lanes.includes(lane)) ? 1 : 2;
  const ofPool = groups.length === 0 ? 2 : 3;
  const pool = band(lanes[0]!.extent.from, lanes.at(-1)!.extent.to, ofPool);
  const below = band(0, placed.breadth, ofPool);
  return xmlNode("bpmndi:BPMNDiagram", { id: ids.diagram }, [
    xmlNode("bpmndi:BPMNPlane", { id: `${ids.collaboration}_di`, bpmnElement: ids.collaboration }, [
      shapeNode(ids.pool, pool, { isHorizontal }),
      ...closedPools.map(({ id, extent: { from, to } }) =>
        shapeNode(id, band(from, to, ofPool), { isHorizontal }),
      ),
      ...groups.map(({ id, lanes: own }) =>
        shapeNode(id, band(own[0]!.extent.from, own.at(-1)!.extent.to, 2), { isHorizontal }),
      ),
      ...lanes.map((lane) =>
        shapeNode(lane.id, band(lane.extent.from, lane.extent.to, ofLane(lane)), { isHorizontal }),
      ),
      ...steps.map((step) => stepShape(step, placed, pixels)),
      ...annotations.flatMap(({ id, node }) =>
        node === null ? [] : [shapeNode(id, pixels.bounds(node.outline))],
      ),
      ...noteShapes(contents, below),
      ...lines.map((line) => lineEdge(line, contents, pixels)),
    ]),
  ]);
}

function stepShape({ id, kind, node, name }: BpmnStep, placed: PlacedCfm, pixels: Pixels): XmlNode {
  const bounds = pixels.bounds(node.outline);
  const attributes: Readonly<Record<string, string>> =
    kind === "decision" && node.step.marker === null ? { isMarkerVisible: "false" } : {};
  return shapeNode(id, bounds, attributes, name === "" ? null : labelOf(node, kind, bounds, placed, pixels));
}

/** Where a name stands that modelling tools do not write inside: beside the outline, or inside as in our drawings. */
function labelOf(
  node: PlacedNode,
  kind: StepKind,
  outline: Bounds,
  { drawing }: PlacedCfm,
  pixels: Pixels,
): Bounds | null {
  if (node.caption !== null) return pixels.bounds(node.caption);
  if (kind === "activity" || kind === "subprocess") return null;
  if (kind === "decision" || isData(kind)) return inside(node, pixels);
  // An event whose name stands for none.
  const before = node.captionPlace === "before";
  const { x, y, width, height } = outline;
  if (drawing.direction === "vertical")
    return {
      x: before ? x - NAME.gap - NAME.width : x + width + NAME.gap,
      y: y + Math.round((height - NAME.height) / 2),
      width: NAME.width,
      height: NAME.height,
    };
  return {
    x: x + Math.round((width - NAME.width) / 2),
    y: before ? y - NAME.gap - NAME.height : y + height + NAME.gap,
    width: NAME.width,
    height: NAME.height,
  };
}

/** The room of a text in the middle of its outline. */
function inside({ outline, texts }: PlacedNode, pixels: Pixels): Bounds {
  const whole = pixels.bounds(outline);
  const height = Math.round(texts.reduce((sum, { lines }) => sum + lines.length, 0) * NAME.height);
  return {
    x: whole.x,
    y: whole.y + Math.round((whole.height - height) / 2),
    width: whole.width,
    height,
  };
}

/** Notes of the CFM, one below the other under the pool. */
function noteShapes({ annotations }: Contents, pool: Bounds): readonly XmlNode[] {
  let y = pool.y + pool.height + NOTE.gap;
  return annotations.flatMap(({ id, text, node }) => {
    if (node !== null) return [];
    const height = NOTE.line * (1 + Math.ceil(text.length / NOTE.letters));
    const shape = shapeNode(id, { x: pool.x, y, width: NOTE.width, height });
    y += height + NOTE.gap;
    return [shape];
  });
}

function lineEdge(
  { id, placed, source, target }: BpmnLine,
  { steps, closedPools }: Contents,
  pixels: Pixels,
): XmlNode {
  if (placed === null) {
    const { outline } = steps.find((step) => step.id === source)!.node;
    return edgeNode(id, loopAround(pixels.bounds(outline)));
  }
  const pool = (end: string): Range | null => closedPools.find((one) => one.id === end)?.extent ?? null;
  return edgeNode(
    id,
    toEdges(placed.points, pool(source), pool(target)).map((point) => pixels.point(point)),
    placed.label === null ? null : pixels.bounds(placed.label.bounds),
  );
}

/** A line between the edges of the closed pools at its ends: pools show nothing inside. */
function toEdges(
  points: readonly AxisPoint[],
  source: Range | null,
  target: Range | null,
): readonly AxisPoint[] {
  const forward = target === null ? points : endedAt(points, target);
  return source === null ? forward : endedAt([...forward].reverse(), source).reverse();
}

/** As much of a line as lies before a band, and the point on the band's edge where it enters it. */
function endedAt(points: readonly AxisPoint[], { from, to }: Range): AxisPoint[] {
  const first = points.findIndex(({ across }) => across > from && across < to);
  const before = points[first - 1];
  if (before === undefined) return [...points];
  const across = before.across <= from ? from : to;
  return [...points.slice(0, first), { along: points[first]!.along, across }];
}

/** From the right side of a shape round its corner to its upper side. */
function loopAround({ x, y, width, height }: Bounds): readonly { readonly x: number; readonly y: number }[] {
  const [middle, right, level] = [x + Math.round(width / 2), x + width, y + Math.round(height / 2)];
  return [
    { x: right, y: level },
    { x: right + LOOP, y: level },
    { x: right + LOOP, y: y - LOOP },
    { x: middle, y: y - LOOP },
    { x: middle, y },
  ];
}
