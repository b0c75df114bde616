import { seenPoint, seenRect, type AxisPoint, type AxisRect } from "../../layout/axes.ts";
import { xmlNode, type XmlNode } from "./xml.ts";

/**
 * Pixels for each pt. Modelling tools set 12 px letters with 7 px around them: so large do texts break into the lines
 * that they have in our drawings; any smaller, they leave their boxes.
 */
export const SCALE = 1.75;
/** Breadth of the strips with the names of a pool and of a lane, px: what modelling tools draw. */
export const STRIP = 30;
/** Left and above the first lane, px. */
const ORIGIN = { x: 220, y: 140 } as const;

/** A rectangle in whole px. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Waypoint {
  readonly x: number;
  readonly y: number;
}

/** From pt in the directions of reading to px as they are seen. */
export interface Pixels {
  point(at: AxisPoint): Waypoint;
  /** Its edges rounded, not its size: what met still meets. */
  bounds(rect: AxisRect): Bounds;
}

export function pixelsOf(upright: boolean): Pixels {
  const px = (at: number, from: number): number => Math.round(at * SCALE) + from;
  return {
    point(at) {
      const { x, y } = seenPoint(at, upright);
      return { x: px(x, ORIGIN.x), y: px(y, ORIGIN.y) };
    },
    bounds(rect) {
      const { x, y, width, height } = seenRect(rect, upright);
      const [left, top] = [px(x, ORIGIN.x), px(y, ORIGIN.y)];
      return {
        x: left,
        y: top,
        width: px(x + width, ORIGIN.x) - left,
        height: px(y + height, ORIGIN.y) - top,
      };
    },
  };
}

/** A shape of the diagram; `label` is where its name stands when not inside. */
export function shapeNode(
  element: string,
  bounds: Bounds,
  attributes: Readonly<Record<string, string>> = {},
  label: Bounds | null = null,
): XmlNode {
  return xmlNode("bpmndi:BPMNShape", { id: `${element}_di`, bpmnElement: element, ...attributes }, [
    boundsNode(bounds),
    ...labelNodes(label),
  ]);
}

export function edgeNode(
  element: string,
  waypoints: readonly Waypoint[],
  label: Bounds | null = null,
): XmlNode {
  return xmlNode("bpmndi:BPMNEdge", { id: `${element}_di`, bpmnElement: element }, [
    ...waypoints.map(({ x, y }) => xmlNode("di:waypoint", { x, y })),
    ...labelNodes(label),
  ]);
}

function labelNodes(label: Bounds | null): readonly XmlNode[] {
  return label === null ? [] : [xmlNode("bpmndi:BPMNLabel", {}, [boundsNode(label)])];
}

function boundsNode({ x, y, width, height }: Bounds): XmlNode {
  return xmlNode("dc:Bounds", { x, y, width, height });
}
